import type { FlowPathsResult, TraceResult } from "../trace/trace-request.ts";
import { FLOW_PREDICATES } from "../trace/trace-rows.ts";
import type { CheckedFilters } from "./trace-filters.ts";

/** What an answer says of the search: the filters as they were applied, and the size of what was searched. */
export function searchedOf({ filters, item, without }: CheckedFilters, result: TraceResult | FlowPathsResult) {
  return {
    maxHops: filters.maxHops,
    predicates: [...(filters.predicates ?? FLOW_PREDICATES)],
    item,
    asOf: result.asOf,
    knownBy: filters.knownBy,
    implied: filters.implied,
    firmLevel: filters.firmLevel,
    without,
    policiesOff: [...filters.policiesOff],
    ...result.searched,
  };
}
