import type { ReadQuery, Row } from "./query.ts";

/** A label or relationship type, how many carry it, and how many of these have which property. */
export interface StoredName {
  readonly name: string;
  readonly count: number;
  readonly properties: { readonly name: string; readonly count: number }[];
}

/** More names than any ontology has. */
const LIMIT = 500;

/** Labels of the stored nodes, but our own book-keeping. */
export function storedLabels(): ReadQuery<StoredName[]> {
  return {
    cypher: `MATCH (n)
WHERE NOT n:GraphState AND NOT n:SeedLock AND NOT n:SeedRun
UNWIND labels(n) AS name
CALL (n) {
  UNWIND keys(n) AS property
  RETURN property
  UNION ALL
  RETURN null AS property
}
RETURN name, property, count(*) AS times
ORDER BY name, property
LIMIT $limit`,
    params: { limit: LIMIT * 50 },
    map: toStoredNames,
  };
}

/** Types of the stored relationships. */
export function storedTypes(): ReadQuery<StoredName[]> {
  return {
    cypher: `MATCH ()-[r]->()
CALL (r) {
  UNWIND keys(r) AS property
  RETURN property
  UNION ALL
  RETURN null AS property
}
RETURN type(r) AS name, property, count(*) AS times
ORDER BY name, property
LIMIT $limit`,
    params: { limit: LIMIT * 50 },
    map: toStoredNames,
  };
}

/** Rows without a property count the things themselves. */
function toStoredNames(rows: readonly Row[]): StoredName[] {
  const names = new Map<string, { name: string; count: number; properties: { name: string; count: number }[] }>();
  for (const row of rows) {
    const name = String(row.name);
    const known = names.get(name) ?? { name, count: 0, properties: [] };
    names.set(name, known);
    if (typeof row.property === "string") known.properties.push({ name: row.property, count: Number(row.times) });
    else known.count = Number(row.times);
  }
  return [...names.values()];
}
