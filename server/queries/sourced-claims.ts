/** Claims with the articles that state them, for what is worked out of many relations at once. */
import type { Predicate } from "#contract/ontology.ts";
import type { ReadQuery, Row } from "./query.ts";
import type { SourcedClaim } from "./relation-claims.ts";
import { ARTICLE_COLUMNS, articleRefFromRow } from "./rows/article-row.ts";
import { CLAIM_COLUMNS, claimFromRow } from "./rows/claim-row.ts";

/** The claims with these ids, sorted by id; unknown ids are left out. */
export function sourcedClaimsByIds(ids: readonly string[]): ReadQuery<SourcedClaim[]> {
  return {
    cypher: `MATCH (c:Claim)-[:STATED_IN]->(a:Article)
WHERE c.id IN $ids
RETURN ${CLAIM_COLUMNS}, ${ARTICLE_COLUMNS}
ORDER BY c.id
LIMIT $limit`,
    params: { ids: [...new Set(ids)], limit: ids.length },
    map: (rows) => rows.map(sourcedClaim),
  };
}

/** Accepted claims between any of these subjects and objects: a little more than one relation's each, sorted by id. */
export function sourcedClaimsBetween(
  between: { subjects: readonly string[]; objects: readonly string[]; predicates: readonly Predicate[] },
  limit: number,
): ReadQuery<SourcedClaim[]> {
  return {
    cypher: `MATCH (c:Claim)-[:STATED_IN]->(a:Article)
WHERE c.subject IN $subjects AND c.object IN $objects AND c.predicate IN $predicates AND c.review = 'accepted'
RETURN ${CLAIM_COLUMNS}, ${ARTICLE_COLUMNS}
ORDER BY c.id
LIMIT $limit`,
    params: { ...between, limit },
    map: (rows) => rows.map(sourcedClaim),
  };
}

/**
 * Accepted claims on relations whose own days, or, undated, whose article's, overlap the days from `from` to `to` (full ISO
 * days): no other claim changes a state between them. `entity`, where given, is one of their ends or their goods.
 */
export function claimsInDays(
  range: { from: string; to: string; entity: string | null },
  limit: number,
): ReadQuery<SourcedClaim[]> {
  const { from, to, entity } = range;
  const named = entity === null ? "" : "AND (c.subject = $entity OR c.object = $entity OR c.item = $entity)\n  ";
  return {
    cypher: `MATCH (c:Claim)-[:STATED_IN]->(a:Article)
WHERE c.object IS NOT NULL AND c.review = 'accepted'
  ${named}AND coalesce(c.date, a.publishedAt) <= $to
  AND coalesce(c.dateEnd, c.date, a.publishedAt) + substring('-12-31', size(coalesce(c.dateEnd, c.date, a.publishedAt)) - 4) >= $from
RETURN ${CLAIM_COLUMNS}, ${ARTICLE_COLUMNS}
ORDER BY c.id
LIMIT $limit`,
    params: { from, to, ...(entity === null ? {} : { entity }), limit },
    map: (rows) => rows.map(sourcedClaim),
  };
}

function sourcedClaim(row: Row): SourcedClaim {
  return { ...claimFromRow(row), article: articleRefFromRow(row) };
}
