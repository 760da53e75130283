import { AppError } from "#contract/errors.ts";
import type { Predicate } from "#contract/ontology.ts";
import type { ReadQuery } from "./query.ts";

/** Claims that are looked through for one page of relations: a cut list could lack a sentence, so more is an error. */
const MOST = 100_000;

/** A claim's sentence with what tells whose it is. */
export interface ClaimSentence {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly item: string | null;
  readonly polarity: string;
  readonly quote: string;
  /** `digest`: the sentence is ours, not the outlet's. */
  readonly kind: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly sourceUrl: string | null;
}

/** Accepted claims between these subjects and objects by these predicates: of each (subject, predicate, object, item, polarity) the earliest. */
export function exportSentences(between: {
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  readonly predicates: readonly Predicate[];
}): ReadQuery<ClaimSentence[]> {
  return {
    cypher: `MATCH (c:Claim)-[:STATED_IN]->(a:Article)
WHERE c.subject IN $subjects AND c.object IN $objects AND c.predicate IN $predicates AND c.review = 'accepted'
RETURN c.subject AS subject, c.predicate AS predicate, c.object AS object, c.item AS item, c.polarity AS polarity,
  c.quote AS quote, a.kind AS kind, a.id AS article, a.outlet AS outlet, a.publishedAt AS publishedAt,
  a.sourceUrl AS sourceUrl
ORDER BY c.date IS NULL, c.date, a.publishedAt, c.articleId, c.start, c.id
LIMIT $limit`,
    params: { ...between, limit: MOST },
    map: (rows) => {
      if (rows.length >= MOST)
        throw new AppError("query_too_large", `More than ${MOST} claims lie between these ends.`);
      const first = new Map<string, ClaimSentence>();
      for (const row of rows) {
        const text = (key: string) => (typeof row[key] === "string" ? row[key] : null);
        const names = {
          subject: text("subject") ?? "",
          predicate: text("predicate") ?? "",
          object: text("object") ?? "",
        };
        const sentence = {
          ...names,
          item: text("item"),
          polarity: text("polarity") ?? "",
          quote: text("quote") ?? "",
          kind: text("kind") ?? "",
          article: text("article") ?? "",
          outlet: text("outlet"),
          publishedAt: text("publishedAt"),
          sourceUrl: text("sourceUrl"),
        };
        const key = [...Object.values(names), sentence.item ?? "", sentence.polarity].join(":");
        if (!first.has(key)) first.set(key, sentence);
      }
      return [...first.values()];
    },
  };
}
