import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { describeFault } from "../../seed/fault.ts";
import { exitCodeOf } from "../../seed/report.ts";
import { ARTICLES, openSeedDatabase, STORIES } from "../helpers/seed-database.ts";

const db = openSeedDatabase();
const NOTHING = { entities: 0, articles: 0, relations: 0, removed: 0, state: 0 };
const ORIGINAL = join(ARTICLES, "original.txt");
const NOTE = join(ARTICLES, "own-text.md");

const kinds = async () =>
  Object.fromEntries(
    (await db.cypher("MATCH (a:Article) RETURN a.id AS id, a.kind AS kind ORDER BY id")).map(({ id, kind }) => [
      id,
      kind,
    ]),
  );

describe("seed", () => {
  it("loads the shipped corpus, and a second time writes nothing", async () => {
    const first = await db.seed();
    expect(first.faults).toEqual([]);
    expect(first.counts).toEqual({ articles: 2, entities: 8, mentions: 13, claims: 6, relations: 5 });
    expect(first.relationsByPredicate).toEqual({ SUPPLIES: 2, RESTRICTS: 1, DESIGNS: 1, ISSUES: 1 });
    const second = await db.seed();
    expect(second.writes).toEqual(NOTHING);
    expect(second.hash).toBe(first.hash);
    expect(await db.hash()).toBe(first.hash);
  });

  it("stores what a user's Cypher expects", async () => {
    await db.seed();
    expect(
      await db.cypher(
        "MATCH (a:Company)-[s:SUPPLIES]->(b:Company) RETURN a.id AS a, b.id AS b, s.item AS item, s.polarity AS p ORDER BY a",
      ),
    ).toEqual([
      { a: "lamp-ai", b: "north-fab", item: null, p: "negative" },
      { a: "north-fab", b: "lamp-ai", item: "m7", p: "positive" },
    ]);
    const [claim] = await db.cypher(
      "MATCH (c:Claim {id: 'lamp-and-north:government-restricts-m7'}) RETURN properties(c) AS c, [(c)-[r]->(e) | type(r) + ' ' + e.id] AS links",
    );
    expect(claim?.c).toMatchObject({
      quantityValue: 12.5,
      quantityUnit: "percent",
      quantityApproximate: true,
      reportedBy: "daily-bell",
      destination: "northland",
      hedge: "possible",
      grade: "C",
      review: "accepted",
    });
    expect(claim?.links).toHaveLength(3);
    const [lamp] = await db.cypher(
      "MATCH (e:Entity {id: 'lamp-ai'}) RETURN labels(e) AS labels, e.degree AS degree, e.searchKey AS key",
    );
    expect(lamp).toMatchObject({ labels: ["Entity", "Company"], degree: 3 });
    expect(String(lamp?.key).split("\n")).toContain("مصباح");
  });

  it("keeps no run ids in the graph, only in the record of the run", async () => {
    await db.seed();
    await db.seed();
    const runs = await db.cypher(
      "MATCH (r:SeedRun) RETURN r.command AS command, r.writes > 0 AS wrote ORDER BY r.startedAt",
    );
    expect(runs).toEqual([
      { command: "seed", wrote: true },
      { command: "seed", wrote: false },
    ]);
  });

  it("writes every article anew when asked to rebuild, to the same graph", async () => {
    const { hash } = await db.seed();
    await db.cypher("MATCH (c:Claim {predicate: 'ISSUES'}) SET c.quote = 'changed by hand'");
    expect((await db.seed()).hash).not.toBe(hash);
    const rebuilt = await db.run({ name: "seed", paths: [], rebuild: true });
    expect(rebuilt.hash).toBe(hash);
    expect(rebuilt.writes?.articles).toBe(2);
  });
});

describe("load and unload", () => {
  it("puts an original in the place of its digest, and back", async () => {
    const first = await db.seed();
    const loaded = await db.run({ name: "load", paths: [ORIGINAL] });
    expect(loaded.faults).toEqual([]);
    expect(loaded.hash).not.toBe(first.hash);
    expect(await kinds()).toEqual({ "lamp-and-north": "original", "rule-only": "digest" });
    const claims = await db.cypher(
      "MATCH (c:Claim {articleId: 'lamp-and-north'}) RETURN c.id AS id, c.quote AS quote ORDER BY id",
    );
    const text = readFileSync(ORIGINAL, "utf8");
    expect(claims.map(({ id }) => id)).toEqual([
      "lamp-and-north:government-restricts-m7",
      "lamp-and-north:north-supplies-lamp",
    ]);
    for (const { quote } of claims) expect(text).toContain(quote);
    expect((await db.run({ name: "load", paths: [ORIGINAL] })).writes).toEqual(NOTHING);
    expect((await db.run({ name: "verify" })).graphFaults).toEqual([]);
    const unloaded = await db.run({ name: "unload", articles: ["lamp-and-north"] });
    expect(unloaded.hash).toBe(first.hash);
  });

  it("leaves what was loaded when the corpus is renewed", async () => {
    await db.run({ name: "load", paths: [ARTICLES] });
    const before = await db.hash();
    const again = await db.seed();
    expect(again.writes).toEqual(NOTHING);
    expect(again.hash).toBe(before);
    expect(Object.values(await kinds())).toEqual(["original", "digest", "user", "user"]);
  });

  it("gives a text without reviewed facts its mentions and says that claims await review", async () => {
    const { hash } = await db.seed();
    const loaded = await db.run({ name: "load", paths: [NOTE] });
    expect(loaded.notes).toHaveLength(1);
    expect(loaded.notes[0]).toMatch(/^text-[0-9a-f]{16}: 3 mentions found; claims await review$/);
    const [note] = await db.cypher(
      "MATCH (a:Article {kind: 'user'}) RETURN a.id AS id, a.title AS title, a.publishedAt AS date, a.outlet AS outlet",
    );
    expect(note).toMatchObject({ title: "My own note", date: "2025", outlet: "Notebook" });
    expect((await db.run({ name: "unload", articles: [String(note?.id)] })).hash).toBe(hash);
  });

  it("loads beside the corpus what the settings name", async () => {
    await db.run({ name: "seed", paths: [ORIGINAL], rebuild: false });
    expect(await kinds()).toMatchObject({ "lamp-and-north": "original" });
  });

  it("refuses to unload what is not loaded, by name, and takes the rest out", async () => {
    await db.seed();
    await db.run({ name: "load", paths: [ORIGINAL] });
    const report = await db.run({ name: "unload", articles: ["nothing", "rule-only", "lamp-and-north"] });
    expect(report.faults.map(describeFault)).toEqual([
      "nothing: no loaded article has this id",
      "rule-only: our own digest stands here; only loaded articles can be unloaded",
    ]);
    expect(exitCodeOf(report)).toBe(1);
    expect(await kinds()).toEqual({ "lamp-and-north": "digest", "rule-only": "digest" });
  });
});

describe("bad input", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  function ownCopy(): string {
    const folder = mkdtempSync(join(tmpdir(), "silsila-corpus-"));
    folders.push(folder);
    cpSync(STORIES, folder, { recursive: true });
    return folder;
  }
  function rewrite(folder: string, file: string, change: (content: string) => string): void {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  }

  it("is refused by file, line and reason while the others load", async () => {
    const folder = ownCopy();
    writeFileSync(join(folder, "articles", "binary.txt"), Uint8Array.of(0x61, 0, 0x62));
    writeFileSync(join(folder, "articles", "latin.txt"), Uint8Array.of(0x61, 0x0a, 0xe9));
    const report = await db.run({ name: "load", paths: [join(folder, "articles"), join(folder, "missing.txt")] });
    expect(report.faults.map((fault) => describeFault(fault).replace(`${folder}/`, ""))).toEqual([
      "articles/binary.txt: the file is binary (it holds NUL bytes)",
      "articles/latin.txt:2: the text is not valid UTF-8",
      "missing.txt: there is no such file",
    ]);
    expect(exitCodeOf(report)).toBe(1);
    expect(report.counts?.articles).toBe(4);
    expect((await db.run({ name: "verify" })).graphFaults).toEqual([]);
  });

  it("refuses one fact and keeps the others of its story", async () => {
    const folder = ownCopy();
    rewrite(folder, "annotations/lamp-and-north.yaml", (yaml) => yaml.replace(/hash: [0-9a-f]{8}/, "hash: deadbeef"));
    const report = await db.run({ name: "load", paths: [ORIGINAL] }, { dataFolder: folder });
    expect(report.faults).toHaveLength(1);
    expect(report.faults[0]).toMatchObject({
      file: join(folder, "annotations/lamp-and-north.yaml"),
      line: 3,
      item: "north-supplies-lamp",
    });
    expect(report.faults[0]?.reason).toContain("does not fit");
    const claims = await db.cypher("MATCH (c:Claim {articleId: 'lamp-and-north'}) RETURN c.id AS id");
    expect(claims).toEqual([{ id: "lamp-and-north:government-restricts-m7" }]);
    expect((await db.run({ name: "verify" })).graphFaults).toEqual([]);
  });

  it("removes nothing while anything is refused, and what is gone once all is well", async () => {
    await db.seed();
    const folder = ownCopy();
    rmSync(join(folder, "corpus/rule-only.md"));
    rmSync(join(folder, "annotations/rule-only.yaml"));
    rewrite(folder, "lexicon/entities.yaml", (yaml) => yaml.replace(/- id: chip-rule\n(?: {2}.*\n)+/, ""));
    writeFileSync(join(folder, "corpus/broken.md"), "no front matter");
    const refused = await db.seed({ dataFolder: folder });
    expect(exitCodeOf(refused)).toBe(1);
    expect(refused.writes?.removed).toBe(0);
    expect(await kinds()).toEqual({ "lamp-and-north": "digest", "rule-only": "digest" });
    rmSync(join(folder, "corpus/broken.md"));
    const clean = await db.seed({ dataFolder: folder });
    expect(clean.faults).toEqual([]);
    expect(await kinds()).toEqual({ "lamp-and-north": "digest" });
    expect(await db.cypher("MATCH (e:Entity {id: 'chip-rule'}) RETURN e.id AS id")).toEqual([]);
    expect((await db.run({ name: "verify" })).graphFaults).toEqual([]);
  });

  it("keeps a loaded original while the digest that names it is broken", async () => {
    await db.run({ name: "load", paths: [ORIGINAL] });
    const before = await db.hash();
    const folder = ownCopy();
    rewrite(folder, "corpus/lamp-and-north.md", (text) => text.replace("language: ar", "language: xx"));
    await db.seed({ dataFolder: folder });
    expect(await db.hash()).toBe(before);
  });

  it("keeps the text of an original that no story names any more as the user's own", async () => {
    await db.run({ name: "load", paths: [ORIGINAL] });
    const folder = ownCopy();
    rewrite(folder, "corpus/lamp-and-north.md", (text) => text.replace(/originalSha256: .*\n/, ""));
    const report = await db.seed({ dataFolder: folder });
    expect(report.faults).toEqual([]);
    expect(Object.values(await kinds())).toEqual(["digest", "digest", "user"]);
    expect((await db.run({ name: "verify" })).graphFaults).toEqual([]);
  });

  it("gives an entity whose type changed its new label and takes the old one off", async () => {
    await db.seed();
    const folder = ownCopy();
    rewrite(folder, "lexicon/entities.yaml", (yaml) =>
      yaml.replace("id: daily-bell\n  type: Organization", "id: daily-bell\n  type: Company"),
    );
    await db.seed({ dataFolder: folder });
    expect(await db.cypher("MATCH (e:Entity {id: 'daily-bell'}) RETURN labels(e) AS labels")).toEqual([
      { labels: ["Entity", "Company"] },
    ]);
  });
});
