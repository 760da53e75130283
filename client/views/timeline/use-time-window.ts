import { setAsOf } from "../../actions/filter.ts";
import { setStart, setTimeMode, setWindow } from "../../actions/time.ts";
import { useApp, useFilters } from "../../state/store.ts";
import { startOf, type TimeMode, timeModeOf } from "../../state/time-window.ts";
import { indexOf } from "./axis.ts";

/** How many months before the date a range begins at first, and how far back "then" lies at first. */
const FIRST_RANGE = 5;
const FIRST_COMPARISON = 3;

export interface TimeWindow {
  readonly mode: TimeMode;
  /** Index of the month up to which the drawing is read. */
  readonly end: number;
  /** Index of the earlier month of a range or comparison; null in the other mode. */
  readonly start: number | null;
  /** Where `start` may move: in a comparison the two months differ. */
  readonly mostStart: number;
  readonly moveEnd: (index: number) => void;
  readonly moveStart: (index: number) => void;
  /** Moves both by so many months, as far as the strip goes. */
  readonly slide: (by: number) => void;
  /** Looks at these months. */
  readonly select: (first: number, last: number) => void;
  readonly setMode: (mode: TimeMode) => void;
}

/** The dates of the state as places on the strip, and the moves that it offers. A trace is read up to one date only. */
export function useTimeWindow(months: readonly string[]): TimeWindow {
  const filters = useFilters();
  const tracing = useApp((state) => state.view.tab === "trace");
  const mode = tracing ? "asOf" : timeModeOf(filters);
  const last = months.length - 1;
  const end = indexOf(filters.asOf, months);
  const kept = mode === "asOf" ? null : startOf(filters);
  const mostStart = mode === "compare" ? Math.max(0, end - 1) : end;
  const start = kept === null ? null : Math.min(mostStart, indexOf(kept, months));
  const monthAt = (index: number): string => months[Math.min(last, Math.max(0, index))] ?? "";
  /** The end of the strip reads everything, so it is no filter. */
  const endAt = (index: number): string | null => (index >= last ? null : monthAt(index));

  return {
    mode,
    end,
    start,
    mostStart,
    moveEnd: (index) => setAsOf(endAt(index)),
    moveStart: (index) => setStart(monthAt(index)),
    slide(by) {
      if (start === null) return setAsOf(endAt(Math.max(0, end + by)));
      const room = Math.min(last - end, Math.max(-start, by));
      setWindow(monthAt(start + room), endAt(end + room));
    },
    select: (first, until) => setWindow(monthAt(first), endAt(until)),
    setMode(next) {
      // A comparison needs a month before the later one.
      if (next === "compare" && end === 0) setAsOf(null);
      const from = next === "compare" && end === 0 ? last : end;
      setTimeMode(next, monthAt(from - (next === "compare" ? FIRST_COMPARISON : FIRST_RANGE)));
    },
  };
}
