/** A request's filters as questions about arcs and entities, by number. */
import type { Predicate } from "#contract/ontology.ts";
import { cell, groupOf } from "./columns.ts";
import type { Continuity } from "./continuity.ts";
import { isStanding } from "./graph-world.ts";
import type { TraceContext } from "./trace-context.ts";
import { ARC_KINDS, hasFlag, predicateOf, type TraceGraph } from "./trace-graph.ts";
import type { TraceFilters } from "./trace-request.ts";

export interface SearchFilters {
  /** Predicates and goods; removed entities count as there. */
  readonly fits: (arc: number) => boolean;
  /** `fits`, and neither its ends nor its goods are removed. */
  readonly allows: (arc: number) => boolean;
  readonly isRemoved: (entity: number) => boolean;
  readonly touchesRemoved: (arc: number) => boolean;
}

const ROLL_UP = ARC_KINDS.indexOf("rollUp");

export function searchFilters(context: TraceContext, filters: TraceFilters): SearchFilters {
  const { graph } = context;
  const { arcs } = graph;
  const removed = new Set(filters.without.map((id) => graph.entityAt(id)).filter((each) => each >= 0));
  const predicates = filters.predicates === null ? null : new Set<Predicate>(filters.predicates);
  const goods = filters.item === null ? null : withMembers(context, graph.entityAt(filters.item));
  const fits = (arc: number): boolean => {
    if (cell(arcs.kind, arc) === ROLL_UP) return true;
    if (predicates !== null && !predicates.has(predicateOf(graph, cell(arcs.relation, arc)))) return false;
    if (goods === null) return true;
    return goods.has(cell(arcs.goods, arc)) || goods.has(cell(arcs.from, arc)) || goods.has(cell(arcs.to, arc));
  };
  const isRemoved = (entity: number) => removed.has(entity);
  const touchesRemoved = (arc: number): boolean =>
    removed.size > 0 &&
    (removed.has(cell(arcs.from, arc)) || removed.has(cell(arcs.to, arc)) || removed.has(cell(arcs.goods, arc)));
  return { fits, isRemoved, touchesRemoved, allows: (arc) => fits(arc) && !touchesRemoved(arc) };
}

/** Goods with the members of their family, at any depth: hops with any of them carry the goods asked for. */
function withMembers({ graph, view }: TraceContext, goods: number): ReadonlySet<number> {
  const { relations, entities } = graph;
  const members = new Set(goods < 0 ? [] : [goods]);
  for (const each of members) {
    const isFamily = hasFlag(graph, each, "family");
    for (const relation of isFamily ? groupOf(relations.byObject, each) : []) {
      if (predicateOf(graph, relation) !== "PART_OF" || !isStanding(view, relation)) continue;
      const member = cell(relations.subject, relation);
      if (hasFlag(graph, member, "goods")) members.add(member);
    }
    for (const child of groupOf(entities.children, each)) if (hasFlag(graph, child, "goods")) members.add(child);
  }
  return members;
}

/**
 * How near every entity is to `target` along arcs that are allowed, up to `most` hops: what cannot reach it in the hops left is
 * never walked. Joins are not judged, so that it is never too few.
 */
export function hopsTo(
  graph: TraceGraph,
  continuity: Continuity,
  target: number,
  most: number,
  allows: (arc: number) => boolean,
): (entity: number, left: number) => boolean {
  const { arcs } = graph;
  const near = new Map([[target, 0]]);
  let layer = [target];
  for (let hops = 1; hops <= most && layer.length > 0; hops++) {
    const next: number[] = [];
    const enter = (entity: number) => {
      if (near.has(entity)) return;
      near.set(entity, hops);
      next.push(entity);
    };
    for (const at of layer) {
      if (at !== target && hasFlag(graph, at, "place")) continue;
      for (const arc of groupOf(arcs.in, at)) {
        if (!allows(arc)) continue;
        enter(cell(arcs.from, arc));
        const goods = cell(arcs.goods, arc);
        if (goods >= 0) for (const node of continuity.handedOverFrom(goods)) enter(node);
      }
    }
    layer = next;
  }
  return (entity, left) => (near.get(entity) ?? Number.POSITIVE_INFINITY) <= left;
}
