/** Procedures that users' Cypher may call, with the reason. Names are compared as they are: the server does the same. */
interface ProcedureGroup {
  readonly reason: string;
  readonly names: readonly string[];
}

export const PROCEDURE_GROUPS = {
  search: {
    reason: "They read an index that stands; hits arrive as rows, which are counted.",
    names: [
      "db.index.fulltext.queryNodes",
      "db.index.fulltext.queryRelationships",
      "db.index.vector.queryNodes",
      "db.index.vector.queryRelationships",
    ],
  },
  schema: {
    reason: "They name labels, types and properties, which GET /cypher/schema shows anyway.",
    names: [
      "db.labels",
      "db.relationshipTypes",
      "db.propertyKeys",
      "db.schema.nodeTypeProperties",
      "db.schema.relTypeProperties",
      "db.schema.visualization",
    ],
  },
} as const satisfies Record<string, ProcedureGroup>;

const ALLOWED: ReadonlySet<string> = new Set(Object.values(PROCEDURE_GROUPS).flatMap(({ names }) => names));

/** Is this a procedure that may be called? `name` with its dots, as written. */
export function isAllowedProcedure(name: string): boolean {
  return ALLOWED.has(name);
}
