/** Claims by month of their event: what the timeline's bars and the entity card's sparkline show. Pure. */
import { utcMonth } from "d3-time";
import type { TimelineAnswer } from "../../api/reads.ts";

export type TimelineEvent = TimelineAnswer["events"][number];

/** A month with its events; `month` is `YYYY-MM`. */
export interface MonthBin {
  readonly month: string;
  readonly events: readonly TimelineEvent[];
}

export interface Binned {
  /** Every month from the first event to the last, empty ones too. */
  readonly months: readonly MonthBin[];
  /** Events known to the year only; they stand in no month. */
  readonly yearOnly: readonly TimelineEvent[];
  readonly undated: readonly TimelineEvent[];
}

/** `YYYY-MM` of a date. */
export function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7);
}

/** First day of `YYYY-MM`, in UTC. */
export function dayOfMonth(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

export function monthsBetween(first: string, last: string): string[] {
  return utcMonth.range(dayOfMonth(first), utcMonth.offset(dayOfMonth(last), 1)).map(monthOf);
}

/** Bins events by month; `through` (a month) stretches the axis to the day the graph knows. */
export function binByMonth(events: readonly TimelineEvent[], through: string | null = null): Binned {
  const byMonth = new Map<string, TimelineEvent[]>();
  const yearOnly: TimelineEvent[] = [];
  const undated: TimelineEvent[] = [];
  for (const event of events) {
    if (event.date === null) undated.push(event);
    else if (event.date.length < 7) yearOnly.push(event);
    else {
      const month = event.date.slice(0, 7);
      byMonth.set(month, [...(byMonth.get(month) ?? []), event]);
    }
  }
  const known = [...byMonth.keys(), ...(through === null || byMonth.size === 0 ? [] : [through.slice(0, 7)])].sort();
  const [first, last] = [known[0], known.at(-1)];
  const months = first === undefined || last === undefined ? [] : monthsBetween(first, last);
  return { months: months.map((month) => ({ month, events: byMonth.get(month) ?? [] })), yearOnly, undated };
}
