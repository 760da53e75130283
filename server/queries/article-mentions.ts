import { z } from "zod";
import { type Mention, mention } from "#contract/model.ts";
import type { ReadQuery, Row } from "./query.ts";

const stored = z.object({
  entityId: z.string(),
  starts: z.array(z.int()),
  ends: z.array(z.int()),
  kinds: z.array(z.string()),
});

/** The mentions of an article in text order. `text` is the article's own: a mention's surface is a slice of it. */
export function articleMentions(articleId: string, text: string): ReadQuery<Mention[]> {
  return {
    cypher: `MATCH (:Article {id: $articleId})-[m:MENTIONS]->(e:Entity)
RETURN e.id AS entityId, m.starts AS starts, m.ends AS ends, m.kinds AS kinds
ORDER BY e.id
LIMIT 10000`,
    params: { articleId },
    map: (rows) => rows.flatMap((row) => mentionsOf(articleId, text, row)).sort(inTextOrder),
  };
}

function mentionsOf(articleId: string, text: string, row: Row): Mention[] {
  const { entityId, starts, ends, kinds } = stored.parse(row);
  return starts.map((start, index) =>
    mention.parse({
      articleId,
      entityId,
      start,
      end: ends[index],
      kind: kinds[index],
      surface: text.slice(start, ends[index]),
    }),
  );
}

function inTextOrder(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end || (a.entityId < b.entityId ? -1 : 1);
}
