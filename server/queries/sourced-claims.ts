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

/** Full ISO days. */
interface Days {
  readonly from: string;
  readonly to: string;
}

/** The claim's own days, or, undated, its article's, overlap the days asked for: no other claim changes a state between them. */
const IN_DAYS = `coalesce(c.date, a.publishedAt) <= $to
  AND coalesce(c.dateEnd, c.date, a.publishedAt) + substring('-12-31', size(coalesce(c.dateEnd, c.date, a.publishedAt)) - 4) >= $from`;

/** Accepted claims on relations that speak of the days. `entity`, where given, is one of their ends or their goods. */
export function claimsInDays({ from, to, entity }: Days & { entity: string | null }, limit: number) {
  const named = entity === null ? "" : "AND (c.subject = $entity OR c.object = $entity OR c.item = $entity)\n  ";
  return sourcedClaims(
    `MATCH (c:Claim)-[:STATED_IN]->(a:Article)
WHERE c.object IS NOT NULL AND c.review = 'accepted'
  ${named}AND ${IN_DAYS}`,
    { from, to, ...(entity === null ? {} : { entity }), limit },
  );
}

/** Accepted claims that speak of the days and end something between two who deal in these goods: perhaps their whole. */
export function endsAroundGoods({ from, to, goods }: Days & { goods: string }, limit: number) {
  return sourcedClaims(
    `MATCH (part:Claim {item: $goods, review: 'accepted'})
WHERE part.object IS NOT NULL
WITH part.subject AS subject, part.predicate AS predicate, collect(DISTINCT part.object) AS objects
MATCH (c:Claim)-[:STATED_IN]->(a:Article)
WHERE c.subject = subject AND c.predicate = predicate AND c.object IN objects
  AND c.status = 'ended' AND c.review = 'accepted'
  AND ${IN_DAYS}`,
    { from, to, goods, limit },
  );
}

function sourcedClaims(
  match: string,
  params: ReadQuery<unknown>["params"] & { readonly limit: number },
): ReadQuery<SourcedClaim[]> {
  return {
    cypher: `${match}
RETURN ${CLAIM_COLUMNS}, ${ARTICLE_COLUMNS}
ORDER BY c.id
LIMIT $limit`,
    params,
    map: (rows) => rows.map(sourcedClaim),
  };
}

function sourcedClaim(row: Row): SourcedClaim {
  return { ...claimFromRow(row), article: articleRefFromRow(row) };
}
