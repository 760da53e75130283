/** Everything that the documented flow reaches from or to an entity, layer by layer, nearest first. */

import { isHandOver } from "./best-paths.ts";
import { cell, groupOf } from "./columns.ts";
import type { Continuity } from "./continuity.ts";
import type { HopDesk } from "./hop-desk.ts";
import { ARC_KINDS, hasFlag, type TraceGraph } from "./trace-graph.ts";

export interface RegionSearch {
  readonly graph: TraceGraph;
  readonly continuity: Continuity;
  readonly hops: HopDesk;
  readonly start: number;
  readonly direction: "upstream" | "downstream";
  readonly maxHops: number;
  readonly allows: (arc: number) => boolean;
  /** Do joins at the level of the firm lead on? */
  readonly firmLevel: boolean;
  /** How many hops are gathered at most. */
  readonly most: number;
}

export interface FlowRegion {
  /** Hops, each once a node that it leaves from (-1: its own holder). */
  readonly arcs: readonly { readonly arc: number; readonly node: number }[];
  /** Entities reached, without the start. */
  readonly reached: number;
  /** The region goes on beyond what was gathered. */
  readonly cut: boolean;
}

const ROLL_UP = ARC_KINDS.indexOf("rollUp");
/** Any goods will do: nothing has moved yet, or joins are not judged. */
const ANY = -2;

export function flowRegion(search: RegionSearch): FlowRegion {
  const { graph, start, maxHops, most, direction } = search;
  const isDownstream = direction === "downstream";
  const gathered = new Map<number, { arc: number; node: number }>();
  const entities = new Set<number>();
  const seen = new Set<number>();
  const width = graph.entities.count + 2;
  let layer: Place[] = [];
  const enter = (into: Place[], at: number, goods: number) => {
    const state = search.firmLevel || hasFlag(graph, at, "goods") ? ANY : goods;
    if (seen.has(at * width + state + 2)) return;
    seen.add(at * width + state + 2);
    if (at !== start) entities.add(at);
    into.push({ at, goods: state });
  };
  enter(layer, start, ANY);
  let cut = false;
  for (let depth = 0; depth < maxHops && layer.length > 0 && !cut; depth++) {
    const next: Place[] = [];
    for (const place of layer) {
      if (place.at !== start && hasFlag(graph, place.at, "place")) continue;
      for (const hop of isDownstream ? stepsOut(search, place) : stepsIn(search, place)) {
        const key = hop.arc * width + hop.node + 1;
        if (!gathered.has(key)) {
          if (gathered.size >= most) {
            cut = true;
            break;
          }
          gathered.set(key, { arc: hop.arc, node: hop.node });
        }
        enter(next, hop.at, hop.goods);
      }
      if (cut) break;
    }
    layer = next;
  }
  return { arcs: [...gathered.values()], reached: entities.size, cut };
}

interface Place {
  readonly at: number;
  readonly goods: number;
}

interface Stepped extends Place {
  readonly arc: number;
  readonly node: number;
}

function* stepsOut({ graph, continuity, hops, allows }: RegionSearch, { at, goods }: Place): Generator<Stepped> {
  const { arcs } = graph;
  const lists: [Int32Array, number][] = [[groupOf(arcs.out, at), -1]];
  if (hasFlag(graph, at, "goods"))
    for (const each of continuity.handedOverAs(at)) lists.push([groupOf(arcs.carriers, each), at]);
  for (const [list, node] of lists) {
    for (const arc of list) {
      if (!allows(arc) || hops.isAbsent(arc)) continue;
      const moved = cell(arcs.goods, arc);
      const isRollUp = cell(arcs.kind, arc) === ROLL_UP;
      const leads = goods === ANY || isRollUp || continuity.join(goods, moved) !== null;
      if (leads) yield { arc, node, at: cell(arcs.to, arc), goods: isRollUp ? goods : moved };
    }
  }
}

function* stepsIn({ graph, continuity, hops, allows }: RegionSearch, { at, goods }: Place): Generator<Stepped> {
  const { arcs } = graph;
  for (const arc of groupOf(arcs.in, at)) {
    if (!allows(arc) || hops.isAbsent(arc)) continue;
    const moved = cell(arcs.goods, arc);
    const isRollUp = cell(arcs.kind, arc) === ROLL_UP;
    if (goods !== ANY && !isRollUp && continuity.join(moved, goods) === null) continue;
    yield { arc, node: -1, at: cell(arcs.from, arc), goods: isRollUp ? goods : moved };
    if (!isHandOver(graph, arc)) continue;
    for (const node of continuity.handedOverFrom(moved))
      if (groupOf(arcs.in, node).length > 0) yield { arc, node, at: node, goods: ANY };
  }
}
