/** What was exported is the graph: read back, or loaded into an empty database, it has the same hash. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type ExportDocument, exportDocument, exportLine } from "#contract/export.ts";
import { verifyGraph } from "../../../seed/verify.ts";
import { createDriver } from "../../../server/neo4j/driver.ts";
import { hashGraph } from "../../../server/neo4j/graph-hash.ts";
import { createGraphReader } from "../../../server/neo4j/graph-reader.ts";
import type { GraphSource } from "../../../server/neo4j/graph-store.ts";
import { ensureSchema } from "../../../server/neo4j/schema.ts";
import type { GraphReader } from "../../../server/queries/query.ts";
import { collectExport } from "../../helpers/collect-export.ts";
import { openSeedDatabase } from "../../helpers/seed-database.ts";
import { splitScript } from "../../helpers/split-script.ts";
import { clearTestDatabase, clearTestDatabaseAndSchema } from "../../setup/clear-database.ts";

const db = openSeedDatabase();
const connection = inject("neo4jConnection");
const driver = createDriver(connection);
const reader: GraphReader = createGraphReader(driver, connection.database, { timeout: 30_000 });
beforeAll(() => ensureSchema(driver, connection.database));
afterAll(() => driver.close());

/** Names that try to end the literal, the comment or the line that they stand in. */
const HOSTILE = [
  'O\'Hara "& Sons" \\',
  "\\u0027 + 1 \\u005C",
  "a;\nb; // c /* d",
  "`x`) DETACH DELETE (n) //",
  "tab\tret\rfeed\u000b\u0001\u2028\u202eend\ufeff",
  "شركة «سلسلة»؛ ١٢٣ 😀🇦🇪",
  '=HYPERLINK("http://x")',
  "{a: 1}, {b: $param}",
];

async function plantHostile(): Promise<void> {
  await db.cypher(
    `UNWIND range(0, size($names) - 1) AS at
CREATE (e:Entity:Company {id: 'hostile-' + at, type: 'Company', nameEn: $names[at], nameAr: $names[at], aliases: [$names[at]],
  aliasSources: [$names[at]], collective: false, unnamed: false, descriptionEn: $names[at], searchKey: $names[at], degree: 0})`,
    { names: HOSTILE },
  );
}

async function run(script: string): Promise<void> {
  for (const statement of splitScript(script)) await db.cypher(statement);
}

describe("an export as Cypher", () => {
  it("loads into an empty database to the same graph, which passes every check", async () => {
    await db.seed();
    const before = await db.hash();
    const script = await collectExport(reader, "cypher");
    await clearTestDatabaseAndSchema(connection);
    await run(script);
    expect(await db.hash()).toBe(before);
    const { faults } = await verifyGraph(db.store.source);
    expect(faults).toEqual([]);
  });

  it("carries names that try to break out of it", async () => {
    await db.seed();
    await plantHostile();
    const before = await db.hash();
    const script = await collectExport(reader, "cypher");
    await clearTestDatabase(connection);
    await run(script);
    expect(await db.hash()).toBe(before);
    const rows = await db.cypher(
      "MATCH (e:Entity) WHERE e.id STARTS WITH 'hostile-' RETURN e.nameEn AS name ORDER BY e.id",
    );
    expect(rows.map(({ name }) => name)).toEqual(HOSTILE);
  });

  it("of a part loads as that part: its claims with their articles and speakers, and no state of a graph", async () => {
    await db.seed();
    const [relation] = await db.cypher(
      "MATCH (s:Entity)-[r]->(o:Entity) RETURN s.id AS subject, o.id AS object ORDER BY r.claims DESC, r.id LIMIT 1",
    );
    const script = await collectExport(reader, "cypher", {
      entities: [String(relation?.subject), String(relation?.object)],
    });
    const relations =
      "MATCH (s:Entity)-[r]->(o:Entity) WHERE s.id IN $ids AND o.id IN $ids RETURN properties(r) AS r ORDER BY r.id";
    const ids = { ids: [relation?.subject, relation?.object] };
    const before = await db.cypher(relations, ids);
    await clearTestDatabase(connection);
    await run(script);
    expect(await db.cypher(relations, ids)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
    const [counts] = await db.cypher(`MATCH (c:Claim)
RETURN count(c) AS claims, count{(:GraphState)} AS states,
  COUNT { (x:Claim) WHERE NOT EXISTS { (x)-[:STATED_IN]->(:Article) } OR NOT EXISTS { (x)-[:SUBJECT]->(:Entity) }
    OR (x.attributedTo IS NOT NULL AND NOT EXISTS { (x)-[:ATTRIBUTED_TO]->(:Entity) }) } AS loose`);
    expect(counts).toMatchObject({ states: 0, loose: 0 });
    expect(counts?.claims).toBeGreaterThan(0);
  });
});

describe("an export as JSON and as lines of JSON", () => {
  it("holds all that the graph hash is of, in its order", async () => {
    await db.seed();
    await plantHostile();
    const hash = await db.hash();
    const document = exportDocument.parse(JSON.parse(await collectExport(reader, "json")));
    expect((await hashGraph(sourceOf(document))).hash).toBe(hash);
    const lines = (await collectExport(reader, "jsonl")).trimEnd().split("\n");
    const parsed = lines.map((each) => exportLine.parse(JSON.parse(each)));
    expect((await hashGraph(sourceOf(documentOf(parsed)))).hash).toBe(hash);
    expect(parsed.at(-1)).toEqual({ kind: "end", counts: document.counts });
    const { entities, articles, claims, relations } = document;
    expect(document.counts).toEqual({
      entities: entities.length,
      articles: articles.length,
      mentions: articles.flatMap(({ mentions }) => mentions).length,
      claims: claims.length,
      relations: relations.length,
    });
    expect(claims.length).toBeGreaterThan(3);
  });

  it("is the same bytes for the same data", async () => {
    await db.seed();
    expect(await collectExport(reader, "json")).toBe(await collectExport(reader, "json"));
  });
});

/** A document in the form of a database's pages. */
function sourceOf({ entities, articles, claims, relations }: ExportDocument): GraphSource {
  const page = async function* <T>(rows: readonly T[]) {
    yield rows;
  };
  return {
    state: async () => null,
    entities: () => page(entities.map((entity) => ({ entity, searchKey: "", degree: 0 }))),
    articles: () =>
      page(articles.map(({ mentions, ...article }) => ({ article, mentions, inputHash: "", pipelineVersion: "" }))),
    claims: () => page(claims.map((claim) => ({ claim, links: [] }))),
    relations: () => page(relations.map((relation) => ({ relation, from: relation.subject, to: relation.object }))),
  };
}

function documentOf(lines: readonly ReturnType<typeof exportLine.parse>[]): ExportDocument {
  const [first] = lines;
  if (first?.kind !== "header") throw new Error("the first line is no header");
  const of = <K extends string>(kind: K) =>
    lines.filter((line): line is Extract<typeof line, { kind: K }> => line.kind === kind);
  const mentions = of("mention").map(({ mention }) => mention);
  return {
    header: first.header,
    entities: of("entity").map(({ entity }) => entity),
    articles: of("article").map(({ article }) => ({
      ...article,
      mentions: mentions.filter(({ articleId }) => articleId === article.id),
    })),
    claims: of("claim").map(({ claim }) => claim),
    relations: of("relation").map(({ relation }) => relation),
    counts: { entities: 0, articles: 0, mentions: 0, claims: 0, relations: 0 },
  };
}
