import type { Relation } from "#contract/model.ts";
import type { ReadQuery } from "./query.ts";
import { RELATION_COLUMNS, RELATION_TYPES, relationFromRow } from "./rows/relation-row.ts";

/** One relation. Its id begins with its ends (`subject:PREDICATE:object`), so that it is found by them, not by a scan. */
export function relationById(relationId: string): ReadQuery<Relation | null> {
  const [subject = "", , object = ""] = relationId.split(":");
  return {
    cypher: `MATCH (s:Entity {id: $subject})-[r:${RELATION_TYPES}]->(o:Entity {id: $object})
WHERE r.id = $relationId
RETURN ${RELATION_COLUMNS}
ORDER BY r.id
LIMIT 1`,
    params: { relationId, subject, object },
    map: ([row]) => (row === undefined ? null : relationFromRow(row)),
  };
}
