/** A read call as one value: its address, schemas and work. The router, the OpenAPI document and the tests are made of it. */
import { z } from "zod";
import type { Bilingual } from "#contract/bilingual.ts";
import { AppError, type ErrorCode, type InputFault } from "#contract/errors.ts";
import { type GraphReader, recordingReader, type SentQuery } from "../queries/query.ts";
import type { TraceGraphs } from "./trace-graphs.ts";

/** What every read call may use. */
export interface ReadContext {
  readonly reader: GraphReader;
  readonly traceGraphs: TraceGraphs;
}

interface ReadRequest<P, Q> extends ReadContext {
  readonly params: P;
  readonly query: Q;
  /** Adds to the explanation what was read before this request for its sake (a snapshot). */
  readonly noteQueries: (sent: readonly SentQuery[]) => void;
}

/** Headers of a document by the raw query that it was asked with. */
type DocumentHeaders = (query: Readonly<Record<string, unknown>>) => Record<string, string>;

/** A schema of answers: an object, or a choice of objects. */
type AnswerSchema = z.ZodType<Record<string, unknown>>;

interface ReadRouteSpec<P extends z.ZodObject, Q extends z.ZodObject, A extends AnswerSchema> {
  /** Under `/api/v1`, in OpenAPI's form: `/entities/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly answer: A;
  readonly document?: DocumentHeaders;
  /** Errors besides bad_request and those of the engine. */
  readonly errors: readonly ErrorCode[];
  /** What code does with the rows, for `?explain=cypher`. */
  readonly afterwards: Bilingual;
  readonly handle: (request: ReadRequest<z.output<P>, z.output<Q>>) => Promise<z.output<A>>;
}

export interface ReadRoute {
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly answer: AnswerSchema;
  /** Of a call that answers with an HTML document (`answer.html`): its headers. */
  readonly document?: DocumentHeaders;
  readonly errors: readonly ErrorCode[];
  /** Checks the raw request and answers it. Throws AppError. */
  readonly answerTo: (context: ReadContext, params: unknown, query: unknown) => Promise<Record<string, unknown>>;
}

/** Makes a route of its spec: input is checked before, and `explain` is added after `handle`. */
export function readRoute<P extends z.ZodObject, Q extends z.ZodObject, A extends AnswerSchema>(
  spec: ReadRouteSpec<P, Q, A>,
): ReadRoute {
  return {
    path: spec.path,
    summary: spec.summary,
    params: spec.params,
    query: spec.query,
    answer: spec.answer,
    ...(spec.document === undefined ? {} : { document: spec.document }),
    errors: spec.errors,
    async answerTo({ reader, traceGraphs }, rawParams, rawQuery) {
      const params = spec.params.safeParse(rawParams);
      if (!params.success) throw new AppError("not_found", "No such thing: the id is not one that can exist.");
      const query = spec.query.safeParse(rawQuery);
      if (!query.success) throw badRequest(query.error);
      const recording = recordingReader(reader);
      const answer = await spec.handle({
        reader: recording.reader,
        traceGraphs,
        params: params.data,
        query: query.data,
        noteQueries: recording.note,
      });
      if (!("explain" in query.data) || query.data.explain === undefined) return answer;
      const explain = { queries: recording.sent(), afterwards: spec.afterwards };
      // A document has no room for it: asked for the explanation, the call answers with that alone.
      return spec.document === undefined ? { ...answer, explain } : { explain };
    },
  };
}

/** For calls without parameters in their path. */
export const noParams = z.strictObject({});

/** The problem that names each fault of a request's parameters. */
export function badRequest(error: z.ZodError): AppError {
  const faults = error.issues.flatMap(faultsOf);
  // One fault a place: a date that cannot be read is not also one that the calendar lacks.
  const errors = faults.filter(({ path }, index) => faults.findIndex((each) => each.path === path) === index);
  const detail = errors.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; ");
  return new AppError("bad_request", detail, { errors });
}

function faultsOf(issue: z.core.$ZodIssue): InputFault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: key.slice(0, 100), message: "there is no such parameter" }));
  }
  const path = issue.path.map(String).join(".");
  if (issue.code === "invalid_type" && issue.input === undefined) return [{ path, message: "is needed" }];
  return [{ path, message: issue.message }];
}
