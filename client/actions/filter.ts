import {
  type Filters,
  type FilterValues,
  isolate,
  NO_FILTERS,
  setAsOf as setAsOfIn,
  toggle,
} from "../state/filters.ts";
import { changeFilters } from "./change-scene.ts";

export function toggleFilter<K extends keyof FilterValues>(list: K, values: readonly FilterValues[K][]): void {
  changeFilters("filter", (filters) => toggle(filters, list, values));
}

export function isolateFilter<K extends keyof FilterValues>(
  list: K,
  values: readonly FilterValues[K][],
  all: readonly FilterValues[K][],
): void {
  changeFilters("filter", (filters) => isolate(filters, list, values, all));
}

/** Reads the drawing as of a day (ISO, cut to precision), or all of it. A drag along the timeline is one step. */
export function setAsOf(day: string | null): void {
  changeFilters("date", (filters) => (filters.asOf === day ? filters : setAsOfIn(filters, day)), { merge: true });
}

/** Lifts every filter but the dates, which the timeline shows. */
export function clearFilters(): void {
  changeFilters("filter", ({ asOf, since, past, about }): Filters => ({ ...NO_FILTERS, asOf, since, past, about }));
}
