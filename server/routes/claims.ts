import { claimsAnswer, claimsQuery } from "#contract/api.ts";
import { claimsPage, claimsTotal } from "../queries/claims-page.ts";
import { makeCursor, readCursor } from "./claims-cursor.ts";
import { checkClaimFilter } from "./known-filter.ts";
import { noParams, readRoute } from "./read-route.ts";

export const claimsRoute = readRoute({
  path: "/claims",
  summary: "Claims by filter, in pages, sorted by id",
  params: noParams,
  query: claimsQuery,
  answer: claimsAnswer,
  errors: ["unknown_entity", "unknown_article"],
  afterwards: {
    ar: "جُلب قول زائد ليُعرف هل من صفحة تالية، ثم حُذف.",
    en: "One claim more was fetched to know whether there is a next page, and dropped.",
  },
  async handle({ reader, query: { limit, cursor, explain: _, ...filter } }) {
    const after = cursor === undefined ? null : readCursor(cursor, filter);
    await checkClaimFilter(reader, filter);
    const [found, total] = await Promise.all([
      reader.read(claimsPage(filter, after, limit + 1)),
      reader.read(claimsTotal(filter)),
    ]);
    const claims = found.slice(0, limit);
    const last = claims.at(-1);
    const nextCursor = found.length > limit && last !== undefined ? makeCursor(last.id, filter) : null;
    return { claims, nextCursor, total };
  },
});
