import type { Relation } from "#contract/model.ts";
import type { EntityType, Predicate } from "#contract/ontology.ts";
import type { ReadQuery } from "./query.ts";
import { countOf } from "./rows/columns.ts";
import { RELATION_COLUMNS, RELATION_TYPES, relationFromRow } from "./rows/relation-row.ts";

export interface NeighborFilter {
  readonly entityId: string;
  readonly predicates?: readonly Predicate[] | undefined;
  readonly types?: readonly EntityType[] | undefined;
  readonly direction: "out" | "in" | "both";
  /** Keeps what holds, or is contested, at the end of this date. */
  readonly asOf?: string | undefined;
}

// `stateDates` are ISO dates in order, so that text order is time order; a shorter asOf means its last day.
const MATCH = `MATCH (e:Entity {id: $entityId})-[r:${RELATION_TYPES}]-(o:Entity)
WHERE ($predicates IS NULL OR type(r) IN $predicates)
  AND ($types IS NULL OR o.type IN $types)
  AND ($direction = 'both' OR ($direction = 'out') = (startNode(r) = e))
  AND ($asOf IS NULL OR last([i IN range(0, size(r.stateDates) - 1)
    WHERE r.stateDates[i] <= $asOf + substring('-12-31', size($asOf) - 4) | r.states[i]]) IN ['holds', 'contested'])`;

/** The relations of an entity that pass the filter, those with most claims first. */
export function entityNeighbors(filter: NeighborFilter, limit: number): ReadQuery<Relation[]> {
  return {
    cypher: `${MATCH}
RETURN ${RELATION_COLUMNS}
ORDER BY r.claims DESC, o.degree DESC, r.id
LIMIT $limit`,
    params: { ...paramsOf(filter), limit },
    map: (rows) => rows.map(relationFromRow),
  };
}

/** How many relations pass the filter. */
export function entityNeighborTotal(filter: NeighborFilter): ReadQuery<number> {
  return {
    cypher: `${MATCH}
RETURN count(r) AS total
LIMIT 1`,
    params: paramsOf(filter),
    map: (rows) => countOf(rows),
  };
}

function paramsOf({ entityId, predicates, types, direction, asOf }: NeighborFilter): Record<string, unknown> {
  return { entityId, predicates: predicates ?? null, types: types ?? null, direction, asOf: asOf ?? null };
}
