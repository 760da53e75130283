/** `npm run mcp` as an assistant's program starts it: a process of its own, the protocol over stdin and stdout, a real database. */
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { root } from "../../scripts/tasks/step.ts";
import { createDriver } from "../../server/neo4j/driver.ts";
import { hashGraph } from "../../server/neo4j/graph-hash.ts";
import { openGraphStore } from "../../server/neo4j/open-graph-store.ts";
import { openSmallDatabase } from "../helpers/small-database.ts";
import { clearTestDatabase } from "../setup/clear-database.ts";

const connection = inject("neo4jConnection");
openSmallDatabase();

const client = new Client({ name: "a test", version: "1" });
const faults: unknown[] = [];
const said: string[] = [];
let transport: StdioClientTransport;

beforeAll(async () => {
  const { PATH = "", HOME = "" } = process.env;
  transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(root, "scripts", "mcp.mjs")],
    env: {
      PATH,
      HOME,
      NEO4J_URI: connection.uri,
      NEO4J_USERNAME: connection.username,
      NEO4J_PASSWORD: connection.password,
      NEO4J_DATABASE: connection.database,
    },
    stderr: "pipe",
  });
  transport.stderr?.on("data", (data: Buffer) => said.push(data.toString("utf8")));
  client.onerror = (error) => faults.push(error);
  await client.connect(transport);
});
afterAll(() => client.close());

const textAnswer = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.object({ type: z.literal("text"), text: z.string() })).length(1),
});

async function call(name: string, args: Record<string, unknown>) {
  const { isError = false, content } = textAnswer.parse(await client.callTool({ name, arguments: args }));
  return { isError, answer: JSON.parse(content[0]?.text ?? "") };
}
async function asked(name: string, args: Record<string, unknown>) {
  const { isError, answer } = await call(name, args);
  expect(isError, JSON.stringify(answer)).toBe(false);
  return answer;
}
async function refused(name: string, args: Record<string, unknown>) {
  const { isError, answer } = await call(name, args);
  expect(isError, JSON.stringify(answer)).toBe(true);
  return answer;
}

async function graphHash() {
  const driver = createDriver(connection);
  try {
    return await hashGraph(openGraphStore(driver, connection.database).source);
  } finally {
    await driver.close();
  }
}

describe("the tools", () => {
  it("are named with what they take, and all only read", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(
      ["claims", "cypher", "cypher_schema", "entity", "paths", "relation", "search", "summary", "trace"].sort(),
    );
    for (const { name, description, inputSchema, annotations } of tools) {
      expect(description?.length, name).toBeGreaterThan(60);
      expect(inputSchema.type, name).toBe("object");
      expect(annotations?.readOnlyHint, name).toBe(true);
    }
    expect(client.getInstructions()).toMatch(/never put it into quotation marks/);
  });

  it("lead from a name to a path and the sentence behind each hop", async () => {
    const { results } = await asked("search", { q: "نوروِل" });
    expect(results[0].id).toBe("norwell");
    const { paths, evidence, searched } = await asked("trace", {
      entity: "norwell",
      direction: "downstream",
      maxHops: 2,
    });
    expect(searched.entity.id).toBe("norwell");
    expect(paths.length).toBeGreaterThan(0);
    for (const { hops } of paths)
      for (const { relation } of hops) expect(evidence[relation].sentences.length, relation).toBeGreaterThan(0);
    const [{ relation }] = paths[0].hops;
    const { claims } = await asked("relation", { id: relation });
    expect(claims).toEqual(expect.arrayContaining(evidence[relation].sentences));
  });

  it("never call a digest's sentence a quote", async () => {
    const { rows } = await asked("cypher", { query: "MATCH (:Entity)-[r]->(:Entity) RETURN r.id LIMIT 40" });
    const told = await Promise.all(rows.map(([id]: string[]) => asked("relation", { id })));
    const listed = await asked("claims", { limit: 200 });
    const { facts } = await asked("entity", { id: "norwell" });
    expect(facts.length).toBeGreaterThan(0);
    const sentences = [...told.flatMap(({ claims }) => claims), ...listed.claims, ...facts];
    const kinds = new Set(sentences.map(({ source }) => source.kind));
    expect(kinds.size).toBeGreaterThan(1);
    for (const { source, quote, summarySentence } of sentences) {
      expect(quote === undefined).toBe(source.kind === "digest");
      expect(summarySentence === undefined).toBe(source.kind !== "digest");
    }
  });

  it("tell connections apart from supply, and an empty answer with what was searched", async () => {
    const connected = await asked("paths", { from: "norwell", to: "zahra", mode: "connections" });
    expect(connected.searched.mode).toBe("connections");
    const flow = await asked("paths", { from: "lonely-island", to: "norwell" });
    expect(flow.paths).toEqual([]);
    expect(flow.searched).toMatchObject({ mode: "flow", from: { id: "lonely-island" } });
  });

  it("say what the graph rests on", async () => {
    expect((await asked("summary", {})).counts).toMatchObject({ articles: 3 });
    expect((await asked("entity", { id: "norwell" })).entity.nameEn).toBe("Norwell Chips");
  });
});

describe("Cypher", () => {
  it("reads, with its rows counted and cut", async () => {
    const names = await asked("cypher_schema", {});
    expect(names.labels.map(({ name }: { name: string }) => name)).toContain("Company");
    const { columns, rows, truncated } = await asked("cypher", {
      query: "MATCH (c:Company) WHERE c.id <> $not RETURN c.id AS id ORDER BY id",
      params: { not: "zahra" },
      limit: 1,
    });
    expect({ columns, rows, truncated }).toEqual({
      columns: ["id"],
      rows: [[expect.any(String)]],
      truncated: { reason: "limit", shown: 1 },
    });
  });

  it("is refused by the guard and by the plan with its place, and changes nothing", async () => {
    const before = await graphHash();
    for (const query of [
      "CREATE (n:X) RETURN n",
      "MATCH (n) DETACH DELETE n",
      "CALL dbms.listConfig()",
      "LOAD CSV FROM 'file:///x' AS r RETURN r",
      "MATCH (n) \\u0053ET n.x = 1",
      "TERMINATE TRANSACTION 'x'",
    ]) {
      const { code, refusal } = await refused("cypher", { query });
      expect(code, query).toBe("query_refused");
      expect(refusal.reason.ar, query).not.toBe("");
    }
    expect(await graphHash()).toEqual(before);
  });
});

describe("bad input", () => {
  it("gets a typed error that names the fault", async () => {
    expect(await refused("trace", { entity: "norwel" })).toMatchObject({ code: "unknown_entity" });
    expect(await refused("trace", { entity: "norwell", asOf: "2025-02-31" })).toMatchObject({ code: "bad_request" });
    expect(await refused("paths", { from: "norwell", to: "norwell" })).toMatchObject({ code: "bad_request" });
    expect(await refused("relation", { id: "no:SUCH:thing" })).toMatchObject({
      code: expect.stringMatching(/unknown_relation|not_found/),
    });
    expect(await refused("cypher", { query: "MATCH (n RETURN n" })).toMatchObject({ code: "query_invalid" });
    await expect(client.callTool({ name: "search", arguments: { q: 7 } })).resolves.toMatchObject({ isError: true });
    await expect(client.callTool({ name: "search", arguments: { q: "a", unknown: 1 } })).resolves.toMatchObject({
      isError: true,
    });
  });

  it("and an empty graph says what to do", async () => {
    await clearTestDatabase(connection);
    expect(await refused("search", { q: "norwell" })).toMatchObject({ code: "empty_graph" });
  });
});

describe("the process", () => {
  it("writes nothing but the protocol to stdout, and ends when its stdin closes", async () => {
    expect(faults).toEqual([]);
    expect(said.join("")).not.toMatch(/Error/);
    const { pid } = transport;
    expect(pid).toBeGreaterThan(0);
    await client.close();
    await expect.poll(() => isRunning(pid ?? 0), { timeout: 15_000 }).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
