import type { Claim } from "#contract/model.ts";
import { type ClaimFilter, claimConditions, whereAll } from "./claim-filters.ts";
import type { ReadQuery } from "./query.ts";
import { CLAIM_COLUMNS, claimFromRow } from "./rows/claim-row.ts";
import { countOf } from "./rows/columns.ts";

/** The claims that pass the filter, by id, from the first behind `after`: pages neither overlap nor skip when data changes. */
export function claimsPage(filter: ClaimFilter, after: string | null, limit: number): ReadQuery<Claim[]> {
  const { conditions, params } = claimConditions(filter);
  // Always there, so that pages come out of the id's index in its order.
  const where = whereAll([...conditions, "c.id > $after"]);
  return {
    cypher: `MATCH (c:Claim)
${where}RETURN ${CLAIM_COLUMNS}
ORDER BY c.id
LIMIT $limit`,
    params: { ...params, after: after ?? "", limit },
    map: (rows) => rows.map(claimFromRow),
  };
}

/** How many claims pass the filter on all pages. */
export function claimsTotal(filter: ClaimFilter): ReadQuery<number> {
  const { conditions, params } = claimConditions(filter);
  return {
    cypher: `MATCH (c:Claim)
${whereAll(conditions)}RETURN count(c) AS total
LIMIT 1`,
    params,
    map: (rows) => countOf(rows),
  };
}
