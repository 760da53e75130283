import type { Claim } from "#contract/model.ts";
import { type ClaimFilter, claimConditions, whereAll } from "./claim-filters.ts";
import type { ReadQuery } from "./query.ts";
import { CLAIM_COLUMNS, claimFromRow } from "./rows/claim-row.ts";
import { countOf } from "./rows/columns.ts";

/** What a timeline shows: accepted claims, dated ones unless `undated`. */
function timelineWhere(filter: ClaimFilter, undated: boolean): { where: string; params: Record<string, unknown> } {
  const { conditions, params } = claimConditions({ ...filter, review: "accepted" });
  return { where: whereAll(undated ? conditions : ["c.date IS NOT NULL", ...conditions]), params };
}

/**
 * Claims in the order of the first day that their date may mean, on equal days the vaguer date first; on one date in the
 * order of print, and in one article in the order of its text; undated last. ISO dates cut to their precision sort so as text: `2025`, `2025-01`, `2025-01-01`, `2025-01-02`.
 */
export function timelineClaims(filter: ClaimFilter, undated: boolean, limit: number): ReadQuery<Claim[]> {
  const { where, params } = timelineWhere(filter, undated);
  return {
    cypher: `MATCH (c:Claim)-[:STATED_IN]->(a:Article)
${where}RETURN ${CLAIM_COLUMNS}
ORDER BY c.date IS NULL, c.date, a.publishedAt, c.articleId, c.start, c.id
LIMIT $limit`,
    params: { ...params, limit },
    map: (rows) => rows.map(claimFromRow),
  };
}

/** How many there are. */
export function timelineTotal(filter: ClaimFilter, undated: boolean): ReadQuery<number> {
  const { where, params } = timelineWhere(filter, undated);
  return {
    cypher: `MATCH (c:Claim)
${where}RETURN count(c) AS total
LIMIT 1`,
    params,
    map: (rows) => countOf(rows),
  };
}
