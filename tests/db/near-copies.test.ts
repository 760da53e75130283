/** Near-copies of one text are one source: in what is stored, and in what was known on a day. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import { heldGraph } from "../../seed/stages/load.ts";
import { articleSources } from "../../seed/stages/relations.ts";
import { dayInterval } from "../../server/claims/date-interval.ts";
import { deriveRelations } from "../../server/claims/derive.ts";
import { createDriver } from "../../server/neo4j/driver.ts";
import { createGraphReader } from "../../server/neo4j/graph-reader.ts";
import { readTraceGraph } from "../../server/routes/read-trace-graph.ts";
import { DatedView } from "../../server/trace/dated-view.ts";
import { relationIdOf } from "../../server/trace/trace-graph.ts";
import { collectExport } from "../helpers/collect-export.ts";
import { openSeedDatabase, STORIES } from "../helpers/seed-database.ts";
import { splitScript } from "../helpers/split-script.ts";
import { clearTestDatabaseAndSchema } from "../setup/clear-database.ts";

const db = openSeedDatabase();
const connection = inject("neo4jConnection");
let driver: Driver;
let folder: string;

beforeAll(() => {
  driver = createDriver(connection);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "silsila-copies-"));
  cpSync(STORIES, folder, { recursive: true });
  return () => rmSync(folder, { recursive: true });
});
afterAll(() => driver.close());

const DELIVERS = "North Fab delivers wafers to Lamp AI every month of the year.";
const WIRE =
  "The works stand on the hill behind the old harbour and have three halls, of which the newest was opened by the mayor with a ribbon and a band.";
const OWN =
  "A visit to the hill above the harbour: what the neighbours say of the noise, the lorries and the lights at night.";

function story(id: string, publishedAt: string, rest: string): void {
  const head = { story: id, title: id, language: "en", genre: "news", publishedAt, datePrecision: "day" };
  const basis = 'dateBasis: { ar: تقدير, en: "an estimate" }';
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  const front = ["---", ...lines, basis, `outlet: Post of ${id}`, "---"].join("\n");
  writeFileSync(join(folder, "corpus", `${id}.md`), `${front}\n\n${DELIVERS} ${rest}\n`);
  writeFileSync(
    join(folder, "annotations", `${id}.yaml`),
    `story: ${id}
facts:
  - { id: delivers, subject: north-fab, predicate: SUPPLIES, object: lamp-ai, status: asserted, digest: { quote: "${DELIVERS}" } }
`,
  );
}

/** Two near-copies, then one in words of its own. */
function threeStories(): void {
  story("copy-one", "2025-04-10", WIRE);
  story("copy-two", "2025-05-10", `${WIRE} (Agencies)`);
  story("own-words", "2025-06-10", OWN);
}

const seed = async (dataFolder = folder) => {
  const report = await db.seed({ dataFolder });
  expect(report.faults).toEqual([]);
  return report;
};
const groups = async () =>
  Object.fromEntries(
    (
      await db.cypher("MATCH (a:Article) WHERE a.copyGroup IS NOT NULL RETURN a.id AS id, a.copyGroup AS g ORDER BY id")
    ).map(({ id, g }) => [id, g]),
  );
const traceGraph = () => readTraceGraph(createGraphReader(driver, connection.database, { timeout: 60_000 }), 0);

/** Relations by id with the grade that the tracer gives them by what was in print on the day. */
async function tracedGrades(day: number): Promise<Record<string, string | undefined>> {
  const graph = await traceGraph();
  const view = new DatedView(graph, day, day);
  return Object.fromEntries(
    Array.from({ length: graph.relations.count }, (_, relation) => [
      relationIdOf(graph, relation),
      GRADE_NAMES[view.gradeOf(relation)],
    ]),
  );
}

/** The same, derived from the claims that were in print by then. Without any, a relation is not there. */
async function derivedGrades(day: number): Promise<Record<string, string>> {
  const { entities, articles, claims } = await heldGraph(db.store.source);
  const sources = articleSources(articles);
  const printed = new Set(
    articles
      .filter(({ publishedAt }) => publishedAt !== null && dayInterval(publishedAt).end <= day)
      .map(({ id }) => id),
  );
  const relations = deriveRelations({
    claims: claims.filter(({ articleId }) => printed.has(articleId)),
    articles: sources,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  });
  return Object.fromEntries(relations.map(({ id, grade }) => [id, grade]));
}

async function printDays(): Promise<number[]> {
  const days = (await db.cypher("MATCH (a:Article) WHERE a.publishedAt IS NOT NULL RETURN a.publishedAt AS day")).map(
    ({ day }) => dayInterval(String(day)).end,
  );
  return [...new Set(days)].sort((a, b) => a - b);
}

/** Of the relations that are traced and known by then. */
async function expectDerived(day: number): Promise<number> {
  const [traced, derived] = [await tracedGrades(day), await derivedGrades(day)];
  const known = Object.keys(traced).filter((id) => id in derived);
  expect(Object.fromEntries(known.map((id) => [id, traced[id]]))).toEqual(
    Object.fromEntries(known.map((id) => [id, derived[id]])),
  );
  return known.length;
}

describe("near-copies", () => {
  it("are stored as one group, and written anew only where they differ", async () => {
    threeStories();
    await seed();
    expect(await groups()).toEqual({ "copy-one": "copy-one", "copy-two": "copy-one" });
    expect((await seed()).writes).toEqual({ entities: 0, articles: 0, relations: 0, removed: 0, state: 0 });
    story("copy-two", "2025-05-10", OWN);
    await seed();
    expect(await groups()).toEqual({ "copy-two": "copy-two", "own-words": "copy-two" });
    story("copy-two", "2025-05-10", "Nothing else is known of the works.");
    await seed();
    expect(await groups()).toEqual({});
  });

  it("stay one source while the third is not in print: the grade of a day is that of its claims", async () => {
    threeStories();
    await seed();
    const grades = [];
    for (const day of ["2025-04-30", "2025-05-31", "2025-06-30"])
      grades.push((await tracedGrades(dayInterval(day).end))["north-fab:SUPPLIES:lamp-ai"]);
    expect(grades).toEqual(["B", "B", "A"]);
    for (const day of await printDays()) await expectDerived(day);
  });

  it("are told by verify where what is stored is wrong, and the next load mends it", async () => {
    threeStories();
    await seed();
    await db.cypher("MATCH (a:Article {id: 'own-words'}) SET a.copyGroup = 'copy-one'");
    await db.cypher("MATCH (a:Article {id: 'copy-two'}) REMOVE a.copyGroup");
    const verdict = async () => (await db.run({ name: "verify" }, { dataFolder: folder })).graphFaults;
    expect(await verdict()).toEqual([
      "article copy-two: is a near-copy of copy-one, recorded is of none",
      "article own-words: is a near-copy of none, recorded is of copy-one",
    ]);
    await seed();
    expect(await verdict()).toEqual([]);
  });
});

describe("near-copies, exported as Cypher", () => {
  it("are one group in the database that the script makes, which passes every check", async () => {
    threeStories();
    await seed();
    const [hash, known] = [await db.hash(), await groups()];
    const script = await collectExport(createGraphReader(driver, connection.database, { timeout: 30_000 }), "cypher");
    await clearTestDatabaseAndSchema(connection);
    for (const statement of splitScript(script)) await db.cypher(statement);
    expect([await db.hash(), await groups()]).toEqual([hash, known]);
    expect((await db.run({ name: "verify" }, { dataFolder: folder })).graphFaults).toEqual([]);
  });
});

describe("what was known on a day, in the shipped corpus", () => {
  it("has the grade that derive gives to the claims in print by then, and at last the grade that is stored", async () => {
    await seed("seed");
    const days = await printDays();
    let compared = 0;
    for (const day of days) compared += await expectDerived(day);
    expect(compared).toBeGreaterThan(200);
    const last = await tracedGrades(days.at(-1) ?? 0);
    const stored = await db.cypher("MATCH (:Entity)-[r]->(:Entity) RETURN r.id AS id, r.grade AS grade");
    const traced = stored.filter(({ id }) => String(id) in last);
    expect(traced.length).toBe(Object.keys(last).length);
    for (const { id, grade } of traced) expect([id, last[String(id)]]).toEqual([id, grade]);
  });
});
