import type { Claim } from "#contract/model.ts";
import type { ReadQuery } from "./query.ts";
import { CLAIM_COLUMNS, claimFromRow } from "./rows/claim-row.ts";

/** What the articles say of the entity that is no relation: attributes, estimates, sums. By event date, undated last. */
export function entityFacts(entityId: string, limit: number): ReadQuery<Claim[]> {
  return {
    cypher: `MATCH (c:Claim {subject: $entityId, review: 'accepted'})
WHERE c.object IS NULL
RETURN ${CLAIM_COLUMNS}
ORDER BY c.date IS NULL, c.date, c.id
LIMIT $limit`,
    params: { entityId, limit },
    map: (rows) => rows.map(claimFromRow),
  };
}
