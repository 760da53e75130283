/** How large a function's value may be, by its arguments. */
import {
  ALL_PROPERTIES,
  type Bound,
  elementOf,
  even,
  joined,
  number,
  oneOf,
  PROPERTY,
  scalar,
  textHeap,
} from "./value-bounds.ts";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

const LENGTHS = set("size length char_length character_length");
/** `sum` and `avg` take durations, too: those do not grow either. */
const NUMBERS = set(
  "abs acos asin atan atan2 avg ceil cos cot count degrees e exp floor haversin id log log10 percentilecont percentiledisc pi point.distance radians rand round sign sin sqrt stdev stdevp sum tan timestamp tofloat tofloatornull tointeger tointegerornull vector.similarity.cosine vector.similarity.euclidean",
);
const SCALARS = set("elementid endnode exists isempty isnan point.withinbbox startnode toboolean tobooleanornull type");
const ONE_OF_ARGUMENTS = set("coalesce max min nullif");
const ELEMENT = set("head last");
/** They return their first argument, or a part of it. */
const LIKE_FIRST = set(
  "btrim lower ltrim reverse rtrim substring tail tobooleanlist tofloatlist tointegerlist tolower tostringlist toupper trim upper",
);
const KEEPS_ELEMENTS = set("reverse tail");
const PARTS_OF_TEXT = set("left right");
const FROM_GRAPH = set("keys labels nodes relationships");
/** One character may become eighteen (U+FDFA under NFKC). */
const NORMALIZED = 18;
/** Steps to read, make or move a date or a point: some twenty times those of a sum. */
const HEAVY = 20;
const HEAVY_NAMES = /^(?:date|datetime|localdatetime|localtime|time|duration|point|randomuuid|normalize)(?:\.|$)/;

/** The bound of a call of an allowed function; range, reduce, collect and the predicates are reckoned by the caller. */
export function callBound(name: string, args: readonly Bound[]): Bound {
  const all = joined(args);
  const [first = PROPERTY, second = PROPERTY, third = PROPERTY] = args;
  const work = all.work + all.size + (HEAVY_NAMES.test(name) ? HEAVY : 0);
  if (LENGTHS.has(name)) return number(all.work, first.count > 1 ? first.count : first.size);
  if (NUMBERS.has(name)) return number(work);
  if (SCALARS.has(name)) return scalar(work);
  if (ONE_OF_ARGUMENTS.has(name)) return oneOf(args);
  if (ELEMENT.has(name)) return { ...elementOf(first), heap: first.heap, work };
  if (name === "split") return { ...even(first.size, 80 * first.size + first.heap, work) };
  if (name === "replace") {
    const size = (first.size + 1) * Math.max(1, third.size) + first.size;
    return { size, count: 1, element: size, work: all.work + size, heap: all.heap + textHeap(size) };
  }
  if (name === "normalize") {
    const size = first.size * NORMALIZED;
    return { size, count: 1, element: size, work: work + size, heap: all.heap + textHeap(size) };
  }
  if (PARTS_OF_TEXT.has(name)) {
    const size = Math.min(first.size, second.int ?? first.size);
    return even(size, first.heap + textHeap(size), work);
  }
  if (LIKE_FIRST.has(name)) {
    const { size, count, element, numbers } = first;
    const keeps = numbers !== undefined && KEEPS_ELEMENTS.has(name) ? { numbers } : {};
    return { size, count, element, work, heap: first.heap + copyHeap(first), ...keeps };
  }
  if (FROM_GRAPH.has(name)) return { ...oneOf([PROPERTY, first]), work, heap: first.heap + ALL_PROPERTIES.heap };
  if (name === "properties") return { ...oneOf([ALL_PROPERTIES, first]), work };
  const size = all.size + 30;
  return { size, count: size, element: size, work, heap: all.heap + textHeap(size) };
}

/** A copy of a text, or of a list whose elements are made anew. */
function copyHeap({ size, count }: Bound): number {
  return Math.max(textHeap(size), count > 1 ? 40 * count : 0);
}
