/** "What does this order touch?": the transfers that the norms of a policy or an authority cut or may cut, each a path of one hop. */
import { buildPath } from "./flow-path.ts";
import type { Listed, Prepared } from "./run-search.ts";
import { normsSetBy, touchedHops } from "./touched.ts";
import { entityIdOf } from "./trace-graph.ts";
import type { TraceFilters } from "./trace-request.ts";

/** Arcs that are looked at, best first. */
const LOOKED_AT = 30_000;

export function touchedPaths({ context, desks, filters }: Prepared, request: TraceFilters, entity: number): Listed {
  const { graph, norms } = context;
  const set = normsSetBy(entityIdOf(graph, entity), norms);
  if (set.length === 0) return { built: [], limitHit: false, budgetHit: false };
  const most = Math.min(graph.arcs.count, LOOKED_AT);
  const built = [];
  for (let arc = 0; arc < most; arc++) {
    if (!filters.allows(arc) || desks.hops.isAbsent(arc)) continue;
    const [touched] = touchedHops([desks.hops.hop(arc)], set);
    if (touched === undefined) continue;
    const whole = buildPath({ arcs: [{ arc, node: -1 }] }, context, desks.hops);
    const relations = new Set(touched.controls.map(({ relation }) => relation));
    const controls = whole.path.controls.filter(({ relation }) => relations.has(relation));
    built.push({ hops: [touched], path: { ...whole.path, controls } });
  }
  built.sort((a, b) => Number(a.path.broken) - Number(b.path.broken));
  return {
    built: built.slice(0, request.limit),
    limitHit: built.length > request.limit,
    budgetHit: graph.arcs.count > most,
  };
}
