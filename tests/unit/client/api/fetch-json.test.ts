import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ApiFailure, asFailure } from "../../../../client/api/api-failure.ts";
import { apiAddress, fetchJson, postJson } from "../../../../client/api/fetch-json.ts";

const answer = z.object({ count: z.int() });
const PROBLEM = {
  type: "about:blank",
  title: "There is no entity with this id",
  status: 404,
  code: "unknown_entity",
  detail: "no entity x",
  requestId: "r-1",
};
const REFUSAL = { code: "write_clause", reason: { ar: "لا", en: "no" }, offset: 3, length: 6 };
const ANSWERS: Readonly<Record<string, readonly [number, string]>> = {
  "/good": [200, '{"count": 3}'],
  "/shape": [200, '{"count": "three"}'],
  "/problem": [404, JSON.stringify(PROBLEM)],
  "/busy": [429, JSON.stringify({ ...PROBLEM, status: 429, code: "rate_limited" })],
  "/engine": [503, JSON.stringify({ ...PROBLEM, status: 503, code: "engine_unavailable" })],
  "/refused": [403, JSON.stringify({ ...PROBLEM, status: 403, code: "query_refused", refusal: REFUSAL })],
  "/waiting": [429, JSON.stringify({ ...PROBLEM, status: 429, code: "query_busy" })],
  "/proxy": [502, "<html>bad gateway</html>"],
};

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, body] = ANSWERS[request.url ?? ""] ?? [500, ""];
    if (request.url === "/mute") return;
    const type = { "content-type": "application/json" };
    if (
      request.url === "/echo" &&
      request.method === "POST" &&
      request.headers["content-type"] === type["content-type"]
    )
      request.pipe(response.writeHead(200, type));
    else response.writeHead(status, request.url === "/waiting" ? { ...type, "retry-after": "7" } : type).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  base = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function failureOf(path: string): Promise<ApiFailure | null> {
  return fetchJson(`${base}${path}`, answer).then(
    () => null,
    (thrown: unknown) => asFailure(thrown),
  );
}

describe("a read of the API", () => {
  test("gives what the schema says", async () => {
    expect(await fetchJson(`${base}/good`, answer)).toEqual({ count: 3 });
  });

  test.each([
    ["/shape", "shape", "answer_shape", null],
    ["/problem", "missing", "unknown_entity", "r-1"],
    ["/busy", "busy", "rate_limited", "r-1"],
    ["/engine", "engine", "engine_unavailable", "r-1"],
    ["/proxy", "other", "http_502", null],
  ])("%s fails as %s with code %s", async (path, kind, code, requestId) => {
    const failure = await failureOf(path);
    expect(failure).toBeInstanceOf(ApiFailure);
    expect(failure).toMatchObject({ kind, code, requestId });
  });

  test("a server that is not there is a failure of the network", async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
    const address = gone.address();
    await new Promise((resolve) => gone.close(resolve));
    if (address === null || typeof address === "string") throw new Error("expected a port");
    await expect(fetchJson(`http://127.0.0.1:${address.port}/`, answer)).rejects.toMatchObject({ kind: "network" });
  });

  test("a refusal of a query keeps its place and reason, and a busy server its wait", async () => {
    const sent = await postJson(`${base}/refused`, { query: "x" }, answer).catch(asFailure);
    expect(sent).toMatchObject({ kind: "other", code: "query_refused", refusal: REFUSAL, retryAfter: null });
    expect(await failureOf("/waiting")).toMatchObject({
      kind: "busy",
      code: "query_busy",
      retryAfter: 7,
      refusal: null,
    });
  });

  test("a body is sent as JSON", async () => {
    expect(await postJson(`${base}/echo`, { count: 3 }, answer)).toEqual({ count: 3 });
  });

  test("an abort is no failure", async () => {
    const controller = new AbortController();
    const read = fetchJson(`${base}/mute`, answer, controller.signal);
    controller.abort();
    const thrown = await read.catch((reason: unknown) => reason);
    expect(asFailure(thrown)).toBeNull();
  });
});

describe("an address", () => {
  test("joins lists, leaves out what is absent or empty, and escapes the rest", () => {
    const values = { ids: ["a", "b c"], types: [], asOf: undefined, limit: 5, undated: false };
    expect(apiAddress("/subgraph", values)).toBe("/api/v1/subgraph?ids=a%2Cb+c&limit=5&undated=false");
    expect(apiAddress("/summary")).toBe("/api/v1/summary");
  });
});
