/**
 * Of all that the documented flow reaches, who loses the last source of something, by numbers alone: most of a large region is
 * open and loses nothing, and is never written out as hops.
 */
import { cell } from "./columns.ts";
import type { FlowRegion } from "./flow-region.ts";
import { ARC_KINDS, type TraceGraph } from "./trace-graph.ts";
import { TRACED_PREDICATES } from "./trace-rows.ts";

export interface GroupSearch {
  readonly graph: TraceGraph;
  readonly region: FlowRegion;
  /** 0 open, 1 doubtful, 2 closed, `TAKEN_AWAY`. */
  readonly closedness: (arc: number, node: number) => number;
  /** Downstream: where the flow begins; who it no longer reaches has lost what came from it. -1: upstream. */
  readonly origin: number;
  readonly maxHops: number;
  /** Taken away: it loses nothing. */
  readonly isRemoved: (entity: number) => boolean;
}

/** A hop of the region by numbers. */
export interface RatedHop {
  readonly arc: number;
  /** Who it leaves from: the goods' own node where it leaves from that. */
  readonly from: number;
  readonly to: number;
  readonly closed: number;
  /** Of its customer, goods and role. */
  readonly group: number;
}

/** What one customer was supplied with, by every hop that brought it, of which none surely does any more. */
export interface LosingGroup {
  readonly customer: number;
  /** -1: not stated. */
  readonly goods: number;
  /** Lost even if what is doubtful counts as open. */
  readonly certain: boolean;
  readonly hops: readonly RatedHop[];
}

export const OPEN = 0;
const DOUBTFUL = 1;
export const TAKEN_AWAY = 3;
const ANY = Number.POSITIVE_INFINITY;
const ROLL_UP = ARC_KINDS.indexOf("rollUp");
const [MANUFACTURES, DEPENDS_ON] = (["MANUFACTURES", "DEPENDS_ON"] as const).map((name) =>
  TRACED_PREDICATES.indexOf(name),
);
/**
 * Making goods and designing them are two things. Where the goods are not stated, whom a customer depends on is no match for
 * who supplies it: the text says that it cannot do without the one, and nothing says that the other brings the same.
 */
const ROLES = 3;

/** What is left of a group, if only `doubtful` hops count, or only open ones. */
interface Group {
  readonly hops: RatedHop[];
  open: boolean;
  doubtful: boolean;
  /** It was reached once. */
  reached: boolean;
}

/** Sorted by customer, goods and role; those of a customer and goods stand together. Only those once supplied can lose. */
export function losingGroups(search: GroupSearch): LosingGroup[] {
  const { graph, origin, maxHops, isRemoved } = search;
  const { arcs } = graph;
  const rated = rate(search);
  if (rated.every(({ closed }) => closed === OPEN)) return [];
  const [open, doubtful, ever] = [OPEN, DOUBTFUL, ANY].map((worst) =>
    origin < 0 ? null : holdersReached(rated, origin, maxHops, worst),
  );
  const isLed = (holders: ReadonlySet<number> | null | undefined, hop: RatedHop) =>
    holders == null || holders.has(hop.from);
  const groups = new Map<number, Group>();
  for (const hop of rated) {
    // A subsidiary handing on to its firm brings no goods of its own.
    if (cell(arcs.kind, hop.arc) === ROLL_UP || isRemoved(hop.to)) continue;
    let group = groups.get(hop.group);
    if (group === undefined) {
      group = { hops: [], open: false, doubtful: false, reached: false };
      groups.set(hop.group, group);
    }
    if (group.open) continue;
    group.hops.push(hop);
    group.open = hop.closed === OPEN && isLed(open, hop);
    group.doubtful ||= hop.closed <= DOUBTFUL && isLed(doubtful, hop);
    group.reached ||= isLed(ever, hop);
  }
  const { count } = graph.entities;
  return [...groups]
    .filter(([, group]) => !group.open && group.reached)
    .sort(([a], [b]) => a - b)
    .map(([key, { hops, doubtful: mayBring }]) => {
      const goods = Math.floor(key / ROLES) % (count + 1);
      const customer = Math.floor(key / ROLES / (count + 1));
      return { customer, goods: goods - 1, certain: !mayBring, hops };
    });
}

function rate({ graph, region, closedness }: GroupSearch): RatedHop[] {
  const { arcs } = graph;
  return region.arcs.map(({ arc, node }) => ({
    arc,
    from: node < 0 ? cell(arcs.from, arc) : node,
    to: cell(arcs.to, arc),
    closed: closedness(arc, node),
    group: groupKey(graph, arc),
  }));
}

function groupKey({ arcs, relations, entities }: TraceGraph, arc: number): number {
  const [to, goods, relation] = [cell(arcs.to, arc), cell(arcs.goods, arc), cell(arcs.relation, arc)];
  const predicate = relation < 0 ? -1 : cell(relations.predicate, relation);
  const role = goods === to && predicate === MANUFACTURES ? 1 : goods < 0 && predicate === DEPENDS_ON ? 2 : 0;
  return (to * (entities.count + 1) + goods + 1) * ROLES + role;
}

/** Holders that hops no more closed than `worst` lead to from the origin in fewer than `maxHops` steps, the origin with them. */
function holdersReached(
  rated: readonly RatedHop[],
  origin: number,
  maxHops: number,
  worst: number,
): ReadonlySet<number> {
  const reached = new Set([origin]);
  let rest = rated.filter(({ closed }) => closed <= worst);
  for (let [step, before] = [1, 0]; step < maxHops && reached.size > before; step++) {
    before = reached.size;
    const layer = rest.filter(({ from }) => reached.has(from));
    rest = rest.filter(({ from }) => !reached.has(from));
    for (const { to } of layer) reached.add(to);
  }
  return reached;
}
