import { createHash } from "node:crypto";
import express, { type Request, type Response, type Router } from "express";
import type { z } from "zod";
import { AppError } from "#contract/errors.ts";
import { exportQuery } from "#contract/export.ts";
import { contentTypeOf, exportHeader, fileNameOf, LICENCE } from "../export/export-header.ts";
import { graphPart, type NamedPart } from "../export/graph-part.ts";
import { ClientLeft, sendPieces } from "../export/send-pieces.ts";
import { wholeGraph } from "../export/whole-graph.ts";
import { writeExport } from "../export/write-export.ts";
import { type ExportState, exportState } from "../queries/export-state.ts";
import type { GraphReader } from "../queries/query.ts";
import { relationsByIds } from "../queries/relations-by-ids.ts";
import { knownEntities } from "./known-entity.ts";
import { badRequest } from "./read-route.ts";

/** Exports at a time: each holds a few pages of rows. */
const AT_ONCE = 8;
/** Changes with what the files look like, so that nobody keeps one of an older form. */
const FORM = "1";

type ExportQuery = z.output<typeof exportQuery>;

/**
 * `GET /export`: streamed, of one state of the data. When the data changes meanwhile or the database fails, the connection
 * is cut before the end: a client sees a failed transfer, never a part that looks whole.
 */
export function exportRouter({ reader }: { readonly reader: GraphReader }): Router {
  const router = express.Router({ caseSensitive: true });
  let running = 0;
  router.get("/export", async (request, response) => {
    const parsed = exportQuery.safeParse(request.query);
    if (!parsed.success) throw badRequest(parsed.error);
    const state = await steadyState(reader);
    const query = {
      ...parsed.data,
      ...(parsed.data.ids === undefined ? {} : { ids: [...new Set(parsed.data.ids)].sort() }),
    };
    const named = query.ids === undefined ? null : await namedPart(reader, query.ids);
    setHeaders(response, query, state);
    if (request.fresh) return void response.status(304).end();
    if (request.method === "HEAD") return void response.end();
    if (running >= AT_ONCE) {
      throw noFile(
        response,
        new AppError("rate_limited", `${AT_ONCE} exports run already. Try again in a moment.`, { retryAfter: 5 }),
      );
    }
    running += 1;
    try {
      await send(request, response, { query, state, named, reader });
    } catch (error) {
      throw noFile(response, error);
    } finally {
      running -= 1;
    }
  });
  router.all("/export", (request, response) => {
    response.setHeader("Allow", "GET, HEAD");
    throw new AppError("method_not_allowed", `${request.method} is not allowed here; use GET.`);
  });
  return router;
}

interface Order {
  readonly query: ExportQuery;
  readonly state: ExportState;
  readonly named: NamedPart | null;
  readonly reader: GraphReader;
}

async function send(request: Request, response: Response, { query, state, named, reader }: Order): Promise<void> {
  const since = performance.now();
  const counted = countingReader(reader);
  const source = named === null ? wholeGraph(counted.reader) : await graphPart(counted.reader, named);
  const header = exportHeader(state, query.ids ?? null);
  const pieces = writeExport({
    ...query,
    table: query.table ?? "relations",
    header,
    state,
    source,
    reader: counted.reader,
  });
  const check = async () => {
    const { dataVersion } = await reader.read(exportState());
    if (dataVersion !== state.dataVersion) throw changing("The graph was changed while it was exported.");
  };
  let outcome = "whole";
  let characters = 0;
  try {
    characters = await sendPieces(response, pieces, { check });
  } catch (error) {
    outcome = error instanceof ClientLeft ? "left" : error instanceof AppError ? error.code : "internal";
    if (outcome !== "left") request.log.error({ err: error }, "an export was cut");
    response.destroy();
  } finally {
    request.log.info(
      {
        audit: "export",
        format: query.format,
        ...(query.table === undefined ? {} : { table: query.table }),
        ids: query.ids?.length ?? null,
        rows: counted.rows(),
        characters,
        ms: Math.round(performance.now() - since),
        outcome,
      },
      "an export",
    );
  }
}

/** Refuses while a load is at work: its articles come one by one. */
async function steadyState(reader: GraphReader): Promise<ExportState> {
  const state = await reader.read(exportState());
  if (!state.dataVersion.startsWith("loading-")) return state;
  throw changing("A load is at work, or one was cut off: try again when it is done, or run the seed again.");
}

function changing(message: string): AppError {
  return new AppError("graph_changing", message, { retryAfter: 5 });
}

/** Relations have colons in their ids, entities none. Throws unknown_entity and unknown_relation. */
async function namedPart(reader: GraphReader, ids: readonly string[]): Promise<NamedPart> {
  const entities = ids.filter((id) => !id.includes(":"));
  const relationIds = ids.filter((id) => id.includes(":"));
  if (entities.length > 0) await knownEntities(reader, entities, "ids");
  const relations = relationIds.length === 0 ? [] : await reader.read(relationsByIds(relationIds));
  const found = new Set<string>(relations.map(({ id }) => id));
  const unknown = relationIds.filter((id) => !found.has(id));
  if (unknown.length === 0) return { entities, relations };
  throw new AppError("unknown_relation", `There is no relation with the id "${unknown[0]}".`, {
    errors: unknown.map((id) => ({ path: "ids", message: `unknown: ${id}` })),
  });
}

function setHeaders(response: Response, query: ExportQuery, state: ExportState): void {
  const { format, table = "relations", ids = null } = query;
  const asked = JSON.stringify([
    FORM,
    state.dataVersion,
    state.graphHash,
    format,
    format === "csv" ? table : null,
    ids,
  ]);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("ETag", `W/"${createHash("sha256").update(asked).digest("base64url").slice(0, 22)}"`);
  response.setHeader("Content-Type", contentTypeOf(format));
  const name = fileNameOf(format, table, exportHeader(state, ids));
  response.setHeader("Content-Disposition", `attachment; filename="${name}"`);
  response.setHeader("Link", `<${LICENCE.url}>; rel="license"`);
}

/** The answer is a problem, not the file that its head spoke of. */
function noFile<E>(response: Response, error: E): E {
  for (const name of ["Content-Disposition", "Link"]) response.removeHeader(name);
  return error;
}

/** A reader that counts the rows it returned. */
function countingReader(reader: GraphReader): { reader: GraphReader; rows: () => number } {
  let rows = 0;
  return {
    reader: {
      read: (query) =>
        reader.read({
          ...query,
          map: (all) => {
            rows += all.length;
            return query.map(all);
          },
        }),
    },
    rows: () => rows,
  };
}
