import type { SchemaAnswer } from "#contract/cypher.ts";
import type { GraphNames } from "./assistant-messages.ts";

/** Before the schema is read. */
export const NO_NAMES: GraphNames = { labels: [], relationTypes: [], properties: [], functions: [], procedures: [] };

/** The names of the live schema, each once. */
export function graphNames({ labels, relationshipTypes, functions, procedures }: SchemaAnswer): GraphNames {
  const properties = new Set(
    [...labels, ...relationshipTypes].flatMap((each) => each.properties.map(({ name }) => name)),
  );
  return {
    labels: labels.map(({ name }) => name),
    relationTypes: relationshipTypes.map(({ name }) => name),
    properties: [...properties].toSorted(),
    functions,
    procedures,
  };
}
