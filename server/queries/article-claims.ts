import type { Claim } from "#contract/model.ts";
import type { ReadQuery } from "./query.ts";
import { CLAIM_COLUMNS, claimFromRow } from "./rows/claim-row.ts";

/** The claims that an article states, in text order. */
export function articleClaims(articleId: string, limit: number): ReadQuery<Claim[]> {
  return {
    cypher: `MATCH (c:Claim {articleId: $articleId})
RETURN ${CLAIM_COLUMNS}
ORDER BY c.start, c.end, c.id
LIMIT $limit`,
    params: { articleId, limit },
    map: (rows) => rows.map(claimFromRow),
  };
}
