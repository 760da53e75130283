/** The part of the trace bench that needs an engine: `npm run bench -- trace --db [SIZES]`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { createDriver } from "../../server/neo4j/driver.ts";
import { acquireEngine } from "../../server/neo4j/engine.ts";
import { createGraphReader } from "../../server/neo4j/graph-reader.ts";
import { runTrace, type TraceContext } from "../../server/routes/run-trace.ts";
import { keepTraceGraphs } from "../../server/routes/trace-graphs.ts";
import { loadTraceRows } from "../helpers/load-trace-rows.ts";
import { HUB, randomFrom, type ScaleFree, scaleFreeRows } from "./scale-free.ts";
import { heldBytes, type Percentiles, percentilesOf, request } from "./trace.ts";

/** Asked of each way, the same entities. */
const TRACES = 60;
/** Asked before, and not counted: code and plans are warm, as on a server that has answered before. */
const WARM = 40;
/** A naive search of four hops may never end: it is stopped after this, and counts as having taken so long. */
const PATIENCE = 10_000;

/**
 * The question in naive Cypher: every path of up to four hops along the flow that ends at the entity, the shortest first.
 * It knows no goods, no dates, no controls; it is what one writes without a tracer.
 */
const NAIVE = `MATCH path = (supplier:Entity)-[:SUPPLIES|MANUFACTURES|DESIGNS|DEVELOPS*1..4]->(:Entity {id: $entity})
WHERE all(relation IN relationships(path) WHERE relation.polarity = 'positive')
RETURN [each IN nodes(path) | each.id] AS ids, length(path) AS hops
ORDER BY hops, ids
LIMIT 50`;

/** Loads each graph into an engine of its own home, reads the snapshot, and times three ways to ask the same. */
export async function benchTraceDatabase(print: (line: string) => void, sizes: readonly ScaleFree[]): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "silsila-bench-"));
  const engine = await acquireEngine({ home, purpose: "test", memory: { heap: "2g", pageCache: "512m" } });
  const driver = createDriver(engine.connection);
  try {
    for (const size of sizes) await benchSize(driver, engine.connection.database, size, print);
  } finally {
    await driver.close();
    await engine.release();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function benchSize(
  driver: Driver,
  database: string,
  size: ScaleFree,
  print: (line: string) => void,
): Promise<void> {
  await emptied(driver, database);
  await loadTraceRows(driver, database, scaleFreeRows(size), `bench-${size.entities}`);
  const reader = createGraphReader(driver, database, { timeout: 120_000 });
  const noteQueries = () => undefined;
  const whole: TraceContext = { reader, traceGraphs: keepTraceGraphs(reader), noteQueries };
  const around: TraceContext = { reader, traceGraphs: keepTraceGraphs(reader, { heldAtMost: 0 }), noteQueries };
  const before = heldBytes();
  const [started, busy] = [performance.now(), process.cpuUsage()];
  const snapshot = await whole.traceGraphs.whole();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(busy);
  print(
    `${size.entities} entities, ${size.relations} relations, ${snapshot?.graph.claims.count} claims: snapshot read and built in ` +
      `${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ${((heldBytes() - before) / 1e6).toFixed(0)} MB`,
  );
  // The norms and totals are read once a version of the data; that is not what a request costs.
  await around.traceGraphs.around(reader, { starts: [], directions: [], maxHops: 0, limit: 0, consequences: false });
  const ways = {
    snapshot: (entity: string) => runTrace(whole, request(entity, "upstream")),
    "bounded queries": (entity: string) => runTrace(around, request(entity, "upstream")),
    "naive Cypher": (entity: string) => naive(driver, database, entity),
  };
  // One way after the other: a naive search that was stopped keeps the engine busy for a while, and would count as ours.
  const found: Percentiles[] = [];
  for (const [way, ask] of Object.entries(ways)) {
    for (const entity of entitiesAsked(size, 24).slice(0, way === "naive Cypher" ? 2 : WARM)) await ask(entity);
    const times: number[] = [];
    for (const entity of entitiesAsked(size)) times.push(await timed(() => ask(entity)));
    const { p50, p95, most } = percentilesOf(times);
    found.push({ p50, p95, most });
    print(`  ${way.padEnd(18)} p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  most ${most.toFixed(1)} ms`);
  }
  const [ours, bounded, peer] = found;
  if (ours === undefined || bounded === undefined || peer === undefined) return;
  print(`  ratio to naive Cypher: snapshot ${ratio(ours, peer)}, bounded queries ${ratio(bounded, peer)}`);
}

function ratio(ours: Percentiles, peer: Percentiles): string {
  return `${(ours.p50 / peer.p50).toFixed(3)} of its median, ${(ours.p95 / peer.p95).toFixed(4)} of its p95`;
}

/** Random firms, and every tenth time the hub. */
function entitiesAsked({ entities }: ScaleFree, seed = 23): string[] {
  const random = randomFrom(seed);
  const firms = Math.floor(entities * 0.6);
  return Array.from({ length: TRACES }, (_, index) =>
    index % 10 === 9 ? HUB : `firm-${Math.floor(random() * firms)}`,
  );
}

async function naive(driver: Driver, database: string, entity: string): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: "READ" });
  try {
    await session.run(NAIVE, { entity }, { timeout: PATIENCE });
  } catch (error) {
    // Ended for its time, or for the memory that it wanted.
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!/TimedOut|OutOfMemory|Terminated/.test(code)) throw error;
  } finally {
    await session.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function emptied(driver: Driver, database: string): Promise<void> {
  for (let deleted = 1; deleted > 0; ) {
    const { summary } = await driver.executeQuery("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n", {}, { database });
    deleted = summary.counters.updates().nodesDeleted;
  }
}
