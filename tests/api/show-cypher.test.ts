/**
 * "Show Cypher" on the shipped corpus: each query that a read tells of goes through `/cypher` as it stands, with its
 * parameters, and brings the rows that the answer was made of.
 */
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { type CypherValue, cypherAnswer } from "#contract/cypher.ts";
import { explanation } from "#contract/query-parts.ts";
import { createCypherRunner } from "../../server/neo4j/cypher-runner.ts";
import type { GraphReader, ReadQuery, Row, SentQuery } from "../../server/queries/query.ts";
import { READ_ROUTES } from "../../server/routes/read-routes.ts";
import { type ApiServer, startApiServer } from "../helpers/api-server.ts";
import { openShippedCorpus } from "../helpers/shipped-corpus.ts";

/** Reads by route: plain ones, and with the filters that a card, a menu or the timeline sends. */
const READS: Readonly<Record<string, readonly string[]>> = {
  "/summary": ["/summary"],
  "/overview": ["/overview"],
  "/search": [`/search?q=${encodeURIComponent("علي بابا")}`, "/search?q=nvidia&types=Company,Chip"],
  "/entities/{id}": ["/entities/alibaba", "/entities/h20"],
  "/entities/{id}/neighbors": [
    "/entities/nvidia/neighbors?limit=200",
    "/entities/nvidia/neighbors?predicates=SUPPLIES&types=Company&direction=out&asOf=2025-09-30&limit=50",
  ],
  "/subgraph": ["/subgraph?ids=alibaba,nvidia,h20,chinese-companies"],
  "/relations/{id}": ["/relations/us-government:RESTRICTS:h20", "/relations/nvidia:SUPPLIES:alibaba"],
  "/paths": ["/paths?from=nvidia&to=alibaba", "/paths?from=nvidia&to=deepseek&mode=connections&maxHops=3"],
  "/trace": ["/trace?entity=alibaba&direction=upstream", "/trace?entity=h20&direction=downstream&asOf=2025-09-30"],
  "/compare": ["/compare?from=2025-04-30&to=2025-09-30", "/compare?from=2025-04-30&to=2025-09-30&entity=h20"],
  "/brief": ["/brief?relations=nvidia:SUPPLIES:alibaba&lang=ar"],
  "/claims": ["/claims?entity=alibaba&limit=20", "/claims?predicate=SUPPLIES&polarity=negative&from=2025"],
  "/timeline": ["/timeline?limit=200", "/timeline?entity=h20&from=2025-07&to=2025-09&undated=true"],
  "/articles": ["/articles"],
  "/articles/{id}": ["/articles/china-chip-shortage"],
  "/cypher/schema": ["/cypher/schema"],
};
/** Asked besides, and part of no answer: which version the data are, and whether they are few enough for a snapshot. */
const HOUSEKEEPING = [/GraphState/, /^RETURN COUNT \{ \(:Entity\) \} \+ COUNT \{ \(:Claim\) \} AS total/];
/** What no card shows: it reads no graph. */
const WITHOUT_QUERIES = ["/ontology"];

interface Fetched extends SentQuery {
  readonly rows: readonly Row[];
  readonly map: (rows: readonly Row[]) => unknown;
}

const corpus = openShippedCorpus();
const fetched: Fetched[] = [];
/** The corpus, and a record of every read and what it brought. */
const reader: GraphReader = {
  read: <T>(query: ReadQuery<T>) =>
    corpus.read<T>({
      ...query,
      map(rows) {
        fetched.push({ cypher: query.cypher, params: { ...query.params }, rows, map: query.map });
        return query.map(rows);
      },
    }),
};
const queries = createCypherRunner({
  connection: inject("neo4jConnection"),
  reader: corpus,
  explainTimeout: 60_000,
  timeout: 60_000,
});
let api: ApiServer | undefined;
beforeAll(async () => {
  api = await startApiServer({ reader, queries });
});
afterAll(async () => {
  await api?.close();
  queries.close();
});
const request: ApiServer["request"] = (path, options) => {
  if (api === undefined) throw new Error("the API is used before its setup has run");
  return api.request(path, options);
};

async function told(address: string): Promise<readonly SentQuery[]> {
  const answer = await request(`/api/v1${address}${address.includes("?") ? "&" : "?"}explain=cypher`);
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${answer.text}`);
  const { explain } = z.object({ explain: explanation }).parse(JSON.parse(answer.text));
  for (const words of [explain.afterwards.ar, explain.afterwards.en]) expect(words).toMatch(/\.$/);
  return explain.queries;
}

/** Runs a query in the console, as the page does: with nothing but its text and its parameters. */
async function inConsole({ cypher, params }: SentQuery) {
  const answer = await request("/api/v1/cypher", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: cypher, params }),
  });
  if (answer.status !== 200) throw new Error(`${cypher} answered ${answer.status}: ${answer.text}`);
  return cypherAnswer.parse(JSON.parse(answer.text));
}

/** A cell as the reader has it: whole floats are told by their type on the way, and nothing else needs one here. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  const { $type, value: text } = value as { readonly $type?: CypherValue; readonly value?: CypherValue };
  if ($type === undefined) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  if ($type !== "float") throw new Error(`a cell of ${JSON.stringify($type)} is not one that our queries return`);
  return Number(text);
}

const sameQuery = (one: SentQuery, other: SentQuery) =>
  one.cypher === other.cypher && isDeepStrictEqual(plain(one.params), plain(other.params));

describe("the queries that a read tells of", () => {
  it("are tried for every read that reads the graph", () => {
    const explainable = READ_ROUTES.filter(({ query }) => "explain" in query.shape).map(({ path }) => path);
    expect(Object.keys(READS).toSorted()).toEqual(
      explainable.filter((path) => !WITHOUT_QUERIES.includes(path)).toSorted(),
    );
  });

  it.each(Object.values(READS).flat())("%s: run in the console and bring its rows", async (address) => {
    const before = fetched.length;
    const sent = await told(address);
    const during = fetched.slice(before);
    expect(sent.length).toBeGreaterThan(0);
    // Nothing is told that was not asked, and nothing that the answer is made of is left out.
    for (const query of sent) expect(fetched.some((each) => sameQuery(each, query))).toBe(true);
    const untold = during.filter((each) => !sent.some((query) => sameQuery(query, each))).map(({ cypher }) => cypher);
    expect(untold.filter((cypher) => !HOUSEKEEPING.some((each) => each.test(cypher)))).toEqual([]);
    for (const query of sent) {
      const original = fetched.findLast((each) => sameQuery(each, query));
      const answer = await inConsole(query);
      expect(answer.truncated).toBeNull();
      const rows = answer.rows.map((cells) =>
        Object.fromEntries(cells.map((cell, index) => [answer.columns[index] ?? "", plain(cell)])),
      );
      expect(rows).toEqual(original?.rows);
      expect(original?.map(rows)).toEqual(original?.map(original.rows));
    }
  });
});
