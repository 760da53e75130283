/** `/cypher` over real HTTP: answers by their schema, refusals with their place, guests kept out, bombs that harm nobody. */
import { randomUUID } from "node:crypto";
import http from "node:http";
import { afterAll, describe, expect, inject, it, vi } from "vitest";
import { cypherAnswer, explainAnswer, schemaAnswer } from "#contract/cypher.ts";
import { problem } from "#contract/errors.ts";
import { PREDICATE_NAMES } from "#contract/ontology.ts";
import { createCypherRunner } from "../../server/neo4j/cypher-runner.ts";
import type { GraphReader } from "../../server/queries/query.ts";
import { openSmallApi } from "../helpers/small-api.ts";

const reader: GraphReader = { read: (query) => api.db.read(query) };
const queries = createCypherRunner({
  connection: inject("neo4jConnection"),
  reader,
  explainTimeout: 30_000,
  timeout: 30_000,
});
const api = openSmallApi({ queries });
afterAll(() => queries.close());

const JSON_HEADERS = { "content-type": "application/json" };
const post = (path: string, body: unknown, headers: Record<string, string> = JSON_HEADERS) =>
  api.request(`/api/v1${path}`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
async function ask(query: string, more: Record<string, unknown> = {}) {
  const answer = await post("/cypher", { query, ...more });
  if (answer.status !== 200) throw new Error(`${query} answered ${answer.status}: ${answer.text}`);
  const body = JSON.parse(answer.text);
  expect(cypherAnswer.parse(body)).toEqual(body);
  return cypherAnswer.parse(body);
}
async function refusalOf(query: string, params: Record<string, unknown> = {}) {
  const answer = await post("/cypher", { query, params });
  const { code, refusal } = problem.parse(JSON.parse(answer.text));
  return {
    status: answer.status,
    code,
    refusal: refusal?.code,
    piece: query.slice(refusal?.offset, (refusal?.offset ?? 0) + (refusal?.length ?? 0)),
  };
}
const ENDLESS =
  "MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity), (f:Entity) WHERE a.id + b.id + c.id + d.id + e.id + f.id = 'never' RETURN a";
const oursRunning = () =>
  api.db.read({
    cypher:
      "SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData['app'] = 'silsila' RETURN transactionId LIMIT 1000",
    params: {},
    map: (rows) => rows.length,
  });

describe("POST /cypher", () => {
  it("answers rows, the drawing of them, and a summary", async () => {
    const { columns, rows, subgraph, truncated, summary } = await ask(
      "MATCH (a:Company {id: $id})-[s:SUPPLIES]->(b) RETURN a.id AS a, s, 9007199254740993 AS big ORDER BY s.id LIMIT 2",
      { params: { id: "norwell" } },
    );
    expect(columns).toEqual(["a", "s", "big"]);
    expect(rows[0]).toEqual([
      "norwell",
      expect.objectContaining({ $type: "relationship", start: "norwell" }),
      { $type: "integer", value: "9007199254740993" },
    ]);
    expect(truncated).toBeNull();
    expect(subgraph.edges).toHaveLength(2);
    // The ends of a relation are drawn, though the query returned the relation alone.
    const ends = subgraph.edges.flatMap(({ subject, object }) => [subject, object]);
    expect(new Set(subgraph.nodes.map(({ id }) => id))).toEqual(new Set(ends));
    expect(summary).toMatchObject({ queryType: "r", rows: 2 });
    expect(Object.values(summary.counters).filter((count) => count !== 0)).toEqual([]);
  });

  it("tells when rows are cut, and by which bound", async () => {
    const long = await ask("MATCH (a:Entity), (b:Entity), (c:Entity) RETURN a.id AS a, b.id AS b, c.id AS c");
    expect(long.rows).toHaveLength(1_000);
    expect(long.truncated).toEqual({ reason: "limit", shown: 1_000, limit: 1_000 });
    const short = await ask("UNWIND range(1, 9) AS i RETURN i", { limit: 3 });
    expect(short.truncated).toEqual({ reason: "limit", shown: 3, limit: 3 });
  });

  it("refuses with a code, both languages and the piece of the text", async () => {
    expect(await refusalOf("MATCH (n) SET n.x = 1")).toEqual({
      status: 403,
      code: "query_refused",
      refusal: "write_clause",
      piece: "SET",
    });
    expect(await refusalOf("CALL dbms.listConfig()")).toEqual({
      status: 403,
      code: "query_refused",
      refusal: "procedure",
      piece: "dbms.listConfig",
    });
    expect(await refusalOf("RETURN nope")).toEqual({
      status: 400,
      code: "query_invalid",
      refusal: "syntax",
      piece: "nope",
    });
    expect(await refusalOf("RETURN (1")).toEqual({
      status: 400,
      code: "query_invalid",
      refusal: "unbalanced",
      piece: "(",
    });
    expect(await refusalOf("RETURN range(1, 10000000) AS x")).toEqual({
      status: 422,
      code: "query_too_large",
      refusal: "range",
      piece: "range(1, 10000000)",
    });
    expect(await refusalOf("RETURN $a AS a", { a: 2 ** 60 })).toMatchObject({ status: 400, code: "bad_request" });
  });

  it("keeps out what is not a request of ours", async () => {
    const body = { query: "RETURN 1 AS one" };
    const status = async (headers: Record<string, string>, sent: unknown = body) =>
      (await post("/cypher", sent, headers)).status;
    expect(await status({ ...JSON_HEADERS, origin: "http://evil.example" })).toBe(403);
    expect(await status({ ...JSON_HEADERS, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await status({ "content-type": "text/plain" })).toBe(415);
    expect(await status({ "content-type": "application/x-www-form-urlencoded" })).toBe(415);
    expect(await status(JSON_HEADERS, "{")).toBe(400);
    expect(await status(JSON_HEADERS, "[]")).toBe(400);
    expect(await status(JSON_HEADERS, { ...body, limit: 0 })).toBe(400);
    expect(await status(JSON_HEADERS, { ...body, colour: "blue" })).toBe(400);
    expect(await status(JSON_HEADERS, {})).toBe(400);
    expect(
      await status(JSON_HEADERS, `{"query":"RETURN 1 AS x","params":{"a":${"[".repeat(90_000)}${"]".repeat(90_000)}}}`),
    ).toBe(422);
    expect(await status(JSON_HEADERS, { query: "x".repeat(500_000) })).toBe(413);
  });

  it("is the only method", async () => {
    for (const path of ["/cypher", "/cypher/explain"])
      for (const method of ["GET", "PUT", "DELETE"]) {
        const answer = await api.request(`/api/v1${path}`, { method });
        expect([answer.status, answer.headers.allow]).toEqual([405, "POST"]);
      }
  });
});

describe("POST /cypher/explain", () => {
  async function explain(query: string, params: Record<string, unknown> = {}) {
    const answer = await post("/cypher/explain", { query, params });
    expect(answer.status).toBe(200);
    return explainAnswer.parse(JSON.parse(answer.text));
  }

  it("shows the plan as a tree with estimates, the type and the verdict; parameters need no values", async () => {
    const answer = await explain("MATCH (n:Company {id: $id}) RETURN n");
    expect(answer).toMatchObject({
      queryType: "r",
      verdict: "allowed",
      plan: { operator: "ProduceResults", reads: true },
    });
    expect(answer.plan?.children[0]?.estimatedRows).toEqual(expect.any(Number));
    expect(answer.refusal).toBeUndefined();
  });

  it("shows why not, and where", async () => {
    expect(await explain("MATCH (n) DELETE n")).toMatchObject({
      verdict: "refused",
      plan: null,
      queryType: null,
      refusal: { code: "write_clause", offset: 10, length: 6 },
    });
    expect(await explain("MATCH (n) RETURN m")).toMatchObject({
      verdict: "refused",
      plan: null,
      refusal: { code: "syntax", offset: 17, length: 1 },
    });
  });
});

describe("GET /cypher/schema", () => {
  it("names labels, types and properties with their counts, and what may be called", async () => {
    const schema = await api.read("/cypher/schema", schemaAnswer);
    const entities = await api.db.read({
      cypher: "MATCH (e:Entity) RETURN count(e) AS c LIMIT 1",
      params: {},
      map: ([row]) => Number(row?.c),
    });
    const entity = schema.labels.find(({ name }) => name === "Entity");
    expect(entity?.count).toBe(entities);
    expect(entity?.properties).toContainEqual({ name: "id", count: entities });
    expect(schema.labels.map(({ name }) => name)).not.toContain("GraphState");
    for (const { name } of schema.relationshipTypes)
      expect([...PREDICATE_NAMES, "MENTIONS", "SUBJECT", "OBJECT", "ITEM", "ATTRIBUTED_TO", "STATED_IN"]).toContain(
        name,
      );
    expect(schema.functions).toContain("tolower");
    expect(schema.procedures).toContain("db.index.fulltext.queryNodes");
  });
});

describe("under load", () => {
  it("other calls are answered while queries fill every place, and those beyond are sent away with a time", async () => {
    const controllers: http.ClientRequest[] = [];
    const port = Number(new URL(api.origin()).port);
    const statuses: number[] = [];
    const leave = () => {
      for (const request of controllers) request.destroy();
    };
    for (let index = 0; index < 40; index += 1) {
      const body = JSON.stringify({ query: `${ENDLESS} // ${randomUUID()}` });
      const request = http.request(
        {
          host: "127.0.0.1",
          port,
          path: "/api/v1/cypher",
          method: "POST",
          agent: false,
          headers: { ...JSON_HEADERS, "content-length": Buffer.byteLength(body) },
        },
        (response) => {
          statuses.push(response.statusCode ?? 0);
          expect(response.statusCode === 429 ? response.headers["retry-after"] : "2").toBe("2");
          response.resume();
        },
      );
      request.on("error", () => undefined);
      request.end(body);
      controllers.push(request);
    }
    try {
      await vi.waitFor(() => expect(statuses.filter((status) => status === 429)).toHaveLength(20), {
        timeout: 60_000,
        interval: 50,
      });
      expect(queries.status()).toMatchObject({ running: 4, waiting: 16 });
      expect((await api.request("/livez")).status).toBe(200);
      expect((await api.request("/api/v1/search?q=norwell")).status).toBe(200);
    } finally {
      leave();
    }
    await vi.waitFor(async () => expect(await oursRunning()).toBe(0), { timeout: 60_000, interval: 200 });
    await vi.waitFor(() => expect(queries.status()).toMatchObject({ running: 0, waiting: 0 }), {
      timeout: 60_000,
      interval: 200,
    });
    expect((await ask("RETURN 1 AS one")).rows).toEqual([[1]]);
  });
});
