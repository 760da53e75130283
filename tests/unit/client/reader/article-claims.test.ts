import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { inReadingOrder, neighbourClaim, noteParagraphs } from "../../../../client/views/reader/article-claims.ts";
import { paragraphsOf } from "../../../../client/views/reader/segments.ts";
import { buildClaim } from "../../claims/build-claim.ts";

const claim = (id: string, start: number) => buildClaim({ id: `story:${id}`, start, end: start + 2 });
const TEXT = "aaaa\n\nbbbb\ncccc";

describe("notes beside the text", () => {
  it("stand with the paragraph in which the sentence begins, in reading order", () => {
    const notes = noteParagraphs(paragraphsOf(TEXT), [claim("c", 12), claim("b", 6), claim("a", 1), claim("b2", 6)]);
    expect(notes.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ["story:a"],
      ["story:b", "story:b2"],
      ["story:c"],
    ]);
  });

  property.prop([fc.array(fc.nat(40), { maxLength: 10 })])("lose and double no claim", (starts) => {
    const claims = starts.map((start, index) => claim(String(index), start));
    const noted = noteParagraphs(paragraphsOf(TEXT), claims).flatMap((paragraph) => paragraph.claims);
    expect(noted).toEqual(inReadingOrder(claims));
  });
});

describe("stepping through the claims", () => {
  const claims = [claim("b", 6), claim("a", 1), claim("c", 12)];
  it.each([
    [null, 1, "story:a"],
    [null, -1, "story:c"],
    ["story:a", 1, "story:b"],
    ["story:b", -1, "story:a"],
    ["story:c", 1, "story:c"],
    ["story:a", -1, "story:a"],
  ] as const)("from %s by %i comes to %s", (from, by, to) => {
    expect(neighbourClaim(claims, from, by)?.id).toBe(to);
  });

  it("comes to nothing where there is no claim", () => {
    expect(neighbourClaim([], null, 1)).toBeUndefined();
  });
});
