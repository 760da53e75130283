import { searchAnswer, searchQuery } from "#contract/api.ts";
import type { Truncation } from "#contract/model.ts";
import { findArticles } from "./find-articles.ts";
import { findEntities } from "./find-entities.ts";
import { noParams, readRoute } from "./read-route.ts";

/** One result in so many is kept for articles where they match. */
const ARTICLE_SHARE = 4;
/** Their texts are fetched to find the passage, so they are bounded. */
const MOST_ARTICLES = 50;

export const searchRoute = readRoute({
  path: "/search",
  summary: "Entities by any name in either script, and articles by title and text",
  params: noParams,
  query: searchQuery,
  answer: searchAnswer,
  errors: [],
  afterwards: {
    ar: "رُتّبت النتائج بحسب الاسم: المطابق تمامًا، ثم ما يبدأ به، ثم الكلمة داخله، ثم ما فيه خطأ إملائي، ثم بعدد العلاقات؛ وتأتي المقالات بعد الكيانات.",
    en: "Names were ranked: exact, then prefix, then word, then typo, then by number of relations; articles follow entities.",
  },
  async handle({ reader, query: { q, types, limit } }) {
    const [entities, articles] = await Promise.all([
      findEntities(reader, { text: q, types: types ?? null, limit }),
      types === undefined ? findArticles(reader, q, Math.min(limit, MOST_ARTICLES)) : { results: [], more: false },
    ]);
    // Many names may match a common word: some room is kept for articles, and what one kind leaves the other takes.
    const room = Math.min(articles.results.length, Math.floor(limit / ARTICLE_SHARE));
    const names = entities.results.slice(0, limit - room);
    const texts = articles.results.slice(0, limit - names.length);
    const results = [...names, ...texts];
    const cut = entities.total > names.length || articles.more || articles.results.length > texts.length;
    const truncated: Truncation | null = cut ? { reason: "limit", shown: results.length } : null;
    return { results, truncated };
  },
});
