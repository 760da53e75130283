/** Families of predicates: what shares a colour, a row of the legend and a filter. */
import { type Bilingual, keysOf } from "./bilingual.ts";

interface FamilyRow {
  readonly label: Bilingual;
  /** Key of the colour token `--e-<colorKey>`. */
  readonly colorKey: string;
}

export const PREDICATE_FAMILIES = {
  supply: { label: { ar: "توريد", en: "Supply" }, colorKey: "supply" },
  make: { label: { ar: "تصميم وتصنيع", en: "Design and making" }, colorKey: "make" },
  use: { label: { ar: "استخدام واعتماد", en: "Use and dependence" }, colorKey: "use" },
  compare: { label: { ar: "منافسة وبدائل", en: "Competition and alternatives" }, colorKey: "compare" },
  restrict: { label: { ar: "تقييد وحظر", en: "Restriction and bans" }, colorKey: "restrict" },
  permit: { label: { ar: "سماح ودعم", en: "Permission and support" }, colorKey: "permit" },
  tie: { label: { ar: "شراكة واستثمار", en: "Partnership and investment" }, colorKey: "tie" },
  structure: { label: { ar: "بنية وانتماء", en: "Structure" }, colorKey: "structure" },
} as const satisfies Record<string, FamilyRow>;

export type PredicateFamily = keyof typeof PREDICATE_FAMILIES;
export const FAMILY_NAMES = keysOf(PREDICATE_FAMILIES);
