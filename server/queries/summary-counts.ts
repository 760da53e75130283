import { z } from "zod";
import { isoDate } from "#contract/fact-file.ts";
import type { ReadQuery } from "./query.ts";
import { RELATION_TYPES } from "./rows/relation-row.ts";

const totals = z.object({
  articles: z.int(),
  originals: z.int(),
  digests: z.int(),
  entities: z.int(),
  mentions: z.int(),
  claims: z.int(),
  relations: z.int(),
});
const row = totals.extend({
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  knownUntil: isoDate.nullable(),
});

export interface SummaryCounts {
  readonly counts: z.infer<typeof totals>;
  /** First and last event date, and the print date of the newest article. */
  readonly dates: { first: string | null; last: string | null; knownUntil: string | null };
}

/** How much is there, and from when until when? */
export function summaryCounts(): ReadQuery<SummaryCounts> {
  return {
    cypher: `OPTIONAL MATCH (a:Article)
WITH count(a) AS articles, count(CASE a.kind WHEN 'original' THEN 1 END) AS originals,
  count(CASE a.kind WHEN 'digest' THEN 1 END) AS digests, max(a.publishedAt) AS knownUntil
OPTIONAL MATCH (c:Claim {review: 'accepted'})
WITH articles, originals, digests, knownUntil, min(c.date) AS first, max(c.date) AS last
OPTIONAL MATCH (:Article)-[m:MENTIONS]->(:Entity)
WITH articles, originals, digests, knownUntil, first, last, coalesce(sum(m.count), 0) AS mentions
RETURN articles, originals, digests, knownUntil, first, last, mentions, COUNT { (:Entity) } AS entities,
  COUNT { (:Claim) } AS claims, COUNT { (:Entity)-[:${RELATION_TYPES}]->(:Entity) } AS relations
LIMIT 1`,
    params: {},
    map: ([first]) => {
      const { first: from, last, knownUntil, ...counts } = row.parse(first);
      return { counts, dates: { first: from, last, knownUntil } };
    },
  };
}
