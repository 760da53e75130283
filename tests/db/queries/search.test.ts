import { describe, expect, it } from "vitest";
import { allWordsQuery, fullTextQuery } from "../../../server/queries/full-text-query.ts";
import { searchArticles } from "../../../server/queries/search-articles.ts";
import { searchEntities } from "../../../server/queries/search-entities.ts";
import { openSmallDatabase } from "../../helpers/small-database.ts";

const db = openSmallDatabase();

async function entityIds(text: string, limit = 100): Promise<string[]> {
  const query = fullTextQuery(text);
  if (query === null) return [];
  return (await db.read(searchEntities(query, null, limit))).map(({ id }) => String(id));
}

async function articleIds(text: string, limit = 100): Promise<string[]> {
  const query = allWordsQuery(text);
  return query === null ? [] : (await db.read(searchArticles(query, limit))).map(({ id }) => id);
}

describe("searchEntities", () => {
  it("finds one entity under every writing of its name", async () => {
    for (const text of ["Norwell Chips", "norwell", "NORWEL", "نورويل", "نُورويل", "ونورويل", "لنورويل", "norwlel"])
      expect(await entityIds(text), text).toContain("norwell");
    for (const text of ["QSMC", "كيو إس إم سي", "كيو اس ام سي", "Quartz Semiconductor", "Quartz"])
      expect(await entityIds(text), text).toContain("qsmc");
    for (const text of ["أنظمة زهرة", "انظمه زهره", "أنظمة  زَهْرة"])
      expect(await entityIds(text), text).toContain("zahra");
  });

  it("finds all that share a name", async () => {
    expect(await entityIds("أطلنطس")).toEqual(
      expect.arrayContaining(["atlantis", "atlantis-government", "atlantean-companies"]),
    );
  });

  it("keeps types, stops at the limit, and carries what ranking needs", async () => {
    const query = fullTextQuery("أطلنطس") ?? "";
    expect((await db.read(searchEntities(query, ["Place"], 100))).map(({ id }) => id)).toEqual(["atlantis"]);
    expect(await db.read(searchEntities(query, ["AIModel"], 100))).toEqual([]);
    expect(await entityIds("أطلنطس", 1)).toHaveLength(1);
    const [norwell] = await db.read(searchEntities("norwell", null, 1));
    expect(norwell).toEqual({
      id: "norwell",
      type: "Company",
      nameEn: "Norwell Chips",
      nameAr: "نورويل",
      aliases: ["Norwell", "نوروول"],
      degree: 7,
    });
  });

  it("finds nothing for what no name is like", async () => {
    expect(await entityIds("zzzzqqqq")).toEqual([]);
    expect(await entityIds("!!! … ***")).toEqual([]);
  });

  it("takes the query language of the index for words", async () => {
    for (const text of [
      'norwell" OR *:*',
      "searchKey:norwell",
      "norwell AND NOT norwell",
      "(norwell",
      "/n.*/",
      "norwell~0.1^99",
      "{a TO z}",
    ])
      expect(await entityIds(text), text).toContain("norwell");
    expect(await entityIds("*")).toEqual([]);
  });
});

describe("searchArticles", () => {
  it("finds an article by words of its text and of its title, in any order", async () => {
    expect(await articleIds("employees share")).toEqual(["norwell-profile"]);
    expect(await articleIds("منافسة")).toEqual(["rivals"]);
    expect(await articleIds("زهرة نورويل").then((ids) => ids.sort())).toEqual(["deep-sea", "rivals"]);
  });

  it("wants every word", async () => {
    expect(await articleIds("employees زهرة")).toEqual([]);
    expect(await articleIds("zzzzqqqq")).toEqual([]);
  });

  it("stops at the limit", async () => {
    expect(await articleIds("نورويل", 1)).toHaveLength(1);
  });
});
