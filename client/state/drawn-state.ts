import type { Relation, RelationState } from "#contract/model.ts";

/** How a relation's line is drawn, which is what the legend's third section lists (design: "line says status"). */
export const DRAWN_STATES = ["standing", "planned", "ended", "negative", "contested"] as const;
export type DrawnState = (typeof DRAWN_STATES)[number];

/** A double line wins over a bar, a bar over dashes: the one that changes most what the edge says. */
export function drawnStateOf(relation: Pick<Relation, "contested" | "polarity" | "status">): DrawnState {
  if (relation.contested) return "contested";
  if (relation.polarity === "negative" || relation.status === "denied") return "negative";
  if (relation.status === "ended") return "ended";
  if (relation.status === "planned" || relation.status === "expected" || relation.status === "attempted")
    return "planned";
  return "standing";
}

/** The state on a day: that of the last step at or before it, unknown before the first. Dates compare cut to the shorter. */
export function stateOn(relation: Pick<Relation, "stateDates" | "states">, day: string): RelationState {
  let state: RelationState = "unknown";
  relation.stateDates.forEach((date, index) => {
    if (!isAfter(date, day)) state = relation.states[index] ?? state;
  });
  return state;
}

/** Does the period of `date` begin after the day? A month that holds the day is not after it. */
export function isAfter(date: string, day: string): boolean {
  const length = Math.min(date.length, day.length);
  return date.slice(0, length) > day.slice(0, length);
}
