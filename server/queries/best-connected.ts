import type { ReadQuery } from "./query.ts";
import { type DegreedEntity, degreedEntityFromRow, ENTITY_COLUMNS } from "./rows/entity-row.ts";

/** The entities with most relations. */
export function bestConnected(limit: number): ReadQuery<DegreedEntity[]> {
  return {
    cypher: `MATCH (e:Entity)
WHERE e.degree > 0
RETURN ${ENTITY_COLUMNS}
ORDER BY e.degree DESC, e.id
LIMIT $limit`,
    params: { limit },
    map: (rows) => rows.map(degreedEntityFromRow),
  };
}
