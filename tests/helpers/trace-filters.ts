import type { TraceFilters } from "../../server/trace/trace-request.ts";

/** Nothing narrowed, three hops, as the API asks where a request says nothing; a test names what it asks otherwise. */
export const OPEN_FILTERS: TraceFilters = {
  maxHops: 3,
  predicates: null,
  item: null,
  asOf: null,
  knownBy: null,
  implied: true,
  firmLevel: true,
  without: [],
  policiesOff: [],
  limit: 50,
};
