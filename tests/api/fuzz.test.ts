/**
 * 10,000 requests made from the OpenAPI document, sent to the real application on the shipped corpus. Whatever is asked, the
 * answer is one that the document names. `FUZZ_SEED` and `FUZZ_COUNT` replay a run.
 */
import { Writable } from "node:stream";
import fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ERROR_CODES, problem } from "#contract/errors.ts";
import { type CypherRunner, createCypherRunner } from "../../server/neo4j/cypher-runner.ts";
import { isObject } from "../../server/routes/json-object.ts";
import { type ApiServer, type HttpAnswer, startApiServer } from "../helpers/api-server.ts";
import { openShippedCorpus } from "../helpers/shipped-corpus.ts";
import { type FuzzRequest, fuzzRequests, type KnownIds } from "./fuzz-requests.ts";

const SEED = Number(process.env.FUZZ_SEED ?? 20_251_122);
const COUNT = Number(process.env.FUZZ_COUNT ?? 10_000);
/** Requests in the air at a time: fewer than the places and the queue of `/cypher`. */
const AT_ONCE = 6;
/** Milliseconds after which an answer counts as hanging; the queries below end before. */
const HANGS = 5_000;
const QUERY_TIMEOUT = 1_500;

const corpus = openShippedCorpus();
const faults: string[] = [];
let api: ApiServer;
let queries: CypherRunner;
beforeAll(async () => {
  queries = createCypherRunner({
    connection: inject("neo4jConnection"),
    reader: corpus,
    explainTimeout: QUERY_TIMEOUT,
    timeout: QUERY_TIMEOUT,
  });
  const log = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const line = chunk.toString("utf8");
      // A query that was ended for its time is an answer of the document, and logged as one; all else is a fault of ours.
      if (!line.includes("failed with status code 504")) faults.push(line);
      done();
    },
  });
  api = await startApiServer({
    reader: corpus,
    queries,
    logger: pino({ level: "error" }, log),
    requestsPerMinute: 1_000_000,
  });
});
afterAll(async () => {
  await api.close();
  queries.close();
});

const idsOf = (cypher: string) => corpus.read({ cypher, params: {}, map: (rows) => rows.map(({ id }) => String(id)) });

async function knownIds(): Promise<KnownIds> {
  return {
    entities: await idsOf("MATCH (e:Entity) RETURN e.id AS id ORDER BY id LIMIT 200"),
    relations: await idsOf("MATCH (:Entity)-[r]->(:Entity) RETURN r.id AS id ORDER BY id LIMIT 200"),
    articles: await idsOf("MATCH (a:Article) RETURN a.id AS id ORDER BY id LIMIT 20"),
  };
}

/** What never may stand in an answer that is no success: a place in our code or on our disk, a class of the server. */
const LEAK =
  /node_modules|\bat .{1,200}:\d+:\d+|\/(?:work|home|tmp|usr|root)\/|file:\/\/|org\.neo4j|org\.apache|java\.(?:lang|util)/;
/** The query is quoted in what the server says of it. */
const QUOTES_REQUEST = /passwd|file:\/\//;

/** Why the answer is not as promised; undefined when it is. */
function faultOf(request: FuzzRequest, { status, headers, text }: HttpAnswer): string | undefined {
  if (status === 200 || status === 304) return undefined;
  // Beyond 16 kB of head Node's own parser answers here; `serve` allows more and makes it a problem (problems.test.ts).
  if (status === 431) return undefined;
  if (request.method === "HEAD") return status < 500 ? undefined : `HEAD answered ${status}`;
  if (!String(headers["content-type"]).startsWith("application/problem+json")) {
    return `${status} as ${headers["content-type"]}`;
  }
  // Compressed ones are the same problems.
  if (headers["content-encoding"] !== undefined) return status < 500 ? undefined : `${status}, compressed`;
  const said = problem.safeParse(JSON.parse(text));
  if (!said.success) return `no problem: ${text.slice(0, 300)}`;
  const { code } = said.data;
  if (ERROR_CODES[code].status !== status) return `${code} with status ${status}`;
  if (status === 500 || status === 503) return `${code}: ${said.data.detail}`;
  if (status === 429 && headers["retry-after"] === undefined) return `${code} without Retry-After`;
  if (LEAK.test(text) && !QUOTES_REQUEST.test(request.body ?? request.path)) return `leak: ${text.slice(0, 400)}`;
  return undefined;
}

async function ask(request: FuzzRequest): Promise<{ answer: HttpAnswer; ms: number }> {
  const since = performance.now();
  // Node sends a body with any method, but its length with some only.
  const length = request.body === undefined ? {} : { "content-length": String(Buffer.byteLength(request.body)) };
  const answer = await api.request(request.path, { ...request, headers: { ...request.headers, ...length } });
  return { answer, ms: performance.now() - since };
}

describe("any request", () => {
  it("is answered as the document says, within five seconds", { timeout: 1_800_000 }, async () => {
    const document: unknown = JSON.parse((await api.request("/openapi.json")).text);
    if (!isObject(document)) throw new Error("the document is no object");
    const requests = fc.sample(fuzzRequests(document, await knownIds()), { seed: SEED, numRuns: COUNT });
    const before = await corpus.hash();
    const found: string[] = [];
    const statuses = new Map<number, number>();
    let slowest = 0;
    const queue = requests.entries();
    const work = async () => {
      for (const [index, request] of queue) {
        let { answer, ms } = await ask(request);
        // A busy machine is slow once; what hangs, hangs again when it is alone.
        for (let again = 0; ms > HANGS && again < 3; again += 1) ({ answer, ms } = await ask(request));
        slowest = Math.max(slowest, ms);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const fault = ms > HANGS ? `took ${Math.round(ms)} ms` : faultOf(request, answer);
        if (fault !== undefined) found.push(`#${index} ${request.method} ${shown(request)} → ${fault}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
    console.log(`fuzz: seed ${SEED}, ${COUNT} requests: ${counts.join(", ")}; slowest ${Math.round(slowest)} ms`);
    expect({ seed: SEED, found: found.slice(0, 20), count: found.length }).toEqual({ seed: SEED, found: [], count: 0 });
    expect(faults).toEqual([]);
    // It has not only refused.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(COUNT / 10);
    expect(await corpus.hash()).toBe(before);
  });
});

function shown({ path, headers, body }: FuzzRequest): string {
  return `${path.slice(0, 300)} ${JSON.stringify(headers)} ${(body ?? "").slice(0, 300)}`;
}
