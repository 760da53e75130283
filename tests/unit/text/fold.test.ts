import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldForSearch } from "#text/fold.ts";
import { originalSpan } from "#text/offset-map.ts";

/** Letters, marks, controls, digits and ligatures that Arabic news text really mixes, and anything else. */
const arabicish = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(..."ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱىةؤئکیگ") },
    { weight: 2, arbitrary: fc.constantFrom(..."َُِّْـ‎‏⁦⁩​\uFEFF٠٥٩۰۷ ﻻﷺﬁ-\n") },
    { weight: 2, arbitrary: fc.constantFrom(..."AbzİßKé𝐀😀") },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 60,
});

describe("fold", () => {
  it.each([
    ["أإآٱا", "ااااا"],
    ["على بابا", "علي بابا"],
    ["الشريحة", "الشريحه"],
    ["مؤسسة وطائرة", "موسسه وطايره"],
    ["تشيبـو", "تشيبو"],
    ["إِنْفِيدْيَا", "انفيديا"],
    ["٢٠٢٥ و۲۰۲۵", "2025 و2025"],
    ["NVIDIA", "nvidia"],
    ["کیلو", "كيلو"],
    ["ﻻ", "لا"],
    ["\u2068علي\u2069 \u200fبابا", "علي بابا"],
    ["", ""],
  ])("folds %j to %j", (text, folded) => {
    expect(fold(text).folded).toBe(folded);
  });

  it("folds composed and decomposed writing to the same", () => {
    fc.assert(
      fc.property(arabicish, (text) => {
        expect(fold(text.normalize("NFD")).folded).toBe(fold(text.normalize("NFC")).folded);
      }),
    );
  });

  it("changes nothing when applied again, for every code point of the first two planes", () => {
    const changed: string[] = [];
    for (let codePoint = 0; codePoint <= 0x1ffff; codePoint += 64) {
      const block = String.fromCodePoint(...Array.from({ length: 64 }, (_, low) => codePoint + low));
      const once = fold(block).folded;
      if (fold(once).folded !== once) changed.push(codePoint.toString(16));
    }
    expect(changed).toEqual([]);
  });

  it("gives for each folded unit the code point it came from, in order, and the length at the end", () => {
    fc.assert(
      fc.property(arabicish, (text) => {
        const { folded, offsets } = fold(text);
        expect(offsets.length).toBe(folded.length + 1);
        expect(offsets[folded.length]).toBe(text.length);
        for (let index = 0; index < folded.length; index++) {
          const from = offsets[index] ?? -1;
          expect(from).toBeLessThanOrEqual(offsets[index + 1] ?? -1);
          expect(fold(String.fromCodePoint(text.codePointAt(from) ?? 0)).folded).toContain(folded[index]);
        }
      }),
    );
  });

  it("folds piece by piece to the same as in one go", () => {
    fc.assert(
      fc.property(fc.array(arabicish), (pieces) => {
        const well = pieces.map((piece) => piece.replace(/\p{Cs}/gu, ""));
        expect(fold(well.join("")).folded).toBe(well.map((piece) => fold(piece).folded).join(""));
      }),
    );
  });

  it("keeps its offsets when ligatures make the folded text longer than the original", () => {
    const text = "ﷺ".repeat(300);
    const { folded, offsets } = fold(text);
    expect(folded.length).toBe(18 * 300);
    expect(offsets[folded.length - 1]).toBe(299);
  });
});

describe("foldForSearch", () => {
  it("keeps words and drops punctuation", () => {
    expect(foldForSearch("  «تشيبـو Zhipu»، (RTX-Pro 6000D)! ")).toBe("تشيبو zhipu rtx pro 6000d");
  });

  it("is bounded by the text on 100 kB of bait", () => {
    const bait = "ـ".repeat(50_000) + "-".repeat(50_000);
    expect(foldForSearch(bait)).toBe("");
  });
});

describe("originalSpan", () => {
  it("takes marks and tatweel after the last letter along, and controls not", () => {
    const text = "\u2068إنفيدياَـ\u2069 ";
    const span = originalSpan(text, fold(text), 0, 7);
    expect(span).toEqual({ start: 1, end: 10 });
  });

  it("refuses half a ligature and an empty stretch", () => {
    const text = "ﻻب";
    const map = fold(text);
    expect(originalSpan(text, map, 0, 1)).toBeNull();
    expect(originalSpan(text, map, 1, 3)).toBeNull();
    expect(originalSpan(text, map, 2, 2)).toBeNull();
    expect(originalSpan(text, map, 0, 2)).toEqual({ start: 0, end: 1 });
  });

  it("folds back to the stretch that was asked for", () => {
    fc.assert(
      fc.property(arabicish, fc.nat(60), fc.nat(60), (text, a, b) => {
        const map = fold(text);
        const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), map.folded.length)];
        const span = originalSpan(text, map, start, end);
        if (span === null) return;
        expect(fold(text.slice(span.start, span.end)).folded).toBe(map.folded.slice(start, end));
      }),
    );
  });
});
