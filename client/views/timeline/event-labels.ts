/** Which events the strip names: few, norms first, far enough apart to be read. Pure. */
import { predicateRow } from "#contract/ontology.ts";
import type { MonthBin, TimelineEvent } from "./month-bins.ts";

export interface EventLabel {
  readonly month: string;
  readonly event: TimelineEvent;
}

/** Norms say most about a month, then supply, then the rest; what only structures says least. */
function weightOf({ claim }: TimelineEvent): number {
  const row = predicateRow(claim.predicate);
  const held = claim.status === "asserted" || claim.status === "reported" || claim.status === "ended" ? 0.5 : 0;
  if (row.norm === true) return 3 + held;
  if (row.family === "supply") return 2 + held;
  return row.family === "structure" || claim.object === null ? held : 1 + held;
}

/** One event per month at most, `limit` in all, no two nearer than `gap` months; in order of time. */
export function eventLabels(months: readonly MonthBin[], limit = 3, gap = 2): EventLabel[] {
  const candidates = months
    .map((bin, index) => ({ bin, index, event: heaviest(bin.events) }))
    .filter((each): each is { bin: MonthBin; index: number; event: TimelineEvent } => each.event !== undefined)
    .sort(
      (a, b) => weightOf(b.event) - weightOf(a.event) || b.bin.events.length - a.bin.events.length || b.index - a.index,
    );
  const chosen: typeof candidates = [];
  for (const candidate of candidates) {
    if (chosen.length === limit) break;
    if (chosen.every((other) => Math.abs(other.index - candidate.index) >= gap)) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.index - b.index).map(({ bin, event }) => ({ month: bin.month, event }));
}

function heaviest(events: readonly TimelineEvent[]): TimelineEvent | undefined {
  return events.toSorted((a, b) => weightOf(b) - weightOf(a) || (a.claim.id < b.claim.id ? -1 : 1))[0];
}
