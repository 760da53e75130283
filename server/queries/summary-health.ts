import { type SummaryHealth, summaryHealth as schema } from "#contract/api.ts";
import type { ReadQuery } from "./query.ts";
import { RELATION_TYPES } from "./rows/relation-row.ts";

/** Where is the data thin? Contested and single-source relations, entities of no relation, claims without a date. */
export function summaryHealth(): ReadQuery<SummaryHealth> {
  return {
    cypher: `OPTIONAL MATCH (:Entity)-[r:${RELATION_TYPES}]->(:Entity)
WITH count(CASE WHEN r.contested THEN 1 END) AS contested, count(CASE WHEN r.sources <= 1 THEN 1 END) AS singleSource,
  count(CASE WHEN r.polarity = 'negative' THEN 1 END) AS saidNotTo
OPTIONAL MATCH (c:Claim {review: 'accepted'})
WITH contested, singleSource, saidNotTo, count(CASE WHEN c IS NOT NULL AND c.date IS NULL THEN 1 END) AS undatedClaims
OPTIONAL MATCH (e:Entity)
RETURN contested, singleSource, saidNotTo, undatedClaims,
  count(CASE WHEN e IS NOT NULL AND coalesce(e.degree, 0) = 0 THEN 1 END) AS withoutRelation
LIMIT 1`,
    params: {},
    map: ([row]) => schema.parse(row),
  };
}
