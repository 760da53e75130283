/** Where months stand on the strip, and what is written under them. Fractions run from the oldest, whichever side that is. Pure. */

import type { Direction } from "../../i18n/languages.ts";

/** The arrow keys that go on in time and back, as the strip runs on the page. */
export function arrowsOf(direction: Direction): { readonly forward: string; readonly backward: string } {
  return direction === "rtl"
    ? { forward: "ArrowLeft", backward: "ArrowRight" }
    : { forward: "ArrowRight", backward: "ArrowLeft" };
}

/** A month's index for a fraction of the strip's length. */
export function indexAt(fraction: number, months: number): number {
  return Math.min(months - 1, Math.max(0, Math.floor(fraction * months)));
}

/** Index of the month that holds the day (ISO, cut to precision); the last for null; a year counts as its December. */
export function indexOf(asOf: string | null, months: readonly string[]): number {
  const last = months.length - 1;
  if (asOf === null) return last;
  const month = asOf.length >= 7 ? asOf.slice(0, 7) : `${asOf}-12`;
  const after = months.findIndex((each) => each > month);
  return after < 0 ? last : Math.max(0, after - 1);
}

export interface Tick {
  readonly month: string;
  readonly index: number;
  /** A new year is written as its number, a half year as its month. */
  readonly kind: "year" | "half";
}

/** January of each year, and July where there is room for it; the first month begins the axis in any case. */
export function ticksOf(months: readonly string[], pixelsPerMonth: number): Tick[] {
  const ticks: Tick[] = [];
  months.forEach((month, index) => {
    if (month.endsWith("-01")) ticks.push({ month, index, kind: "year" });
    else if (month.endsWith("-07") && pixelsPerMonth * 6 >= 90) ticks.push({ month, index, kind: "half" });
  });
  return ticks;
}
