import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { problem } from "#contract/errors.ts";
import { EXPORT_FORMATS, EXPORT_TABLES, exportDocument, exportLine } from "#contract/export.ts";
import type { ReadQuery } from "../../server/queries/query.ts";
import { type ApiServer, startApiServer } from "../helpers/api-server.ts";
import { openSmallApi } from "../helpers/small-api.ts";
import { SMALL_CLAIMS, SMALL_ENTITIES } from "../helpers/small-graph-data.ts";
import { SMALL_RELATIONS } from "../helpers/small-relations.ts";

const logged: Record<string, unknown>[] = [];
const logger = pino({ level: "info" }, { write: (line: string) => void logged.push(JSON.parse(line)) });
const api = openSmallApi({ logger });
const ask = (query: string, options = {}) => api.request(`/api/v1/export?${query}`, options);

describe("GET /export", () => {
  it.each([
    ["format=json", "application/json; charset=utf-8", "silsila-2026-01.json"],
    ["format=jsonl", "application/x-ndjson; charset=utf-8", "silsila-2026-01.jsonl"],
    ["format=csv", "text/csv; charset=utf-8; header=present", "silsila-relations-2026-01.csv"],
    ["format=csv&table=claims", "text/csv; charset=utf-8; header=present", "silsila-claims-2026-01.csv"],
    ["format=graphml", "application/graphml+xml; charset=utf-8", "silsila-2026-01.graphml"],
    ["format=cypher", "text/plain; charset=utf-8", "silsila-2026-01.cypher"],
    ["format=graphml&ids=norwell", "application/graphml+xml; charset=utf-8", "silsila-part-2026-01.graphml"],
  ])("%s is a file of its type, named by the date of the data, with its licence", async (query, type, name) => {
    const answer = await ask(query);
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, type]);
    expect(answer.headers["content-disposition"]).toBe(`attachment; filename="${name}"`);
    expect(answer.headers.link).toBe('<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
    expect(answer.headers["transfer-encoding"]).toBe("chunked");
    expect(answer.headers.ratelimit).toBeDefined();
    expect(answer.text.length).toBeGreaterThan(100);
  });

  it("holds the whole graph", async () => {
    const { entities, claims, relations, articles, header } = exportDocument.parse(
      JSON.parse((await ask("format=json")).text),
    );
    expect(header).toMatchObject({ dataVersion: "small-1", graphHash: "a".repeat(64), part: null });
    expect(entities.map(({ id }) => id)).toEqual(SMALL_ENTITIES.map(({ id }) => id).sort());
    expect(claims).toEqual([...SMALL_CLAIMS].sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(relations.map(({ id }) => id).sort()).toEqual(SMALL_RELATIONS.map(({ id }) => id).sort());
    expect(articles).toHaveLength(3);
  });

  it("names its licence inside each format that has room for a remark", async () => {
    for (const format of ["json", "jsonl", "graphml", "cypher"]) {
      const { text } = await ask(`format=${format}`);
      expect(text.slice(0, 2_000), format).toContain("CC BY 4.0");
    }
  });

  it("answers 304 to who has it, anew for another version of the data, and HEAD without a body", async () => {
    const first = await ask("format=jsonl&ids=zahra,norwell");
    const headers = { "if-none-match": String(first.headers.etag) };
    const again = await ask("format=jsonl&ids=norwell,zahra", { headers });
    expect([again.status, again.text]).toEqual([304, ""]);
    for (const other of ["format=json&ids=zahra,norwell", "format=jsonl&ids=zahra", "format=jsonl"])
      expect([other, (await ask(other, { headers })).status]).toEqual([other, 200]);
    const head = await ask("format=jsonl&ids=zahra,norwell", { method: "HEAD" });
    expect([head.status, head.text, head.headers.etag]).toEqual([200, "", first.headers.etag]);
    await api.db.write("MATCH (s:GraphState) SET s.dataVersion = 'small-2'");
    expect((await ask("format=jsonl&ids=zahra,norwell", { headers })).status).toBe(200);
    await api.db.write("MATCH (s:GraphState) SET s.dataVersion = 'small-1'");
  });

  it("comes compressed when asked for, and whole", async () => {
    for (const format of EXPORT_FORMATS) {
      const answer = await ask(`format=${format}`, { headers: { "accept-encoding": "gzip" } });
      expect([format, answer.headers["content-encoding"]]).toEqual([format, "gzip"]);
    }
    const response = await fetch(`${api.origin()}/api/v1/export?format=json`);
    expect(exportDocument.parse(await response.json()).entities).toHaveLength(12);
  });

  it("refuses what it cannot give, with a problem that says why", async () => {
    const refused = [
      ["", 400, "bad_request"],
      ["format=xlsx", 400, "bad_request"],
      ["format=json&table=claims", 400, "bad_request"],
      ["format=csv&table=edges", 400, "bad_request"],
      ["format=json&ids=", 400, "bad_request"],
      ["format=json&colour=blue", 400, "bad_request"],
      [`format=json&ids=${"a,".repeat(2_001)}`, 400, "bad_request"],
      ["format=json&ids=norwell,no-such", 404, "unknown_entity"],
      ["format=json&ids=norwell:SUPPLIES:nobody", 404, "unknown_relation"],
    ] as const;
    for (const [query, status, code] of refused) {
      const answer = await ask(query);
      expect([query.slice(0, 40), answer.status, problem.parse(JSON.parse(answer.text)).code]).toEqual([
        query.slice(0, 40),
        status,
        code,
      ]);
      expect(answer.headers["content-disposition"]).toBeUndefined();
    }
    const posted = await ask("format=json", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect([posted.status, posted.headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("writes a line of audit: format, ids, rows, time and outcome, and no id", async () => {
    logged.length = 0;
    await ask("format=csv&table=entities&ids=norwell,zahra");
    const line = logged.find(({ audit }) => audit === "export");
    expect(line).toMatchObject({ format: "csv", table: "entities", ids: 2, outcome: "whole" });
    expect(line?.rows).toBeGreaterThan(0);
    expect(line?.ms).toEqual(expect.any(Number));
    expect(JSON.stringify(line)).not.toContain("norwell");
  });
});

describe("a part", () => {
  it("of entities has these and the relations among them, with the claims that say so", async () => {
    const { entities, relations, claims, articles } = exportDocument.parse(
      JSON.parse((await ask("format=json&ids=norwell,zahra")).text),
    );
    const among = SMALL_RELATIONS.filter(({ subject, object }) =>
      [subject, object].every((id) => ["norwell", "zahra"].includes(id)),
    );
    expect(among.length).toBeGreaterThan(0);
    expect(relations.map(({ id }) => id).sort()).toEqual(among.map(({ id }) => id).sort());
    const held = new Set<string>(entities.map(({ id }) => id));
    for (const { item } of relations) if (item !== null) expect(held).toContain(item);
    expect(claims.length).toBeGreaterThan(0);
    expect(new Set(claims.map(({ articleId }) => articleId))).toEqual(new Set(articles.map(({ id }) => id)));
    for (const { subject, object, attributedTo } of claims)
      for (const id of [subject, object, attributedTo]) if (id != null) expect(held).toContain(id);
    for (const { mentions } of articles) for (const { entityId } of mentions) expect(held).toContain(entityId);
  });

  it("of a relation has it with its ends, and no other", async () => {
    const [relation] = SMALL_RELATIONS;
    const { text } = await ask(`format=jsonl&ids=${encodeURIComponent(String(relation?.id))}`);
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => exportLine.parse(JSON.parse(line)));
    const relations = lines.flatMap((line) => (line.kind === "relation" ? [line.relation] : []));
    expect(relations).toEqual([relation]);
    const entities = lines.flatMap((line): string[] => (line.kind === "entity" ? [line.entity.id] : []));
    expect(entities).toEqual(expect.arrayContaining([relation?.subject, relation?.object]));
  });
});

describe("CSV", () => {
  it.each(EXPORT_TABLES)("has a table of %s: a mark for Excel, CRLF, a row each", async (table) => {
    const answer = await fetch(`${api.origin()}/api/v1/export?format=csv&table=${table}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = bytes.toString("utf8").trimEnd().split("\r\n");
    const counts = { relations: SMALL_RELATIONS.length, claims: SMALL_CLAIMS.length, entities: 12, articles: 3 };
    expect(rows.length).toBe(counts[table] + 1);
  });

  it("gives each relation its names in both languages and a sentence with whose it is", async () => {
    const { text } = await ask("format=csv");
    const [head = "", ...rows] = text.slice(1).split("\r\n");
    expect(head).toMatch(/^id,subject,subjectEn,subjectAr,predicate,.*,sentence,sentenceFrom,sentenceArticle,/);
    const row = rows.find((each) => each.startsWith("norwell:SUPPLIES:zahra,"));
    expect(row).toContain("norwell,Norwell Chips,نورويل,SUPPLIES,supplies,تورّد إلى,zahra,Zahra Systems,أنظمة زهرة");
    const claims = SMALL_CLAIMS.filter(
      ({ subject, object, item }) => subject === "norwell" && object === "zahra" && item === null,
    );
    expect(claims.some(({ quote }) => row?.includes(quote))).toBe(true);
    expect(row).toContain(",digest,");
  });
});

describe("an export that cannot come to its end", () => {
  /** The small graph, with something happening at the n-th read of a page. */
  async function broken(happens: (page: number) => Promise<void>) {
    let pages = 0;
    const reader = {
      async read<T>(query: ReadQuery<T>): Promise<T> {
        if (/searchKey|MATCH \(c:Claim\)|r\.claims AS claims/.test(query.cypher)) await happens(++pages);
        return api.db.read(query);
      },
    };
    const lines: Record<string, unknown>[] = [];
    const server = await startApiServer({
      reader,
      logger: pino({ level: "info" }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    });
    return { server, pages: () => pages, outcome: () => lines.find(({ audit }) => audit === "export")?.outcome };
  }

  /** How a client sees the transfer end. */
  async function transfer(server: ApiServer, query: string, headers: Record<string, string> = {}) {
    try {
      const { status } = await server.request(`/api/v1/export?${query}`, { headers });
      return status;
    } catch (error) {
      expect(String(error)).toMatch(/aborted|socket hang up|ECONNRESET/);
      return "cut";
    }
  }

  it.each(EXPORT_FORMATS)("is a failed transfer when the data changes meanwhile (%s)", async (format) => {
    const { server, outcome } = await broken(async (page) => {
      if (page === 1) await api.db.write("MATCH (s:GraphState) SET s.dataVersion = 'changed'");
    });
    expect(await transfer(server, `format=${format}`)).toBe("cut");
    expect(outcome()).toBe("graph_changing");
    await api.db.write("MATCH (s:GraphState) SET s.dataVersion = 'small-1'");
    await server.close();
  });

  it("is a failed transfer when the database fails in its middle, also when compressed", async () => {
    const { server, outcome } = await broken(async (page) => {
      if (page >= 3) throw new Error("the database went away");
    });
    for (const headers of [{ "accept-encoding": "identity" }, { "accept-encoding": "br" }])
      expect(await transfer(server, "format=jsonl", headers)).toBe("cut");
    expect(outcome()).toBe("internal");
    await server.close();
  });

  it("reads no further when the client has left", async () => {
    let proceed = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    const { server, pages, outcome } = await broken(async (page) => {
      if (page === 1) await gate;
    });
    await new Promise<void>((resolve) => {
      const sent = http.get(`${server.origin}/api/v1/export?format=jsonl`, (response) => {
        response.once("data", () => {
          sent.destroy();
          resolve();
        });
      });
      sent.on("error", () => undefined);
    });
    while (outcome() === undefined) {
      await sleep(20);
      proceed();
    }
    expect(outcome()).toBe("left");
    expect(pages()).toBeLessThan(4);
    await server.close();
  });

  it("sends its head before the first page is read", async () => {
    let proceed = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    const { server } = await broken(() => gate);
    for (const encoding of ["identity", "br", "gzip"]) {
      await new Promise<void>((resolve, reject) => {
        const headers = { "accept-encoding": encoding };
        const sent = http.get(`${server.origin}/api/v1/export?format=json`, { headers }, (response) => {
          response.once("data", () => {
            sent.destroy();
            resolve();
          });
        });
        sent.on("error", reject);
      });
    }
    proceed();
    await server.close();
  });

  it("does not begin while a load is at work", async () => {
    await api.db.write("MATCH (s:GraphState) SET s.dataVersion = 'loading-7'");
    const answer = await ask("format=json");
    expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "5"]);
    expect(problem.parse(JSON.parse(answer.text)).code).toBe("graph_changing");
    await api.db.write("MATCH (s:GraphState) SET s.dataVersion = 'small-1'");
  });
});
