/** What a date, or two of them, say of each drawn relation: new, no longer so, changed, newly contested. Derived, never stored. */
import type { Relation } from "#contract/model.ts";
import { isAfter, stateOn } from "./drawn-state.ts";

/** `changed`: another state than before, neither begun nor ended. */
export const TIME_MARKS = ["new", "gone", "changed", "disputed"] as const;
export type TimeMark = (typeof TIME_MARKS)[number];

const MONTH = 7;

type Dated = Pick<Relation, "firstDate" | "lastDate" | "stateDates" | "states">;

/** When the texts first tell of it: the first dated claim, or the article of an undated one. Null: never dated. */
export function beganOn({ firstDate, stateDates }: Dated): string | null {
  const [first] = stateDates;
  if (firstDate === null || first === undefined) return firstDate ?? first ?? null;
  return isAfter(firstDate, first) ? first : firstDate;
}

/** When the texts last tell of it; null: never dated. */
function lastToldOn({ lastDate, stateDates }: Dated): string | null {
  const last = stateDates.at(-1);
  if (lastDate === null || last === undefined) return lastDate ?? last ?? null;
  return isAfter(last, lastDate) ? last : lastDate;
}

/** Is it told of between the days, either of which may be open? What is never dated is. */
export function isToldWithin(relation: Dated, since: string | null, until: string | null): boolean {
  const [began, last] = [beganOn(relation), lastToldOn(relation)];
  if (until !== null && began !== null && isAfter(began, until)) return false;
  return since === null || last === null || !isAfter(since, last);
}

/** The relation as it stood on a day: what ended or was contested only later is drawn as it was. */
export function asRead(relation: Relation, day: string | null): Relation {
  if (day === null) return relation;
  const state = stateOn(relation, day);
  const stands = state === "holds" || state === "contested";
  const contested = state === "contested" || (relation.contested && state === "unknown");
  const status = stands && relation.status === "ended" ? "reported" : relation.status;
  if (contested === relation.contested && status === relation.status) return relation;
  return { ...relation, contested, status };
}

/** Begun in the month of the day: first told of then, or holding since then. */
function isNew(relation: Relation, day: string): boolean {
  const month = day.slice(0, MONTH);
  if (beganOn(relation)?.slice(0, MONTH) === month) return true;
  const step = relation.stateDates.findLastIndex((date) => !isAfter(date, day));
  return step >= 0 && relation.states[step] === "holds" && relation.stateDates[step]?.slice(0, MONTH) === month;
}

/** What is to be marked on the day looked at. A relation that is nowhere said to hold has not ended either. */
export function marksOn(relations: readonly Relation[], day: string | null): ReadonlyMap<string, TimeMark> {
  const marks = new Map<string, TimeMark>();
  if (day === null) return marks;
  for (const relation of relations) {
    if (relation.polarity === "positive" && stateOn(relation, day) === "notHeld") marks.set(relation.id, "gone");
    else if (isNew(relation, day)) marks.set(relation.id, "new");
  }
  return marks;
}
