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

/** Where a label would stand, as fractions of the strip from its start side. */
export type SpanOf = (index: number) => readonly [from: number, to: number];

/** One event per month at most, `limit` in all, none over another; in order of time. */
export function eventLabels(months: readonly MonthBin[], spanOf: SpanOf, limit = 3): EventLabel[] {
  const candidates = months
    .map((bin, index) => ({ bin, index, event: heaviest(bin.events) }))
    .filter((each): each is { bin: MonthBin; index: number; event: TimelineEvent } => each.event !== undefined)
    .filter(({ event }) => weightOf(event) >= 1)
    .sort(
      (a, b) => weightOf(b.event) - weightOf(a.event) || b.bin.events.length - a.bin.events.length || b.index - a.index,
    );
  const chosen: typeof candidates = [];
  for (const candidate of candidates) {
    if (chosen.length === limit) break;
    if (chosen.every((other) => areApart(spanOf(other.index), spanOf(candidate.index)))) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.index - b.index).map(({ bin, event }) => ({ month: bin.month, event }));
}

function areApart(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[1] <= other[0] || other[1] <= one[0];
}

function heaviest(events: readonly TimelineEvent[]): TimelineEvent | undefined {
  return heaviestFirst(events)[0];
}

/** A month's events by what they say most about it; equal ones in the order in which they came. */
export function heaviestFirst(events: readonly TimelineEvent[]): TimelineEvent[] {
  return events.toSorted((a, b) => weightOf(b) - weightOf(a));
}
