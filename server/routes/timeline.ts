import { timelineAnswer, timelineQuery } from "#contract/api.ts";
import { entityRefsByIds } from "../queries/entities-by-ids.ts";
import { timelineClaims, timelineTotal } from "../queries/timeline-claims.ts";
import { entitiesNamedBy } from "./entities-named-by.ts";
import { checkClaimFilter } from "./known-filter.ts";
import { noParams, readRoute } from "./read-route.ts";

export const timelineRoute = readRoute({
  path: "/timeline",
  summary: "Claims in the order of their events",
  params: noParams,
  query: timelineQuery,
  answer: timelineAnswer,
  errors: ["unknown_entity"],
  afterwards: {
    ar: "أُضيفت أسماء الكيانات؛ ورتّبتها القاعدة بأول يوم يحتمله التاريخ.",
    en: "Names of entities were added; the database sorted by the first day that each date may mean.",
  },
  async handle({ reader, query: { limit, undated, explain: _, ...filter } }) {
    await checkClaimFilter(reader, filter);
    const [claims, total] = await Promise.all([
      reader.read(timelineClaims(filter, undated, limit)),
      reader.read(timelineTotal(filter, undated)),
    ]);
    const refs = await reader.read(entityRefsByIds(entitiesNamedBy(claims)));
    const shown = claims.length;
    return {
      events: claims.map((claim) => ({ date: claim.date ?? null, datePrecision: claim.datePrecision ?? null, claim })),
      refs,
      truncated: total > shown ? ({ reason: "limit", shown, total } as const) : null,
    };
  },
});
