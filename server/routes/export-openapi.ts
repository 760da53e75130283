import type { ErrorCode } from "#contract/errors.ts";
import { exportDocument, exportQuery } from "#contract/export.ts";
import type { JsonObject } from "./json-object.ts";
import { COMMON_ERRORS, headOf, samplesOf, withExamples } from "./openapi-operations.ts";
import { parametersOf } from "./openapi-parameters.ts";
import { headerRefs, LIMITED, problemResponses } from "./openapi-parts.ts";
import type { SchemaBook } from "./openapi-schemas.ts";

export const EXPORT_ROUTE = {
  path: "/export",
  operationId: "getExport",
  summary: "The whole graph, or the named entities and relations, as a file",
} as const;

const ERRORS: readonly ErrorCode[] = ["unknown_entity", "unknown_relation", "graph_changing"];

/** One call, a content type for each format. */
export function exportOperation(book: SchemaBook): JsonObject {
  const { operationId } = EXPORT_ROUTE;
  const text = { schema: { type: "string" } };
  return {
    ...headOf(operationId, EXPORT_ROUTE),
    parameters: [
      ...parametersOf(exportQuery, { operationId, in: "query" }, book).map((each) => withExamples(each, operationId)),
      { $ref: "#/components/parameters/IfNoneMatch" },
    ],
    responses: {
      200: {
        description: "The file, streamed; a transfer that is cut is not whole",
        headers: headerRefs("ETag", ...LIMITED, "Content-Disposition"),
        content: {
          "application/json": { schema: book.schemaOf(exportDocument) },
          "application/x-ndjson": text,
          "text/csv": text,
          "application/graphml+xml": text,
          "text/plain": text,
        },
      },
      304: {
        description: "Nothing has changed since the answer with this `ETag`",
        headers: headerRefs("ETag", ...LIMITED),
      },
      ...problemResponses([...COMMON_ERRORS, ...ERRORS]),
    },
    "x-codeSamples": samplesOf(operationId, "get", `/api/v1${EXPORT_ROUTE.path}`),
  };
}
