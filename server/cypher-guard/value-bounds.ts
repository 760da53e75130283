/** What the guard reckons of a value: upper bounds, so that no single expression outgrows the server (SAFETY §1). */

export interface Bound {
  /** Characters and list elements in all, also those that other values share. */
  readonly size: number;
  /** Elements of a list. */
  readonly count: number;
  /** The size of its largest element. */
  readonly element: number;
  /** Steps to compute it. */
  readonly work: number;
  /** Bytes of the server's heap that computing it takes and keeps. What has a name already costs nothing again. */
  readonly heap: number;
  /** The largest absolute value that a whole number may have, where that is known. */
  readonly int?: number;
  /** For certain it is a number, or a list of them: what does not grow however often it is added to itself. */
  readonly numbers?: "itself" | "elements";
}

/** Bytes of a value's object, of a place in a list, of an empty map and of an entry in one: measured on the server's JVM. */
const OBJECT = 60;
const PLACE = 8;
const MAP = 160;
const ENTRY = 60;

/** Bytes of a text of so many characters, two each. */
export function textHeap(size: number): number {
  return OBJECT + 2 * size;
}

/** A value of one size throughout: a text, or a list of single values. */
export function even(size: number, heap: number, work = 1): Bound {
  return { size, count: size, element: size, work, heap };
}

/** A stored property: a name, a date, a sentence. */
export const PROPERTY: Bound = even(30, textHeap(30));
/** The text of an article, and the keys it is searched by. */
export const LONG_TEXT: Bound = even(20_000, textHeap(20_000));
const SENTENCE: Bound = even(400, textHeap(400));
/** All that one thing has. */
export const ALL_PROPERTIES: Bound = even(500, 3_000);
/** A node, a relationship, a number: what only points. */
export const SCALAR: Bound = { size: 1, count: 1, element: 1, work: 1, heap: 0 };

const LONG: ReadonlyMap<string, Bound> = new Map([
  ...["text", "searchKey", "overview"].map((name) => [name, LONG_TEXT] as const),
  ...["quote", "dateBasisEn", "dateBasisAr"].map((name) => [name, SENTENCE] as const),
]);

/** How long a property of this name may be. */
export function propertyBound(name: string): Bound {
  return LONG.get(name) ?? PROPERTY;
}

export function scalar(work: number, int?: number): Bound {
  return { ...SCALAR, work: work + 1, heap: OBJECT, ...(int === undefined ? {} : { int }) };
}

export function number(work: number, int?: number): Bound {
  return { ...scalar(work, int), numbers: "itself" };
}

/** What a name stands for: it is there already. */
export function named({ size, count, element, numbers }: Bound): Bound {
  return { size, count, element, work: 1, heap: 0, ...(numbers === undefined ? {} : { numbers }) };
}

/** One element of a list that is there already. */
export function elementOf({ element, numbers }: Bound): Bound {
  return numbers === "elements" ? { ...SCALAR, numbers: "itself" } : even(element, 0);
}

/** Put together by `+`: sizes add up. */
export function joined(parts: readonly Bound[]): Bound {
  return parts.reduce(
    (sum, each) => ({
      size: sum.size + each.size,
      count: sum.count + each.count,
      element: Math.max(sum.element, each.element),
      work: sum.work + each.work,
      heap: sum.heap + each.heap,
    }),
    even(0, 0, 0),
  );
}

/** One of several: the largest of each, the work of all. */
export function oneOf(parts: readonly Bound[]): Bound {
  const most = parts.reduce(
    (sum, each) => ({
      size: Math.max(sum.size, each.size),
      count: Math.max(sum.count, each.count),
      element: Math.max(sum.element, each.element),
      work: sum.work + each.work,
      heap: Math.max(sum.heap, each.heap),
    }),
    { ...SCALAR },
  );
  const numbers = parts[0]?.numbers;
  const isSure = numbers !== undefined && parts.every((each) => each.numbers === numbers);
  return isSure ? { ...most, numbers } : most;
}

/** A list of `count` values like `item`, each computed anew. */
export function listOf(count: number, item: Bound, work: number): Bound {
  return {
    size: count * Math.max(1, item.size),
    count,
    element: item.size,
    work: work + count * item.work,
    heap: OBJECT + count * (PLACE + item.heap),
    ...(item.numbers === "itself" ? { numbers: "elements" } : {}),
  };
}

/**
 * The list that a loop makes of the elements of another. Not all of them can be as large as the largest: together they have
 * the list's size, and what grows with an element is largest when a few have it all.
 */
export function listOfParts(list: Bound, make: (element: Bound) => Bound): Bound {
  const largest = make(elementOf(list));
  const isCut = list.size >= MOST_COLLECTED || list.numbers === "elements";
  const large = isCut ? list.count : Math.min(list.count, Math.ceil(list.size / Math.max(1, list.element)));
  const made = listOf(large, largest, list.work);
  if (large >= list.count) return { ...made, heap: made.heap + list.heap };
  const rest = listOf(list.count - large, make(even(1, 0)), 0);
  const all = joined([made, rest]);
  return { ...all, heap: all.heap + list.heap };
}

/** A list that is written out. */
export function listWith(items: readonly Bound[]): Bound {
  const all = joined(items);
  const { size: element, numbers } = oneOf(items);
  const heap = OBJECT + all.heap + PLACE * items.length;
  return { ...all, count: items.length, element, heap, ...(numbers === "itself" ? { numbers: "elements" } : {}) };
}

/** A map that is written out. */
export function mapWith(values: readonly Bound[]): Bound {
  const all = joined(values);
  return { ...all, element: all.size, heap: MAP + all.heap + ENTRY * values.length };
}

/** Things that a single pattern is taken to find when nothing ties it to what is known, and through one more relation. */
export const MATCHED = 300;
export const NEIGHBORS = 10;
/** What one pattern, however it is tied together, is taken to find. */
export const MOST_MATCHED = 10_000;
/** Rows that a procedure is taken to yield. */
export const YIELDED = 300;
/** What collect can gather before the transaction's memory ends it: characters and elements, and bytes. */
export const MOST_COLLECTED = 10_000_000;
/** A parameter whose value is not known (EXPLAIN needs none). */
export const UNKNOWN_PARAM: Bound = { size: 1_000, count: 100, element: 30, work: 1, heap: 0 };
