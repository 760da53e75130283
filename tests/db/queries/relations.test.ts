import { describe, expect, it } from "vitest";
import { relationById } from "../../../server/queries/relation-by-id.ts";
import { relationClaims } from "../../../server/queries/relation-claims.ts";
import { relationsAmong, relationsAmongTotal } from "../../../server/queries/relations-among.ts";
import { relationsByIds } from "../../../server/queries/relations-by-ids.ts";
import { relationsTouching } from "../../../server/queries/relations-touching.ts";
import { openSmallDatabase } from "../../helpers/small-database.ts";
import { SMALL_RELATIONS } from "../../helpers/small-relations.ts";

const db = openSmallDatabase();

function relationOf(id: string) {
  const found = SMALL_RELATIONS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`the small graph has no relation ${id}`);
  return found;
}

describe("relationById", () => {
  it("returns every relation of the graph as it was derived", async () => {
    for (const relation of SMALL_RELATIONS) expect(await db.read(relationById(relation.id))).toEqual(relation);
  });

  it("is null for ids that name no relation", async () => {
    for (const id of ["no-such", "norwell:SUPPLIES:no-such", "zahra:SUPPLIES:norwell", "norwell:SUPPLIES:zahra:qsmc"])
      expect(await db.read(relationById(id))).toBeNull();
  });
});

describe("relationClaims", () => {
  const idsOf = async (id: string, limit = 100) =>
    (await db.read(relationClaims(relationOf(id), limit))).map((claim) => String(claim.id));

  it("returns the claims of the relation only, by event date, each with its article", async () => {
    const found = await db.read(relationClaims(relationOf("norwell:SUPPLIES:zahra"), 100));
    expect(found.map(({ id, article }) => [id, article.title])).toEqual([
      ["deep-sea:supply", "قاعدة جديدة لرقائق البحر"],
      ["norwell-profile:again", "A profile of Norwell"],
    ]);
    for (const { quote, start, end } of found) expect(quote).toHaveLength(end - start);
  });

  it("tells the same ends with goods apart from those without", async () => {
    expect(await idsOf("norwell:SUPPLIES:zahra:kestrel-k9")).toEqual(["deep-sea:plan"]);
  });

  it("takes both directions of a symmetric predicate, undated claims in the order of print", async () => {
    expect(await idsOf("norwell:COMPETES_WITH:zahra")).toEqual(["rivals:rivals", "norwell-profile:rivals"]);
  });

  it("finds as many claims as each relation counts", async () => {
    for (const relation of SMALL_RELATIONS) expect(await idsOf(relation.id)).toHaveLength(relation.claims);
  });

  it("stops at the limit and is empty where nothing was claimed", async () => {
    expect(await idsOf("norwell:SUPPLIES:zahra", 1)).toEqual(["deep-sea:supply"]);
    const nowhere = { ...relationOf("norwell:SUPPLIES:zahra"), predicate: "ACQUIRES" as const };
    expect(await db.read(relationClaims(nowhere, 100))).toEqual([]);
  });
});

describe("relationsAmong", () => {
  it("returns relations with both ends in the set, and their number", async () => {
    const ids = ["norwell", "zahra", "qsmc"];
    expect((await db.read(relationsAmong(ids, 100))).map(({ id }) => String(id))).toEqual([
      "norwell:COMPETES_WITH:zahra",
      "norwell:SUPPLIES:zahra",
      "norwell:SUPPLIES:zahra:kestrel-k9",
      "qsmc:DEPENDS_ON:norwell",
    ]);
    expect(await db.read(relationsAmongTotal(ids))).toBe(4);
    expect(await db.read(relationsAmong(ids, 1))).toHaveLength(1);
  });

  it("is empty for one entity, none, and unknown ones", async () => {
    for (const ids of [["norwell"], [], ["no-such", "norwell"]]) {
      expect(await db.read(relationsAmong(ids, 100))).toEqual([]);
      expect(await db.read(relationsAmongTotal(ids))).toBe(0);
    }
  });
});

describe("relationsByIds", () => {
  it("returns the named relations once each, sorted, without the unknown", async () => {
    const ids = ["qsmc:DEPENDS_ON:norwell", "norwell:SUPPLIES:zahra", "norwell:SUPPLIES:zahra", "no:SUCH:relation"];
    expect(await db.read(relationsByIds(ids))).toEqual([
      relationOf("norwell:SUPPLIES:zahra"),
      relationOf("qsmc:DEPENDS_ON:norwell"),
    ]);
    expect(await db.read(relationsByIds([]))).toEqual([]);
  });
});

describe("relationsTouching", () => {
  it("returns the links of each entity with the number it has", async () => {
    const found = await db.read(relationsTouching(["nautilus", "qsmc"], null, 10));
    expect(found.map(({ id, total }) => [id, total])).toEqual([
      ["nautilus:DEPENDS_ON:kestrel-k9", 2],
      ["qsmc:DEPENDS_ON:norwell", 2],
      ["qsmc:MANUFACTURES:kestrel-k9", 2],
      ["zahra:DEVELOPS:nautilus", 2],
    ]);
  });

  it("keeps of a hub those with most claims and still says how many it has", async () => {
    const found = await db.read(relationsTouching(["norwell"], null, 2));
    expect(found.map(({ id, claims, total }) => [id, claims, total])).toEqual([
      ["norwell:COMPETES_WITH:zahra", 2, 7],
      ["norwell:SUPPLIES:zahra", 2, 7],
    ]);
  });

  it("keeps predicates, marks denied relations, and is empty for unknown entities", async () => {
    const [denied] = await db.read(relationsTouching(["atlantean-companies"], ["SUPPLIES"], 10));
    expect(denied).toMatchObject({ id: "norwell:SUPPLIES:atlantean-companies", negative: true });
    expect(await db.read(relationsTouching(["atlantean-companies"], ["LEADS"], 10))).toEqual([]);
    expect(await db.read(relationsTouching(["no-such"], null, 10))).toEqual([]);
  });
});
