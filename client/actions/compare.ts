import type { Change } from "#contract/trace.ts";
import { onPhone } from "../state/phone.ts";
import { useApp } from "../state/store.ts";
import { addEntities } from "./add-entity.ts";
import { runWork } from "./run-work.ts";

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
