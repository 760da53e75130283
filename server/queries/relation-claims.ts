import type { ArticleRef, Claim, Relation } from "#contract/model.ts";
import { predicateRow } from "#contract/ontology.ts";
import type { ReadQuery } from "./query.ts";
import { ARTICLE_COLUMNS, articleRefFromRow } from "./rows/article-row.ts";
import { CLAIM_COLUMNS, claimFromRow } from "./rows/claim-row.ts";

export type SourcedClaim = Claim & { readonly article: ArticleRef };

/**
 * The accepted claims behind a relation with their articles: by event date, undated last; on one date
 * in the order of print, and in one article in the order of its text.
 */
export function relationClaims(relation: Relation, limit: number): ReadQuery<SourcedClaim[]> {
  const { subject, predicate, object, item } = relation;
  const symmetric = predicateRow(predicate).symmetric === true;
  return {
    cypher: `MATCH (c:Claim)-[:STATED_IN]->(a:Article)
WHERE c.subject IN $subjects AND c.object IN $objects AND c.predicate = $predicate
  AND coalesce(c.item, '') = coalesce($item, '') AND c.review = 'accepted'
RETURN ${CLAIM_COLUMNS}, ${ARTICLE_COLUMNS}
ORDER BY c.date IS NULL, c.date, a.publishedAt, c.articleId, c.start, c.id
LIMIT $limit`,
    params: {
      subjects: symmetric ? [subject, object] : [subject],
      objects: symmetric ? [object, subject] : [object],
      predicate,
      item,
      limit,
    },
    map: (rows) => rows.map((row) => ({ ...claimFromRow(row), article: articleRefFromRow(row) })),
  };
}
