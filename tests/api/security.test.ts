import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problem } from "#contract/errors.ts";
import { type ApiServer, startApiServer } from "../helpers/api-server.ts";
import { openSmallDatabase } from "../helpers/small-database.ts";

const db = openSmallDatabase();
const clientDir = mkdtempSync(join(tmpdir(), "silsila-client-"));
let api: ApiServer;

const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta name="csp-nonce" content="__CSP_NONCE__"></head></html>`;

beforeAll(async () => {
  mkdirSync(join(clientDir, "assets"));
  writeFileSync(join(clientDir, "index.html"), PAGE);
  writeFileSync(join(clientDir, "assets", "main-1a2b3c.js"), "export {};\n");
  writeFileSync(join(clientDir, "icon.svg"), "<svg/>");
  writeFileSync(join(clientDir, "..", "outside.txt"), "secret");
  api = await startApiServer({ reader: db, clientDir });
});
afterAll(async () => {
  await api.close();
  rmSync(clientDir, { recursive: true, force: true });
  rmSync(join(clientDir, "..", "outside.txt"), { force: true });
});

describe("Host", () => {
  it.each(["127.0.0.1", "localhost", "[::1]", "LOCALHOST"])("%s is served, with and without a port", async (name) => {
    for (const host of [name, `${name}:${api.port}`, `${name}:8080`])
      expect((await api.request("/api/v1/ontology", { headers: { host } })).status).toBe(200);
  });

  it.each([
    "evil.example",
    "evil.example:3000",
    "127.0.0.1.evil.example",
    "localhost.",
    "localhost:x",
    "127.0.0.1@evil",
    "::1",
    "0.0.0.0",
  ])("%j is refused everywhere", async (host) => {
    for (const path of ["/api/v1/ontology", "/", "/livez", "/openapi.json", "/assets/main-1a2b3c.js"]) {
      const answer = await api.request(path, { headers: { host } });
      expect([path, answer.status]).toEqual([path, 403]);
      expect(problem.parse(JSON.parse(answer.text)).code).toBe("forbidden_host");
    }
  });
});

describe("requests of other sites", () => {
  const post = (headers: Record<string, string>) => api.request("/api/v1/search", { method: "POST", headers });

  it("are refused on all but GET and HEAD", async () => {
    for (const headers of [
      { origin: "http://evil.example" },
      { origin: "null" },
      { origin: "http://127.0.0.1:1" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const answer = await post(headers as Record<string, string>);
      expect([headers, answer.status]).toEqual([headers, 403]);
      expect(problem.parse(JSON.parse(answer.text)).code).toBe("forbidden_origin");
    }
  });

  it("reach the call when they are our own", async () => {
    for (const headers of [
      { origin: `http://127.0.0.1:${api.port}`, "sec-fetch-site": "same-origin" },
      { "sec-fetch-site": "none" },
      {},
    ])
      expect((await post(headers as Record<string, string>)).status).toBe(405);
  });

  it("may read, but get no permission to see the answer", async () => {
    const answer = await api.request("/api/v1/ontology", { headers: { origin: "http://evil.example" } });
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
  });
});

describe("bodies", () => {
  it("are JSON or refused", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const answer = await api.request("/api/v1/search", {
        method: "POST",
        headers: { "content-type": type },
        body: "a=1",
      });
      expect([type, answer.status]).toEqual([type, 415]);
      expect(problem.parse(JSON.parse(answer.text)).code).toBe("unsupported_media_type");
    }
    const json = await api.request("/api/v1/search", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(json.status).toBe(405);
  });
});

describe("headers", () => {
  it("are the same strict ones on every kind of answer", async () => {
    for (const path of ["/", "/api/v1/ontology", "/api/v1/nothing", "/livez", "/docs", "/assets/main-1a2b3c.js"]) {
      const { headers } = await api.request(path);
      expect(headers["x-content-type-options"], path).toBe("nosniff");
      expect(headers["referrer-policy"], path).toBe("no-referrer");
      expect(headers["content-security-policy"], path).toMatch(/^default-src 'none'/);
      expect(headers["strict-transport-security"], path).toBeUndefined();
      expect(headers["x-powered-by"], path).toBeUndefined();
      expect(headers["x-request-id"], path).toMatch(/^[\w-]{1,64}$/);
    }
  });

  it("keep a well-formed request id and replace any other, and problems carry it", async () => {
    const kept = await api.request("/api/v1/nothing", { headers: { "x-request-id": "trace-42" } });
    expect(kept.headers["x-request-id"]).toBe("trace-42");
    expect(problem.parse(JSON.parse(kept.text)).requestId).toBe("trace-42");
    const replaced = await api.request("/livez", { headers: { "x-request-id": "a b\tc" } });
    expect(replaced.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("the page", () => {
  const nonceOf = (text: string) => /content="([^"]+)"/.exec(text)?.[1] ?? "";

  it("has a policy without unsafe parts, and a nonce of its own in policy and page", async () => {
    const [first, second] = [await api.request("/"), await api.request("/")];
    const policy = String(first.headers["content-security-policy"]);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain(`'nonce-${nonceOf(first.text)}'`);
    expect(nonceOf(first.text)).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(nonceOf(first.text)).not.toBe(nonceOf(second.text));
    expect(first.headers["cache-control"]).toBe("no-store");
  });

  it("answers at its own address, and nowhere else", async () => {
    for (const path of ["/", "/index.html", "/?lang=en"])
      expect((await api.request(path)).text, path).toContain('dir="rtl"');
    for (const path of [
      "/explore",
      "/metric",
      "/%D8%B9",
      "/missing.js",
      "/assets/missing.js",
      "/api/nothing",
      "/.env",
      "/../outside.txt",
      "/..%2foutside.txt",
      "/assets/..%2f..%2foutside.txt",
    ]) {
      const answer = await api.request(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain("secret");
    }
  });

  it("keeps files whose names carry a hash for good, others not", async () => {
    const asset = await api.request("/assets/main-1a2b3c.js");
    expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(asset.headers["content-type"]).toMatch(/^text\/javascript/);
    expect((await api.request("/icon.svg")).headers["cache-control"]).toBe("public, max-age=0");
  });
});

describe("rate limit", () => {
  it("is told on each answer of the API, and is at least 3,000 a minute", async () => {
    const { headers } = await api.request("/api/v1/ontology");
    expect(headers["ratelimit-policy"]).toMatch(/q=3000; w=60/);
    expect(headers.ratelimit).toMatch(/r=\d+; t=\d+/);
  });

  it("refuses what is beyond it, as a problem that says when to come back", async () => {
    const small = await startApiServer({ reader: db, requestsPerMinute: 2 });
    try {
      await small.request("/api/v1/ontology");
      await small.request("/api/v1/ontology");
      const third = await small.request("/api/v1/ontology");
      expect(third.status).toBe(429);
      expect(problem.parse(JSON.parse(third.text)).code).toBe("rate_limited");
      expect(Number(third.headers["retry-after"])).toBeGreaterThan(0);
      expect((await small.request("/livez")).status).toBe(200);
    } finally {
      await small.close();
    }
  });
});
