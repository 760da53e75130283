/** The answer to "what reaches it?" and "where does it go?": paths, tiers and all that follows from them, ids only. */
import type { Truncation } from "#contract/model.ts";
import { CAPPED_PARTS, type CappedPart } from "#contract/trace.ts";
import { isoDay } from "../claims/date-interval.ts";
import { otherWay, widerSearches } from "./absence.ts";
import { chokepoints } from "./chokepoints.ts";
import { alternativesOf, controlsOf, leadsOf, lostOf, regionOf, singleSourcedOf } from "./consequences.ts";
import { type Ends, type Listed, listPaths, type Prepared, prepare } from "./run-search.ts";
import { tiersOf } from "./tiers.ts";
import { touchedPaths } from "./touched-paths.ts";
import { entityIdOf, type TraceGraph } from "./trace-graph.ts";
import type { Searched, TraceRequest, TraceResult } from "./trace-request.ts";
import { widenedTrace } from "./wider.ts";

/** Leads named at most. */
export const MOST_LEADS = 50;

/** The entity must be in the graph (`graph.entityAt`); throws a RangeError otherwise. */
export function trace(graph: TraceGraph, request: TraceRequest): TraceResult {
  const start = graph.entityAt(request.entity);
  const entity = entityIdOf(graph, start);
  const prepared = prepare(graph, request);
  const ends: Ends = { start, direction: request.direction, target: -1 };
  const listed = search(prepared, request, ends);
  const paths = listed.built.map(({ path }) => path);
  const region = regionOf(prepared, request, ends);
  const losses = lostOf(region, prepared, request, ends);
  const wider = paths.length > 0 ? [] : widerTraces(graph, request);
  const sources = singleSourcedOf(listed.built, prepared);
  const leads = leadsOf(entity, request.direction, listed.built, prepared, MOST_LEADS);
  const capped = { paths: listed.budgetHit, lost: region.cut, singleSourced: sources.isCut, leads: leads.isCut };
  return {
    tiers: tiersOf(entity, paths, request.direction),
    paths,
    controls: controlsOf(listed.built, prepared),
    chokepoints: chokepoints(paths),
    singleSourced: sources.all,
    alternatives: alternativesOf(listed.built, losses, request, prepared),
    lost: losses,
    leads: leads.all,
    asOf: isoDay(prepared.context.view.asOf),
    reached: region.reached,
    searched: searchedOf(graph, wider, capped),
    truncated: truncationOf(listed, region.cut),
  };
}

/** Of a policy or an authority: the transfers that its norms touch; of anyone, the paths of goods. */
function search(prepared: Prepared, request: TraceRequest, ends: Ends): Listed {
  const listed = listPaths(prepared, request, ends);
  if (listed.built.length > 0) return listed;
  return touchedPaths(prepared, request, ends.start);
}

function widerTraces(graph: TraceGraph, request: TraceRequest): Searched["wider"] {
  const run = (params: Parameters<typeof widenedTrace>[1]) => {
    const wider = widenedTrace(request, params);
    const prepared = prepare(graph, wider);
    const ends: Ends = { start: graph.entityAt(wider.entity), direction: wider.direction, target: -1 };
    return search(prepared, wider, ends).built.length;
  };
  return widerSearches(request, run, [otherWay(request.direction)]);
}

export function searchedOf(
  { articles, relations, claims }: TraceGraph,
  wider: Searched["wider"],
  isCapped: Readonly<Partial<Record<CappedPart, boolean>>>,
): Searched {
  const capped = CAPPED_PARTS.filter((part) => isCapped[part] === true);
  return {
    articles: articles.count,
    relations: relations.count,
    claims: claims.count,
    wider,
    ...(capped.length === 0 ? {} : { capped }),
  };
}

export function truncationOf({ built, limitHit, budgetHit }: Listed, cut: boolean): Truncation | null {
  if (limitHit) return { reason: "limit", shown: built.length };
  return budgetHit || cut ? { reason: "budget", shown: built.length } : null;
}
