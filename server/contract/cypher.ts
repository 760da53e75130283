/**
 * Requests and answers of `/cypher`, `/cypher/explain` and `/cypher/schema`, and how Cypher's values stand in JSON.
 *
 * A value is exact and tells its type:
 * - null, true, false, strings, lists and maps are JSON's own;
 * - an INTEGER of at most 2^53 − 1 is a JSON number without a fraction, a FLOAT one with a fraction;
 * - everything else is an object whose `$type` says what it is, `value` being text where one suffices:
 *   `integer` (beyond 2^53 − 1), `float` (whole, infinite or NaN: `"2.0"`, `"1e+300"`, `"-Infinity"`, `"NaN"`), `bytes` (base64),
 *   `date`, `time`, `localtime`, `datetime`, `localdatetime` (ISO 8601, zones in brackets), `duration`, `point`,
 *   `node`, `relationship`, `path`, and `map` for a map that has a key `$type` itself (`value` is a list of pairs).
 * Parameters take the same forms. Ids are ours (the property `id`), null where a thing has none; never Neo4j's.
 */
import { z } from "zod";
import { subgraph } from "./model.ts";
import { explainable, explained } from "./query-parts.ts";
import { refusal } from "./refusal.ts";

/** What a parameter or a cell of an answer may be; see the head of this file. */
export type CypherValue = null | boolean | number | string | CypherValue[] | { [key: string]: CypherValue };

export const cypherValue = z.unknown().meta({
  id: "CypherValue",
  description:
    "A Cypher value. JSON's own where JSON is exact; else an object with `$type`: integer, float, bytes, date, time, localtime, datetime, localdatetime, duration, point, node, relationship, path, map.",
});

/** Rows that an answer holds at most. */
export const MAX_ROWS = 1_000;

const query = z.string();
const params = z.record(z.string(), z.unknown()).default({});

export const cypherBody = z.strictObject({ query, params, limit: z.int().min(1).max(MAX_ROWS).default(MAX_ROWS) });
export type CypherBody = z.infer<typeof cypherBody>;
export const explainBody = z.strictObject({ query, params });

/** What the server remarks on a query. The position counts from 0 in the query as it was sent; null where it names none. */
export const notification = z
  .object({
    code: z.string(),
    title: z.string(),
    description: z.string(),
    severity: z.string(),
    category: z.string(),
    offset: z.int().min(0).nullable(),
  })
  .meta({ id: "CypherNotification" });

export const cypherSummary = z.object({
  queryType: z.string(),
  /** All zero: the graph is only read. */
  counters: z.record(z.string(), z.int()),
  notifications: z.array(notification),
  /** Rows in the answer. */
  rows: z.int().min(0),
  /** Milliseconds: until the first row was there, until the last one was read, and both with EXPLAIN before. */
  availableAfter: z.number(),
  consumedAfter: z.number(),
  total: z.number(),
});

export const cypherTruncation = z.object({
  /** `limit`: the rows asked for, or 1,000. `bytes`: the answer would be larger than 5 MB. */
  reason: z.enum(["limit", "bytes"]),
  shown: z.int().min(0),
  /** The bound that was met: rows or bytes. */
  limit: z.int().min(1),
});

export const cypherAnswer = z.object({
  columns: z.array(z.string()),
  /** One list a row, in the order of `columns`. */
  rows: z.array(z.array(cypherValue)),
  /** Entities and relations that stand anywhere in the rows, with our ids; a relation's ends are added. */
  subgraph,
  truncated: cypherTruncation.nullable(),
  summary: cypherSummary,
});
export type CypherAnswer = z.infer<typeof cypherAnswer>;

/** One step of the server's plan and what it reads from. */
export interface PlanStep {
  operator: string;
  details: string;
  identifiers: string[];
  estimatedRows: number | null;
  /** False where the query is refused for this operator. */
  reads: boolean;
  children: PlanStep[];
}
export const planStep: z.ZodType<PlanStep> = z
  .object({
    operator: z.string(),
    details: z.string(),
    identifiers: z.array(z.string()),
    estimatedRows: z.number().nullable(),
    /** False where the query is refused for this operator. */
    reads: z.boolean(),
    get children() {
      return z.array(planStep);
    },
  })
  .meta({ id: "PlanStep" });

export const explainAnswer = z.object({
  /** Null where the guard refused the query before the server saw it. */
  plan: z.union([planStep, z.null()]),
  /** `r` read, `rw`, `w`, `s` schema or system; null without a plan. */
  queryType: z.string().nullable(),
  verdict: z.enum(["allowed", "refused"]),
  refusal: refusal.optional(),
  notifications: z.array(notification),
});
export type ExplainAnswer = z.infer<typeof explainAnswer>;

const property = z.object({ name: z.string(), count: z.int().min(0) }).meta({ id: "CountedProperty" });

export const schemaQuery = z.strictObject({ ...explainable });
export const schemaAnswer = z.object({
  labels: z.array(z.object({ name: z.string(), count: z.int().min(0), properties: z.array(property) })),
  relationshipTypes: z.array(z.object({ name: z.string(), count: z.int().min(0), properties: z.array(property) })),
  functions: z.array(z.string()),
  procedures: z.array(z.string()),
  ...explained,
});
export type SchemaAnswer = z.infer<typeof schemaAnswer>;
