import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch } from "#text/fold.ts";
import { lexicalScore } from "#text/lexical-score.ts";
import { stripParticles } from "#text/particles.ts";
import { searchKeys, searchTerms } from "#text/search-key.ts";
import { skeleton } from "#text/skeleton.ts";
import { typoDistance } from "#text/typo-distance.ts";

const arabicWord = fc.string({ unit: fc.constantFrom(..."ابتجدرسعفقكلمنهوي"), minLength: 2, maxLength: 9 });

describe("stripParticles", () => {
  it.each([
    ["وانفيديا", ["انفيديا"]],
    ["للصين", ["الصين", "لصين", "صين"]],
    ["وبالرقائق", ["بالرقائق", "الرقائق", "رقائق"]],
    ["كوين", ["وين"]],
    ["ون", []],
    ["nvidia", []],
    ["", []],
  ])("reads %j as %j", (word, readings) => {
    expect(stripParticles(word)).toEqual(readings);
  });

  it("finds every word again behind each particle", () => {
    const particles = fc.constantFrom("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فبال", "كال", "وب", "ول");
    fc.assert(
      fc.property(particles, arabicWord, (particle, word) => {
        expect(stripParticles(particle + word)).toContain(word);
      }),
    );
  });

  it("writes the article out again after لل", () => {
    fc.assert(
      fc.property(arabicWord, (word) => {
        expect(stripParticles(`لل${word}`)).toContain(`ال${word}`);
        expect(stripParticles(`ولل${word}`)).toContain(word);
      }),
    );
  });
});

describe("searchKeys", () => {
  it("holds folded forms, joined forms, initials and skeletons, a line each", () => {
    expect(searchKeys(["TSMC", "تي إس إم سي", "على بابا"]).split("\n")).toEqual([
      "tsmc",
      "تي اس ام سي",
      "تياسامسي",
      "علي بابا",
      "عليبابا",
      "zqztsmk",
      "zqzlbb",
    ]);
  });

  it("gives nothing for names without letters or digits", () => {
    expect(searchKeys(["", "  ", "«»"])).toBe("");
  });

  it("makes terms of letters and digits only, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (query) => {
        for (const term of searchTerms(query)) expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });

  it("shares a term with the name's own keys", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (name) => {
        fc.pre(foldForSearch(name) !== "");
        const words = new Set(searchKeys([name]).split(/[\n ]/));
        expect(searchTerms(name).some((term) => words.has(term))).toBe(true);
      }),
    );
  });
});

describe("skeleton", () => {
  it.each([
    ["Nvidia", "نفيديا"],
    ["Alibaba", "علي بابا"],
    ["ByteDance", "بايت دانس"],
    ["MetaX", "ميتاكس"],
    ["Cambricon", "كامبريكون"],
    ["Microsoft", "مايكروسوفت"],
    ["Anthropic", "أنثروبيك"],
    ["DeepSeek", "ديب سيك"],
    ["Shanghai", "شنغهاي"],
    ["TSMC", "تي إس إم سي"],
  ])("is one for %j and %j", (latin, arabic) => {
    expect(skeleton(latin)).toBe(skeleton(arabic));
    expect(skeleton(latin)).not.toBeNull();
  });

  it("is none where too little is left", () => {
    expect(skeleton("هواوي")).toBeNull();
  });
});

describe("typoDistance", () => {
  /** The whole matrix, as the textbook has it. */
  function plainDistance(a: string, b: string): number {
    const rows = Array.from({ length: a.length + 1 }, (_, row) =>
      Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
    );
    const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
    for (let row = 1; row <= a.length; row++)
      for (let column = 1; column <= b.length; column++) {
        const same = a[row - 1] === b[column - 1] ? 0 : 1;
        let cost = Math.min(at(row - 1, column - 1) + same, at(row - 1, column) + 1, at(row, column - 1) + 1);
        if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
          cost = Math.min(cost, at(row - 2, column - 2) + 1);
        const line = rows[row];
        if (line !== undefined) line[column] = cost;
      }
    return at(a.length, b.length);
  }

  it("agrees with the whole matrix up to its limit", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const distance = plainDistance(a, b);
        expect(typoDistance(a, b, limit)).toBe(distance <= limit ? distance : null);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("lexicalScore", () => {
  it.each([
    ["على بابا", "علي بابا", "exact"],
    ["عليبابا", "علي بابا", "exact"],
    ["وإنفيديا", "إنفيديا", "exact"],
    ["للصين", "الصين", "exact"],
    ["تي إس إم سي", "TSMC", "exact"],
    ["tsmc", "تي إس إم سي", "exact"],
    ["انفي", "إنفيديا", "prefix"],
    ["بابا", "علي بابا", "word"],
    ["اتصالات", "المصرية للاتصالات", "word"],
    ["Nvidai", "Nvidia", "fuzzy"],
    ["بنفيديا", "نفيديا", "exact"],
    ["نفيديا", "إنفيديا", "fuzzy"],
    ["Alibaba", "علي بابا", "fuzzy"],
  ])("matches %j with %j: %s", (query, name, match) => {
    expect(lexicalScore(query, name)?.match).toBe(match);
  });

  it.each([
    ["amd", "arm"],
    ["هواوي", "علي بابا"],
    ["", "إنفيديا"],
    ["إنفيديا", ""],
    ["؟!", "إنفيديا"],
  ])("does not match %j with %j", (query, name) => {
    expect(lexicalScore(query, name)).toBeNull();
  });

  it("ranks exact above prefix above word above fuzzy", () => {
    const names = ["إنفيديا", "إنفيديا القابضة", "شركة إنفيديا", "إنفيدا"];
    const ranked = names.map((name) => lexicalScore("إنفيديا", name));
    expect(ranked.map((each) => each?.match)).toEqual(["exact", "prefix", "word", "fuzzy"]);
    const scores = ranked.map((each) => each?.score ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("keeps the kinds apart for any query and name", () => {
    const floor = { exact: 0.9, prefix: 0.75, word: 0.55, fuzzy: 0 };
    const ceiling = { exact: 1, prefix: 0.9, word: 0.75, fuzzy: 0.55 };
    const word = fc.string({ unit: fc.constantFrom(..."ابلنوك ab"), maxLength: 14 });
    fc.assert(
      fc.property(word, word, (query, name) => {
        const found = lexicalScore(query, name);
        if (found === null) return;
        expect(found.score).toBeGreaterThan(floor[found.match]);
        expect(found.score).toBeLessThanOrEqual(ceiling[found.match]);
      }),
    );
  });
});
