/** A read call as one value: its address, schemas and work. The router, the OpenAPI document and the tests are made of it. */
import { z } from "zod";
import type { Bilingual } from "#contract/bilingual.ts";
import { AppError, type ErrorCode, type InputFault } from "#contract/errors.ts";
import { type GraphReader, recordingReader } from "../queries/query.ts";

interface ReadRouteSpec<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodObject> {
  /** Under `/api/v1`, in OpenAPI's form: `/entities/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly answer: A;
  /** Errors besides bad_request and those of the engine. */
  readonly errors: readonly ErrorCode[];
  /** What code does with the rows, for `?explain=cypher`. */
  readonly afterwards: Bilingual;
  readonly handle: (request: { reader: GraphReader; params: z.output<P>; query: z.output<Q> }) => Promise<z.output<A>>;
}

export interface ReadRoute {
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly answer: z.ZodObject;
  readonly errors: readonly ErrorCode[];
  /** Checks the raw request and answers it. Throws AppError. */
  readonly answerTo: (reader: GraphReader, params: unknown, query: unknown) => Promise<Record<string, unknown>>;
}

/** Makes a route of its spec: input is checked before, and `explain` is added after `handle`. */
export function readRoute<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodObject>(
  spec: ReadRouteSpec<P, Q, A>,
): ReadRoute {
  return {
    path: spec.path,
    summary: spec.summary,
    params: spec.params,
    query: spec.query,
    answer: spec.answer,
    errors: spec.errors,
    async answerTo(reader, rawParams, rawQuery) {
      const params = spec.params.safeParse(rawParams);
      if (!params.success) throw new AppError("not_found", "No such thing: the id is not one that can exist.");
      const query = spec.query.safeParse(rawQuery);
      if (!query.success) throw badRequest(query.error);
      const recording = recordingReader(reader);
      const answer = await spec.handle({ reader: recording.reader, params: params.data, query: query.data });
      if (!("explain" in query.data) || query.data.explain === undefined) return answer;
      return { ...answer, explain: { queries: recording.sent(), afterwards: spec.afterwards } };
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
