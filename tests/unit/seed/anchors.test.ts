import { describe, expect, it } from "vitest";
import { type Fact, factSchema } from "#contract/fact-file.ts";
import { anchorInDigest, anchorInOriginal } from "../../../seed/stages/anchors.ts";
import { sha256 } from "../../../seed/stages/read.ts";

const text = "😀 تبيع الشركة رقاقتها. ثم صمتت. ثم صمتت.";

function fact(anchors: Partial<Pick<Fact, "digest" | "original" | "item">>): Fact {
  return factSchema.parse({
    id: "f",
    subject: "a",
    predicate: "SUPPLIES",
    object: "b",
    status: "asserted",
    ...anchors,
  });
}

const inOriginal = (start: number, end: number, more: object = {}) => {
  const hash = sha256(text.slice(start, end)).slice(0, 8);
  return anchorInOriginal(fact({ original: { start, end, hash, ...more } }), text);
};

describe("anchorInDigest", () => {
  it("finds the one place of the quote in UTF-16 units", () => {
    const quote = "تبيع الشركة رقاقتها.";
    expect(anchorInDigest(fact({ digest: { quote } }), text)).toEqual({ start: 3, end: 3 + quote.length, ends: [] });
  });

  it.each([
    ["ثم صمتت.", "the digest holds the quote more than once: «ثم صمتت.»"],
    ["ثم تكلمت.", "the digest does not hold the quote: «ثم تكلمت.»"],
    ["\uDE00 تبيع", "the quote cuts a character in two"],
  ])("refuses %j", (quote, reason) => {
    expect(anchorInDigest(fact({ digest: { quote } }), text)).toBe(reason);
  });

  it("counts overlapping occurrences", () => {
    expect(anchorInDigest(fact({ digest: { quote: "aa" } }), "aaa")).toContain("more than once");
  });
});

describe("anchorInOriginal", () => {
  it("takes a quote whose hash fits, with the spans of its ends", () => {
    expect(inOriginal(3, 22, { subject: { at: [8, 14], kind: "descriptor" } })).toEqual({
      start: 3,
      end: 22,
      ends: [{ entity: "a", start: 8, end: 14, kind: "descriptor" }],
    });
  });

  it("refuses a quote whose hash does not fit", () => {
    const wrong = anchorInOriginal(fact({ original: { start: 3, end: 22, hash: "00000000" } }), text);
    expect(wrong).toBe(
      `the anchor 3–22 does not fit: hash 00000000 expected, ${sha256(text.slice(3, 22)).slice(0, 8)} found`,
    );
  });

  it.each([
    [5, 5, {}, "lies outside the text"],
    [5, 4000, {}, "lies outside the text"],
    [1, 10, {}, "cuts a character in two"],
    [3, 22, { subject: { at: [8, 4000], kind: "name" } }, "the span of subject (8–4000) lies outside the text"],
    [3, 22, { subject: { at: [7, 8], kind: "name" } }, "is blank"],
    [3, 22, { subject: { at: [1, 4], kind: "name" } }, "the span of subject cuts a character in two"],
    [3, 22, { item: { at: [8, 14], kind: "name" } }, "a span for item, the fact has none"],
  ])("refuses %i–%i with %j", (start, end, more, reason) => {
    expect(inOriginal(start, end, more)).toContain(reason);
  });
});
