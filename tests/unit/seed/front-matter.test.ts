import { describe, expect, it } from "vitest";
import { parseStoryHead, parseUserHead, splitFrontMatter } from "../../../seed/stages/front-matter.ts";

describe("splitFrontMatter", () => {
  it.each([
    ["---\na: 1\n---\n\nنص\n", { head: "a: 1\n", text: "نص" }],
    ["---\r\na: 1\r\n---\r\nنص", { head: "a: 1\r\n", text: "نص" }],
    ["---\na: 1\n---", { head: "a: 1\n", text: "" }],
    ["نص\n---\nآخر", { head: null, text: "نص\n---\nآخر" }],
    ["---\nnever closed", { head: null, text: "---\nnever closed" }],
    ["\n \n  indented", { head: null, text: "  indented" }],
  ])("parts %j", (content, parts) => {
    expect(splitFrontMatter(content)).toEqual(parts);
  });
});

describe("parseUserHead", () => {
  it("lets everything be left out and passes unknown keys over", () => {
    expect(parseUserHead("a.md", "")).toEqual({ citedOutlets: [] });
    expect(parseUserHead("a.md", "colour: red\ntitle: T\n")).toMatchObject({ title: "T" });
  });

  it("reads a bare year as a date", () => {
    expect(parseUserHead("a.md", "publishedAt: 2025\n")).toMatchObject({ publishedAt: "2025" });
  });

  it("names file and line of what is wrong", () => {
    expect(parseUserHead("a.md", "title: T\ngenre: gossip\n")).toEqual([
      {
        file: "a.md",
        line: 3,
        reason: 'genre: Invalid option: expected one of "news"|"analysis"|"opinion"',
      },
    ]);
    expect(parseUserHead("a.md", "title: [\n")).toMatchObject([{ file: "a.md" }]);
    expect(parseUserHead("a.md", "- a\n- b\n")).toMatchObject([{ file: "a.md", line: 2 }]);
  });
});

describe("parseStoryHead", () => {
  it("asks for all that a story says of itself", () => {
    const faults = parseStoryHead("a.md", "story: x\n");
    expect(Array.isArray(faults) ? faults.map(({ reason }) => reason.split(":")[0]) : faults).toEqual([
      "title",
      "language",
      "genre",
      "publishedAt",
      "datePrecision",
      "dateBasis",
      "outlet",
    ]);
  });
});
