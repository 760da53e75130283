import type { ReadQuery } from "./query.ts";
import { countOf } from "./rows/columns.ts";

export interface EntityFigures {
  /** Accepted claims that name the entity as an end, the goods, the addressee or the destination. */
  readonly claimCount: number;
  readonly articleCount: number;
  /** Print date of the first article that mentions it. */
  readonly firstSeen: string | null;
}

/** In how many claims and articles does the entity stand, and since when? */
export function entityFigures(entityId: string): ReadQuery<EntityFigures> {
  return {
    cypher: `OPTIONAL MATCH (:Entity {id: $entityId})<-[:MENTIONS]-(a:Article)
WITH count(a) AS articleCount, min(a.publishedAt) AS firstSeen
OPTIONAL MATCH (c:Claim {review: 'accepted'})
WHERE c.subject = $entityId OR c.object = $entityId OR c.item = $entityId
  OR c.addressee = $entityId OR c.destination = $entityId
RETURN articleCount, firstSeen, count(c) AS claimCount
LIMIT 1`,
    params: { entityId },
    map: (rows) => ({
      claimCount: countOf(rows, "claimCount"),
      articleCount: countOf(rows, "articleCount"),
      firstSeen: typeof rows[0]?.firstSeen === "string" ? rows[0].firstSeen : null,
    }),
  };
}
