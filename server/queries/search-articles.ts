import { z } from "zod";
import type { ReadQuery } from "./query.ts";

const candidate = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  text: z.string(),
  score: z.number(),
});
export type ArticleCandidate = z.infer<typeof candidate>;

/** Articles whose title or text holds all these words, best first, with the first 200,000 characters of their text. */
export function searchArticles(text: string, limit: number): ReadQuery<ArticleCandidate[]> {
  return {
    cypher: `CALL db.index.fulltext.queryNodes('articleSearch', $text) YIELD node AS a, score
RETURN a.id AS id, a.title AS title, a.kind AS kind, left(a.text, 200000) AS text, score
ORDER BY score DESC, a.id
LIMIT $limit`,
    params: { text, limit },
    map: (rows) => rows.map((row) => candidate.parse(row)),
  };
}
