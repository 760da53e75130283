import { z } from "zod";
import type { ErrorCode } from "#contract/errors.ts";
import { exportDocument, exportQuery } from "#contract/export.ts";

/** The export, as the OpenAPI document describes it: one call, a content type for each format. */
export const EXPORT_ROUTE = {
  path: "/export",
  operationId: "getExport",
  summary: "The whole graph, or the named entities and relations, as a file: JSON, JSONL, CSV, GraphML or Cypher",
  query: exportQuery,
  content: {
    "application/json": { schema: exportDocument },
    "application/x-ndjson": { schema: z.string() },
    "text/csv": { schema: z.string() },
    "application/graphml+xml": { schema: z.string() },
    "text/plain": { schema: z.string() },
  },
  errors: ["unknown_entity", "unknown_relation", "graph_changing"] satisfies ErrorCode[],
} as const;
