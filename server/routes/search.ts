import { searchAnswer, searchQuery } from "#contract/api.ts";
import type { Truncation } from "#contract/model.ts";
import { findArticles } from "./find-articles.ts";
import { findEntities } from "./find-entities.ts";
import { noParams, readRoute } from "./read-route.ts";

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
    const entities = await findEntities(reader, { text: q, types: types ?? null, limit });
    const room = limit - entities.results.length;
    const articles =
      types === undefined && room > 0 ? await findArticles(reader, q, room) : { results: [], more: false };
    const results = [...entities.results, ...articles.results];
    const cut = entities.total > entities.results.length || articles.more;
    const truncated: Truncation | null = cut ? { reason: "limit", shown: results.length } : null;
    return { results, truncated };
  },
});
