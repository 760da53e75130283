/** The database goes mute or away: every call says so in bounded time, nothing is shown as whole, and it comes back by itself. */
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readyAnswer } from "#contract/api.ts";
import { problem } from "#contract/errors.ts";
import { type CircuitBreaker, withCircuitBreaker } from "../../server/neo4j/circuit-breaker.ts";
import { createDriver } from "../../server/neo4j/driver.ts";
import { createGraphReader } from "../../server/neo4j/graph-reader.ts";
import { readReadiness } from "../../server/readiness.ts";
import { type ApiServer, startApiServer } from "../helpers/api-server.ts";
import { openSmallDatabase } from "../helpers/small-database.ts";
import { relayTo, type TcpRelay } from "../helpers/tcp-relay.ts";

const db = openSmallDatabase();
let relay: TcpRelay;
let driver: Driver;
let reader: CircuitBreaker;
let api: ApiServer;

beforeAll(async () => {
  const connection = inject("neo4jConnection");
  const through = await relayTo(connection);
  relay = through.relay;
  driver = createDriver(through.relayed);
  reader = withCircuitBreaker(
    createGraphReader(driver, connection.database),
    createGraphReader(driver, connection.database, { timeout: 1_000 }),
  );
  api = await startApiServer({
    reader,
    readiness: () =>
      readReadiness({ reader, engine: () => ({ state: "ready" }), missingSettings: () => [], stopping: () => false }),
  });
});
afterAll(async () => {
  await api.close();
  reader.stop();
  await driver.close();
  await relay.close();
});

const PATHS = ["/summary", "/search?q=norwell", "/entities/norwell", "/timeline", "/articles"];

async function untilBack(): Promise<void> {
  for (;;) {
    const { status } = await api.request("/api/v1/entities/norwell");
    if (status === 200) return;
    expect(status).toBe(503);
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function expectUnavailable(): Promise<void> {
  const answers = await Promise.all(PATHS.map((path) => api.request(`/api/v1${path}`)));
  for (const answer of answers) {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(problem.parse(JSON.parse(answer.text)).code).toBe("engine_unavailable");
    expect(answer.text).not.toMatch(/bolt:|neo4j:|127\.0\.0\.1|ECONN/);
  }
}

describe("a database that refuses connections", () => {
  it("is 503 on every call, opens the circuit, and comes back", async () => {
    await untilBack();
    relay.mode("refuse");
    await expectUnavailable();
    expect(reader.isOpen()).toBe(true);
    await expectUnavailable();
    const ready = await api.request("/readyz");
    expect(ready.status).toBe(503);
    expect(readyAnswer.parse(JSON.parse(ready.text)).reasons).not.toEqual([]);
    expect((await api.request("/livez")).status).toBe(200);
    expect((await api.request("/api/v1/ontology")).status).toBe(503);
    relay.mode("pass");
    await untilBack();
    expect(reader.isOpen()).toBe(false);
    expect((await api.request("/readyz")).status).toBe(200);
  });
});

describe("a database that goes mute", () => {
  it("is 503 on every call and comes back", async () => {
    await untilBack();
    relay.mode("mute");
    await expectUnavailable();
    expect(reader.isOpen()).toBe(true);
    relay.mode("refuse"); // what was sent into the silence is lost: the old connections are of no use
    relay.mode("pass");
    await untilBack();
  });
});

describe("a schema that is missing", () => {
  it("is not ready, and says what to do", async () => {
    await untilBack();
    await db.write("DROP INDEX articleSearch");
    const answer = await api.request("/readyz");
    expect(answer.status).toBe(503);
    expect(readyAnswer.parse(JSON.parse(answer.text)).reasons).toEqual([
      "The database lacks our schema (articleSearch). Load the data: npm run seed",
    ]);
  });
});
