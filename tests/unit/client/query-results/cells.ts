/** Arbitrary values of answers, for properties that hold of all of them. */
import fc from "fast-check";
import { setupI18n } from "../../../../client/i18n/setup-i18n.ts";
import type { CellWords } from "../../../../client/views/query/results/cell-text.ts";
import { plainText } from "../../../../client/views/query/results/cell-text.ts";
import type { CellOrder } from "../../../../client/views/query/results/compare-cells.ts";

const NAMES: Readonly<Record<string, string>> = { nvidia: "Nvidia", alibaba: "Alibaba", h20: "H20" };

export function wordsIn(language: "ar" | "en"): CellWords {
  const i18n = setupI18n(language);
  return { language, t: i18n.getFixedT(language, "queryResults"), nameOf: (id) => NAMES[id] ?? null };
}

export const ENGLISH = wordsIn("en");
const collator = new Intl.Collator("en-GB", { numeric: true });
export const ORDER: CellOrder = { compareText: collator.compare, textOf: (cell) => plainText(cell, ENGLISH) };

export const NODE = {
  $type: "node",
  id: "nvidia",
  labels: ["Entity", "Company"],
  properties: { id: "nvidia", nameEn: "Nvidia", nameAr: "إنفيديا" },
};
export const OTHER = {
  $type: "node",
  id: "alibaba",
  labels: ["Entity", "Company"],
  properties: { id: "alibaba", nameEn: "Alibaba", nameAr: "علي بابا" },
};
export const RELATION = {
  $type: "relationship",
  id: "nvidia:SUPPLIES:alibaba:h20",
  type: "SUPPLIES",
  start: "nvidia",
  end: "alibaba",
  properties: { item: "h20", status: "ended", polarity: "positive", contested: false },
};
export const PATH = { $type: "path", nodes: [NODE, OTHER], relationships: [RELATION], forward: [true] };
export const CLAIM = {
  $type: "node",
  id: "story:fact",
  labels: ["Claim"],
  properties: { id: "story:fact", quote: "A sentence." },
};

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.string(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noInteger: true, noDefaultInfinity: true }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => ({ $type: "integer", value: String(value) })),
  fc.constantFrom("NaN", "Infinity", "-Infinity", "2.0", "-0").map((value) => ({ $type: "float", value })),
  fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => ({ $type: "date", value: date.toISOString().slice(0, 10) })),
  fc
    .record({ months: fc.integer(), days: fc.integer(), seconds: fc.integer(), nanoseconds: fc.nat(999_999_999) })
    .map((parts) => ({ $type: "duration", value: "P", ...parts })),
  fc.constantFrom<unknown>(NODE, OTHER, RELATION, PATH, CLAIM),
);

/** Any value that an answer may hold, lists and maps included. */
export const anyValue = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.string().filter((key) => key !== "$type"),
      scalar,
      { maxKeys: 3 },
    ),
  },
);
