/** Every way for a request to be wrong ends in a problem (RFC 9457) with an id, and tells nothing of the inside. */
import net from "node:net";
import { gzipSync } from "node:zlib";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError, ERROR_CODES, type ErrorCode, problem } from "#contract/errors.ts";
import { createApp } from "../../server/app.ts";
import type { CypherRunner } from "../../server/neo4j/cypher-runner.ts";
import { type RunningServer, serve } from "../../server/serve.ts";

/** What a fault of ours says, with a place in it that no answer may tell. */
const FAULT = "a fault with a secret /inner/place in it";

/** No request of this file reaches the database; where one would, it fails by a fault of ours. */
const reader = {
  read: async (): Promise<never> => {
    throw new TypeError(FAULT);
  },
};

const queries = {
  run: async (): Promise<never> => {
    throw new AppError("query_busy", "Too many queries run already.", { retryAfter: 1 });
  },
  explain: async (): Promise<never> => {
    throw new TypeError(FAULT);
  },
  status: () => ({ running: 0, waiting: 0, pinned: 0 }),
  warmUp: () => undefined,
  close: () => undefined,
} satisfies CypherRunner;

let server: RunningServer;
beforeAll(async () => {
  const app = createApp({
    reader,
    queries,
    readiness: async () => ({ ready: true, reasons: [], engine: { state: "ready" }, settings: { missing: [] } }),
    logger: pino({ level: "silent" }),
    host: "127.0.0.1",
    clientDir: null,
  });
  server = await serve(app, { host: "127.0.0.1", port: 0 });
});
afterAll(() => server.close(1_000));

interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** What comes back for these very bytes; headers and a body of known length are put behind the first line. */
function send(
  firstLine: string,
  headers: Record<string, string> = {},
  body: string | Buffer = "",
): Promise<RawAnswer | null> {
  const length = body.length === 0 ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const all = { host: "127.0.0.1", connection: "close", ...length, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return sendBytes(
    Buffer.concat([Buffer.from(`${firstLine} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`), Buffer.from(body)]),
  );
}

function sendBytes(bytes: Buffer): Promise<RawAnswer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(server.port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => chunks.push(chunk));
    // A server may close before it has read all that was sent: what it said before counts.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(answerOf(Buffer.concat(chunks).toString("utf8"))));
  });
}

function answerOf(text: string): RawAnswer | null {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  if (first === "") return null;
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { status: Number(first.split(" ")[1]), headers, body: rest.join("\r\n\r\n") };
}

const JSON_TYPE = { "content-type": "application/json" };
const LONG = "x".repeat(33_000);

const CASES: readonly (readonly [string, ErrorCode, () => Promise<RawAnswer | null>])[] = [
  ["an address without a call", "not_found", () => send("GET /api/v1/nothing")],
  ["an address with another letter case", "not_found", () => send("GET /api/v1/Summary")],
  ["an address that cannot be decoded", "bad_request", () => send("GET /api/v1/entities/%E0%A4%A")],
  ["a lone percent sign", "bad_request", () => send("GET /api/v1/entities/%")],
  ["POST to a read", "method_not_allowed", () => send("POST /api/v1/summary")],
  ["OPTIONS", "method_not_allowed", () => send("OPTIONS /api/v1/summary")],
  ["TRACE", "method_not_allowed", () => send("TRACE /api/v1/summary")],
  ["DELETE of the document", "method_not_allowed", () => send("DELETE /openapi.json")],
  ["POST to a probe", "method_not_allowed", () => send("POST /readyz")],
  ["POST to the figures", "method_not_allowed", () => send("POST /metrics")],
  ["GET of a query", "method_not_allowed", () => send("GET /api/v1/cypher")],
  ["a foreign host", "forbidden_host", () => send("GET /api/v1/summary", { host: "evil.example" })],
  ["a foreign page", "forbidden_origin", () => send("POST /api/v1/cypher", { origin: "http://evil.example" })],
  ["a form", "unsupported_media_type", () => send("POST /api/v1/cypher", { "content-type": "text/plain" }, "query=")],
  ["JSON with a semicolon missing", "bad_request", () => send("POST /api/v1/cypher", JSON_TYPE, '{"query": ')],
  ["JSON that is no object", "bad_request", () => send("POST /api/v1/cypher", JSON_TYPE, '"RETURN 1"')],
  ["a body with a field too many", "bad_request", () => send("POST /api/v1/cypher", JSON_TYPE, '{"query":"","x":1}')],
  ["no body", "bad_request", () => send("POST /api/v1/cypher", JSON_TYPE)],
  [
    "a character set that is not Unicode",
    "unsupported_media_type",
    () => send("POST /api/v1/cypher", { "content-type": "application/json; charset=latin1" }, "{}"),
  ],
  [
    "a compression that is not known",
    "unsupported_media_type",
    () => send("POST /api/v1/cypher", { ...JSON_TYPE, "content-encoding": "lzw" }, "{}"),
  ],
  [
    "a compression that is not what it says",
    "bad_request",
    () => send("POST /api/v1/cypher", { ...JSON_TYPE, "content-encoding": "gzip" }, "{}"),
  ],
  [
    "a small body that grows large",
    "payload_too_large",
    () =>
      send(
        "POST /api/v1/cypher",
        { ...JSON_TYPE, "content-encoding": "gzip" },
        gzipSync(`{"query":"${" ".repeat(500_000)}"}`),
      ),
  ],
  [
    "a large body",
    "payload_too_large",
    () => send("POST /api/v1/cypher", JSON_TYPE, JSON.stringify({ query: "x".repeat(500_000) })),
  ],
  ["an address of 33,000 characters", "uri_too_long", () => send(`GET /api/v1/search?q=${LONG}`)],
  ["headers of 70,000 bytes", "headers_too_large", () => send("GET /livez", { "x-much": "x".repeat(70_000) })],
  ["an address beyond what is read at all", "headers_too_large", () => send(`GET /livez?${LONG}${LONG}${LONG}`)],
  ["a method that HTTP does not have", "bad_request", () => send("LOOK /api/v1/summary")],
  ["bytes that are not HTTP", "bad_request", () => sendBytes(Buffer.from("\u0016\u0003\u0001 hello\r\n\r\n"))],
  ["a header without a name", "bad_request", () => sendBytes(Buffer.from("GET / HTTP/1.1\r\n: x\r\n\r\n"))],
  [
    "two lengths at once",
    "bad_request",
    () =>
      sendBytes(
        Buffer.from("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"),
      ),
  ],
  ["a fault of ours", "internal", () => send("GET /api/v1/summary")],
  [
    "a fault of ours in a query",
    "internal",
    () => send("POST /api/v1/cypher/explain", JSON_TYPE, '{"query":"RETURN 1"}'),
  ],
  ["too many queries", "query_busy", () => send("POST /api/v1/cypher", JSON_TYPE, '{"query":"RETURN 1"}')],
];

describe("problems", () => {
  it.each(CASES)("%s: %s", async (_what, code, ask) => {
    const answer = await ask();
    if (answer === null) throw new Error("the connection closed without an answer");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      ERROR_CODES[code].status,
      "application/problem+json; charset=utf-8",
    ]);
    const told = problem.strict().parse(JSON.parse(answer.body));
    expect(told).toMatchObject({ code, status: answer.status, type: `/docs/problems#${code}` });
    expect(told.requestId).toMatch(/^[\w-]{1,64}$/);
    expect(answer.headers.get("x-request-id")).toBe(told.requestId);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.body).not.toMatch(/secret|\/inner|node_modules|\bat .*:\d+:\d+|TypeError|SyntaxError/);
  });

  it("name the allowed methods, the time to wait, and the rate", async () => {
    expect((await send("POST /api/v1/summary"))?.headers.get("allow")).toBe("GET, HEAD");
    expect((await send("GET /api/v1/cypher/explain"))?.headers.get("allow")).toBe("POST");
    const busy = await send("POST /api/v1/cypher", JSON_TYPE, '{"query":"RETURN 1"}');
    expect(busy?.headers.get("retry-after")).toBe("1");
    for (const answer of [busy, await send("GET /api/v1/nothing"), await send("PUT /api/v1/summary")]) {
      expect(answer?.headers.get("ratelimit-policy")).toMatch(/q=3000; w=60/);
      expect(answer?.headers.get("ratelimit")).toMatch(/r=\d+; t=\d+/);
    }
  });

  it("leave the server answering", async () => {
    expect((await send("GET /livez"))?.status).toBe(200);
  });
});
