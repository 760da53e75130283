import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { buildTraceGraph } from "../../../server/trace/build-trace-graph.ts";
import { flowPaths } from "../../../server/trace/flow-paths.ts";
import { trace } from "../../../server/trace/trace.ts";
import type { TraceRequest } from "../../../server/trace/trace-request.ts";
import type { TraceRows } from "../../../server/trace/trace-rows.ts";
import { oraclePaths } from "./path-oracle.ts";
import { FILTERS, type Kinds, told, toldGraph, toldRows } from "./told-graph.ts";

const KINDS: Kinds = {
  sub: "Company|parent=b",
  group: "Company+",
  land: "Place",
  p: "Chip",
  q: "Chip|parent=family",
  family: "Chip*",
  model: "AIModel",
};
const FIRMS = ["a", "b", "c", "d", "sub", "group", "land"];
const GOODS = ["p", "q", "family", "model"];

const firm = fc.constantFrom(...FIRMS);
const goods = fc.constantFrom(...GOODS);
const words = fc.constantFrom(
  "",
  "",
  "",
  "article=nameless",
  "date=2025-08",
  "date=2025-09-20",
  "date=none",
  "date=none tense=past",
  "status=ended date=2025-07",
  "status=planned",
  "polarity=negative date=2025-05",
  "article=other date=2025-03",
);
const fact = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(firm, fc.constant("SUPPLIES"), firm, fc.option(goods, { nil: "", freq: 3 })) },
  fc.tuple(firm, fc.constantFrom("DESIGNS", "MANUFACTURES"), goods, fc.constant("")),
  fc.tuple(firm, fc.constant("MANUFACTURES"), firm, goods),
  fc.tuple(fc.oneof(firm, goods), fc.constantFrom("USES", "DEPENDS_ON"), goods, fc.constant("")),
  fc.tuple(firm, fc.constant("DEPENDS_ON"), firm, fc.option(goods, { nil: "" })),
  fc.tuple(firm, fc.constant("LEASES_COMPUTE_IN"), fc.constant("land"), fc.constant("")),
  fc.tuple(goods, fc.constant("PART_OF"), goods, fc.constant("")),
  fc.tuple(firm, fc.constant("PART_OF"), firm, fc.constant("")),
);
const facts = fc
  .array(
    fc.tuple(fact, words).map(([parts, more]) => [...parts, more].filter((part) => part !== "").join(" ")),
    { minLength: 3, maxLength: 12 },
  )
  .map((all) => [...new Set(all)]);
const asked: fc.Arbitrary<TraceRequest> = fc.record({
  entity: fc.constantFrom(...FIRMS, ...GOODS),
  direction: fc.constantFrom("upstream", "downstream"),
  maxHops: fc.integer({ min: 1, max: 4 }),
  limit: fc.constantFrom(3, 500),
  implied: fc.boolean(),
  firmLevel: fc.boolean(),
  without: fc.constantFrom([], [], ["b"], ["p"]),
  asOf: fc.constantFrom("2025-07-31", "2025-09-30"),
  predicates: fc.constant(null),
  item: fc.constant(null),
  knownBy: fc.constant(null),
  policiesOff: fc.constant([]),
});
/** Every entity is there, whatever the facts name. */
const rowsOf = (all: readonly string[]) =>
  toldRows(all, { ...Object.fromEntries(FIRMS.map((id) => [id, ""])), ...KINDS });
const pathsOf = (rows: TraceRows, request: TraceRequest) => trace(buildTraceGraph(rows), request).paths;

describe("the best paths", () => {
  /** The end of all that one handed to the other ends the part, too. */
  const endedWhole: [string[], TraceRequest] = [
    ["sub DEPENDS_ON b", "sub SUPPLIES c p", "sub SUPPLIES c status=ended date=2025-07"],
    { ...FILTERS, entity: "b", direction: "downstream", maxHops: 2, asOf: "2025-07-31" },
  ];

  test.prop([facts, asked], { numRuns: 200, examples: [endedWhole] })(
    "are those of an oracle that writes out all",
    (all, request) => {
      const rows = rowsOf(all);
      expect(pathsOf(rows, request).map(told)).toEqual(oraclePaths(rows, request));
    },
  );

  test.prop([facts, asked, fc.array(fc.nat())], { numRuns: 60 })(
    "do not depend on the order of rows",
    (all, request, keys) => {
      const rows = rowsOf(all);
      const shuffled = <T>(list: Iterable<T>): T[] =>
        [...list]
          .map((each, index) => [keys[index % (keys.length || 1)] ?? 0, each] as const)
          .sort(([a], [b]) => b - a)
          .map(([, each]) => each);
      const other = {
        entities: shuffled(rows.entities),
        articles: shuffled(rows.articles),
        relations: shuffled(rows.relations),
        claims: shuffled(rows.claims),
      };
      expect(trace(buildTraceGraph(other), request)).toEqual(trace(buildTraceGraph(rows), request));
    },
  );

  test.prop([facts, asked], { numRuns: 60 })("do not change by what is unrelated", (all, request) => {
    const more = [...all, "x1 SUPPLIES x2 x3", "x2 SUPPLIES x4 x3 status=ended", "x5 DESIGNS x3"];
    const rows = toldRows(more, { ...Object.fromEntries(FIRMS.map((id) => [id, ""])), ...KINDS, x3: "Chip" });
    expect(pathsOf(rows, request)).toEqual(pathsOf(rowsOf(all), request));
  });

  test.prop([facts, asked, fc.constantFrom("a", "c", "p", "q")], { numRuns: 60 })(
    "are never more, nor less broken, without an entity",
    (all, request, gone) => {
      const rows = rowsOf(all);
      const whole = new Set(pathsOf(rows, { ...request, limit: 500 }).map(told));
      const left = pathsOf(rows, { ...request, limit: 500, without: [...request.without, gone] }).map(told);
      expect(left.filter((path) => !whole.has(path))).toEqual([]);
    },
  );

  test.prop([facts, asked], { numRuns: 60 })("only grow in number with the hops allowed", (all, request) => {
    const rows = rowsOf(all);
    const more = new Set(pathsOf(rows, { ...request, limit: 500, maxHops: request.maxHops + 1 }).map(told));
    const fewer = pathsOf(rows, { ...request, limit: 500 }).map(told);
    expect(fewer.filter((path) => !more.has(path))).toEqual([]);
  });

  test.prop([facts, asked, fc.constantFrom(...FIRMS, ...GOODS)], { numRuns: 200 })(
    "between two are those of the one that end at the other",
    (all, request, to) => {
      fc.pre(to !== request.entity);
      const rows = rowsOf(all);
      const { entity: from, direction: _, ...filters } = { ...request, limit: 500 };
      const between = flowPaths(buildTraceGraph(rows), { ...filters, from, to }).paths.map(told);
      const onward = pathsOf(rows, { ...request, limit: 500, direction: "downstream" });
      expect(between).toEqual(onward.filter(({ hops }) => hops.at(-1)?.to === to).map(told));
    },
  );
});

it("ends on cycles and on many ways between two", () => {
  const layers = ["a", "b", "c", "d", "e"].flatMap((layer, at, all) =>
    [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].map((j) => `${layer}${i} SUPPLIES ${all[(at + 1) % 5]}${j} p`)),
  );
  const graph = toldGraph(layers, { p: "Chip" });
  const { paths, truncated } = flowPaths(graph, { ...FILTERS, from: "a0", to: "e0", limit: 20 });
  expect(paths).toHaveLength(20);
  expect(paths.every(({ length }) => length === 4)).toBe(true);
  expect(truncated).toEqual({ reason: "limit", shown: 20 });
});
