import type { z } from "zod";
import { AppError } from "#contract/errors.ts";
import type { EntityRef } from "#contract/model.ts";
import type { flowPathsQuery } from "#contract/trace.ts";
import { entityRefsByIds } from "../queries/entities-by-ids.ts";
import type { GraphReader } from "../queries/query.ts";
import { relationsByIds } from "../queries/relations-by-ids.ts";
import type { TraceFilters } from "../trace/trace-request.ts";
import { FLOW_PREDICATES } from "../trace/trace-rows.ts";
import { knownEntities } from "./known-entity.ts";

/** The filters that a trace and the flow between two entities share, as a request names them. */
export type AskedFilters = Omit<z.output<typeof flowPathsQuery>, "from" | "to">;

export interface CheckedFilters {
  readonly filters: TraceFilters;
  readonly item: EntityRef | null;
  readonly without: EntityRef[];
}

const CARRYING: ReadonlySet<string> = new Set(FLOW_PREDICATES);

/**
 * The filters for the tracer, with names for the answer. Throws bad_request for predicates that carry no goods and for
 * taking away what is asked about (`ends`); unknown_entity and unknown_relation for ids that are not there.
 */
export async function checkTraceFilters(
  reader: GraphReader,
  asked: AskedFilters,
  ends: readonly string[],
): Promise<CheckedFilters> {
  checkPredicates(asked);
  for (const [index, id] of (asked.without ?? []).entries()) {
    if (ends.includes(id)) throw fault(`without.${index}`, "what is asked about cannot be taken away");
  }
  const item = asked.item === undefined ? undefined : (await knownEntities(reader, [asked.item], "item"))[0];
  const without = await knownEntities(reader, asked.without ?? [], "without");
  await checkPolicies(reader, asked.policiesOff ?? []);
  return {
    item: item ?? null,
    without,
    filters: {
      maxHops: asked.maxHops,
      predicates: asked.predicates ?? null,
      item: asked.item ?? null,
      asOf: asked.asOf ?? null,
      knownBy: asked.knownBy ?? null,
      implied: asked.implied,
      firmLevel: asked.firmLevel,
      without: asked.without ?? [],
      policiesOff: asked.policiesOff ?? [],
      limit: asked.limit,
    },
  };
}

function checkPredicates({ predicates = [] }: AskedFilters): void {
  const index = predicates.findIndex((name) => !CARRYING.has(name));
  if (index < 0) return;
  throw fault(
    `predicates.${index}`,
    `${predicates[index]} carries no goods; those that do are ${FLOW_PREDICATES.join(", ")}. For any other use /paths with mode=connections`,
  );
}

/** A policy is an entity, a norm a relation. */
async function checkPolicies(reader: GraphReader, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const [entities, relations] = await Promise.all([
    reader.read(entityRefsByIds(ids)),
    reader.read(relationsByIds(ids)),
  ]);
  const known = new Set<string>([...entities, ...relations].map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  const [norm] = unknown.filter((id) => id.includes(":"));
  if (norm !== undefined) {
    throw new AppError("unknown_relation", `There is no relation with the id "${norm}".`, {
      errors: [{ path: "policiesOff", message: `unknown: ${norm}` }],
    });
  }
  await knownEntities(reader, unknown, "policiesOff");
}

/** The 400 that names one parameter. */
export function fault(path: string, message: string): AppError {
  return new AppError("bad_request", `${path}: ${message}`, { errors: [{ path, message }] });
}
