/** Cypher for assistants: the way of `POST /cypher`, with fewer rows. */
import { z } from "zod";
import { MAX_ROWS } from "#contract/cypher.ts";
import { cypherSchemaRoute } from "../routes/cypher-schema.ts";
import { runGuarded } from "../routes/guarded-query.ts";
import { askRoute, type Tool, tool } from "./tool.ts";

export const CYPHER_TOOLS: readonly Tool[] = [
  tool({
    name: "cypher_schema",
    title: "Labels, relationship types and properties",
    description: "What can be named in a query, with counts. Read it once before writing Cypher.",
    input: z.strictObject({}),
    async answer(context) {
      const { functions: _, procedures: __, ...names } = await askRoute(cypherSchemaRoute, context, {});
      return names;
    },
  }),
  tool({
    name: "cypher",
    title: "Read-only Cypher",
    description:
      "Runs one read-only Cypher 5 query (10 s, rows and bytes bounded); writes, procedures that are not on the list, files and administration are refused with the place and the reason. A relation's `polarity`, `status` and `states` say whether it holds: filter by them before you call it supply.",
    input: z.strictObject({
      query: z.string().max(20_000),
      params: z.record(z.string(), z.unknown()).default({}),
      limit: z.int().min(1).max(MAX_ROWS).default(50).describe("Rows at most"),
    }),
    async answer({ queries }, asked, signal) {
      const { columns, rowsJson, rows, truncated, notifications } = await runGuarded(queries, asked, signal);
      const cut = truncated === null ? null : { reason: truncated, shown: rows };
      return { columns, rows: z.array(z.unknown()).parse(JSON.parse(rowsJson)), truncated: cut, notifications };
    },
  }),
];
