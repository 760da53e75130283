/** `npm run bench -- export [--rows=100000]`: the rows of the graph over HTTP, beside what one writes without a writer (PERF B5). */
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import type { Driver } from "neo4j-driver";
import { pino } from "pino";
import { createApp } from "../../server/app.ts";
import { createDriver } from "../../server/neo4j/driver.ts";
import { acquireEngine } from "../../server/neo4j/engine.ts";
import { createGraphReader, toDriverParams } from "../../server/neo4j/graph-reader.ts";
import { ensureSchema } from "../../server/neo4j/schema.ts";

const ROWS = 100_000;
const BATCH = 2_000;
/** The server's own would end a load of ours on a busy machine. */
const PATIENT = { transactionConfig: { timeout: 300_000 } };
/** Runs of each way, in turn. */
const RUNS = 5;

export async function benchExport(print: (line: string) => void): Promise<void> {
  const given = process.argv.find((word) => word.startsWith("--rows="));
  const rows = given === undefined ? ROWS : Number(given.slice("--rows=".length));
  const home = mkdtempSync(join(tmpdir(), "silsila-bench-"));
  const engine = await acquireEngine({ home, purpose: "test", memory: { heap: "2g", pageCache: "512m" } });
  const driver = createDriver(engine.connection);
  const { database } = engine.connection;
  try {
    await loadRows(driver, database, rows);
    const ours = createApp({
      reader: createGraphReader(driver, database, { timeout: 60_000 }),
      readiness: async () => ({ ready: true, reasons: [], engine: { state: "ready" }, settings: { missing: [] } }),
      logger: pino({ level: "silent" }),
      host: "127.0.0.1",
      clientDir: null,
    });
    const server = await listening(ours);
    const peer = await listening(naiveApp(driver, database));
    const ways = {
      "jsonl (entities once, relations)": `${server.origin}/api/v1/export?format=jsonl`,
      json: `${server.origin}/api/v1/export?format=json`,
      "csv (names beside each)": `${server.origin}/api/v1/export?format=csv`,
      graphml: `${server.origin}/api/v1/export?format=graphml`,
      cypher: `${server.origin}/api/v1/export?format=cypher`,
      [PEER]: `${peer.origin}/rows`,
    };
    const measured = new Map<string, Transfer[]>(Object.keys(ways).map((way) => [way, []]));
    for (let run = 0; run <= RUNS; run++)
      for (const [way, address] of Object.entries(ways)) {
        const transfer = await measure(address);
        if (run > 0) measured.get(way)?.push(transfer); // the first compiles the code
      }
    report(print, rows, measured);
    server.close();
    peer.close();
  } finally {
    await driver.close();
    await engine.release();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

const PEER = "executeQuery + toObject + res.json";

interface Transfer {
  /** Milliseconds. */
  readonly firstByte: number;
  readonly total: number;
  readonly bytes: number;
  /** Bytes of heap and buffers at most, above what there was before. */
  readonly memory: number;
}

/** Reads an answer to its end and holds nothing of it. */
async function measure(address: string): Promise<Transfer> {
  globalThis.gc?.();
  const before = usedBytes();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, usedBytes());
  }, 5);
  const started = performance.now();
  let firstByte = 0;
  let bytes = 0;
  await new Promise<void>((resolve, reject) => {
    http
      .get(address, { agent: false }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}`));
        response.on("data", (chunk: Buffer) => {
          if (bytes === 0) firstByte = performance.now() - started;
          bytes += chunk.length;
          most = Math.max(most, usedBytes());
        });
        response.on("end", resolve).on("error", reject);
      })
      .on("error", reject);
  });
  clearInterval(watch);
  return { firstByte, total: performance.now() - started, bytes, memory: most - before };
}

function usedBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function report(print: (line: string) => void, rows: number, measured: ReadonlyMap<string, readonly Transfer[]>): void {
  const medians = new Map([...measured].map(([way, all]) => [way, medianOf(all)]));
  const peer = medians.get(PEER);
  print(`${rows} relations of ${entitiesFor(rows)} entities, medians of ${RUNS} runs in turn`);
  for (const [way, { firstByte, total, bytes, memory }] of medians) {
    const rate = Math.round(rows / (total / 1000));
    print(
      `  ${way.padEnd(36)} first byte ${firstByte.toFixed(0)} ms  total ${total.toFixed(0)} ms  ${rate} rows/s  ` +
        `${(bytes / 1e6).toFixed(1)} MB  memory ${(memory / 1e6).toFixed(0)} MB`,
    );
    if (peer === undefined || way === PEER) continue;
    print(
      `    to the peer: rows/s ${(peer.total / total).toFixed(2)}, first byte ${(firstByte / peer.firstByte).toFixed(3)}, ` +
        `memory ${(memory / peer.memory).toFixed(2)}`,
    );
  }
}

function medianOf(all: readonly Transfer[]): Transfer {
  const of = (key: keyof Transfer) => all.map((each) => each[key]).sort((a, b) => a - b)[all.length >> 1] ?? 0;
  return { firstByte: of("firstByte"), total: of("total"), bytes: of("bytes"), memory: of("memory") };
}

/** What one writes first: nodes and relationships as they come, all of them in memory, one `res.json`. */
function naiveApp(driver: Driver, database: string) {
  const app = express();
  app.get("/rows", async (_request, response) => {
    const { records } = await driver.executeQuery(
      "MATCH (s:Entity)-[r]->(o:Entity) RETURN s, r, o",
      {},
      { database, ...PATIENT },
    );
    response.json(records.map((record) => record.toObject()));
  });
  return app;
}

async function listening(app: http.RequestListener): Promise<{ origin: string; close: () => void }> {
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

const entitiesFor = (rows: number) => Math.ceil(rows / 3);

async function loadRows(driver: Driver, database: string, rows: number): Promise<void> {
  await ensureSchema(driver, database);
  const entities = entitiesFor(rows);
  const write = async (cypher: string, count: number, row: (index: number) => object) => {
    for (let from = 0; from < count; from += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => row(from + index));
      await driver.executeQuery(cypher, toDriverParams({ rows: batch }), { database, ...PATIENT });
    }
  };
  await write("UNWIND $rows AS row CREATE (e:Entity:Company) SET e = row", entities, (index) => entityRow(index));
  await write(
    `UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
CREATE (s)-[r:SUPPLIES]->(o) SET r = row`,
    rows,
    (index) => relationRow(index, entities),
  );
  await driver.executeQuery(
    "MERGE (s:GraphState {id: 'graph'}) SET s.dataVersion = 'bench'",
    {},
    { database, ...PATIENT },
  );
}

function entityRow(index: number) {
  const id = `firm-${index}`;
  const names = { nameEn: `Firm number ${index}`, nameAr: `الشركة رقم ${index}` };
  const aliases = { aliases: [`F${index}`], aliasSources: [""] };
  return { id, type: "Company", ...names, ...aliases, collective: false, unnamed: false, degree: 6, searchKey: id };
}

function relationRow(index: number, entities: number) {
  const [subject, object] = [
    `firm-${index % entities}`,
    `firm-${(index * 7 + 1 + Math.floor(index / entities)) % entities}`,
  ];
  const item = `firm-${(index * 13) % entities}`;
  return {
    ...{ id: `${subject}:SUPPLIES:${object}:${item}`, subject, predicate: "SUPPLIES", object, item },
    ...{ claims: 2, positive: 2, negative: 0, polarity: "positive", status: "asserted" },
    ...{ firstDate: "2025-03", lastDate: "2025-05", stateDates: ["2025-03-31"], states: ["holds"] },
    ...{ articles: ["story-1", "story-2"], outlets: ["Tide Times"], sources: 2, grade: "A", contested: false },
  };
}
