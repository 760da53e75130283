/** The tracer answers the same on the whole graph and on the rows around a request. */
import fc from "fast-check";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import type { Claim } from "#contract/model.ts";
import { CAPPED_PARTS } from "#contract/trace.ts";
import { createDriver } from "../../server/neo4j/driver.ts";
import { createGraphReader } from "../../server/neo4j/graph-reader.ts";
import type { GraphReader } from "../../server/queries/query.ts";
import { runFlowPaths, runTrace, type TraceContext } from "../../server/routes/run-trace.ts";
import { keepTraceGraphs } from "../../server/routes/trace-graphs.ts";
import type { TraceFilters, TraceResult } from "../../server/trace/trace-request.ts";
import type { TraceRows } from "../../server/trace/trace-rows.ts";
import { HUB, scaleFreeRows } from "../bench/scale-free.ts";
import { loadTraceRows } from "../helpers/load-trace-rows.ts";
import { OPEN_FILTERS } from "../helpers/trace-filters.ts";
import { traceRows } from "../helpers/trace-rows.ts";
import { clearTestDatabase } from "../setup/clear-database.ts";
import { buildArticle, buildClaim, buildEntity } from "../unit/claims/build-claim.ts";
import { goldenRows } from "../unit/trace/golden-graph.ts";

const connection = inject("neo4jConnection");
let driver: Driver;
let reader: GraphReader;
let versions = 0;

beforeAll(() => {
  driver = createDriver(connection);
  reader = createGraphReader(driver, connection.database, { timeout: 60_000 });
});
beforeEach(() => clearTestDatabase(connection));
afterAll(async () => {
  await clearTestDatabase(connection);
  await driver.close();
});

const FILTERS: TraceFilters = { ...OPEN_FILTERS, limit: 30 };

/** One reader, three ways: the whole graph held, none of it, and none of it with few rows a request. */
async function bothWays(rows: TraceRows): Promise<Record<"whole" | "around" | "few", TraceContext>> {
  await clearTestDatabase(connection);
  versions += 1;
  await loadTraceRows(driver, connection.database, rows, `version-${versions}`);
  const noteQueries = () => undefined;
  return {
    whole: { reader, traceGraphs: keepTraceGraphs(reader), noteQueries },
    around: { reader, traceGraphs: keepTraceGraphs(reader, { heldAtMost: 0, mostRelations: AMPLE }), noteQueries },
    few: { reader, traceGraphs: keepTraceGraphs(reader, { heldAtMost: 0, mostRelations: FEW }), noteQueries },
  };
}

/** So many rows that nothing of a small graph is cut. */
const AMPLE = { flow: 5_000, leads: 5_000, sources: 5_000, goods: 5_000 };
/** So few that busy firms are cut at each hop. */
const SOME = { flow: 40, leads: 12, sources: 12, goods: 12 };
/** So few that most answers are cut. */
const FEW = { flow: 2, leads: 4, sources: 4, goods: 4 };

/** Compares one request; false where the rows around it were cut, which the answer must say. */
async function compare(
  { whole, around }: { whole: TraceContext; around: TraceContext },
  ask: (context: TraceContext) => Promise<{ truncated: { reason: string } | null }>,
  what: object,
): Promise<boolean> {
  const [expected, found] = [await ask(whole), await ask(around)];
  if (found.truncated?.reason === "budget" && expected.truncated === null) return false;
  expect(found, JSON.stringify(what)).toEqual(expected);
  return true;
}

describe("the rows around a request", () => {
  it("answer as the whole graph does, for every entity of the tracing graph", async () => {
    const rows = goldenRows();
    const ways = await bothWays(rows);
    const asked = [...rows.entities].map(({ id }, index) => ({
      ...FILTERS,
      entity: id,
      direction: index % 2 === 0 ? ("upstream" as const) : ("downstream" as const),
      without: index % 3 === 0 && id !== "acme" ? ["acme"] : [],
    }));
    let cut = 0;
    for (const request of asked) {
      const isWhole = await compare(ways, (context) => runTrace(context, request), request);
      if (!isWhole) cut += 1;
    }
    // Only what an authority's norms on places and on classes without a maker touch is cut, and says so.
    expect([asked.length > 40, cut < asked.length / 8]).toEqual([true, true]);
  });

  it("answer as the whole graph does between any two", async () => {
    const ways = await bothWays(goldenRows());
    const pairs = [
      ["acme", "smallai"],
      ["orefab", "cloudbig"],
      ["falcon-max", "port-city"],
      ["homechip", "cloudbig"],
      ["smallai", "acme"],
      ["loop-a", "portnet"],
    ] as const;
    for (const [from, to] of pairs) {
      const request = { ...FILTERS, from, to, maxHops: 4 };
      expect(await compare(ways, (context) => runFlowPaths(context, request), request)).toBe(true);
    }
  });

  it("answer as the whole graph does on random small graphs, and where cut tell nothing that it does not", async () => {
    await fc.assert(
      fc.asyncProperty(randomTrade, async ({ rows, asked }) => {
        const ways = await bothWays(rows);
        for (const request of asked) {
          await compare(ways, (context) => runTrace(context, request), request);
          const all = { ...request, limit: 200 };
          const whole = await runTrace(ways.whole, all);
          if (whole.truncated === null) expectOnlyWhatHolds(await runTrace(ways.few, all), whole, all);
        }
      }),
      { numRuns: 8, seed: 4, endOnFailure: true },
    );
  });
});

describe("the rows around a request, where they are cut", () => {
  it("tell nothing that the whole graph does not, and say that they are cut", async () => {
    const rows = goldenRows();
    const { whole, few } = await bothWays(rows);
    const counts = { cut: 0, paths: 0, lost: 0 };
    for (const [index, { id }] of [...rows.entities].entries()) {
      const direction = index % 2 === 0 ? ("upstream" as const) : ("downstream" as const);
      const request = { ...OPEN_FILTERS, entity: id, direction, limit: 200 };
      const [expected, found] = [await runTrace(whole, request), await runTrace(few, request)];
      expect(expected.truncated, id).toBeNull();
      if (!expectOnlyWhatHolds(found, expected, request)) continue;
      counts.cut += 1;
      counts.paths += found.paths.length;
      counts.lost += found.lost.certain.length + found.lost.possible.length;
    }
    // It must have had something to tell.
    expect([counts.cut > 5, counts.paths > 20, counts.lost > 0], JSON.stringify(counts)).toEqual([true, true, true]);
  });

  it("are the same whichever answer of the database comes first", async () => {
    const size = { entities: 1_000, relations: 3_000, hub: 300 };
    const { whole } = await bothWays(scaleFreeRows(size));
    const inTurn = { ...whole, traceGraphs: keepTraceGraphs(reader, { heldAtMost: 0, mostRelations: SOME }) };
    const late = { ...whole, ...outOfOrder(reader) };
    const busy = [...scaleFreeRows(size).relations].slice(0, 12).map(({ object }) => object);
    let cut = 0;
    for (const entity of new Set([HUB, ...busy]))
      for (const direction of ["upstream", "downstream"] as const) {
        const request = { ...OPEN_FILTERS, entity, direction, maxHops: 4 };
        const found = await runTrace(inTurn, request);
        expect(await runTrace(late, request), JSON.stringify(request)).toEqual(found);
        if (found.truncated !== null) cut += 1;
      }
    expect(cut).toBeGreaterThan(10);
  });
});

/** A reader whose answers come in another order than they were asked for, and a part of the graph that is read by it. */
function outOfOrder(inner: GraphReader): Pick<TraceContext, "reader" | "traceGraphs"> {
  let asked = 0;
  const late: GraphReader = {
    async read(query) {
      asked += 1;
      // Of those that are asked for together the first comes last.
      const milliseconds = asked % 2 === 0 ? 0 : 40;
      const answer = await inner.read(query);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return answer;
    },
  };
  return { reader: late, traceGraphs: keepTraceGraphs(late, { heldAtMost: 0, mostRelations: SOME }) };
}

/** The first tells nothing that the second, which is whole, does not; false where they are equal. */
function expectOnlyWhatHolds(found: TraceResult, whole: TraceResult, request: object): boolean {
  const asked = JSON.stringify(request);
  if (found.truncated === null) {
    expect(found, asked).toEqual(whole);
    return false;
  }
  expect([found.truncated.reason, found.searched.capped], asked).toEqual(["budget", [...CAPPED_PARTS]]);
  expect(whole.paths.map(told), asked).toEqual(expect.arrayContaining(found.paths.map(told)));
  const { certain, possible } = whole.lost;
  expect(certain.map(whose), asked).toEqual(expect.arrayContaining(found.lost.certain.map(whose)));
  expect([...certain, ...possible].map(whose), asked).toEqual(expect.arrayContaining(found.lost.possible.map(whose)));
  expect(whole.singleSourced.map(sourceOf), asked).toEqual(expect.arrayContaining(found.singleSourced.map(sourceOf)));
  return true;
}

/** A path as far as a part of the graph must know it: that goods go on in others may be told by what was not read. */
function told({ hops, broken, controls, grade }: TraceResult["paths"][number]) {
  return {
    hops: hops.map(({ relation, from, to, item, state }) => ({ relation, from, to, item, state })),
    broken,
    controls: controls.map(({ relation, hop, effect, inForce }) => ({ relation, hop, effect, inForce })),
    grade,
  };
}

function whose({ entity, item }: TraceResult["lost"]["certain"][number]) {
  return { entity, item };
}

function sourceOf({ customer, item, supplier }: TraceResult["singleSourced"][number]) {
  return { customer, item, supplier };
}

const FIRMS = ["ada", "bo", "cy", "dee"];
const GROUPS = ["firms"];
const CHIPS = ["chip", "die", "line", "model"];
const PLACES = ["east", "west"];
const OFFICES = ["office", "rule"];
const ANYONE = [...FIRMS, ...GROUPS, ...CHIPS, ...PLACES, ...OFFICES];

const ENTITIES = [
  ...FIRMS.map((id, index) =>
    buildEntity(id, {
      reference: { source: "atlas", country: PLACES[index % 2], ...(id === "dee" ? { parent: "ada" } : {}) },
    }),
  ),
  buildEntity("firms", { collective: true, reference: { source: "atlas", country: "east" } }),
  buildEntity("chip", { type: "Chip", reference: { source: "atlas", parent: "line" } }),
  buildEntity("die", { type: "Chip" }),
  buildEntity("line", { type: "Chip", subtype: "series" }),
  buildEntity("model", { type: "AIModel" }),
  ...PLACES.map((id) => buildEntity(id, { type: "Place" })),
  buildEntity("office", { type: "Government", reference: { source: "atlas", country: "west" } }),
  buildEntity("rule", { type: "Policy" }),
];
const ARTICLES = [buildArticle("early", { publishedAt: "2025-03" }), buildArticle("late")];

/** Kinds of claims with ends of fitting types. */
const KINDS = [
  ["SUPPLIES", [...FIRMS, ...GROUPS], [...FIRMS, ...GROUPS, ...PLACES]],
  ["SUPPLIES", FIRMS, FIRMS],
  ["DESIGNS", FIRMS, CHIPS],
  ["MANUFACTURES", FIRMS, [...CHIPS, ...FIRMS]],
  ["DEVELOPS", FIRMS, CHIPS],
  ["USES", [...FIRMS, ...CHIPS, ...GROUPS], CHIPS],
  ["DEPENDS_ON", [...FIRMS, ...CHIPS], [...CHIPS, ...FIRMS]],
  ["LEASES_COMPUTE_IN", [...FIRMS, ...GROUPS], PLACES],
  ["PART_OF", [...FIRMS, ...CHIPS, ...PLACES], [...GROUPS, ...CHIPS, ...FIRMS, ...PLACES]],
  ["LOCATED_IN", FIRMS, PLACES],
  ["ALTERNATIVE_TO", CHIPS, CHIPS],
  ["RESTRICTS", OFFICES, [...CHIPS, ...FIRMS]],
  ["BANS_PURCHASE_OF", ["office"], [...CHIPS, ...FIRMS]],
  ["PERMITS", ["office"], CHIPS],
  ["TARGETS", ["rule"], [...CHIPS, ...PLACES]],
  ["ISSUES", ["office"], ["rule"]],
] as const;

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const claimFields = fc.constantFrom(...KINDS).chain(([predicate, subjects, objects]) =>
  fc.record({
    predicate: fc.constant(predicate),
    subject: fc.constantFrom(...subjects),
    object: fc.constantFrom(...objects),
    item:
      predicate === "SUPPLIES" || predicate === "MANUFACTURES" ? maybe(fc.constantFrom(...CHIPS)) : fc.constant(null),
    articleId: fc.constantFrom("early", "late"),
    status: fc.constantFrom("asserted", "asserted", "asserted", "reported", "planned", "ended"),
    polarity: fc.constantFrom("positive", "positive", "positive", "negative"),
    date: maybe(fc.constantFrom("2025-01", "2025-02-10", "2025-06", "2025-08-01")),
    addressee: maybe(fc.constantFrom(...FIRMS, ...GROUPS, ...PLACES)),
    destination: maybe(fc.constantFrom(...PLACES)),
  }),
);

const asked = fc.record({
  entity: fc.constantFrom(...ANYONE),
  direction: fc.constantFrom("upstream" as const, "downstream" as const),
  maxHops: fc.integer({ min: 1, max: 4 }),
  implied: fc.boolean(),
  firmLevel: fc.boolean(),
  asOf: fc.constantFrom(null, "2025-05"),
});

const randomTrade = fc
  .record({
    facts: fc.array(claimFields, { minLength: 5, maxLength: 30 }),
    questions: fc.array(asked, { minLength: 2, maxLength: 4 }),
  })
  .map(({ facts, questions }) => ({
    rows: traceRows(ENTITIES, ARTICLES, facts.filter(({ subject, object }) => subject !== object).map(claimOf)),
    asked: questions.map((question) => ({ ...FILTERS, ...question })),
  }));

function claimOf(fields: Record<string, unknown>, index: number): Claim {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return buildClaim({ ...given, id: `${String(fields.articleId)}:${index}`, start: index * 10, end: index * 10 + 4 });
}
