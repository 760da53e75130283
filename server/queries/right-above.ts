import type { ReadQuery } from "./query.ts";

export interface RightAbove {
  readonly id: string;
  /** What a text states it to be a part of, and its reference parent. */
  readonly above: readonly string[];
}

/** What each of these entities is a part of, one step up, sorted by id. A plan, an end or a denial states no part. */
export function rightAbove(ids: readonly string[]): ReadQuery<RightAbove[]> {
  return {
    cypher: `MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, e.parent AS parent, COLLECT {
  MATCH (c:Claim {subject: e.id, predicate: 'PART_OF', polarity: 'positive', review: 'accepted'})
  WHERE c.object IS NOT NULL AND c.status IN ['asserted', 'reported']
  RETURN DISTINCT c.object AS object
  ORDER BY object
} AS wholes
ORDER BY id
LIMIT $limit`,
    params: { ids, limit: ids.length },
    map: (rows) =>
      rows.map(({ id, parent, wholes }) => ({
        id: String(id),
        above: [...(Array.isArray(wholes) ? wholes.map(String) : []), ...(typeof parent === "string" ? [parent] : [])],
      })),
  };
}
