/** The snapshot that tracing searches, read from a database: however it is read, it is the same graph. */
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createDriver } from "../../server/neo4j/driver.ts";
import { createGraphReader } from "../../server/neo4j/graph-reader.ts";
import type { GraphReader } from "../../server/queries/query.ts";
import { readTraceGraph } from "../../server/routes/read-trace-graph.ts";
import { keepTraceGraphs } from "../../server/routes/trace-graphs.ts";
import { buildTraceGraph } from "../../server/trace/build-trace-graph.ts";
import type { TraceGraph } from "../../server/trace/trace-graph.ts";
import { TRACED_PREDICATES } from "../../server/trace/trace-rows.ts";
import { scaleFreeRows } from "../bench/scale-free.ts";
import { loadTraceRows } from "../helpers/load-trace-rows.ts";
import { clearTestDatabase } from "../setup/clear-database.ts";

/** Several pages of relations and of claims, and enough articles for the claims to be read as two lists. */
const SIZE = { entities: 3_000, relations: 9_000, hub: 600 };
const SMALL = 0;
const LARGE = 100_000;

const connection = inject("neo4jConnection");
let driver: Driver;
let reader: GraphReader;

beforeAll(async () => {
  driver = createDriver(connection);
  reader = createGraphReader(driver, connection.database, { timeout: 60_000 });
  await clearTestDatabase(connection);
  await loadTraceRows(driver, connection.database, scaleFreeRows(SIZE), "snapshot");
});
afterAll(async () => {
  await clearTestDatabase(connection);
  await driver.close();
});

/** What does not depend on the order in which rows came: texts by themselves, not by their number. */
function contentsOf({ entities, relations, claims, articles, arcs, strings, newestEvidence }: TraceGraph) {
  const { date, dateEnd, event, article, ...rest } = claims;
  const texts = (column: Int32Array) => Array.from(column, (index) => strings[index] ?? null);
  return {
    entities,
    relations,
    arcs,
    newestEvidence,
    articles: articles.id.toSorted(),
    claims: { ...rest, dates: texts(date), ends: texts(dateEnd), events: texts(event) },
    toldIn: Array.from(article, (index) => articles.id[index]),
  };
}

/** Counts reads, and lets those of one predicate fail. */
function failingAt(predicate: string) {
  const reads: Promise<unknown>[] = [];
  const failing: GraphReader = {
    read(query) {
      const read = query.cypher.includes(`[r:${predicate}]`) ? Promise.reject(new Error("gone")) : reader.read(query);
      reads.push(read);
      return read;
    },
  };
  return { reads, failing };
}

describe("the snapshot", () => {
  it("is the graph of the rows, whether predicates are read together or each by its index", async () => {
    const expected = contentsOf(buildTraceGraph(scaleFreeRows(SIZE)));
    expect(expected.claims.count).toBeGreaterThan(10_000);
    expect(contentsOf(await readTraceGraph(reader, SMALL))).toEqual(expected);
    expect(contentsOf(await readTraceGraph(reader, LARGE))).toEqual(expected);
  });

  it("tells the first page of each list that it was read from", async () => {
    const whole = await keepTraceGraphs(reader).whole();
    const starts =
      whole?.sent.map(({ cypher, params }) => [/\((c|e|a):|\[r:(\w+)\]/.exec(cypher)?.[0], params.after]) ?? [];
    expect(starts.filter(([list]) => list === "(e:" || list === "(a:")).toHaveLength(2);
    expect(starts.filter(([list]) => list?.toString().startsWith("[r:"))).toHaveLength(TRACED_PREDICATES.length);
    const claims = starts.filter(([list]) => list === "(c:").map(([, after]) => String(after));
    expect(claims.toSorted()).toEqual(["", expect.stringMatching(/^story-\d+$/)]);
  });

  it("is given up at the first failure", async () => {
    const { reads, failing } = failingAt("SUPPLIES");
    await expect(readTraceGraph(failing, LARGE)).rejects.toThrow("gone");
    for (let begun = 0; begun < reads.length; await new Promise((resolve) => setImmediate(resolve))) {
      begun = reads.length;
      await Promise.allSettled(reads);
    }
    // Entities and articles in pages, and the lists that were begun: not those of all predicates.
    expect(reads.length).toBeLessThan(TRACED_PREDICATES.length);
  });
});
