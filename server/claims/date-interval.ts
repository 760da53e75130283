/** A date cut to its precision is an interval: `2025-04` runs from its first to its last day. All dates here are ISO days. */

export interface DateInterval {
  /** First day, ISO. */
  readonly start: string;
  /** Last day, ISO, inclusive. */
  readonly end: string;
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

/** Do the two intervals share a day? */
export function intervalsOverlap(a: DateInterval, b: DateInterval): boolean {
  return a.start <= b.end && b.start <= a.end;
}
