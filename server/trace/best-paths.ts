/**
 * The k best paths of goods from or to an entity, without enumerating all. Rank only worsens as a path grows, so the best
 * partial path is always the next to be listed. Lists of arcs are sorted by the best that each can be and are read one
 * by one as their turn comes (a hub's thousands stay unread); a hop's state and controls are weighed when its turn comes.
 */

import { cell, groupOf } from "./columns.ts";
import type { Continuity } from "./continuity.ts";
import type { HopDesk } from "./hop-desk.ts";
import { NOTHING_YET, PathHeap, type Rank, rankOf, type Step, UNSTATED, type Waiting } from "./path-heap.ts";
import { ARC_KINDS, hasFlag, type TraceGraph } from "./trace-graph.ts";

export interface PathSearch {
  readonly graph: TraceGraph;
  readonly continuity: Continuity;
  readonly hops: HopDesk;
  /** The entity asked about. */
  readonly start: number;
  readonly direction: "upstream" | "downstream";
  /** Only paths that end here (downstream); -1: any. */
  readonly target: number;
  readonly maxHops: number;
  readonly limit: number;
  /** May a path walk this arc at all? Predicates, goods and removed ends. */
  readonly allows: (arc: number) => boolean;
  /** May a path stand at this entity with so many hops left? */
  readonly reaches: (entity: number, left: number) => boolean;
  readonly implied: boolean;
  readonly firmLevel: boolean;
}

/** A path in flow direction: arcs, each with the goods' node that it leaves from (-1: its own holder). */
export interface FoundPath {
  readonly arcs: readonly { readonly arc: number; readonly node: number }[];
}

export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  /** More paths exist than were asked for. */
  readonly limitHit: boolean;
  /** The search gave up before it could know. */
  readonly budgetHit: boolean;
}

/** Arcs read and steps weighed: some 100 ms at most. */
const BUDGET = 150_000;
const USE = ARC_KINDS.indexOf("use");
const MAKE = ARC_KINDS.indexOf("make");
const ROLL_UP = ARC_KINDS.indexOf("rollUp");

export function bestPaths(search: PathSearch): FoundPaths {
  return new BestPaths(search).run();
}

class BestPaths {
  readonly #search: PathSearch;
  readonly #graph: TraceGraph;
  readonly #heap = new PathHeap();
  readonly #found: FoundPath[] = [];
  #budget = BUDGET;

  constructor(search: PathSearch) {
    this.#search = search;
    this.#graph = search.graph;
  }

  run(): FoundPaths {
    const { start, limit } = this.#search;
    const goods = this.#isGoods(start) && this.#isDownstream() ? start : NOTHING_YET;
    this.#expand({
      previous: null,
      arc: -1,
      node: -1,
      at: start,
      via: -1,
      depth: 0,
      goods,
      broken: false,
      grade: 0,
      firmLevel: false,
      evidence: Number.MAX_SAFE_INTEGER,
    });
    // One more than asked for: to know whether there is more.
    while (this.#found.length <= limit && this.#budget > 0) {
      const next = this.#heap.pop();
      if (next === undefined) break;
      this.#take(next);
    }
    const limitHit = this.#found.length > limit;
    return {
      paths: this.#found.slice(0, limit),
      limitHit,
      budgetHit: !limitHit && this.#budget <= 0 && this.#heap.size > 0,
    };
  }

  #take(next: Waiting): void {
    const { step } = next;
    if (next.what === "arcs") this.#readOne(next);
    else if (step === undefined) return;
    else if (next.what === "found") this.#weigh(step);
    else if (next.what === "expand") this.#expand(step);
    else this.#list(step);
  }

  /** Puts the lists of arcs that lead on from a step on the heap, one for each grade: within one, the best stands first. */
  #expand(step: Step): void {
    const { maxHops, target } = this.#search;
    if (step.depth >= maxHops || step.at === target) return;
    if (step.previous !== null && hasFlag(this.#graph, step.at, "place")) return;
    const { arcs } = this.#graph;
    if (!this.#isDownstream()) {
      this.#openList(step, groupOf(arcs.in, step.at), -1);
      return;
    }
    this.#openList(step, groupOf(arcs.out, step.at), -1);
    if (!this.#isGoods(step.at)) return;
    for (const goods of this.#search.continuity.handedOverAs(step.at))
      this.#openList(step, groupOf(arcs.carriers, goods), step.at);
  }

  #openList(parent: Step, list: Int32Array, node: number): void {
    const { grade } = this.#graph.arcs;
    for (let from = 0; from < list.length; ) {
      const best = cell(grade, cell(list, from));
      let end = list.length;
      if (cell(grade, cell(list, end - 1)) !== best) {
        let low = from;
        while (low < end) {
          const middle = (low + end) >> 1;
          if (cell(grade, cell(list, middle)) === best) low = middle + 1;
          else end = middle;
        }
      }
      this.#wait(parent, node, list, from, end);
      from = end;
    }
  }

  #wait(parent: Step, node: number, list: Int32Array, position: number, end: number): void {
    if (position >= end) return;
    const arc = cell(list, position);
    const { grade, newest } = this.#graph.arcs;
    const rank = rankOf({
      broken: parent.broken,
      grade: Math.max(parent.grade, cell(grade, arc)),
      firmLevel: parent.firmLevel,
      depth: parent.depth + 1,
      evidence: Math.min(parent.evidence, cell(newest, arc)),
    });
    // -2: before every hop that the arc may be, whichever node that leaves from.
    this.#heap.push({ rank, parent, arc, node: -2, what: "arcs", leaving: node, list, position, end });
  }

  /** Reads one arc of a list and puts the rest back. */
  #readOne({ parent, arc, list, position = 0, end = 0, leaving = -1 }: Waiting): void {
    if (parent === null || list === undefined) return;
    this.#budget -= 1;
    this.#wait(parent, leaving, list, position + 1, end);
    if (!this.#search.allows(arc)) return;
    if (this.#isDownstream()) this.#stepOut(parent, arc, leaving);
    else this.#stepIn(parent, arc);
  }

  #stepOut(parent: Step, arc: number, node: number): void {
    const { arcs } = this.#graph;
    const [from, to, kind] = [cell(arcs.from, arc), cell(arcs.to, arc), cell(arcs.kind, arc)];
    const via = node < 0 ? -1 : from;
    if (via >= 0 && hasFlag(this.#graph, via, "place")) return;
    const implied = kind === USE && node < 0 && this.#isGoods(from) && this.#isMade(parent);
    if (implied && !this.#search.implied) return;
    const moved = cell(arcs.goods, arc);
    const carried = parent.goods === NOTHING_YET ? UNSTATED : parent.goods;
    const goods = kind === ROLL_UP ? carried : this.#isGoods(to) ? to : moved;
    const isFree = kind === ROLL_UP || parent.goods === NOTHING_YET || this.#isGoods(parent.at);
    this.#find({ parent, arc, node, at: to, via, goods, joins: isFree || this.#joins(parent.goods, moved) });
  }

  #stepIn(parent: Step, arc: number): void {
    const { arcs, entities } = this.#graph;
    const [from, kind] = [cell(arcs.from, arc), cell(arcs.kind, arc)];
    const implied = kind === MAKE && this.#isGoods(parent.at) && this.#isUse(parent);
    if (implied && !this.#search.implied) return;
    const moved = cell(arcs.goods, arc);
    const goods = kind === ROLL_UP ? parent.goods : moved;
    const isFree = kind === ROLL_UP || parent.goods === NOTHING_YET || this.#isGoods(parent.at);
    const joins = isFree || this.#joins(moved, parent.goods);
    this.#find({ parent, arc, node: -1, at: from, via: -1, goods, joins });
    if (!isHandOver(this.#graph, arc) || hasFlag(this.#graph, from, "place")) return;
    // The same hop out of the goods' own node, for what comes before the goods: who makes them, what they are made of.
    if (parent.depth + 1 >= this.#search.maxHops) return;
    for (const node of this.#search.continuity.handedOverFrom(moved)) {
      if (node < entities.count && groupOf(arcs.in, node).length > 0)
        this.#find({ parent, arc, node, at: node, via: from, goods, joins });
    }
  }

  #find(hop: {
    readonly parent: Step;
    readonly arc: number;
    readonly node: number;
    readonly at: number;
    readonly via: number;
    readonly goods: number;
    readonly joins: boolean;
  }): void {
    const { parent, arc, node, at, via, goods, joins } = hop;
    const { maxHops, reaches, firmLevel } = this.#search;
    if (!joins && !firmLevel) return;
    if (isOn(parent, at) || (via >= 0 && (via === at || isOn(parent, via)))) return;
    if (!reaches(at, maxHops - parent.depth - 1)) return;
    const { grade, newest } = this.#graph.arcs;
    const step: Step = {
      previous: parent,
      arc,
      node,
      at,
      via,
      depth: parent.depth + 1,
      goods,
      broken: parent.broken,
      grade: Math.max(parent.grade, cell(grade, arc)),
      firmLevel: parent.firmLevel || !joins,
      evidence: Math.min(parent.evidence, cell(newest, arc)),
    };
    this.#put(step, step, "found");
  }

  /** The hop's turn has come: what it is on the date may put it further back. */
  #weigh(step: Step): void {
    const { hops } = this.#search;
    const { previous, arc } = step;
    this.#budget -= 1;
    if (previous === null || hops.isAbsent(arc)) return;
    const isReference = cell(this.#graph.arcs.relation, arc) < 0;
    const weighed: Step = {
      ...step,
      broken: previous.broken || hops.isClosed(arc),
      grade: Math.max(previous.grade, hops.gradeOf(arc)),
      evidence: isReference ? previous.evidence : Math.min(previous.evidence, hops.documentedOn(arc)),
    };
    this.#put(weighed, weighed, "expand");
    const listed = this.#listing(weighed);
    if (listed !== null) this.#put(weighed, listed, "list");
  }

  /** The rank at which the path up to here is listed; null where it is no path to list. */
  #listing(step: Step): Rank | null {
    const { target, firmLevel } = this.#search;
    if (target >= 0 && step.at !== target) return null;
    if (!this.#moves(step)) return null;
    if (this.#isDownstream()) return step;
    // It would begin with the hop of a holder, told as leaving the goods: that path is listed from the holder.
    if (step.node >= 0) return null;
    // It would begin with a roll-up: what the subsidiary hands on is not stated.
    const isUnstated = cell(this.#graph.arcs.kind, step.arc) === ROLL_UP;
    if (!isUnstated || step.firmLevel) return step;
    return firmLevel ? { ...step, firmLevel: true } : null;
  }

  /** Is there a hop that is more than a roll-up? That a firm has a subsidiary moves nothing by itself. */
  #moves(step: Step): boolean {
    for (let each: Step | null = step; each?.previous != null; each = each.previous)
      if (cell(this.#graph.arcs.kind, each.arc) !== ROLL_UP) return true;
    return false;
  }

  #put(step: Step, rank: Rank, what: Waiting["what"]): void {
    this.#heap.push({ rank: rankOf(rank), parent: step.previous, arc: step.arc, node: step.node, what, step });
  }

  #list(step: Step): void {
    const arcs: { arc: number; node: number }[] = [];
    for (let each: Step | null = step; each?.previous != null; each = each.previous)
      arcs.push({ arc: each.arc, node: each.node });
    if (this.#isDownstream()) arcs.reverse();
    this.#found.push({ arcs });
  }

  #joins(arriving: number, leaving: number): boolean {
    return this.#search.continuity.goesOn(arriving, leaving);
  }

  #isDownstream(): boolean {
    return this.#search.direction === "downstream";
  }

  #isGoods(entity: number): boolean {
    return hasFlag(this.#graph, entity, "goods");
  }

  #isMade({ arc }: Step): boolean {
    return arc >= 0 && cell(this.#graph.arcs.kind, arc) === MAKE;
  }

  #isUse({ arc, node }: Step): boolean {
    return arc >= 0 && node < 0 && cell(this.#graph.arcs.kind, arc) === USE;
  }
}

/** Does the entity stand on the path already, as a holder or handing over? */
function isOn(step: Step, entity: number): boolean {
  for (let each: Step | null = step; each !== null; each = each.previous)
    if (each.at === entity || each.via === entity) return true;
  return false;
}

/** From firm to firm with stated goods: it also leaves the goods' own node. */
export function isHandOver(graph: TraceGraph, arc: number): boolean {
  const { arcs } = graph;
  const kind = ARC_KINDS[cell(arcs.kind, arc)];
  if (kind === "lease" || kind === "rollUp" || cell(arcs.goods, arc) < 0) return false;
  return !hasFlag(graph, cell(arcs.from, arc), "goods") && !hasFlag(graph, cell(arcs.to, arc), "goods");
}
