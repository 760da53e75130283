/** Moving through time: the mode, and the dates that it has. Each run of moves is one step of undo. */
import type { Filters } from "../state/filters.ts";
import { useApp } from "../state/store.ts";
import { inMode, type TimeMode, timeModeOf, withStart } from "../state/time-window.ts";
import { type RelationEnds, showRelation } from "./add-entity.ts";
import { changeFilters } from "./change-scene.ts";
import { selectRelation } from "./select.ts";

function changeDates(transition: (filters: Filters) => Filters): void {
  changeFilters("date", transition, { merge: true });
}

/** Looks at time in another way; `start` is the earlier date where the mode needs one and none is set. */
export function setTimeMode(mode: TimeMode, start: string): void {
  changeDates((filters) => (timeModeOf(filters) === mode ? filters : inMode(filters, mode, start)));
}

/** Moves the earlier date of a range or a comparison. */
export function setStart(start: string): void {
  changeDates((filters) => withStart(filters, start));
}

/** Moves both dates at once; a null end reads to the newest. */
export function setWindow(start: string, asOf: string | null): void {
  changeDates((filters) => withStart(filters.asOf === asOf ? filters : { ...filters, asOf }, start));
}

/** Lifts what the dates hold back; a comparison stays, up to the newest date. */
export function readAllDates(): void {
  changeDates((filters) =>
    filters.asOf === null && filters.since === null ? filters : { ...filters, asOf: null, since: null },
  );
}

/** Opens the relation that a claim of the timeline holds up; the drawing takes it in, a trace stays as it is. */
export function openTold(relation: RelationEnds, claimId: string): void {
  if (useApp.getState().view.tab === "trace") selectRelation(relation.id, claimId);
  else void showRelation(relation, claimId);
}
