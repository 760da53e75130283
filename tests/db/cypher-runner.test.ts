/** The runner on a real server: what gets through, what is cut, what is ended, and that nothing is ever changed. */
import { afterAll, describe, expect, inject, it, vi } from "vitest";
import { checkCypher } from "../../server/cypher-guard/check-cypher.ts";
import { planRefusal } from "../../server/cypher-guard/check-plan.ts";
import { type CypherRunner, createCypherRunner, type Explained } from "../../server/neo4j/cypher-runner.ts";
import { openSmallDatabase } from "../helpers/small-database.ts";
import { BAD_QUERIES } from "../unit/cypher-guard/bad-queries.ts";
import { goodReads, READ_PARAMS } from "../unit/cypher-guard/good-reads.ts";

const db = openSmallDatabase();
const PATIENT = { explainTimeout: 60_000, timeout: 60_000 };
const runners: CypherRunner[] = [];
function open(options: Partial<Parameters<typeof createCypherRunner>[0]> = {}): CypherRunner {
  const runner = createCypherRunner({ connection: inject("neo4jConnection"), reader: db, ...PATIENT, ...options });
  runners.push(runner);
  return runner;
}
afterAll(() => {
  for (const runner of runners) runner.close();
});
const runner = open();

const judge = ({ queryType, plan }: Explained) => planRefusal(queryType, plan, 0);
const run = (query: string, params = {}, limit = 1_000) => runner.run({ query, params, limit }, judge);

/** Six entities at a time in any order: billions of rows, and no shortcut for the planner. */
const ENDLESS =
  "MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity), (f:Entity) WHERE a.id + b.id + c.id + d.id + e.id + f.id = 'never' RETURN a";

/** What must never change: the data, and the schema. */
const stateOf = () =>
  Promise.all(
    [
      "MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY elementId(n) LIMIT 10000",
      "MATCH ()-[r]->() RETURN type(r) AS t, properties(r) AS p ORDER BY elementId(r) LIMIT 10000",
      "SHOW INDEXES YIELD name, type, state RETURN name, type, state ORDER BY name LIMIT 1000",
      "SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name LIMIT 1000",
      "SHOW USERS YIELD user RETURN user ORDER BY user LIMIT 1000",
    ].map((cypher) => db.read({ cypher, params: {}, map: (rows) => JSON.stringify(rows) })),
  );
/** When the server's process began. */
const bornAt = () =>
  db.read({
    cypher:
      "CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes['StartTime']['value'] AS born LIMIT 1",
    params: {},
    map: ([row]) => String(row?.born),
  });
const oursRunning = () =>
  db.read({
    cypher:
      "SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData['app'] = 'silsila' RETURN transactionId LIMIT 1000",
    params: {},
    map: (rows) => rows.length,
  });

describe("reads", () => {
  it("of all kinds are explained as reads by operators on the list, and run", async () => {
    const refused: string[] = [];
    for (const query of goodReads(500).filter((_, index) => index % 16 === 0)) {
      await runner
        .run({ query, params: READ_PARAMS, limit: 5 }, (explained) => {
          const refusal = judge(explained);
          if (refusal !== undefined) refused.push(`${refusal.reason.en} ${query}`);
          return undefined;
        })
        .catch((error: unknown) => {
          // A generated query may compare what cannot be compared; that it is no Cypher would be a fault of the test.
          refused.push(...(/Type mismatch|timeout/i.test(String(error)) ? [] : [`${String(error)} ${query}`]));
        });
    }
    expect(refused).toEqual([]);
  });

  it("tell rows, columns, type, counters and remarks", async () => {
    const answer = await run("MATCH (n:NoSuchLabel) RETURN n.id AS `المعرّف`, 1 AS one");
    expect(answer).toMatchObject({
      columns: ["المعرّف", "one"],
      rowsJson: "[]",
      rows: 0,
      truncated: null,
      queryType: "r",
    });
    expect(Object.values(answer.counters).every((count) => count === 0)).toBe(true);
    expect(answer.notifications.map(({ code }) => code)).toContain(
      "Neo.ClientNotification.Statement.UnknownLabelWarning",
    );
    expect(answer.notifications[0]?.offset).toBe(9);
  });

  it("name their entities and relations once each, by our ids", async () => {
    const { entities, relations } = await run(
      "MATCH p = (:Entity {id: 'norwell'})-[:SUPPLIES {id: 'norwell:SUPPLIES:zahra'}]->() RETURN p, [nodes(p), {r: relationships(p)}] AS again",
    );
    expect(entities.map(({ id }) => id).sort()).toEqual(["norwell", "zahra"]);
    expect(relations.map(({ id }) => id)).toEqual(["norwell:SUPPLIES:zahra"]);
  });

  it("say where the server finds a fault, in the text as it was sent", async () => {
    await expect(run("MATCH (n) RETURN nope")).rejects.toMatchObject({
      code: "query_invalid",
      refusal: { code: "syntax", offset: 17, length: 4 },
    });
    await expect(run("RETURN 1 / 0 AS x")).rejects.toMatchObject({ code: "query_invalid" });
    await expect(run("RETURN $missing AS x")).rejects.toMatchObject({ code: "query_invalid" });
    await expect(
      run("CALL db.index.fulltext.queryNodes('entitySearch', $q) YIELD node RETURN node", { q: "((" }),
    ).rejects.toMatchObject({ code: "query_invalid", message: expect.not.stringContaining("org.apache") });
  });
});

describe("limits", () => {
  it("cut rows at what was asked for, and say so only when there was more", async () => {
    expect(await run("UNWIND range(1, 10) AS i RETURN i", {}, 10)).toMatchObject({ rows: 10, truncated: null });
    expect(await run("UNWIND range(1, 11) AS i RETURN i", {}, 10)).toMatchObject({ rows: 10, truncated: "limit" });
    expect(await run("UNWIND range(1, 1000000000) AS i RETURN i", {}, 3)).toMatchObject({
      rowsJson: "[[1],[2],[3]]",
      truncated: "limit",
    });
  });

  it("cut an answer that grows too large, between two rows", async () => {
    const small = open({ bytes: 1_000 });
    const answer = await small.run(
      { query: "UNWIND range(1, 100) AS i RETURN 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' AS x", params: {}, limit: 1_000 },
      judge,
    );
    expect(answer.truncated).toBe("bytes");
    expect(answer.rowsJson.length).toBeLessThanOrEqual(1_000);
    expect(JSON.parse(answer.rowsJson)).toHaveLength(answer.rows);
  });

  it("cut the connection in the middle of a record that is too large, and go on", async () => {
    const small = open({ wireBytes: 100_000 });
    const huge = "UNWIND range(1, 300000) AS i WITH collect(i) AS l RETURN l";
    await expect(small.run({ query: huge, params: {}, limit: 1 }, judge)).rejects.toMatchObject({
      code: "query_too_large",
    });
    expect(await small.run({ query: "RETURN 1 AS one", params: {}, limit: 1 }, judge)).toMatchObject({
      rowsJson: "[[1]]",
    });
  });

  it("end what takes too long on the server", async () => {
    const hasty = open({ timeout: 1_000 });
    await expect(hasty.run({ query: ENDLESS, params: {}, limit: 1 }, judge)).rejects.toMatchObject({
      code: "query_timeout",
    });
    await vi.waitFor(async () => expect(await oursRunning()).toBe(0), { timeout: 60_000, interval: 300 });
  });

  it("let four run and some wait, and send the rest away with a time", async () => {
    const narrow = open({ threads: 1, queue: 1 });
    const controller = new AbortController();
    const first = narrow
      .run({ query: ENDLESS, params: {}, limit: 1 }, judge, controller.signal)
      .catch((error: unknown) => error);
    const second = narrow.run({ query: "RETURN 2 AS two", params: {}, limit: 1 }, judge);
    await expect(narrow.run({ query: "RETURN 3 AS three", params: {}, limit: 1 }, judge)).rejects.toMatchObject({
      code: "query_busy",
      retryAfter: 2,
    });
    expect(narrow.status()).toMatchObject({ running: 1, waiting: 1 });
    controller.abort();
    expect(await second).toMatchObject({ rowsJson: "[[2]]" });
    await first;
    expect(narrow.status()).toMatchObject({ running: 0, waiting: 0 });
  });

  it("end a query on the server when its client leaves", async () => {
    const controller = new AbortController();
    const asked = runner
      .run({ query: ENDLESS, params: {}, limit: 1 }, judge, controller.signal)
      .catch((error: unknown) => error);
    await vi.waitFor(async () => expect(await oursRunning()).toBeGreaterThan(0), { timeout: 60_000, interval: 100 });
    controller.abort();
    await asked;
    await vi.waitFor(async () => expect(await oursRunning()).toBe(0), { timeout: 60_000, interval: 100 });
    expect(await run("RETURN 1 AS one")).toMatchObject({ rowsJson: "[[1]]" });
  });
});

describe("what would change or end something", () => {
  it("is stopped by the plan alone, were the guard blind", async () => {
    const before = await stateOf();
    const blind = Object.values(BAD_QUERIES)
      .flat()
      .filter((query) => !/killConnections|file\(\)|^(EXPLAIN|PROFILE|CYPHER)/.test(query));
    for (const query of blind) {
      const outcome = await run(query).then(
        () => "ran",
        () => "refused",
      );
      expect([query, outcome]).toEqual([query, "refused"]);
    }
    expect(await stateOf()).toEqual(before);
  });

  it("is stopped by READ mode and the rollback alone, were guard and plan blind", async () => {
    const before = await stateOf();
    for (const query of BAD_QUERIES.writes) {
      await runner.run({ query, params: {}, limit: 5 }, () => undefined).catch(() => undefined);
    }
    expect(await stateOf()).toEqual(before);
  });
});

describe("bombs", () => {
  const nested = (depth: number) => `RETURN ${"[".repeat(depth)}1${"]".repeat(depth)} AS x`;
  const BOMBS = [
    "RETURN range(1, 1000000000) AS x",
    "UNWIND range(1, 1000000000) AS i WITH collect(i) AS l RETURN size(l)",
    "UNWIND range(1, 1000000000) AS i RETURN i ORDER BY i DESC LIMIT 1",
    "UNWIND range(1, 3000000) AS i WITH collect(i) AS l RETURN l",
    "UNWIND range(1, 100000000) AS i RETURN i % 50000000 AS k, count(*) AS c ORDER BY c DESC LIMIT 1",
    "RETURN reduce(s = 'aa', x IN range(1, 60) | s + s) AS x",
    "RETURN [a IN range(1, 9000) | [b IN range(1, 9000) | [c IN range(1, 9000) | c]]] AS x",
    "MATCH (n:Entity) WHERE n.id =~ '(a+)+$' RETURN n",
    "MATCH p = ()-[*1..12]-() WITH collect(p) AS ps RETURN size(ps)",
    "MATCH (a:Entity)-[*1..20]-(b:Entity) RETURN count(*) AS c",
    ENDLESS,
    nested(64),
    nested(300),
    `RETURN ${"(".repeat(10_000)}1`,
    `MATCH (n) WHERE n.a = 1${" XOR n.b = 2".repeat(60)} RETURN n`,
    `MATCH (n)${"-->()".repeat(30)} RETURN count(*)`,
    `WITH 'ab' AS s ${"WITH s + s AS s ".repeat(60)}RETURN size(s)`,
    "RETURN reduce(a = [], x IN range(1, 3000) | [a]) AS deep",
    "CALL db.index.fulltext.queryNodes('entitySearch', $q) YIELD node RETURN count(node)",
  ];

  it("leave the server's process and the data as they were, and the next query answered", async () => {
    const [before, born] = [await stateOf(), await bornAt()];
    const strict = open({ explainTimeout: 3_000, timeout: 4_000 });
    for (const query of BOMBS) {
      const params = { q: `${"(".repeat(900)}a${")".repeat(900)}` };
      if (checkCypher(query, params).kind === "allowed")
        await strict.run({ query, params, limit: 10 }, judge).catch(() => undefined);
      await vi.waitFor(
        async () =>
          expect(await strict.run({ query: "RETURN 1 AS one", params: {}, limit: 1 }, judge)).toMatchObject({
            rowsJson: "[[1]]",
          }),
        { timeout: 60_000, interval: 500 },
      );
    }
    await vi.waitFor(async () => expect(await oursRunning()).toBe(0), { timeout: 60_000, interval: 500 });
    expect(strict.status()).toMatchObject({ running: 0, waiting: 0, pinned: 0 });
    expect(await bornAt()).toBe(born);
    expect(await stateOf()).toEqual(before);
  });
});
