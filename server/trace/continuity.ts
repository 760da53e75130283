/** Do goods that arrive go on in goods that leave? The same, a member of their family, a component, or made into them. */

import type { Join } from "#contract/trace.ts";
import { cell, groupOf } from "./columns.ts";
import type { DatedView } from "./dated-view.ts";
import { basisOf, isStanding, referenceBasis } from "./graph-world.ts";
import { entityTypeOf, hasFlag, predicateOf } from "./trace-graph.ts";
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

/** Goods that some goods go on in, with the first step on the way there and what the rest of the way is. */
interface Reach {
  readonly join: Continuing;
  readonly previous: number;
  readonly step: GoodsStep | null;
}

export class Continuity {
  readonly #view: DatedView;
  readonly #reaches = new Map<number, ReadonlyMap<number, Reach>>();
  readonly #carriers = new Map<number, readonly number[]>();
  readonly #parts = new Map<number, readonly number[]>();

  constructor(view: DatedView) {
    this.#view = view;
  }

  /** How goods `from` go on in goods `to`; null where nothing says that they do. */
  join(from: number, to: number): Continuing | null {
    if (from < 0 || to < 0) return null;
    return from === to ? "same" : (this.#reach(from).get(to)?.join ?? null);
  }

  /** What `join` rests on, step by step. */
  basis(
    from: number,
    to: number,
  ): readonly { readonly below: number; readonly step: GoodsStep; readonly basis: Basis }[] {
    const steps: { below: number; step: GoodsStep; basis: Basis }[] = [];
    const reach = this.#reach(from);
    for (let at = to; at !== from; ) {
      const found = reach.get(at);
      if (found?.step == null) break;
      const { relation } = found.step;
      const basis = relation < 0 ? referenceBasis(this.#view.graph, found.previous) : basisOf(this.#view, relation);
      steps.unshift({ below: found.previous, step: found.step, basis });
      at = found.previous;
    }
    return steps;
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

  #reach(from: number): ReadonlyMap<number, Reach> {
    const known = this.#reaches.get(from);
    if (known !== undefined) return known;
    const reach = new Map<number, Reach>([[from, { join: "same", previous: from, step: null }]]);
    // Closest joins first, so that the first way found to any goods is its closest.
    for (const allowed of LOOSENESS.slice(1)) {
      const queue = [...reach.keys()];
      for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
        for (const step of this.#steps(at)) {
          if (reach.has(step.goods) || LOOSENESS.indexOf(step.join) > LOOSENESS.indexOf(allowed)) continue;
          reach.set(step.goods, { join: allowed, previous: at, step });
          queue.push(step.goods);
        }
      }
    }
    this.#reaches.set(from, reach);
    return reach;
  }

  /** What the goods are a member or part of, or made into, one step further. */
  #steps(goods: number): readonly GoodsStep[] {
    const view = this.#view;
    const { graph } = view;
    const { relations, entities } = graph;
    const found: GoodsStep[] = [];
    for (const relation of groupOf(relations.bySubject, goods)) {
      const object = cell(relations.object, relation);
      if (predicateOf(graph, relation) !== "PART_OF" || !hasFlag(graph, object, "goods")) continue;
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
      const predicate = predicateOf(graph, relation);
      const user = cell(relations.subject, relation);
      if ((predicate !== "USES" && predicate !== "DEPENDS_ON") || !hasFlag(graph, user, "goods")) continue;
      if (isStanding(view, relation))
        found.push({ goods: user, join: this.becoming(goods, user), isHop: true, relation });
    }
    return found;
  }

  /** What stands under the goods without a hop between: members and stated parts. */
  #below(goods: number): number[] {
    const view = this.#view;
    const { graph } = view;
    const parts = [...groupOf(graph.relations.byObject, goods)]
      .filter((relation) => predicateOf(graph, relation) === "PART_OF" && isStanding(view, relation))
      .map((relation) => cell(graph.relations.subject, relation));
    return [...parts, ...groupOf(graph.entities.children, goods)].filter((each) => hasFlag(graph, each, "goods"));
  }

  /** Goods that use goods: of one kind the used ones are a component; a model is made with a chip, a chip with a machine. */
  becoming(used: number, user: number): "component" | "madeInto" {
    const { graph } = this.#view;
    const [below, above] = [entityTypeOf(graph, used), entityTypeOf(graph, user)];
    const isHard = (type: string) => type === "Chip" || type === "Equipment";
    if (isHard(below) && !isHard(above)) return "madeInto";
    return below === "Equipment" && above === "Chip" ? "madeInto" : "component";
  }
}
