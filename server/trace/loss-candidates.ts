/**
 * Of all that the documented flow reaches, the few hops that a loss can be about, by numbers alone: most of a large region is
 * open and loses nothing, and need not be written out as hops.
 */
import { cell } from "./columns.ts";
import type { FlowRegion } from "./flow-region.ts";
import { ARC_KINDS, type TraceGraph } from "./trace-graph.ts";
import { TRACED_PREDICATES } from "./trace-rows.ts";

export interface CandidateSearch {
  readonly graph: TraceGraph;
  readonly region: FlowRegion;
  /** 0 open, 1 doubtful, 2 closed, 3 taken away. */
  readonly closedness: (arc: number, node: number) => number;
  /** Downstream: where the flow begins; -1: upstream. */
  readonly origin: number;
  readonly maxHops: number;
  /** Taken away: it loses nothing. */
  readonly isRemoved: (entity: number) => boolean;
}

type RegionHop = FlowRegion["arcs"][number];

export interface LossCandidates {
  /** Hops of the customers and goods that may have lost something, and those that lead there from the origin. */
  readonly hops: readonly RegionHop[];
  /** Is a loss of this customer (by number) and goods one of them? The others are only here to lead on. */
  readonly isCandidate: (customer: number, goods: number) => boolean;
}

const OPEN = 0;
const DOUBTFUL = 1;
const ROLL_UP = ARC_KINDS.indexOf("rollUp");
const [MANUFACTURES, DEPENDS_ON] = (["MANUFACTURES", "DEPENDS_ON"] as const).map((name) =>
  TRACED_PREDICATES.indexOf(name),
);
const NONE: LossCandidates = { hops: [], isCandidate: () => false };

interface RatedHop extends RegionHop {
  readonly from: number;
  readonly to: number;
  readonly closed: number;
  /** Of its customer, goods and role. */
  readonly group: number;
}

export function lossCandidates(search: CandidateSearch): LossCandidates {
  const { graph, region, origin, maxHops } = search;
  const { arcs } = graph;
  const rated = region.arcs.map((hop) => ({
    arc: hop.arc,
    node: hop.node,
    from: hop.node < 0 ? cell(arcs.from, hop.arc) : hop.node,
    to: cell(arcs.to, hop.arc),
    closed: search.closedness(hop.arc, hop.node),
    group: groupKey(graph, hop.arc),
  }));
  if (rated.every(({ closed }) => closed === OPEN)) return NONE;
  const open = origin < 0 ? null : shortestWays(rated, origin, maxHops, OPEN);
  const brings = (hop: RatedHop) => hop.closed === OPEN && (open === null || open.has(hop.from));
  // Only where a hop brings nothing any more can anything be lost; where another still does, nothing is.
  const supplies = rated.filter(({ arc }) => cell(arcs.kind, arc) !== ROLL_UP);
  const candidates = new Set<number>();
  for (const hop of supplies) if (!brings(hop) && !search.isRemoved(hop.to)) candidates.add(hop.group);
  for (const hop of supplies) if (candidates.size > 0 && brings(hop)) candidates.delete(hop.group);
  if (candidates.size === 0) return NONE;
  const hops = new Set(supplies.filter((hop) => candidates.has(hop.group)));
  const concerned = new Set([...hops].map(({ arc, to }) => goodsKey(graph, to, cell(arcs.goods, arc))));
  if (open !== null) {
    const ways = [open, shortestWays(rated, origin, maxHops, DOUBTFUL), shortestWays(rated, origin, maxHops, ANY)];
    for (const { from } of [...hops]) for (const way of ways) addRoute(hops, way, from);
  }
  return { hops: [...hops], isCandidate: (customer, goods) => concerned.has(goodsKey(graph, customer, goods)) };
}

const ANY = Number.POSITIVE_INFINITY;

function goodsKey({ entities }: TraceGraph, customer: number, goods: number): number {
  return customer * (entities.count + 1) + goods + 1;
}

/** As `supplyGroups` groups them: by customer, goods, whether goods are made or designed, and a dependence apart. */
function groupKey(graph: TraceGraph, arc: number): number {
  const { arcs, relations } = graph;
  const [to, goods, relation] = [cell(arcs.to, arc), cell(arcs.goods, arc), cell(arcs.relation, arc)];
  const predicate = relation < 0 ? -1 : cell(relations.predicate, relation);
  const role = goods === to && predicate === MANUFACTURES ? 1 : goods < 0 && predicate === DEPENDS_ON ? 2 : 0;
  return goodsKey(graph, to, goods) * 3 + role;
}

/** For each holder that hops no more closed than `worst` lead to, in fewer than `maxHops` steps, the last hop of a shortest way. */
function shortestWays(
  rated: readonly RatedHop[],
  origin: number,
  maxHops: number,
  worst: number,
): ReadonlyMap<number, RatedHop | null> {
  const ways = new Map<number, RatedHop | null>([[origin, null]]);
  let layer = new Set([origin]);
  for (let step = 1; step < maxHops && layer.size > 0; step++) {
    const next = new Set<number>();
    for (const hop of rated) {
      if (hop.closed > worst || !layer.has(hop.from) || ways.has(hop.to)) continue;
      ways.set(hop.to, hop);
      next.add(hop.to);
    }
    layer = next;
  }
  return ways;
}

function addRoute(hops: Set<RatedHop>, ways: ReadonlyMap<number, RatedHop | null>, to: number): void {
  for (let hop = ways.get(to); hop != null; hop = ways.get(hop.from)) hops.add(hop);
}
