import type { Relation } from "#contract/model.ts";
import type { ReadQuery } from "./query.ts";
import { countOf } from "./rows/columns.ts";
import { RELATION_COLUMNS, RELATION_TYPES, relationFromRow } from "./rows/relation-row.ts";

const MATCH = `MATCH (s:Entity)-[r:${RELATION_TYPES}]->(o:Entity)
WHERE s.id IN $ids AND o.id IN $ids`;

/** The relations whose two ends are both among these entities, those with most claims first. */
export function relationsAmong(ids: readonly string[], limit: number): ReadQuery<Relation[]> {
  return {
    cypher: `${MATCH}
RETURN ${RELATION_COLUMNS}
ORDER BY r.claims DESC, r.id
LIMIT $limit`,
    params: { ids: [...new Set(ids)], limit },
    map: (rows) => rows.map(relationFromRow),
  };
}

/** How many there are. */
export function relationsAmongTotal(ids: readonly string[]): ReadQuery<number> {
  return {
    cypher: `${MATCH}
RETURN count(r) AS total
LIMIT 1`,
    params: { ids: [...new Set(ids)] },
    map: (rows) => countOf(rows),
  };
}
