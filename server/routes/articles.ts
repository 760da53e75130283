import { articleAnswer, articleParams, articleQuery, articlesAnswer, articlesQuery } from "#contract/api.ts";
import { AppError } from "#contract/errors.ts";
import { articleById } from "../queries/article-by-id.ts";
import { articleClaims } from "../queries/article-claims.ts";
import { articleMentions } from "../queries/article-mentions.ts";
import { articlesList, articlesTotal } from "../queries/articles-list.ts";
import { entityRefsByIds } from "../queries/entities-by-ids.ts";
import { entitiesNamedBy } from "./entities-named-by.ts";
import { noParams, readRoute } from "./read-route.ts";

const CLAIMS = 5_000;

export const articlesRoute = readRoute({
  path: "/articles",
  summary: "The articles without their text, the newest first",
  params: noParams,
  query: articlesQuery,
  answer: articlesAnswer,
  errors: [],
  afterwards: { ar: "أُرسلت النتائج كما جاءت.", en: "The results were sent as they came." },
  async handle({ reader, query: { limit } }) {
    const [articles, total] = await Promise.all([reader.read(articlesList(limit)), reader.read(articlesTotal())]);
    const shown = articles.length;
    return { articles, ...(total > shown ? { truncated: { reason: "limit", shown, total } as const } : {}) };
  },
});

export const articleRoute = readRoute({
  path: "/articles/{id}",
  summary: "One article: text, boilerplate regions, mentions and claims with their offsets (UTF-16 code units)",
  params: articleParams,
  query: articleQuery,
  answer: articleAnswer,
  errors: ["unknown_article"],
  afterwards: {
    ar: "قُطع نص كل ذكر من نص المقال بحسب موضعه، ورُتّبت المواضع بترتيب النص.",
    en: "Each mention's surface was cut out of the text by its offsets, and mentions were put in text order.",
  },
  async handle({ reader, params: { id } }) {
    const whole = await reader.read(articleById(id));
    if (whole === null) throw new AppError("unknown_article", `There is no article with the id "${id}".`);
    const { article, regions } = whole;
    const [mentions, claims] = await Promise.all([
      reader.read(articleMentions(id, article.text)),
      reader.read(articleClaims(id, CLAIMS)),
    ]);
    const named = [...mentions.map(({ entityId }) => entityId), ...entitiesNamedBy(claims), ...article.citedOutlets];
    const cut = article.claimCount > claims.length;
    return {
      article,
      regions,
      mentions,
      claims,
      refs: await reader.read(entityRefsByIds(named)),
      ...(cut ? { truncated: { reason: "limit", shown: claims.length, total: article.claimCount } as const } : {}),
    };
  },
});
