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

interface LabelOptions {
  readonly spanOf: SpanOf;
  /** Where lines cross the row of labels (the handles), as fractions of the strip. */
  readonly lines?: readonly number[];
  readonly limit?: number;
}

/** One event per month at most, `limit` in all, none over another or crossed by a line; in order of time. */
export function eventLabels(
  months: readonly MonthBin[],
  { spanOf, lines = [], limit = 3 }: LabelOptions,
): EventLabel[] {
  const candidates = months
    .map((bin, index) => ({ bin, index, event: heaviest(bin.events) }))
    .filter((each): each is { bin: MonthBin; index: number; event: TimelineEvent } => each.event !== undefined)
    .filter(({ event, index }) => weightOf(event) >= 1 && !lines.some((line) => isCrossed(spanOf(index), line)))
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

function isCrossed([from, to]: readonly [number, number], line: number): boolean {
  return from < line && line < to;
}

/** Of a month's events the one that stands for it: the heaviest, and of those the one about what the month tells most of. */
function heaviest(events: readonly TimelineEvent[]): TimelineEvent | undefined {
  const [first] = heaviestFirst(events);
  if (first === undefined) return undefined;
  const told = new Map<string, number>();
  for (const { claim } of events) if (claim.object !== null) told.set(claim.object, (told.get(claim.object) ?? 0) + 1);
  const tellingOf = ({ claim }: TimelineEvent): number => (claim.object === null ? 0 : (told.get(claim.object) ?? 0));
  return events
    .filter((event) => weightOf(event) === weightOf(first))
    .reduce((best, event) => (tellingOf(event) > tellingOf(best) ? event : best), first);
}

/** A month's events by what they say most about it; equal ones in the order in which they came. */
export function heaviestFirst(events: readonly TimelineEvent[]): TimelineEvent[] {
  return events.toSorted((a, b) => weightOf(b) - weightOf(a));
}
