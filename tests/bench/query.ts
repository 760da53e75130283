/** What the guard costs, and what `/cypher` adds to a query: `npm run bench -- query [--db]`. */
import neo4j, { type Driver } from "neo4j-driver";
import { checkCypher } from "../../server/cypher-guard/check-cypher.ts";
import { createDriver } from "../../server/neo4j/driver.ts";
import { startApp } from "../setup/start-app.ts";
import { BAD_QUERIES } from "../unit/cypher-guard/bad-queries.ts";
import { goodReads, READ_PARAMS } from "../unit/cypher-guard/good-reads.ts";
import { percentilesOf } from "./trace.ts";

/** Seconds that the guard works on each set, after a first pass that is not counted. */
const SECONDS = 3;
/** Times that each query is asked in either way, in turn. */
const TIMES = 150;

const SETS: Readonly<Record<string, () => readonly string[]>> = {
  "good reads": () => goodReads(500),
  "bad queries": () => Object.values(BAD_QUERIES).flat(),
  "a list of 2,400 numbers": () => [`RETURN [${"1,".repeat(2_400)}1] AS x`],
  "20,000 hostile characters": () => [
    "(".repeat(20_000),
    "/*".repeat(10_000),
    "\\u0041".repeat(3_333),
    "a.".repeat(2_499),
    "WITH 1 AS a ".repeat(1_200),
    `RETURN ${"[x IN ".repeat(60)}[1]${"]".repeat(60)}`,
  ],
};

/** The guard alone: megabytes and queries a second of one processor. */
export function benchQuery(print: (line: string) => void): void {
  for (const [name, make] of Object.entries(SETS)) {
    const queries = make();
    for (const query of queries) checkCypher(query, READ_PARAMS);
    const [since, busy] = [performance.now(), process.cpuUsage()];
    let [count, characters] = [0, 0];
    while (performance.now() - since < SECONDS * 1_000) {
      for (const query of queries) {
        checkCypher(query, READ_PARAMS);
        count += 1;
        characters += query.length;
      }
    }
    const { user, system } = process.cpuUsage(busy);
    const seconds = (user + system) / 1e6;
    const [each, megabytes] = [(seconds * 1e6) / count, characters / seconds / 1e6];
    print(
      `  guard, ${name}: ${megabytes.toFixed(2)} MB/s, ${Math.round(count / seconds)} queries/s, ${each.toFixed(0)} µs each`,
    );
  }
}

const ASKED: Readonly<Record<string, string>> = {
  "a number": "RETURN 1 AS one",
  "one entity": "MATCH (e:Entity {id: 'nvidia'}) RETURN e.nameEn AS name",
  "100 rows of 3 texts": "MATCH (e:Entity) RETURN e.id AS id, e.nameEn AS en, e.nameAr AS ar LIMIT 100",
  "300 nodes": "MATCH (n:Entity)-[r]->(m) RETURN n, r, m LIMIT 100",
};

/** The same queries by the bare driver and by `POST /cypher`, in turn, on the shipped corpus. */
export async function benchQueryDatabase(print: (line: string) => void): Promise<void> {
  const app = await startApp();
  const driver = createDriver(app.connection);
  try {
    for (const [name, query] of Object.entries(ASKED)) {
      const [bare, whole]: [number[], number[]] = [[], []];
      for (let index = -20; index < TIMES; index += 1) {
        const first = await timeOf(() => askDriver(driver, app.connection.database, query));
        const second = await timeOf(() => askApi(app.address, query));
        // The first ones compile the query and our code.
        if (index < 0) continue;
        bare.push(first);
        whole.push(second);
      }
      const [a, b] = [percentilesOf(bare), percentilesOf(whole)];
      const shown = ({ p50, p95 }: typeof a) => `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
      print(
        `  ${name}: driver ${shown(a)}, /cypher ${shown(b)} (p50 / p95), ${(b.p50 / a.p50).toFixed(1)} times, ${(b.p50 - a.p50).toFixed(1)} ms more`,
      );
    }
  } finally {
    await driver.close();
    await app.stop();
  }
}

async function timeOf(ask: () => Promise<void>): Promise<number> {
  const since = performance.now();
  await ask();
  return performance.now() - since;
}

async function askDriver(driver: Driver, database: string, query: string): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  await session.run(query);
  await session.close();
}

async function askApi(address: string, query: string): Promise<void> {
  const answer = await fetch(`${address}/api/v1/cypher`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  if (answer.status !== 200) throw new Error(`${query} answered ${answer.status}`);
  await answer.json();
}
