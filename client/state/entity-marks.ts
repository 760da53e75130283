/** The marks of time on entities: what their relations have in common. Derived, never stored. */
import type { TimeMark } from "./time-marks.ts";
import type { Visible } from "./visible.ts";

/** An entity is marked as its relations are where all of them are new, or gone; gone too where none is told of in that time. */
export function entityMarks(visible: Visible, marks: ReadonlyMap<string, TimeMark>): ReadonlyMap<string, TimeMark> {
  const seen = new Map<string, TimeMark | null>();
  for (const { id, subject, object } of visible.relations) {
    const mark = marks.get(id) ?? null;
    for (const end of [subject, object]) {
      const before = seen.get(end);
      seen.set(end, before === undefined || before === mark ? mark : null);
    }
  }
  const found = new Map<string, TimeMark>();
  for (const [id, mark] of seen) if (mark === "new" || mark === "gone") found.set(id, mark);
  for (const id of visible.untold) found.set(id, "gone");
  return found;
}
