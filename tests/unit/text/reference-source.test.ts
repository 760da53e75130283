import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { referenceSourceAr } from "#text/reference-source.ts";

const LEXICON = join(import.meta.dirname, "../../../seed/lexicon");

it("names every source of a reference fact of the lexicon in Arabic", () => {
  const sources = new Set(
    readdirSync(LEXICON)
      .flatMap((file) => [
        ...readFileSync(join(LEXICON, file), "utf8").matchAll(/reference: \{.*source: "?([^"}]+?)"? \}/g),
      ])
      .map(([, source = ""]) => source),
  );
  expect(sources.size).toBeGreaterThan(2);
  for (const source of sources) expect(referenceSourceAr(source)).toMatch(/^[\u0600-\u06FF :]+$/);
});

it("isolates a source of someone else's", () => {
  expect(referenceSourceAr("Orbis 2025")).toBe("\u2068Orbis 2025\u2069");
});
