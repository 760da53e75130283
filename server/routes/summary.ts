import { summaryAnswer, summaryQuery } from "#contract/api.ts";
import { graphState } from "../queries/data-version.ts";
import { summaryCounts } from "../queries/summary-counts.ts";
import {
  claimsByGrade,
  claimsByMethod,
  claimsByStatus,
  entitiesByType,
  relationsByPredicate,
} from "../queries/summary-groups.ts";
import { summaryHealth } from "../queries/summary-health.ts";
import { noParams, readRoute } from "./read-route.ts";

export const summaryRoute = readRoute({
  path: "/summary",
  summary: "Counts, date range and health of the data",
  params: noParams,
  query: summaryQuery,
  answer: summaryAnswer,
  errors: [],
  afterwards: { ar: "جُمعت نتائج الاستعلامات كما هي.", en: "The results were put together as they are." },
  async handle({ reader }) {
    const [state, { counts, dates }, health, types, predicates, statuses, grades, extraction] = await Promise.all([
      reader.read(graphState()),
      reader.read(summaryCounts()),
      reader.read(summaryHealth()),
      reader.read(entitiesByType()),
      reader.read(relationsByPredicate()),
      reader.read(claimsByStatus()),
      reader.read(claimsByGrade()),
      reader.read(claimsByMethod()),
    ]);
    return {
      counts,
      entitiesByType: types,
      relationsByPredicate: predicates,
      claimsByStatus: statuses,
      claimsByGrade: grades,
      extraction,
      dates,
      health,
      graphHash: state.graphHash,
      dataVersion: state.dataVersion,
    };
  },
});
