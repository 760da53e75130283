import { describe, expect, it } from "vitest";
import { bestConnected } from "../../../server/queries/best-connected.ts";
import { entitiesByIds, entityRefsByIds } from "../../../server/queries/entities-by-ids.ts";
import { entityArticles } from "../../../server/queries/entity-articles.ts";
import { entityFacts } from "../../../server/queries/entity-facts.ts";
import { entityFigures } from "../../../server/queries/entity-figures.ts";
import { entityRelationCounts } from "../../../server/queries/entity-relation-counts.ts";
import { openSmallDatabase } from "../../helpers/small-database.ts";
import { SMALL_CLAIMS, SMALL_ENTITIES } from "../../helpers/small-graph-data.ts";

const db = openSmallDatabase();
const entityOf = (id: string) => SMALL_ENTITIES.find((each) => each.id === id);
const claimOf = (id: string) => SMALL_CLAIMS.find((each) => each.id === id);

describe("entitiesByIds", () => {
  it("returns what was stored, whole, sorted by id, each once", async () => {
    const found = await db.read(entitiesByIds(["zahra", "norwell", "zahra"]));
    expect(found).toEqual([
      { entity: entityOf("norwell"), degree: 7 },
      { entity: entityOf("zahra"), degree: 7 },
    ]);
  });

  it("leaves out unknown ids, and returns nothing for none", async () => {
    expect(await db.read(entitiesByIds(["no-such", "lonely-island"]))).toEqual([
      { entity: entityOf("lonely-island"), degree: 0 },
    ]);
    expect(await db.read(entitiesByIds([]))).toEqual([]);
  });

  it("has a short form with names only", async () => {
    expect(await db.read(entityRefsByIds(["nautilus", "no-such"]))).toEqual([
      { id: "nautilus", type: "AIModel", nameEn: "Nautilus", nameAr: "نوتيلوس" },
    ]);
  });
});

describe("entityFacts", () => {
  it("returns accepted claims with a literal object, dated before undated", async () => {
    expect(await db.read(entityFacts("norwell", 10))).toEqual([
      claimOf("norwell-profile:share"),
      claimOf("norwell-profile:staff"),
    ]);
  });

  it("stops at the limit, and is empty for an entity without facts and for an unknown one", async () => {
    expect(await db.read(entityFacts("norwell", 1))).toHaveLength(1);
    expect(await db.read(entityFacts("lonely-island", 10))).toEqual([]);
    expect(await db.read(entityFacts("no-such", 10))).toEqual([]);
  });
});

describe("entityRelationCounts", () => {
  it("counts by predicate, direction and the type at the other end", async () => {
    expect(await db.read(entityRelationCounts("kestrel-k9"))).toEqual([
      { predicate: "DEPENDS_ON", direction: "in", otherType: "AIModel", count: 1 },
      { predicate: "DESIGNS", direction: "in", otherType: "Company", count: 1 },
      { predicate: "MANUFACTURES", direction: "in", otherType: "Company", count: 1 },
      { predicate: "PERMITS", direction: "in", otherType: "Government", count: 1 },
      { predicate: "RESTRICTS", direction: "in", otherType: "Government", count: 1 },
      { predicate: "TARGETS", direction: "in", otherType: "Policy", count: 1 },
      { predicate: "USES", direction: "in", otherType: "Company", count: 1 },
    ]);
    expect(await db.read(entityRelationCounts("norwell"))).toContainEqual({
      predicate: "SUPPLIES",
      direction: "out",
      otherType: "Company",
      count: 3,
    });
  });

  it("is empty where there is no relation", async () => {
    expect(await db.read(entityRelationCounts("lonely-island"))).toEqual([]);
    expect(await db.read(entityRelationCounts("no-such"))).toEqual([]);
  });
});

describe("entityArticles", () => {
  it("returns the newest article first, with the number of mentions", async () => {
    const found = await db.read(entityArticles("kestrel-k9", 10));
    expect(found.map(({ id, mentionCount }) => [id, mentionCount])).toEqual([
      ["norwell-profile", 2],
      ["deep-sea", 4],
    ]);
  });

  it("stops at the limit and is empty for what no article mentions", async () => {
    expect(await db.read(entityArticles("kestrel-k9", 1))).toHaveLength(1);
    expect(await db.read(entityArticles("lonely-island", 10))).toEqual([]);
  });
});

describe("entityFigures", () => {
  it("counts claims in every role, articles, and says since when", async () => {
    expect(await db.read(entityFigures("atlantis"))).toEqual({
      claimCount: 3, // restricted destination, seat, compute
      articleCount: 2,
      firstSeen: "2025-09-01",
    });
  });

  it("is zero and null for what is not there", async () => {
    expect(await db.read(entityFigures("no-such"))).toEqual({ claimCount: 0, articleCount: 0, firstSeen: null });
  });
});

describe("bestConnected", () => {
  it("returns those with most relations first and leaves out those with none", async () => {
    const ids = (await db.read(bestConnected(100))).map(({ entity }) => String(entity.id));
    expect(ids.slice(0, 3)).toEqual(["kestrel-k9", "norwell", "zahra"]);
    expect(ids).not.toContain("lonely-island");
    expect(await db.read(bestConnected(2))).toHaveLength(2);
  });
});
