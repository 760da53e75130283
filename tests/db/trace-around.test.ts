/** The tracer answers the same on the whole graph and on the rows around a request. */
import fc from "fast-check";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import type { Claim } from "#contract/model.ts";
import { createDriver } from "../../server/neo4j/driver.ts";
import { createGraphReader } from "../../server/neo4j/graph-reader.ts";
import type { GraphReader } from "../../server/queries/query.ts";
import { runFlowPaths, runTrace, type TraceContext } from "../../server/routes/run-trace.ts";
import { keepTraceGraphs } from "../../server/routes/trace-graphs.ts";
import type { TraceFilters } from "../../server/trace/trace-request.ts";
import type { TraceRows } from "../../server/trace/trace-rows.ts";
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

/** One reader, two ways: the whole graph held, and none of it. */
async function bothWays(rows: TraceRows): Promise<{ whole: TraceContext; around: TraceContext }> {
  await clearTestDatabase(connection);
  versions += 1;
  await loadTraceRows(driver, connection.database, rows, `version-${versions}`);
  const noteQueries = () => undefined;
  return {
    whole: { reader, traceGraphs: keepTraceGraphs(reader), noteQueries },
    around: { reader, traceGraphs: keepTraceGraphs(reader, { heldAtMost: 0 }), noteQueries },
  };
}

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

  it("answer as the whole graph does on random small graphs", async () => {
    await fc.assert(
      fc.asyncProperty(randomTrade, async ({ rows, asked }) => {
        const ways = await bothWays(rows);
        for (const request of asked) await compare(ways, (context) => runTrace(context, request), request);
      }),
      { numRuns: 8, seed: 4, endOnFailure: true },
    );
  });
});

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
