import { describe, expect, it } from "vitest";
import { type ArticleRef, articleRef } from "#contract/model.ts";
import { unpackLink } from "../../../../client/state/link-state.ts";
import { citation } from "../../../../client/views/details/citation.ts";
import { buildClaim } from "../../claims/build-claim.ts";

function article(input: object): ArticleRef {
  return articleRef.parse({
    id: "story",
    story: "story",
    kind: "original",
    genre: "news",
    title: "عنوان ملخّصنا",
    language: "ar",
    outlet: "جريدة",
    citedOutlets: [],
    publishedAt: "2025-09-18",
    datePrecision: "day",
    dateBasis: null,
    ...input,
  });
}

const WORDS = {
  sentence: "ورّدت \u2068إنفيديا\u2069 إلى \u2068علي بابا\u2069",
  digestMark: null,
  outlet: "جريدة",
  printed: "18 سبتمبر 2025",
  comma: "، ",
};
const claim = buildClaim({ quote: " قالت ذلك. " });

describe("a citation", () => {
  it("quotes an original in the marks of its language, with source and link", () => {
    const lines = citation(claim, article({}), WORDS, "http://localhost/?lang=ar").split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "ورّدت إنفيديا إلى علي بابا.",
      "«قالت ذلك.»",
      "جريدة، عنوان ملخّصنا، 18 سبتمبر 2025",
    ]);
    const [address = "", packed = ""] = (lines[3] ?? "").split("#s=");
    expect(address).toBe("http://localhost/?lang=ar");
    expect(unpackLink(packed)).toEqual({
      v: 1,
      selection: ["relation", "nvidia:SUPPLIES:alibaba", "story:fact"],
      reader: ["story", "story:fact"],
    });
  });

  it("quotes English in English marks", () => {
    const text = citation(claim, article({ language: "en" }), WORDS, "http://localhost/");
    expect(text).toContain("“قالت ذلك.”");
  });

  it("says that a digest's sentence is ours and never sets it in quotation marks", () => {
    const digest = article({ kind: "digest", sourceTitle: "عنوان الصحيفة", sourceUrl: "https://example.org/a" });
    const text = citation(claim, digest, { ...WORDS, digestMark: "ملخّصنا" }, "http://localhost/");
    expect(text).toContain("[ملخّصنا: قالت ذلك.]");
    expect(text).toContain("عنوان الصحيفة");
    expect(text).toContain("https://example.org/a");
    expect(text).not.toMatch(/[«»“”]/u);
  });

  it("links a literal to its subject", () => {
    const literal = buildClaim({ predicate: "HAS_ATTRIBUTE", object: null, literal: { ar: "كبيرة", en: "large" } });
    const packed = citation(literal, article({}), WORDS, "http://localhost/").split("#s=")[1] ?? "";
    expect(unpackLink(packed)?.selection).toEqual(["entity", "nvidia"]);
  });
});
