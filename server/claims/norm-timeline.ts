/** The state of norms over time, each weighed with all norms of its axis: what is drawn and what is traced agree. */
import type { RelationId } from "#contract/ids.ts";
import type { Claim, Entity, RelationState } from "#contract/model.ts";
import type { ArticleSource } from "./claim-source.ts";
import { isoDay } from "./date-interval.ts";
import { normContextOf } from "./norm-context.ts";
import { firmestOf, type Norm, normAxes, normStateOn } from "./norms.ts";
import { normsFromClaims } from "./norms-from-claims.ts";
import type { StateTimeline } from "./state.ts";
import { testimonyOf } from "./testimony.ts";

/** The timeline of each relation that is a norm. `claims`: accepted ones. Independent of their order. */
export function normTimelines(
  claims: readonly Claim[],
  articles: ReadonlyMap<string, ArticleSource>,
  entities: ReadonlyMap<string, Entity>,
): Map<RelationId, StateTimeline> {
  const norms = normsFromClaims({
    claims,
    testimony: (claim) => testimonyOf(claim, articles.get(claim.articleId)),
    context: normContextOf(entities, claims),
  });
  const axes = normAxes(norms);
  const rows = new Map<RelationId, Norm[]>();
  for (const norm of norms) rows.set(norm.relation, [...(rows.get(norm.relation) ?? []), norm]);
  return new Map([...rows].map(([relation, own]) => [relation, timelineOfRows(own, axes)]));
}

/** The state can change only on the first or last day of what a claim of its axes testifies. */
function timelineOfRows(rows: readonly Norm[], axes: ReadonlyMap<string, readonly Norm[]>): StateTimeline {
  const axisOf = (norm: Norm) => axes.get(norm.axis) ?? [norm];
  const told = rows.flatMap((norm) => [...axisOf(norm).flatMap(({ testimonies }) => testimonies), ...norm.policyEnds]);
  const days = new Set(told.flatMap(({ start, end }) => [start, end]));
  const dates: string[] = [];
  const states: RelationState[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const state = firmestOf(rows.map((norm) => normStateOn(day, norm, axisOf(norm))))?.state ?? "unknown";
    if (state === (states.at(-1) ?? "unknown")) continue;
    dates.push(isoDay(day));
    states.push(state);
  }
  return { dates, states };
}
