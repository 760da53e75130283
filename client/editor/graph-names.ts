import type { SchemaAnswer } from "#contract/cypher.ts";
import type { GraphNames } from "./assistant-messages.ts";

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
