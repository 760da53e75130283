/** How large a function's value may be, by its arguments. */
import { type Bound, joined, oneOf, PROPERTY, scalar } from "./value-bounds.ts";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

const SCALARS = set(
  "abs acos asin atan atan2 avg ceil char_length character_length cos cot count degrees e elementid endnode exists exp floor haversin id isempty isnan length log log10 percentilecont percentiledisc pi point.distance point.withinbbox radians rand round sign sin size sqrt startnode stdev stdevp sum tan timestamp toboolean tobooleanornull tofloat tofloatornull tointeger tointegerornull type vector.similarity.cosine vector.similarity.euclidean",
);
const ONE_OF_ARGUMENTS = set("coalesce max min nullif");
const ELEMENT = set("head last");
/** They return their first argument, or a part of it. */
const LIKE_FIRST = set(
  "btrim left lower ltrim reverse right rtrim split substring tail tobooleanlist tofloatlist tointegerlist tolower tostringlist toupper trim upper",
);
const FROM_GRAPH = set("keys labels nodes properties relationships");

/** The bound of a call of an allowed function; range, reduce, collect and the predicates are reckoned by the caller. */
export function callBound(name: string, args: readonly Bound[]): Bound {
  const all = joined(args);
  const [first = PROPERTY, , third = PROPERTY] = args;
  const work = all.work + all.size;
  if (name === "size" || name === "length" || name === "char_length" || name === "character_length") {
    return scalar(all.work, first.count > 1 ? first.count : first.size);
  }
  if (SCALARS.has(name)) return scalar(work);
  if (ONE_OF_ARGUMENTS.has(name)) return oneOf(args);
  if (ELEMENT.has(name)) return { size: first.element, count: first.element, element: first.element, work };
  if (name === "split") return { size: first.size, count: first.size, element: first.size, work };
  if (name === "replace") {
    const size = first.size * Math.max(1, third.size);
    return { size, count: 1, element: size, work: all.work + size };
  }
  if (name === "normalize") return { size: first.size * 4, count: 1, element: first.size * 4, work };
  if (LIKE_FIRST.has(name)) return { ...first, work };
  if (FROM_GRAPH.has(name)) return { ...oneOf([PROPERTY, first]), work };
  return { size: all.size + 30, count: all.count + 30, element: all.size + 30, work };
}
