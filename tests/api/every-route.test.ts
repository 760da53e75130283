/** Each read call over real HTTP: success by its schema, the errors that every call shares, explain, hostile text. */
import { describe, expect, it } from "vitest";
import { problem } from "#contract/errors.ts";
import { explanation } from "#contract/query-parts.ts";
import { READ_ROUTES } from "../../server/routes/read-routes.ts";
import { routeAt } from "../helpers/api-server.ts";
import { openSmallApi } from "../helpers/small-api.ts";
import { SMALL_EXAMPLES } from "../helpers/small-examples.ts";

const api = openSmallApi();

/** One request of each call that names what is not there. */
const UNKNOWN: Readonly<Record<string, string>> = {
  "/entities/no-such-entity": "unknown_entity",
  "/entities/no-such-entity/neighbors": "unknown_entity",
  "/relations/no:SUCH:relation": "unknown_relation",
  "/articles/no-such-article": "unknown_article",
  "/subgraph?ids=norwell,no-such": "unknown_entity",
  "/paths?from=norwell&to=no-such": "unknown_entity",
  "/paths?from=no-such&to=norwell": "unknown_entity",
  "/paths?from=no-such&to=norwell&mode=flow": "unknown_entity",
  "/trace?entity=no-such": "unknown_entity",
  "/trace?entity=norwell&item=no-such": "unknown_entity",
  "/trace?entity=norwell&without=zahra,no-such": "unknown_entity",
  "/trace?entity=norwell&policiesOff=no-such": "unknown_entity",
  "/trace?entity=norwell&policiesOff=no:SUCH:relation": "unknown_relation",
  "/compare?from=2025&to=2026&entity=no-such": "unknown_entity",
  "/brief?relations=norwell:SUPPLIES:nobody": "unknown_relation",
  "/brief?relations=norwell:SUPPLIES:zahra,norwell:PART_OF:zahra": "unknown_relation",
  "/claims?entity=no-such": "unknown_entity",
  "/claims?subject=no-such": "unknown_entity",
  "/claims?object=no-such": "unknown_entity",
  "/claims?article=no-such": "unknown_article",
  "/timeline?entity=no-such": "unknown_entity",
};

const with_ = (path: string, parameter: string) => `${path}${path.includes("?") ? "&" : "?"}${parameter}`;

describe.each(READ_ROUTES.map(({ path }) => path))("GET %s", (path) => {
  const route = routeAt(path);
  const example = SMALL_EXAMPLES[path] ?? "there is no example";

  it("answers by its schema, with nothing that the schema does not name, or with a document", async () => {
    if (route.document !== undefined) {
      const { status, headers, text } = await api.request(`/api/v1${example}`);
      expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-[^' ]+'; /);
      expect(headers["content-disposition"]).toMatch(/^inline; filename="[a-z0-9-]+\.html"$/);
      expect(text).toMatch(/^<!doctype html>/i);
      return;
    }
    const answer = await api.read(example, route.answer);
    const { text } = await api.request(`/api/v1${example}`);
    expect(JSON.parse(text)).toEqual(answer);
  });

  it("adds the Cypher that fetched it, which the database accepts as it is", async () => {
    const answer = await api.read(with_(example, "explain=cypher"), route.answer);
    const { queries, afterwards } = explanation.parse(answer.explain);
    expect(afterwards.ar).not.toBe("");
    expect(afterwards.en).not.toBe("");
    if (path !== "/ontology") expect(queries.length).toBeGreaterThan(0);
    for (const { cypher, params } of queries) {
      expect(await api.db.read({ cypher, params, map: (rows) => rows.length })).toBeGreaterThanOrEqual(0);
    }
  });

  it("refuses a parameter that it does not know, by name", async () => {
    const answer = await api.request(`/api/v1${with_(example, "colour=blue")}`);
    expect(answer.status).toBe(400);
    expect(problem.parse(JSON.parse(answer.text))).toMatchObject({
      code: "bad_request",
      errors: [{ path: "colour", message: "there is no such parameter" }],
    });
  });

  it("refuses other methods and says which are allowed", async () => {
    const [address] = example.split("?");
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const answer = await api.request(`/api/v1${address}`, { method });
      expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, "GET, HEAD"]);
      expect(problem.parse(JSON.parse(answer.text)).code).toBe("method_not_allowed");
    }
  });

  it("answers HEAD as GET, without a body", async () => {
    const answer = await api.request(`/api/v1${example}`, { method: "HEAD" });
    expect([answer.status, answer.text]).toEqual([200, ""]);
    expect(Number(answer.headers["content-length"])).toBeGreaterThan(2);
  });
});

describe("what is not there", () => {
  it.each(Object.entries(UNKNOWN))("%s is 404 %s", async (path, code) => {
    const answer = await api.request(`/api/v1${path}`);
    expect(answer.status).toBe(404);
    expect(problem.parse(JSON.parse(answer.text)).code).toBe(code);
  });

  it("suggests what was meant perhaps, three at most", async () => {
    const answer = await api.request("/api/v1/entities/norwel-chips");
    expect(problem.parse(JSON.parse(answer.text)).detail).toMatch(/Did you mean: norwell\?/);
  });

  it("is a problem for calls that do not exist, too", async () => {
    for (const path of ["/api/v1/no-such-call", "/api/v1", "/api/v2/search", "/api", "/api/v1/Search?q=x"]) {
      const answer = await api.request(path);
      expect([path, answer.status, answer.headers["content-type"]]).toEqual([
        path,
        404,
        "application/problem+json; charset=utf-8",
      ]);
      expect(problem.parse(JSON.parse(answer.text)).code).toBe("not_found");
    }
  });

  it("is 404 for an id longer than any can be", async () => {
    expect((await api.request(`/api/v1/entities/${"x".repeat(201)}`)).status).toBe(404);
  });
});

describe("bad parameters", () => {
  it.each([
    ["/search", "q"],
    ["/search?q=", "q"],
    [`/search?q=${"x".repeat(201)}`, "q"],
    ["/search?q=a&q=b", "q"],
    ["/search?q=a&limit=0", "limit"],
    ["/search?q=a&limit=abc", "limit"],
    ["/search?q=a&limit=-1", "limit"],
    ["/search?q=a&limit=1e3", "limit"],
    ["/search?q=a&limit=100000", "limit"],
    ["/search?q=a&types=Fish", "types.0"],
    ["/entities/norwell/neighbors?direction=up", "direction"],
    ["/entities/norwell/neighbors?predicates=SUPPLIES,EATS", "predicates.1"],
    ["/entities/norwell/neighbors?predicates=", "predicates"],
    ["/entities/norwell/neighbors?asOf=2025-13", "asOf"],
    ["/entities/norwell/neighbors?explain=plan", "explain"],
    ["/subgraph", "ids"],
    ["/paths?from=norwell", "to"],
    ["/paths?from=norwell&to=norwell", "to"],
    ["/paths?from=norwell&to=zahra&maxHops=99", "maxHops"],
    ["/paths?from=norwell&to=zahra&mode=flow-like", "mode"],
    ["/paths?from=norwell&to=zahra&asOf=2025", "asOf"],
    ["/paths?from=norwell&to=zahra&implied=false", "implied"],
    ["/paths?from=norwell&to=norwell&mode=flow", "to"],
    ["/paths?from=norwell&to=zahra&mode=flow&maxHops=7", "maxHops"],
    ["/paths?from=norwell&to=zahra&mode=flow&predicates=SUPPLIES,COMPETES_WITH", "predicates.1"],
    ["/paths?from=norwell&to=zahra&mode=flow&without=qsmc,zahra", "without.1"],
    ["/trace", "entity"],
    ["/trace?entity=norwell&direction=sideways", "direction"],
    ["/trace?entity=norwell&maxHops=0", "maxHops"],
    ["/trace?entity=norwell&maxHops=7", "maxHops"],
    ["/trace?entity=norwell&asOf=2025-02-30", "asOf"],
    ["/trace?entity=norwell&knownBy=yesterday", "knownBy"],
    ["/trace?entity=norwell&implied=perhaps", "implied"],
    ["/trace?entity=norwell&predicates=LEADS", "predicates.0"],
    ["/trace?entity=norwell&without=norwell", "without.0"],
    ["/trace?entity=norwell&limit=0", "limit"],
    ["/brief", "relations"],
    ["/brief?relations=", "relations"],
    ["/brief?relations=norwell:SUPPLIES:zahra&lang=fr", "lang"],
    ["/brief?relations=norwell:COMPETES_WITH:zahra", "relations.0"],
    ["/brief?relations=norwell:SUPPLIES:atlantean-companies", "relations.0"],
    ["/brief?relations=norwell:SUPPLIES:zahra,qsmc:MANUFACTURES:kestrel-k9", "relations.1"],
    ["/brief?relations=norwell:SUPPLIES:zahra,norwell:SUPPLIES:zahra", "relations.1"],
    ["/compare?from=2025", "to"],
    ["/compare?from=2025-06&to=2025-05", "to"],
    ["/compare?from=2025-06&to=2025-13", "to"],
    ["/claims?polarity=maybe", "polarity"],
    ["/claims?status=sure", "status"],
    ["/claims?cursor=abc", "cursor"],
    ["/claims?from=2025-06&to=2025-05", "to"],
    ["/timeline?from=yesterday", "from"],
    ["/timeline?from=2025-02-30", "from"],
    ["/timeline?undated=perhaps", "undated"],
  ])("%s is 400 and names %s", async (path, parameter) => {
    const answer = await api.request(`/api/v1${path}`);
    expect(answer.status).toBe(400);
    const { code, errors } = problem.parse(JSON.parse(answer.text));
    expect(code).toBe("bad_request");
    expect(errors?.map((each) => each.path)).toEqual([parameter]);
  });

  it("names every fault at once", async () => {
    const answer = await api.request("/api/v1/search?limit=x&colour=blue");
    const { errors } = problem.parse(JSON.parse(answer.text));
    expect(errors?.map(({ path }) => path).sort()).toEqual(["colour", "limit", "q"]);
  });

  it("refuses an address that cannot be decoded", async () => {
    const answer = await api.request("/api/v1/entities/%E0%A4%A");
    expect(answer.status).toBe(400);
    expect(problem.parse(JSON.parse(answer.text)).code).toBe("bad_request");
  });
});

describe("hostile text", () => {
  const HOSTILE = [
    "' OR 1=1 //",
    "`)) DETACH DELETE n //",
    '"}) MATCH (n) RETURN n',
    "\\u0027",
    "__proto__",
    "\u202e\u0000x",
    "<script>",
    "*:*",
  ];

  it("is only data, in every parameter of every call", async () => {
    for (const { path, params, query } of READ_ROUTES) {
      for (const text of HOSTILE.map(encodeURIComponent)) {
        const address = path.replaceAll(/\{\w+\}/g, text);
        const names = Object.keys(query.shape);
        const asked = names.map((name) => `${address}?${name}=${text}`);
        if (Object.keys(params.shape).length > 0) asked.push(address);
        for (const each of asked) {
          const answer = await api.request(`/api/v1${each}`);
          expect([200, 400, 404], `${each} → ${answer.status} ${answer.text.slice(0, 200)}`).toContain(answer.status);
          if (answer.status !== 200) problem.parse(JSON.parse(answer.text));
        }
      }
    }
    const { counts } = (await api.read("/summary", routeAt("/summary").answer)) as { counts: { entities: number } };
    expect(counts.entities).toBe(12);
  });
});
