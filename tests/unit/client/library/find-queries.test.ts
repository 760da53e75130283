import { describe, expect, test } from "vitest";
import { LIBRARY } from "#library/library.ts";
import { NOTHING_SAVED, type SavedQueries } from "../../../../client/state/saved-queries.ts";
import { findQueries } from "../../../../client/views/query/library/find-queries.ts";

const idsFor = (text: string, saved = NOTHING_SAVED) =>
  findQueries(saved, text).categories.flatMap(({ queries }) => queries.map(({ id }) => id));

describe("looking through the saved queries", () => {
  test("lists the whole library by category where nothing is looked for", () => {
    expect(idsFor(" ")).toEqual(LIBRARY.map(({ id }) => id));
  });

  test("finds words of either language, however they are spelled", () => {
    expect(idsFor("توريد توقف")).toContain("supply-ended");
    expect(idsFor("تَوريدٌ توقّف")).toContain("supply-ended");
    expect(idsFor("ENDED when")).toContain("supply-ended");
  });

  test("wants every word, in title, description or category", () => {
    expect(idsFor("people posts")).toContain("people-posts");
    expect(idsFor("people zebra")).toEqual([]);
  });

  test("puts starred queries first: own ones among their own, the library's apart until something is looked for", () => {
    const own = ["a", "b"].map((id) => ({ id, name: `query ${id}`, text: "", params: "{}", savedAt: 0 }));
    const saved: SavedQueries = { own, stars: ["b", "supply-ended"] };
    const all = findQueries(saved, "");
    expect(all.own.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(all.starred.map(({ id }) => id)).toEqual(["supply-ended"]);
    expect(idsFor("", saved)).not.toContain("supply-ended");
    expect(all.total).toBe(LIBRARY.length + 2);
    expect(idsFor("توقّف", saved)).toContain("supply-ended");
  });
});
