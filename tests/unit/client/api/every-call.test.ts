/** The page's client has a function for each call of the API, and builds the addresses that the server knows. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { type CypherAsked, explainCypher, readCypherSchema, runCypher } from "../../../../client/api/cypher-reads.ts";
import { exportAddress } from "../../../../client/api/export-address.ts";
import * as reads from "../../../../client/api/reads.ts";
import { briefAddress, traceRead } from "../../../../client/api/trace-reads.ts";
import { NO_TRACE, type TraceAsk } from "../../../../client/state/trace-ask.ts";
import { exportQuery } from "../../../../server/contract/export.ts";
import { CYPHER_ROUTES } from "../../../../server/routes/cypher-openapi.ts";
import { READ_ROUTES } from "../../../../server/routes/read-routes.ts";

afterEach(() => vi.unstubAllGlobals());

/** The request that a call sends: its method and address. The network is not asked. */
async function sentBy(call: () => unknown): Promise<string> {
  const sent: string[] = [];
  vi.stubGlobal("fetch", async (address: string, { method = "GET" }: RequestInit = {}) => {
    sent.push(`${method} ${address}`);
    return new Response("{}", { status: 500 });
  });
  await Promise.resolve(call()).catch(() => undefined);
  return sent.join();
}

const ASKED: CypherAsked = { query: "RETURN 1", params: {} };

function traceAddress(ask: Partial<TraceAsk>): string {
  const address = traceRead({ ...NO_TRACE, ...ask }, "2025-08")?.queryKey[1];
  if (address === undefined) throw new Error("the ask has no end");
  return `GET ${address}`;
}

const RELATION = "nvidia:SUPPLIES:alibaba:h20";

/** Each call of the API, asked with all that it takes. */
const CALLS: Readonly<Record<string, () => Promise<string> | string>> = {
  "/ontology": () => sentBy(() => reads.readOntology()),
  "/summary": () => sentBy(() => reads.readSummary()),
  "/overview": () => sentBy(() => reads.readOverview()),
  "/search": () => sentBy(() => reads.readSearch("\u0639\u0644\u064a & co", 12)),
  "/entities/{id}": () => sentBy(() => reads.readEntity("h20")),
  "/entities/{id}/neighbors": () =>
    sentBy(() =>
      reads.readNeighbors("h20", { predicates: ["SUPPLIES", "USES"], types: [], asOf: "2025-08", limit: 200 }),
    ),
  "/subgraph": () => sentBy(() => reads.readSubgraph(["nvidia", "h20"])),
  "/relations/{id}": () => sentBy(() => reads.readRelation(RELATION)),
  "/paths": () => sentBy(() => reads.readConnections({ from: "nvidia", to: "h20", maxHops: 3, predicates: ["USES"] })),
  "/trace": () =>
    traceAddress({ to: "h20", knownBy: "2025", implied: false, without: ["nvidia"], policiesOff: [RELATION] }),
  "/compare": () => sentBy(() => reads.readCompare({ from: "2025-01-01", to: "2025-12-31", entity: "h20" })),
  "/brief": () => `GET ${briefAddress([RELATION], "2025-08-31", "ar")}`,
  "/claims": () => sentBy(() => reads.readClaims({ entity: "h20", polarity: "negative", limit: 50, cursor: "abc_-" })),
  "/timeline": () => sentBy(() => reads.readTimeline({ entity: "h20", undated: true })),
  "/articles": () => sentBy(() => reads.readArticles()),
  "/articles/{id}": () => sentBy(() => reads.readArticle("a/b")),
  "/cypher/schema": () => sentBy(() => readCypherSchema()),
  "/cypher": () => sentBy(() => runCypher(ASKED)),
  "/cypher/explain": () => sentBy(() => explainCypher(ASKED)),
  "/export": () => `GET ${exportAddress("csv", ["nvidia", RELATION], "claims")}`,
};

const ROUTES = [
  ...READ_ROUTES.map(({ path, query }) => ({ method: "GET", path, query })),
  ...CYPHER_ROUTES.map(({ path }) => ({ method: "POST", path, query: null })),
  { method: "GET", path: "/export", query: exportQuery },
];

describe("the client", () => {
  it("has a function for every call", () => {
    expect(Object.keys(CALLS).sort()).toEqual(ROUTES.map(({ path }) => path).sort());
  });

  it.each(ROUTES)(
    "$method $path: is sent where it is served, with parameters that the contract takes",
    async (route) => {
      const [method = "", address = ""] = (await CALLS[route.path]?.())?.split(" ") ?? [];
      expect(method).toBe(route.method);
      const { pathname, searchParams } = new URL(address, "http://127.0.0.1");
      const served = new RegExp(`^/api/v1${route.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
      expect(pathname).toMatch(served);
      const asked = Object.fromEntries(searchParams);
      expect(Object.keys(asked)).toHaveLength([...searchParams].length);
      if (route.query === null) expect(asked).toEqual({});
      else expect(route.query.safeParse(asked).error?.issues).toBeUndefined();
    },
  );

  it("writes lists with commas, leaves out what is not asked, and keeps hostile names inside one part", async () => {
    expect(await CALLS["/entities/{id}/neighbors"]?.()).toBe(
      "GET /api/v1/entities/h20/neighbors?predicates=SUPPLIES%2CUSES&asOf=2025-08&limit=200",
    );
    expect(await CALLS["/articles/{id}"]?.()).toBe("GET /api/v1/articles/a%2Fb");
    expect(exportAddress("json")).toBe("/api/v1/export?format=json");
    expect(new URL(`http://x${exportAddress("csv", ["a&b=c", "d#e"])}`).searchParams.get("ids")).toBe("a&b=c,d#e");
  });
});
