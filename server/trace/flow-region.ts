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
  return new Region(search).run();
}

interface Place {
  readonly at: number;
  readonly goods: number;
}

class Region {
  readonly #search: RegionSearch;
  readonly #graph: TraceGraph;
  readonly #arcs: { arc: number; node: number }[] = [];
  /** Arcs gathered from their own holder; from a goods' node; places by entity; places with goods: small keys stay cheap. */
  readonly #own = new Set<number>();
  readonly #handed = new Set<number>();
  readonly #anywhere = new Set<number>();
  readonly #places = new Set<number>();
  readonly #entities = new Set<number>();
  #next: Place[] = [];
  #cut = false;

  constructor(search: RegionSearch) {
    this.#search = search;
    this.#graph = search.graph;
  }

  run(): FlowRegion {
    const { start, maxHops, direction } = this.#search;
    this.#enter(start, ANY);
    for (let depth = 0; depth < maxHops && this.#next.length > 0 && !this.#cut; depth++) {
      const layer = this.#next;
      this.#next = [];
      for (const place of layer) {
        if (place.at !== start && hasFlag(this.#graph, place.at, "place")) continue;
        if (direction === "downstream") this.#stepOut(place);
        else this.#stepIn(place);
        if (this.#cut) break;
      }
    }
    return { arcs: this.#arcs, reached: this.#entities.size, cut: this.#cut };
  }

  #enter(at: number, goods: number): void {
    if (this.#search.firmLevel || goods === ANY || hasFlag(this.#graph, at, "goods")) {
      if (this.#anywhere.has(at)) return;
      this.#anywhere.add(at);
      this.#next.push({ at, goods: ANY });
    } else {
      const key = at * (this.#graph.entities.count + 1) + goods + 1;
      if (this.#places.has(key)) return;
      this.#places.add(key);
      this.#next.push({ at, goods });
    }
    if (at !== this.#search.start) this.#entities.add(at);
  }

  /** False where the region is full. */
  #gather(arc: number, node: number): boolean {
    const known = node < 0 ? this.#own : this.#handed;
    const key = node < 0 ? arc : arc * this.#graph.entities.count + node;
    if (known.has(key)) return true;
    this.#cut = this.#arcs.length >= this.#search.most;
    if (this.#cut) return false;
    known.add(key);
    this.#arcs.push({ arc, node });
    return true;
  }

  #stepOut(place: Place): void {
    const { arcs } = this.#graph;
    this.#walkOut(place, groupOf(arcs.out, place.at), -1);
    if (!hasFlag(this.#graph, place.at, "goods")) return;
    for (const each of this.#search.continuity.handedOverAs(place.at))
      if (!this.#cut) this.#walkOut(place, groupOf(arcs.carriers, each), place.at);
  }

  #walkOut({ goods }: Place, list: Int32Array, node: number): void {
    const { continuity } = this.#search;
    const { arcs } = this.#graph;
    for (const arc of list) {
      if (!this.#counts(arc)) continue;
      const moved = cell(arcs.goods, arc);
      const isRollUp = cell(arcs.kind, arc) === ROLL_UP;
      if (goods !== ANY && !isRollUp && !continuity.goesOn(goods, moved)) continue;
      if (!this.#gather(arc, node)) return;
      this.#enter(cell(arcs.to, arc), isRollUp ? goods : moved);
    }
  }

  #stepIn({ at, goods }: Place): void {
    const { continuity } = this.#search;
    const { arcs } = this.#graph;
    for (const arc of groupOf(arcs.in, at)) {
      if (!this.#counts(arc)) continue;
      const moved = cell(arcs.goods, arc);
      const isRollUp = cell(arcs.kind, arc) === ROLL_UP;
      if (goods !== ANY && !isRollUp && !continuity.goesOn(moved, goods)) continue;
      if (!this.#gather(arc, -1)) return;
      this.#enter(cell(arcs.from, arc), isRollUp ? goods : moved);
      if (!isHandOver(this.#graph, arc)) continue;
      for (const node of continuity.handedOverFrom(moved)) {
        if (groupOf(arcs.in, node).length === 0) continue;
        if (!this.#gather(arc, node)) return;
        this.#enter(node, ANY);
      }
    }
  }

  #counts(arc: number): boolean {
    return this.#search.allows(arc) && !this.#search.hops.isAbsent(arc);
  }
}
