/** The addresses beside the API as OpenAPI operations: probes and figures. */
import { z } from "zod";
import { readyAnswer } from "#contract/api.ts";
import type { JsonObject } from "./json-object.ts";
import { headerRefs, problemResponses } from "./openapi-parts.ts";
import type { SchemaBook } from "./openapi-schemas.ts";

const alive = z.object({ alive: z.boolean() });

/** By address; all are GET. */
export function healthOperations(book: SchemaBook): Record<string, JsonObject> {
  const json = (schema: JsonObject) => ({ "application/json": { schema } });
  const ready = json(book.named("ReadyAnswer", readyAnswer));
  const headers = headerRefs("X-Request-Id");
  const refused = problemResponses(["forbidden_host", "method_not_allowed"]);
  return {
    "/livez": {
      operationId: "getLivez",
      summary: "Does the process answer?",
      tags: ["health"],
      responses: {
        200: { description: "It does", headers, content: json(book.named("LiveAnswer", alive)) },
        ...refused,
      },
    },
    "/readyz": {
      operationId: "getReadyz",
      summary: "Does the database answer, and with our schema?",
      tags: ["health"],
      responses: {
        200: { description: "Ready", headers, content: ready },
        503: {
          description: "Not ready, with the reasons",
          headers: headerRefs("X-Request-Id", "Retry-After"),
          content: ready,
        },
        ...refused,
      },
    },
    "/metrics": {
      operationId: "getMetrics",
      summary: "Figures of the process and of the requests, in Prometheus' text format",
      tags: ["health"],
      responses: {
        200: { description: "The figures", headers, content: { "text/plain": { schema: { type: "string" } } } },
        ...refused,
      },
    },
  };
}
