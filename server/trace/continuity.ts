/** Do goods that arrive go on in goods that leave? The same, a member of their family, a component, or made into them. */

import type { EntityType } from "#contract/ontology.ts";
import type { Join } from "#contract/trace.ts";
import { cell, groupOf } from "./columns.ts";
import type { DatedView } from "./dated-view.ts";
import { basisOf, isStanding, referenceBasis } from "./graph-world.ts";
import { entityTypeOf, hasFlag } from "./trace-graph.ts";
import { TRACED_PREDICATES } from "./trace-rows.ts";
import type { Basis } from "./world.ts";

/** How goods go on, from the closest to the loosest. */
export type Continuing = Exclude<Join, "start" | "firmLevel">;
const LOOSENESS: readonly Continuing[] = ["same", "variant", "component", "madeInto"];

/** One documented step from goods to what they are a member of, a part of, or made into. */
export interface GoodsStep {
  readonly goods: number;
  readonly join: Continuing;
  /** It is a hop of its own too (goods that use goods), so that no other hop needs to leap over it. */
  readonly isHop: boolean;
  /** The relation that says so; -1: a reference parent. */
  readonly relation: number;
}

/** Goods that are reached, with the last step to them. */
interface Reach {
  readonly join: Continuing;
  readonly previous: number;
  readonly step: GoodsStep | null;
}

/** How goods go on in others, from step to step. */
interface Way {
  readonly join: Continuing;
  readonly steps: readonly { readonly below: number; readonly step: GoodsStep }[];
}

const [PART_OF, USES, DEPENDS_ON] = (["PART_OF", "USES", "DEPENDS_ON"] as const).map((name) =>
  TRACED_PREDICATES.indexOf(name),
);
/** Goods that most lead to, or come from, are fewer than this: then all of them are kept. */
const FEW = 64;
/** Pairs of goods, and lists of few, that are kept. */
const MOST_KEPT = 50_000;

export class Continuity {
  readonly #view: DatedView;
  readonly #onward = new Map<number, readonly GoodsStep[]>();
  readonly #back = new Map<number, readonly number[]>();
  /** All that goods lead to, or come from, themselves among them; null: more than `FEW`. */
  readonly #ahead = new Map<number, readonly number[] | null>();
  readonly #behind = new Map<number, readonly number[] | null>();
  readonly #led = new Map<number, boolean>();
  readonly #ways = new Map<number, Way | null>();
  readonly #carriers = new Map<number, readonly number[]>();
  readonly #parts = new Map<number, readonly number[]>();

  constructor(view: DatedView) {
    this.#view = view;
  }

  /** Do goods `from` go on in goods `to`? */
  goesOn(from: number, to: number): boolean {
    if (from < 0 || to < 0) return false;
    if (from === to) return true;
    const behind = this.#fewBehind(to);
    if (behind !== null) return behind.includes(from);
    const ahead = this.#fewAhead(from);
    if (ahead !== null) return ahead.includes(to);
    return keptIn(this.#led, this.#pair(from, to), () => this.#leads(from, to));
  }

  /** How they do; null where nothing says so. */
  join(from: number, to: number): Continuing | null {
    if (from === to && from >= 0) return "same";
    return this.goesOn(from, to) ? (this.#way(from, to)?.join ?? null) : null;
  }

  #pair(from: number, to: number): number {
    return from * this.#view.graph.entities.count + to;
  }

  #fewAhead(goods: number): readonly number[] | null {
    return keptIn(this.#ahead, goods, () => few(goods, (each) => this.#steps(each).map((step) => step.goods)));
  }

  #fewBehind(goods: number): readonly number[] | null {
    return keptIn(this.#behind, goods, () => few(goods, (each) => this.#sources(each)));
  }

  /**
   * May the one go on in the other at all? Searched from both ends by turns: what popular goods are made into is a large part
   * of the graph, and what most goods are made of is little; the smaller side settles it.
   */
  #leads(from: number, to: number): boolean {
    const [ahead, behind] = [new Set([from]), new Set([to])];
    const [onward, back] = [ahead.values(), behind.values()];
    for (;;) {
      const next = onward.next();
      if (next.done === true) return false;
      for (const { goods } of this.#steps(next.value)) {
        if (behind.has(goods)) return true;
        ahead.add(goods);
      }
      const last = back.next();
      if (last.done === true) return false;
      for (const goods of this.#sources(last.value)) {
        if (ahead.has(goods)) return true;
        behind.add(goods);
      }
    }
  }

  /** What `join` rests on, step by step. */
  basis(
    from: number,
    to: number,
  ): readonly { readonly below: number; readonly step: GoodsStep; readonly basis: Basis }[] {
    if (from === to || !this.goesOn(from, to)) return [];
    return (this.#way(from, to)?.steps ?? []).map(({ below, step }) => {
      const { relation } = step;
      const basis = relation < 0 ? referenceBasis(this.#view.graph, below) : basisOf(this.#view, relation);
      return { below, step, basis };
    });
  }

  /**
   * Goods whose hand-overs also leave the node of `goods`: itself, its families, and what it is a stated part of. What uses it
   * is a hop of its own.
   */
  handedOverAs(goods: number): readonly number[] {
    let found = this.#carriers.get(goods);
    if (found === undefined) {
      found = this.#closure(goods, (each) =>
        this.#steps(each)
          .filter(({ isHop }) => !isHop)
          .map((step) => step.goods),
      );
      this.#carriers.set(goods, found);
    }
    return found;
  }

  /** The inverse: goods whose node hand-overs of `goods` also leave. */
  handedOverFrom(goods: number): readonly number[] {
    let found = this.#parts.get(goods);
    if (found === undefined) {
      found = this.#closure(goods, (each) => this.#below(each));
      this.#parts.set(goods, found);
    }
    return found;
  }

  #closure(goods: number, next: (goods: number) => readonly number[]): readonly number[] {
    const seen = new Set([goods]);
    for (const each of seen) for (const other of next(each)) seen.add(other);
    return [...seen];
  }

  #way(from: number, to: number): Way | null {
    return keptIn(this.#ways, this.#pair(from, to), () => this.#findWay(from, to));
  }

  /** Closest joins first, so that the first way found is the closest. */
  #findWay(from: number, to: number): Way | null {
    const reach = new Map<number, Reach>([[from, { join: "same", previous: from, step: null }]]);
    // What does not lead there is left out where that is known: it changes no way that does.
    const behind = this.#fewBehind(to);
    for (const allowed of LOOSENESS.slice(1)) {
      // What is reached meanwhile is walked too: a map is walked in the order in which it was filled.
      for (const at of reach.keys()) {
        for (const step of this.#steps(at)) {
          if (reach.has(step.goods) || LOOSENESS.indexOf(step.join) > LOOSENESS.indexOf(allowed)) continue;
          if (behind !== null && !behind.includes(step.goods)) continue;
          reach.set(step.goods, { join: allowed, previous: at, step });
          if (step.goods === to) return { join: allowed, steps: wayBack(reach, from, to) };
        }
      }
    }
    return null;
  }

  /** What the goods are a member or part of, or made into, one step further. */
  #steps(goods: number): readonly GoodsStep[] {
    const known = this.#onward.get(goods);
    if (known !== undefined) return known;
    const steps = this.#stepsFrom(goods);
    this.#onward.set(goods, steps);
    return steps;
  }

  #stepsFrom(goods: number): readonly GoodsStep[] {
    const view = this.#view;
    const { graph } = view;
    const { relations, entities } = graph;
    const found: GoodsStep[] = [];
    for (const relation of groupOf(relations.bySubject, goods)) {
      const object = cell(relations.object, relation);
      if (cell(relations.predicate, relation) !== PART_OF || !hasFlag(graph, object, "goods")) continue;
      if (!isStanding(view, relation)) continue;
      found.push({
        goods: object,
        join: hasFlag(graph, object, "family") ? "variant" : "component",
        isHop: false,
        relation,
      });
    }
    const parent = cell(entities.parent, goods);
    if (parent >= 0 && hasFlag(graph, parent, "goods"))
      found.push({ goods: parent, join: "variant", isHop: false, relation: -1 });
    for (const relation of groupOf(relations.byObject, goods)) {
      const user = cell(relations.subject, relation);
      if (!isUse(cell(relations.predicate, relation)) || !hasFlag(graph, user, "goods")) continue;
      if (isStanding(view, relation))
        found.push({ goods: user, join: this.becoming(goods, user), isHop: true, relation });
    }
    return found;
  }

  /** What stands under the goods without a hop between: members and stated parts. */
  #below(goods: number): number[] {
    const { graph } = this.#view;
    const parts = [...this.#partsOf(goods), ...groupOf(graph.entities.children, goods)];
    return parts.filter((each) => hasFlag(graph, each, "goods"));
  }

  #partsOf(goods: number): number[] {
    const { predicate, subject, byObject } = this.#view.graph.relations;
    const parts: number[] = [];
    for (const relation of groupOf(byObject, goods))
      if (cell(predicate, relation) === PART_OF && isStanding(this.#view, relation))
        parts.push(cell(subject, relation));
    return parts;
  }

  /** All from which `#steps` lead to the goods. */
  #sources(goods: number): readonly number[] {
    const known = this.#back.get(goods);
    if (known !== undefined) return known;
    const { graph } = this.#view;
    const { relations, entities } = graph;
    const sources = hasFlag(graph, goods, "goods")
      ? [...this.#partsOf(goods), ...groupOf(entities.children, goods)]
      : [];
    for (const relation of hasFlag(graph, goods, "goods") ? groupOf(relations.bySubject, goods) : [])
      if (isUse(cell(relations.predicate, relation)) && isStanding(this.#view, relation))
        sources.push(cell(relations.object, relation));
    this.#back.set(goods, sources);
    return sources;
  }

  /** Goods that use goods: of one kind the used ones are a component; a model is made with a chip, a chip with a machine. */
  becoming(used: number, user: number): "component" | "madeInto" {
    const { graph } = this.#view;
    const [below, above] = [entityTypeOf(graph, used), entityTypeOf(graph, user)];
    if (isHard(below) && !isHard(above)) return "madeInto";
    return below === "Equipment" && above === "Chip" ? "madeInto" : "component";
  }
}

function isHard(type: EntityType): boolean {
  return type === "Chip" || type === "Equipment";
}

function isUse(predicate: number): boolean {
  return predicate === USES || predicate === DEPENDS_ON;
}

function wayBack(reach: ReadonlyMap<number, Reach>, from: number, to: number): Way["steps"] {
  const steps: { below: number; step: GoodsStep }[] = [];
  for (let at = to; at !== from; ) {
    const found = reach.get(at);
    if (found?.step == null) break;
    steps.unshift({ below: found.previous, step: found.step });
    at = found.previous;
  }
  return steps;
}

/** All that `next` leads to; null where that is more than `FEW`. */
function few(start: number, next: (goods: number) => readonly number[]): readonly number[] | null {
  const found = [start];
  for (const each of found) {
    for (const other of next(each)) if (!found.includes(other)) found.push(other);
    if (found.length > FEW) return null;
  }
  return found;
}

function keptIn<T>(known: Map<number, T>, key: number, make: () => T): T {
  const old = known.get(key);
  if (old !== undefined) return old;
  const fresh = make();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, fresh);
  return fresh;
}
