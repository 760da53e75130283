/** How each predicate is said in an Arabic sentence. */
import type { Predicate } from "#contract/ontology.ts";

/** An Arabic verb without its person: `present` lacks the prefix ت or ي, `past` is the masculine. */
export interface ArabicVerb {
  readonly present: string;
  readonly past: string;
  /** Where the feminine of the past is not the masculine and ت. */
  readonly pastFeminine?: string;
  /** After لم, where the present changes (لم تقد). */
  readonly jussive?: string;
  /** Stands after the subject, before the object's preposition. */
  readonly tail?: string;
  /** The object's preposition. */
  readonly before?: string;
  /** True of what happens once: the past is its plain tense ("أسّس", not "يؤسّس"). */
  readonly event?: true;
}

type Rest = Omit<ArabicVerb, "present" | "past">;
const verb = (present: string, past: string, rest: Rest = {}): ArabicVerb => ({ present, past, ...rest });

/** "S بديل عن O" is a sentence without a verb; these two need one only after أن, لم and كان. */
export const TO_BE = verb("كون", "كان", { jussive: "كن" });

export const ARABIC_VERBS: Readonly<Record<Predicate, ArabicVerb>> = {
  SUPPLIES: verb("ورّد", "ورّد", { before: "إلى" }),
  DESIGNS: verb("صمّم", "صمّم"),
  MANUFACTURES: verb("صنّع", "صنّع"),
  DEVELOPS: verb("طوّر", "طوّر"),
  USES: verb("ستخدم", "استخدم"),
  DEPENDS_ON: verb("عتمد", "اعتمد", { before: "على" }),
  LEASES_COMPUTE_IN: verb("ستأجر", "استأجر", { tail: "قدرة حوسبة", before: "في" }),
  TRAINS_IN: verb("درّب", "درّب", { before: "في" }),
  COMPETES_WITH: verb("نافس", "نافس"),
  ALTERNATIVE_TO: TO_BE,
  COMPATIBLE_WITH: verb("توافق", "توافق", { before: "مع" }),
  OUTPERFORMS: verb("تفوّق", "تفوّق", { before: "على" }),
  UNDERPERFORMS: verb("تأخّر", "تأخّر", { before: "عن" }),
  PARTNERS_WITH: verb("تعاون", "تعاون", { before: "مع" }),
  INVESTS_IN: verb("ستثمر", "استثمر", { before: "في" }),
  ACQUIRES: verb("ستحوذ", "استحوذ", { before: "على", event: true }),
  RAISED_FUNDS_IN: verb("جمع", "جمع", { tail: "تمويلًا", before: "في", event: true }),
  ISSUES: verb("ُقرّ", "أقرّ", { event: true }),
  TARGETS: verb("ستهدف", "استهدف"),
  RESTRICTS: verb("فرض", "فرض", { tail: "قيودًا", before: "على" }),
  PERMITS: verb("سمح", "سمح"),
  DISCOURAGES_PURCHASE_OF: verb("طلب", "طلب"),
  BANS_PURCHASE_OF: verb("أمر", "أمر"),
  INVESTIGATES: verb("حقّق", "حقّق", { before: "في" }),
  ACCUSES: verb("تّهم", "اتّهم"),
  SUPPORTS: verb("دعم", "دعم"),
  LEADS: verb("قود", "قاد", { jussive: "قد" }),
  FOUNDED: verb("ؤسّس", "أسّس", { event: true }),
  EMPLOYED_BY: verb("عمل", "عمل", { before: "في" }),
  LOCATED_IN: verb("قع", "وقع", { before: "في" }),
  PART_OF: verb("ندرج", "اندرج", { before: "ضمن" }),
  MEETS_WITH: verb("لتقي", "التقى", { pastFeminine: "التقت", jussive: "لتقِ", event: true }),
  ESTIMATES: verb("قدّر", "قدّر"),
  HAS_ATTRIBUTE: TO_BE,
};

/** "تُدرَّب النماذج في …": a model does not train, it is trained. */
export const IS_TRAINED = verb("ُدرَّب", "دُرِّب", { before: "في" });
export const NO_LONGER = verb("عد", "عاد", { jussive: "عد" });
export const STRIVES = verb("سعى", "سعى", { pastFeminine: "سعت" });
export const DENIES = verb("نفي", "نفى", { pastFeminine: "نفت", jussive: "نفِ" });
