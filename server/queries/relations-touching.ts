import { z } from "zod";
import { grade } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import type { ReadQuery } from "./query.ts";
import { RELATION_TYPES } from "./rows/relation-row.ts";

const link = z.object({
  id: z.string(),
  subject: z.string(),
  object: z.string(),
  claims: z.int(),
  grade,
  negative: z.boolean(),
  total: z.int(),
});
/** What a search for paths needs of a relation. `total`: relations of the entity that it was found from. */
export type Link = z.infer<typeof link>;

/** Rows that one call returns at most. */
export const MOST_ROWS = 20_000;

/** For each of these entities its relations, of a hub only the `cap` with most claims. */
export function relationsTouching(
  ids: readonly string[],
  predicates: readonly Predicate[] | null,
  cap: number,
): ReadQuery<Link[]> {
  return {
    cypher: `UNWIND $ids AS entityId
MATCH (e:Entity {id: entityId})
CALL (e) {
  MATCH (e)-[r:${RELATION_TYPES}]-(:Entity)
  WHERE $predicates IS NULL OR type(r) IN $predicates
  WITH r ORDER BY r.claims DESC, r.id
  WITH collect(r) AS found
  RETURN found[..$cap] AS kept, size(found) AS total
}
UNWIND kept AS r
RETURN r.id AS id, r.subject AS subject, r.object AS object, r.claims AS claims, r.grade AS grade,
  r.polarity = 'negative' AS negative, total
ORDER BY id
LIMIT $limit`,
    params: { ids, predicates, cap, limit: MOST_ROWS },
    map: (rows) => rows.map((row) => link.parse(row)),
  };
}
