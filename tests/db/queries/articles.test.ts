import { describe, expect, it } from "vitest";
import { articleById } from "../../../server/queries/article-by-id.ts";
import { articleClaims } from "../../../server/queries/article-claims.ts";
import { articleMentions } from "../../../server/queries/article-mentions.ts";
import { articlesList, articlesTotal } from "../../../server/queries/articles-list.ts";
import { openSmallDatabase } from "../../helpers/small-database.ts";
import { mentionsIn } from "../../helpers/small-graph.ts";
import { SMALL_ARTICLES, SMALL_CLAIMS } from "../../helpers/small-graph-data.ts";

const db = openSmallDatabase();

describe("articlesList", () => {
  it("returns the newest first, without text, with counts", async () => {
    const found = await db.read(articlesList(10));
    expect(found.map(({ id, claimCount }) => [id, claimCount])).toEqual([
      ["norwell-profile", 12],
      ["rivals", 4],
      ["deep-sea", 6],
    ]);
    for (const article of found) {
      expect(article).not.toHaveProperty("text");
      const mentioned = mentionsIn(SMALL_ARTICLES.find(({ id }) => id === article.id)?.text ?? "");
      expect(article.entityCount).toBe(mentioned.length);
      expect(article.mentionCount).toBe(mentioned.reduce((sum, { starts }) => sum + starts.length, 0));
    }
  });

  it("stops at the limit and says how many there are", async () => {
    expect(await db.read(articlesList(1))).toHaveLength(1);
    expect(await db.read(articlesTotal())).toBe(3);
  });
});

describe("articleById", () => {
  it("returns the article as it was stored, its text unchanged, with its regions", async () => {
    for (const article of SMALL_ARTICLES) {
      const found = await db.read(articleById(article.id));
      expect(found?.article).toMatchObject(article);
    }
    const found = await db.read(articleById("deep-sea"));
    const text = found?.article.text ?? "";
    expect(found?.regions).toEqual([{ kind: "readAlso", start: text.indexOf("اقرأ"), end: text.length }]);
  });

  it("is null for an unknown article", async () => {
    expect(await db.read(articleById("no-such"))).toBeNull();
  });
});

describe("articleMentions", () => {
  it("returns every mention in text order, each the exact slice of the text", async () => {
    for (const { id, text } of SMALL_ARTICLES) {
      const found = await db.read(articleMentions(id, text));
      expect(found).toHaveLength(mentionsIn(text).reduce((sum, { starts }) => sum + starts.length, 0));
      expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).toSorted((a, b) => a - b));
      for (const { surface, start, end } of found) expect(surface).toBe(text.slice(start, end));
    }
  });

  it("is empty for an unknown article", async () => {
    expect(await db.read(articleMentions("no-such", ""))).toEqual([]);
  });
});

describe("articleClaims", () => {
  it("returns the article's claims in text order, proposals too", async () => {
    const found = await db.read(articleClaims("norwell-profile", 100));
    const own = SMALL_CLAIMS.filter(({ articleId }) => articleId === "norwell-profile");
    expect(found).toEqual(own.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)));
  });

  it("stops at the limit and is empty for an unknown article", async () => {
    expect(await db.read(articleClaims("norwell-profile", 2))).toHaveLength(2);
    expect(await db.read(articleClaims("no-such", 2))).toEqual([]);
  });
});
