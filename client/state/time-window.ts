/** How time is looked at: up to a date, within a range, or then and now. Told by which of the dates are set; pure. */
import type { Filters } from "./filters.ts";

export const TIME_MODES = ["asOf", "range", "compare"] as const;
export type TimeMode = (typeof TIME_MODES)[number];

type Dates = Pick<Filters, "asOf" | "since" | "past">;

export function timeModeOf({ since, past }: Dates): TimeMode {
  if (past !== null) return "compare";
  return since === null ? "asOf" : "range";
}

/** The earlier date of the two that the mode has, or null where it has one only. */
export function startOf({ since, past }: Dates): string | null {
  return past ?? since;
}

/** Another mode over the same dates; `start` is the earlier date where there was none. */
export function inMode(filters: Filters, mode: TimeMode, start: string): Filters {
  const kept = startOf(filters) ?? start;
  const compares = mode === "compare";
  return {
    ...filters,
    since: mode === "range" ? kept : null,
    past: compares ? kept : null,
    about: compares ? filters.about : null,
  };
}

/** Moves the earlier date of a range or a comparison; in the other mode there is none to move. */
export function withStart(filters: Filters, start: string): Filters {
  const mode = timeModeOf(filters);
  return mode === "asOf" || startOf(filters) === start
    ? filters
    : inMode({ ...filters, since: null, past: null }, mode, start);
}

/** The last day of a date's period (`2025-02` → `2025-02-28`): a month is read to its end. */
export function lastDayOf(isoDate: string): string {
  const [year = 1970, month = 12, day] = isoDate.split("-").map(Number);
  if (day !== undefined) return isoDate;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The month so many months before that of a date (`2025-02-10`, 3 → `2024-11`). */
export function monthsBefore(isoDate: string, months: number): string {
  const [year = 1970, month = 12] = isoDate.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
}
