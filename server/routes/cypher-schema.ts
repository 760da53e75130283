import { schemaAnswer, schemaQuery } from "#contract/cypher.ts";
import { FUNCTION_GROUPS } from "../cypher-guard/functions.ts";
import { PROCEDURE_GROUPS } from "../cypher-guard/procedures.ts";
import { storedLabels, storedTypes } from "../queries/stored-names.ts";
import { noParams, readRoute } from "./read-route.ts";

export const cypherSchemaRoute = readRoute({
  path: "/cypher/schema",
  summary:
    "Labels, relationship types and properties with their counts, and the functions and procedures that may be called",
  params: noParams,
  query: schemaQuery,
  answer: schemaAnswer,
  errors: [],
  afterwards: {
    ar: "أضيفت أسماء الدوالّ والإجراءات المسموح بها.",
    en: "The names of the functions and procedures that may be called were added.",
  },
  async handle({ reader }) {
    const [labels, relationshipTypes] = await Promise.all([reader.read(storedLabels()), reader.read(storedTypes())]);
    const namesIn = (groups: Readonly<Record<string, { readonly names: readonly string[] }>>) =>
      Object.values(groups)
        .flatMap(({ names }) => names)
        .sort();
    return { labels, relationshipTypes, functions: namesIn(FUNCTION_GROUPS), procedures: namesIn(PROCEDURE_GROUPS) };
  },
});
