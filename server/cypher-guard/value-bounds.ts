/** What the guard reckons of a value: upper bounds, so that no single expression outgrows the server (SAFETY §1). */

export interface Bound {
  /** Characters and list elements in all. */
  readonly size: number;
  /** Elements of a list. */
  readonly count: number;
  /** The size of its largest element. */
  readonly element: number;
  /** Steps to compute it. */
  readonly work: number;
  /** The largest absolute value that a whole number may have, where that is known. */
  readonly int?: number;
}

/** A stored property: a name, a date, a sentence. */
export const PROPERTY: Bound = { size: 30, count: 30, element: 30, work: 1 };
export const SCALAR: Bound = { size: 1, count: 1, element: 1, work: 1 };

export function scalar(work: number, int?: number): Bound {
  return { ...SCALAR, work: work + 1, ...(int === undefined ? {} : { int }) };
}

/** Put together by `+`: sizes add up. */
export function joined(parts: readonly Bound[]): Bound {
  return parts.reduce(
    (sum, each) => ({
      size: sum.size + each.size,
      count: sum.count + each.count,
      element: Math.max(sum.element, each.element),
      work: sum.work + each.work,
    }),
    { size: 0, count: 0, element: 0, work: 0 },
  );
}

/** One of several: the largest of each, the work of all. */
export function oneOf(parts: readonly Bound[]): Bound {
  return parts.reduce(
    (most, each) => ({
      size: Math.max(most.size, each.size),
      count: Math.max(most.count, each.count),
      element: Math.max(most.element, each.element),
      work: most.work + each.work,
    }),
    { size: 1, count: 1, element: 1, work: 1 },
  );
}

/** A list of `count` values like `item`, each computed anew. */
export function listOf(count: number, item: Bound, work: number): Bound {
  return { size: count * Math.max(1, item.size), count, element: item.size, work: work + count * item.work };
}

/** Entities that one MATCH is taken to find, and several together. */
export const MATCHED = 300;
export const MOST_MATCHED = 10_000;
/** Rows that a procedure is taken to yield. */
export const YIELDED = 300;
/** What collect can gather before the transaction's memory ends it. */
export const MOST_COLLECTED = 10_000_000;
/** A parameter whose value is not known (EXPLAIN needs none). */
export const UNKNOWN_PARAM: Bound = { size: 1_000, count: 100, element: 30, work: 1 };
