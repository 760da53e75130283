import { z } from "zod";
import { entityType, predicateName } from "#contract/model.ts";
import type { ReadQuery } from "./query.ts";
import { RELATION_TYPES } from "./rows/relation-row.ts";

const relationCount = z.object({
  predicate: predicateName,
  direction: z.enum(["out", "in"]),
  otherType: entityType,
  count: z.int(),
});
export type RelationCount = z.infer<typeof relationCount>;

/** How many relations of each kind the entity has, by predicate, direction and the type at the other end. */
export function entityRelationCounts(entityId: string): ReadQuery<RelationCount[]> {
  return {
    cypher: `MATCH (e:Entity {id: $entityId})-[r:${RELATION_TYPES}]-(o:Entity)
RETURN type(r) AS predicate, CASE WHEN startNode(r) = e THEN 'out' ELSE 'in' END AS direction, o.type AS otherType,
  count(r) AS count
ORDER BY count DESC, predicate, direction, otherType
LIMIT 1000`,
    params: { entityId },
    map: (rows) => rows.map((row) => relationCount.parse(row)),
  };
}
