import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { paragraphsOf, segmentsOf } from "../../../../client/views/reader/segments.ts";

const range = fc.record({ start: fc.integer({ min: -5, max: 80 }), end: fc.integer({ min: -5, max: 80 }) });
const text = fc.string({ unit: fc.constantFrom("ا", "ب", "é", "𝒳", " ", "\n", "."), maxLength: 60 });

describe("segments", () => {
  it("splits where ranges overlap and names all that cover each piece", () => {
    const mention = { start: 0, end: 2, id: "mention" };
    const claim = { start: 1, end: 4, id: "claim" };
    const pieces = segmentsOf("abcdef", [mention, claim], { start: 0, end: 6 });
    expect(pieces.map((piece) => [piece.text, piece.covers.map(({ id }) => id)])).toEqual([
      ["a", ["mention"]],
      ["b", ["mention", "claim"]],
      ["cd", ["claim"]],
      ["ef", []],
    ]);
  });

  it("cuts a range that crosses the paragraph's bounds", () => {
    const claim = { start: 0, end: 6 };
    expect(segmentsOf("ab\ncd\nef", [claim], { start: 3, end: 5 })).toEqual([
      { start: 3, end: 5, text: "cd", covers: [claim] },
    ]);
  });

  property.prop([text, fc.array(range, { maxLength: 12 })])("lose and double no character", (body, ranges) => {
    const pieces = segmentsOf(body, ranges, { start: 0, end: body.length });
    expect(pieces.map((piece) => piece.text).join("")).toBe(body);
  });

  property.prop([text, fc.array(range, { maxLength: 12 })])(
    "are covered by exactly the ranges that hold them",
    (body, ranges) => {
      for (const piece of segmentsOf(body, ranges, { start: 0, end: body.length })) {
        const expected = ranges.filter(({ start, end }) => start <= piece.start && end >= piece.end && start < end);
        if (piece.start < piece.end) expect(piece.covers).toEqual(expected);
      }
    },
  );
});

describe("paragraphs", () => {
  property.prop([text])("together hold all but line breaks and blank lines", (body) => {
    const kept = paragraphsOf(body).map(({ start, end }) => body.slice(start, end));
    expect(kept).toEqual(body.split("\n").filter((line) => line.trim() !== ""));
  });

  it("takes Windows line ends as breaks", () => {
    expect(paragraphsOf("a\r\n\r\nb")).toEqual([
      { start: 0, end: 1 },
      { start: 5, end: 6 },
    ]);
  });
});
