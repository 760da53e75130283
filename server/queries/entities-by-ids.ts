import type { EntityRef } from "#contract/model.ts";
import type { ReadQuery } from "./query.ts";
import {
  type DegreedEntity,
  degreedEntityFromRow,
  ENTITY_COLUMNS,
  ENTITY_REF_COLUMNS,
  entityRefFromRow,
} from "./rows/entity-row.ts";

/** The entities with these ids, sorted by id; unknown ids are left out. */
export function entitiesByIds(ids: readonly string[]): ReadQuery<DegreedEntity[]> {
  return {
    cypher: `MATCH (e:Entity)
WHERE e.id IN $ids
RETURN ${ENTITY_COLUMNS}
ORDER BY e.id
LIMIT $limit`,
    params: { ids: [...new Set(ids)], limit: ids.length },
    map: (rows) => rows.map(degreedEntityFromRow),
  };
}

/** The same, names only. */
export function entityRefsByIds(ids: readonly string[]): ReadQuery<EntityRef[]> {
  return {
    cypher: `MATCH (e:Entity)
WHERE e.id IN $ids
RETURN ${ENTITY_REF_COLUMNS}
ORDER BY e.id
LIMIT $limit`,
    params: { ids: [...new Set(ids)], limit: ids.length },
    map: (rows) => rows.map(entityRefFromRow),
  };
}
