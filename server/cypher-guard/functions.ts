/**
 * Functions that users' Cypher may call, in groups with the reason each is harmless. Names are in lower case: Cypher's own
 * functions are written in any. What is not here is refused: a plug-in's function may do anything.
 */
interface FunctionGroup {
  readonly reason: string;
  readonly names: readonly string[];
}

export const FUNCTION_GROUPS = {
  aggregating: {
    reason: "They keep one value a group; what collect gathers counts against the transaction's memory.",
    names: "avg collect count max min percentilecont percentiledisc stdev stdevp sum".split(" "),
  },
  graph: {
    reason: "They read what a node, relationship or path at hand carries.",
    names:
      "elementid endnode head id keys labels last length nodes properties relationships size startnode type tail".split(
        " ",
      ),
  },
  patterns: {
    reason: "They search the graph; the server counts rows and time.",
    names: "exists shortestpath allshortestpaths".split(" "),
  },
  predicates: {
    reason: "They walk a list once; lists inside lists are bounded by the guard.",
    names: "all any isempty none single".split(" "),
  },
  lists: {
    reason: "They return at most as much as they are given; range and reduce are bounded by the guard.",
    names: "range reduce reverse tobooleanlist tofloatlist tointegerlist tostringlist".split(" "),
  },
  scalars: {
    reason: "They choose or convert one value.",
    names:
      "coalesce nullif randomuuid timestamp toboolean tobooleanornull tofloat tofloatornull tointeger tointegerornull valuetype".split(
        " ",
      ),
  },
  numbers: {
    reason: "They reckon with numbers of fixed size.",
    names:
      "abs acos asin atan atan2 ceil cos cot degrees e exp floor haversin isnan log log10 pi radians rand round sign sin sqrt tan".split(
        " ",
      ),
  },
  texts: {
    reason: "They return about as much as they are given; replace, which multiplies, is bounded by the guard.",
    names:
      "btrim char_length character_length left lower ltrim normalize replace right rtrim split substring tolower tostring tostringornull toupper trim upper".split(
        " ",
      ),
  },
  temporal: {
    reason: "They make and compare dates, times and durations of fixed size.",
    names: [
      "duration duration.between duration.indays duration.inmonths duration.inseconds",
      "datetime.fromepoch datetime.fromepochmillis",
      ...["date", "datetime", "localdatetime", "localtime", "time"].map(
        (name) => `${name} ${name}.realtime ${name}.statement ${name}.transaction ${name}.truncate`,
      ),
    ].flatMap((names) => names.split(" ")),
  },
  spatial: {
    reason: "They make and compare points.",
    names: "point point.distance point.withinbbox".split(" "),
  },
  vectors: {
    reason: "They compare two lists of numbers.",
    names: "vector.similarity.cosine vector.similarity.euclidean".split(" "),
  },
} as const satisfies Record<string, FunctionGroup>;

const ALLOWED: ReadonlySet<string> = new Set(Object.values(FUNCTION_GROUPS).flatMap(({ names }) => names));

/** Is this a function that may be called? `name` with its dots, in any case. */
export function isAllowedFunction(name: string): boolean {
  return ALLOWED.has(name.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()));
}
