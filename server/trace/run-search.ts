/** One search of a request: dates settled, filters applied, paths found and written out. */

import { dayInterval } from "../claims/date-interval.ts";
import { bestPaths } from "./best-paths.ts";
import { type BuiltPath, buildPath } from "./flow-path.ts";
import { hopsTo, type SearchFilters, searchFilters } from "./search-filters.ts";
import { contextOn, type Desks, type TraceContext } from "./trace-context.ts";
import { NO_DAY, type TraceGraph } from "./trace-graph.ts";
import type { TraceFilters } from "./trace-request.ts";

/** The context of a request, and what its filters come to. */
export interface Prepared {
  readonly context: TraceContext;
  readonly desks: Desks;
  readonly filters: SearchFilters;
}

export interface Ends {
  readonly start: number;
  readonly direction: "upstream" | "downstream";
  /** -1: wherever the goods go. */
  readonly target: number;
}

export interface Listed {
  readonly built: readonly BuiltPath[];
  readonly limitHit: boolean;
  readonly budgetHit: boolean;
}

export function prepare(graph: TraceGraph, request: TraceFilters): Prepared {
  const knownBy = request.knownBy === null ? null : dayInterval(request.knownBy).end;
  const context = contextOn(graph, asOfDay(graph, request.asOf), knownBy);
  return { context, desks: context.desk(request.policiesOff), filters: searchFilters(context, request) };
}

/** The last day that the date may mean; by default that of the newest evidence. */
export function asOfDay(graph: TraceGraph, asOf: string | null): number {
  if (asOf !== null) return dayInterval(asOf).end;
  return graph.newestEvidence === NO_DAY ? 0 : graph.newestEvidence;
}

/** The best paths between these ends; none from, to or between entities that the what-if takes away. */
export function listPaths(prepared: Prepared, request: TraceFilters, ends: Ends): Listed {
  const { context, desks, filters } = prepared;
  const { graph, continuity } = context;
  if (filters.isRemoved(ends.start) || filters.isRemoved(ends.target))
    return { built: [], limitHit: false, budgetHit: false };
  const near = ends.target < 0 ? null : hopsTo(graph, continuity, ends.target, request.maxHops, filters.allows);
  const { paths, limitHit, budgetHit } = bestPaths({
    graph,
    continuity,
    hops: desks.hops,
    ...ends,
    maxHops: request.maxHops,
    limit: request.limit,
    allows: filters.allows,
    reaches: (entity, left) => !filters.isRemoved(entity) && (near === null || near(entity, left)),
    implied: request.implied,
    firmLevel: request.firmLevel,
  });
  return { built: paths.map((path) => buildPath(path, context, desks.hops)), limitHit, budgetHit };
}
