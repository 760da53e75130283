/** The frontier of the best-first search: partial paths, hops not yet weighed, and places in lists not yet read, by rank. */

/** One hop of a partial path, with what the path up to it comes to. Chained from the entity asked about outwards. */
export interface Step {
  /** Towards the entity asked about; null: this is that entity, and no hop. */
  readonly previous: Step | null;
  readonly arc: number;
  /** The goods' node that the hop leaves from; -1: the arc's own holder. */
  readonly node: number;
  /** Where the path stands: the outer end of the hop. */
  readonly at: number;
  /** Who hands over beside the goods' node; -1: no one. */
  readonly via: number;
  readonly depth: number;
  /** Downstream: the goods that have arrived. Upstream: those that go on from here. See `NOTHING_YET`. */
  readonly goods: number;
  readonly broken: boolean;
  /** Index into `GRADE_NAMES`, of the weakest hop. */
  readonly grade: number;
  /** A join is at the level of the firm. What a roll-up carries is counted for the best until it is known. */
  readonly firmLevel: boolean;
  /** The newest evidence of the hop whose newest evidence is oldest. */
  readonly evidence: number;
}

/** Nothing has moved yet: no join is to be judged. */
export const NOTHING_YET = -2;
/** Goods are not stated. */
export const UNSTATED = -1;

export type Rank = Pick<Step, "broken" | "grade" | "firmLevel" | "depth" | "evidence">;

/** Days are clamped to some 1,300 years either side of 1970: enough for news. */
const DAYS = 500_000;

/** The rank of a path but for its ids, as one number: lower is better. Unbroken, grade, continuity, length, evidence. */
export function rankOf({ broken, grade, firmLevel, depth, evidence }: Rank): number {
  const age = DAYS - Math.min(DAYS, Math.max(-DAYS, evidence));
  return (((Number(broken) * 4 + grade) * 2 + Number(firmLevel)) * 8 + depth) * (2 * DAYS + 1) + age;
}

/** What waits: a step found or listed, or the rest of a list of arcs from `position` on. */
export interface Waiting {
  readonly rank: number;
  /** The path before, and the hop that decides among equals. */
  readonly parent: Step | null;
  readonly arc: number;
  readonly node: number;
  readonly what: "arcs" | "found" | "expand" | "list";
  readonly step?: Step;
  /** The goods' node that the arcs of the list leave from; -1: their own holders. */
  readonly leaving?: number;
  readonly list?: Int32Array;
  readonly position?: number;
  readonly end?: number;
}

/** By rank; among equals by the ranks of the hops from the entity asked about outwards, so that no order of input shows. */
function precedes(a: Waiting, b: Waiting): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  return (compareSteps(a.parent, b.parent) || a.arc - b.arc || a.node - b.node) < 0;
}

function compareSteps(a: Step | null, b: Step | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return compareSteps(a.previous, b.previous) || a.arc - b.arc || a.node - b.node;
}

/** A binary heap, best first. */
export class PathHeap {
  readonly #cells: Waiting[] = [];

  get size(): number {
    return this.#cells.length;
  }

  push(waiting: Waiting): void {
    const cells = this.#cells;
    let at = cells.length;
    cells.push(waiting);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = cells[above];
      if (other === undefined || !precedes(waiting, other)) break;
      cells[at] = other;
      at = above;
    }
    cells[at] = waiting;
  }

  pop(): Waiting | undefined {
    const cells = this.#cells;
    const top = cells[0];
    const last = cells.pop();
    if (last === undefined || cells.length === 0) return top;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const [a, b] = [cells[left], cells[left + 1]];
      if (a === undefined) break;
      const better = b !== undefined && precedes(b, a) ? b : a;
      if (!precedes(better, last)) break;
      cells[at] = better;
      at = better === b ? left + 1 : left;
    }
    cells[at] = last;
    return top;
  }
}
