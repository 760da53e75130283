/** A date cut to its precision is an interval: `2025-04` runs from its first to its last day. */

export interface DateInterval {
  /** First day, ISO. */
  readonly start: string;
  /** Last day, ISO, inclusive. */
  readonly end: string;
}

/** The same in day numbers, inclusive: cheap to compare, and what typed arrays can hold. */
export interface DayInterval {
  readonly start: number;
  readonly end: number;
}

/** The days that a date cut to its precision may mean; `endDate` closes a period that the text gives. */
export function dateInterval(date: string, endDate?: string): DateInterval {
  return { start: firstDay(date), end: lastDay(endDate ?? date) };
}

function firstDay(date: string): string {
  const [year, month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

function lastDay(date: string): string {
  const [year, month = "12", day] = date.split("-");
  if (day !== undefined) return date;
  // Day 0 of the next month is the last day of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(last).padStart(2, "0")}`;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a full ISO day; negative before. */
export function dayNumber(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`) / DAY_MS;
}

/** The ISO day of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** `dateInterval` in day numbers. A period that ends before it begins is read as the days of its beginning. */
export function dayInterval(date: string, endDate?: string): DayInterval {
  const { start, end } = dateInterval(date, endDate);
  const from = dayNumber(start);
  return { start: from, end: endDate !== undefined && end < start ? dayNumber(lastDay(date)) : dayNumber(end) };
}

/** Do the two intervals share a day? */
export function intervalsOverlap(a: DateInterval, b: DateInterval): boolean {
  return a.start <= b.end && b.start <= a.end;
}

const SHORTEST_MONTH = 28;

/** The interval as an ISO date cut to the precision that it has: a whole year, a whole month, else its last day. */
export function isoInterval({ start, end }: DayInterval): string {
  const last = isoDay(end);
  if (end - start < SHORTEST_MONTH - 1) return last;
  for (const cut of [last.slice(0, 4), last.slice(0, 7)]) {
    const whole = dayInterval(cut);
    if (whole.start === start && whole.end === end) return cut;
  }
  return last;
}
