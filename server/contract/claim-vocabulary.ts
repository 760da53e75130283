/** The closed sets in which a claim says how it is meant, dated and documented. */
import { type Bilingual, keysOf } from "./bilingual.ts";

/** The claim's two axes of truth: what is said (polarity) and how firmly (status). */
export const POLARITIES = ["positive", "negative"] as const;
export type Polarity = (typeof POLARITIES)[number];

export const CLAIM_STATUSES = {
  asserted: { ar: "مؤكَّد", en: "asserted" },
  reported: { ar: "مرويّ", en: "reported" },
  planned: { ar: "مخطَّط", en: "planned" },
  expected: { ar: "متوقَّع", en: "expected" },
  attempted: { ar: "محاولة", en: "attempted" },
  denied: { ar: "منفيّ", en: "denied" },
  ended: { ar: "منتهٍ", en: "ended" },
} as const satisfies Record<string, Bilingual>;
export type ClaimStatus = keyof typeof CLAIM_STATUSES;
export const CLAIM_STATUS_NAMES = keysOf(CLAIM_STATUSES);

/** Words that weaken a claim, as the text has them. */
export const HEDGES = {
  possible: { ar: "ممكن", en: "possibly" },
  likely: { ar: "مرجَّح", en: "likely" },
  alleged: { ar: "يُزعَم", en: "allegedly" },
  approximate: { ar: "تقريبًا", en: "approximately" },
} as const satisfies Record<string, Bilingual>;
export type Hedge = keyof typeof HEDGES;
export const HEDGE_NAMES = keysOf(HEDGES);

/** Where a claim's date comes from. */
export const DATE_BASES = {
  stated: { ar: "تاريخ مذكور في النص", en: "date stated in the text" },
  relative: { ar: "محسوب من تاريخ المقال", en: "resolved against the article's date" },
  inferred: { ar: "مستنتج من السياق", en: "inferred from context" },
} as const satisfies Record<string, Bilingual>;
export type DateBasis = keyof typeof DATE_BASES;
export const DATE_BASIS_NAMES = keysOf(DATE_BASES);

export const GRADES = {
  A: { ar: "مصدران مستقلان مسمّيان فأكثر", en: "two or more independent named sources" },
  B: { ar: "مصدر مسمّى واحد", en: "one named source" },
  C: { ar: "منسوب إلى غير مسمَّين أو بصيغة تحفّظ", en: "attributed to unnamed people, or hedged" },
  D: { ar: "مستنتج أو مقترح", en: "inferred or proposed" },
} as const satisfies Record<string, Bilingual>;
export type Grade = keyof typeof GRADES;
export const GRADE_NAMES = keysOf(GRADES);
