import type { z } from "zod";
import { cypherAnswer, cypherBody, explainAnswer, explainBody } from "#contract/cypher.ts";
import type { ErrorCode } from "#contract/errors.ts";

/** A call with a body, as the OpenAPI document describes it. */
export interface BodyRoute {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly body: z.ZodObject;
  readonly answer: z.ZodObject;
  readonly errors: readonly ErrorCode[];
}

export const CYPHER_ROUTES: readonly BodyRoute[] = [
  {
    path: "/cypher",
    operationId: "postCypher",
    summary: "Run a Cypher query that only reads",
    body: cypherBody,
    answer: cypherAnswer,
    errors: [
      "query_invalid",
      "query_refused",
      "query_too_large",
      "query_busy",
      "payload_too_large",
      "unsupported_media_type",
    ],
  },
  {
    path: "/cypher/explain",
    operationId: "postCypherExplain",
    summary: "The server's plan of a Cypher query, and whether it would run",
    body: explainBody,
    answer: explainAnswer,
    errors: ["query_invalid", "query_too_large", "query_busy", "payload_too_large", "unsupported_media_type"],
  },
];
