import type { Relation } from "#contract/model.ts";
import type { ReadQuery } from "./query.ts";
import { RELATION_COLUMNS, RELATION_TYPES, relationFromRow } from "./rows/relation-row.ts";

/** The relations with these ids, sorted by id. They are found by their subjects, which their ids begin with. */
export function relationsByIds(ids: readonly string[]): ReadQuery<Relation[]> {
  const subjects = [...new Set(ids.map((id) => id.split(":", 1)[0] ?? ""))];
  return {
    cypher: `MATCH (s:Entity)-[r:${RELATION_TYPES}]->(:Entity)
WHERE s.id IN $subjects AND r.id IN $ids
RETURN ${RELATION_COLUMNS}
ORDER BY r.id
LIMIT $limit`,
    params: { subjects, ids, limit: ids.length },
    map: (rows) => rows.map(relationFromRow),
  };
}
