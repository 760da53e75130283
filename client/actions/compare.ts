import type { Change } from "#contract/trace.ts";
import { onPhone } from "../state/phone.ts";
import { useApp } from "../state/store.ts";
import { inMode, monthsBefore, timeModeOf } from "../state/time-window.ts";
import { addEntities } from "./add-entity.ts";
import { changeFilters } from "./change-scene.ts";
import { runWork } from "./run-work.ts";
import { openTab } from "./trace.ts";

/** How far back "then" lies at first. */
const FIRST_COMPARISON = 3;

/** Compares the state of one entity's relations alone; `until` is the day of the newest evidence, for a date that is not set. */
export function compareEntity(id: string, until: string): void {
  openTab("explore");
  changeFilters("date", (filters) => {
    const then = monthsBefore(filters.asOf ?? until, FIRST_COMPARISON);
    return {
      ...(timeModeOf(filters) === "compare" ? filters : inMode({ ...filters, since: null }, "compare", then)),
      about: id,
    };
  });
  useApp.setState(({ view }) => ({
    selection: null,
    view: {
      ...view,
      reader: null,
      listOpen: false,
      endOpen: true,
      timelineOpen: true,
      sheet: "half",
      sheetContent: "timeline",
    },
  }));
}

/** Compares all relations again. */
export function compareAll(): void {
  changeFilters("date", (filters) => (filters.about === null ? filters : { ...filters, about: null }));
}

/** Draws the relations that changed with both their ends. What stands stays where it is. */
export function drawChanges(changes: readonly Change[]): Promise<void> {
  const ends = new Set<string>(changes.flatMap(({ relation }) => [relation.subject, relation.object]));
  return runWork((signal) => addEntities([...ends], signal));
}

/** Closes the card that was opened from the list of changes; on a phone the list comes up again. */
export function backToChanges(): void {
  useApp.setState((state) => ({
    selection: null,
    view: onPhone() ? { ...state.view, sheet: "half", sheetContent: "timeline" } : state.view,
  }));
}
