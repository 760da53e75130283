import { describe, expect, it } from "vitest";
import { exitCodeOf } from "../../seed/report.ts";
import { openSeedDatabase } from "../helpers/seed-database.ts";

const db = openSeedDatabase();
const SUPPLY = "claim lamp-and-north:north-supplies-lamp";
const CLAIM = (fact: string) => `MATCH (c:Claim {id: 'lamp-and-north:${fact}'})`;

describe("verify", () => {
  it("says that nothing was loaded yet", async () => {
    expect((await db.run({ name: "verify" })).graphFaults).toEqual(["graph: nothing was loaded yet"]);
  });

  it("finds nothing wrong in a fresh load", async () => {
    const { hash } = await db.seed();
    const report = await db.run({ name: "verify" });
    expect(report.graphFaults).toEqual([]);
    expect(report.hash).toBe(hash);
    expect(exitCodeOf(report)).toBe(0);
  });

  /** What is planted together, and the line that must tell of each. Nothing in one group hides another. */
  const GROUPS: Readonly<Record<string, readonly (readonly [plant: string, line: string])[]>> = {
    "in claims": [
      [`${CLAIM("north-supplies-lamp")} SET c.quote = c.quote + ' '`, `${SUPPLY}: the quote is not the text`],
      [`${CLAIM("north-supplies-lamp")} SET c.grade = 'A'`, `${SUPPLY}: its grade is B, recorded is A`],
      [`${CLAIM("north-supplies-lamp")}-[l:ITEM]->() DELETE l`, `${SUPPLY}: is linked to`],
      [
        `${CLAIM("lamp-designs-m7")} SET c.predicate = 'TARGETS'`,
        "claim lamp-and-north:lamp-designs-m7: TARGETS takes no Company",
      ],
      [
        `${CLAIM("government-restricts-m7")} SET c.start = c.start + 1`,
        "claim lamp-and-north:government-restricts-m7: the quote",
      ],
      [
        `${CLAIM("government-restricts-m7")} SET c.destination = 'nowhere'`,
        "claim lamp-and-north:government-restricts-m7: destination names no entity: nowhere",
      ],
      [
        "MATCH (c:Claim {predicate: 'ISSUES'}) DETACH DELETE c",
        "relation northland-government:ISSUES:chip-rule: no claim holds it up",
      ],
    ],
    "in articles and entities": [
      ["MATCH (a:Article {id: 'rule-only'}) SET a.text = a.text + '!'", "article rule-only: the text's sha256 is"],
      [
        "MATCH (a:Article {id: 'rule-only'}) SET a.citedOutlets = ['nobody']",
        "article rule-only: citedOutlets names no entity",
      ],
      [
        "MATCH (a:Article {id: 'rule-only'}) SET a.regionKinds = ['share'], a.regionStarts = [0], a.regionEnds = [99999]",
        "article rule-only: the share region",
      ],
      [
        "MATCH (:Article {id: 'rule-only'})-[m:MENTIONS]->(:Entity {id: 'lamp-ai'}) SET m.ends = [99999]",
        "mention of lamp-ai in rule-only",
      ],
      ["MATCH (e:Entity {id: 'm7'}) SET e.degree = 17", "entity m7: has "],
      [
        "MATCH (e:Entity {id: 'm7'}) REMOVE e:Chip SET e:Person",
        "entity m7: no search key, or a label that is not its type",
      ],
      [
        "MATCH (e:Entity {id: 'north-fab'}) SET e.country = 'nowhere'",
        "entity north-fab: country names no entity: nowhere",
      ],
      ["MATCH (e:Entity {id: 'daily-bell'}) SET e.nameEn = 'Nightly Bell'", "graph: the hash is"],
    ],
    "in relations": [
      ["MATCH (:Entity)-[r:ISSUES]->(:Entity) DELETE r", "relation northland-government:ISSUES:chip-rule: is missing"],
      [
        "MATCH (:Entity)-[r:RESTRICTS]->(:Entity) SET r.claims = 7",
        "relation northland-government:RESTRICTS:m7: is not what its claims say",
      ],
      [
        "MATCH (a:Entity)-[r:DESIGNS]->(b:Entity) CREATE (a)-[s:DESIGNS]->(b) SET s = properties(r)",
        "relation lamp-ai:DESIGNS:m7: stands twice",
      ],
      [
        "MATCH (a:Entity)-[r:SUPPLIES {item: 'm7'}]->(b:Entity) CREATE (b)-[s:SUPPLIES]->(a) SET s = properties(r) DELETE r",
        "relation north-fab:SUPPLIES:lamp-ai:m7: joins lamp-ai and north-fab",
      ],
    ],
    "in a load that did not end": [
      ["MATCH (s:GraphState) SET s.dataVersion = 'loading-9'", "graph: a load has not come to its end"],
    ],
  };

  it.each(Object.keys(GROUPS))("finds what is planted %s, and a rebuild mends it", async (group) => {
    const { hash } = await db.seed();
    const planted = GROUPS[group] ?? [];
    for (const [plant] of planted) await db.cypher(plant);
    const report = await db.run({ name: "verify" });
    for (const [, line] of planted) expect(report.graphFaults).toContainEqual(expect.stringContaining(line));
    expect(exitCodeOf(report)).toBe(1);
    expect((await db.run({ name: "seed", paths: [], rebuild: true })).hash).toBe(hash);
    expect((await db.run({ name: "verify" })).graphFaults).toEqual([]);
  });
});
