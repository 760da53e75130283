/** How each predicate is said in an Arabic sentence. Companies, chips, governments and places are feminine; people and models masculine. */
import type { EntityType, Predicate } from "#contract/ontology.ts";

interface ArabicVerb {
  /** `present` negates with لا, `past` with لم and the jussive given in `jussive`, `nominal` with ليست / ليس. */
  readonly form: "present" | "past" | "nominal";
  readonly feminine: string;
  readonly masculine: string;
  /** The jussive after لم, for past forms. */
  readonly jussive?: { readonly feminine: string; readonly masculine: string };
  /** Stands between the goods and the object; a final ـ or بـ joins the object without a space. */
  readonly before?: string;
}

const present = (stem: string, before?: string): ArabicVerb => ({
  form: "present",
  feminine: `ت${stem}`,
  masculine: `ي${stem}`,
  ...(before === undefined ? {} : { before }),
});
const nominal = (feminine: string, masculine: string, before?: string): ArabicVerb => ({
  form: "nominal",
  feminine,
  masculine,
  ...(before === undefined ? {} : { before }),
});

export const ARABIC_VERBS: Readonly<Record<Predicate, ArabicVerb>> = {
  SUPPLIES: present("ورّد", "إلى"),
  DESIGNS: present("صمّم"),
  MANUFACTURES: present("صنّع"),
  DEVELOPS: present("طوّر"),
  USES: present("ستخدم"),
  DEPENDS_ON: present("عتمد", "على"),
  LEASES_COMPUTE_IN: present("ستأجر قدرة حوسبة", "في"),
  TRAINS_IN: { form: "present", feminine: "تدرّب نماذجها", masculine: "يُدرَّب", before: "في" },
  COMPETES_WITH: present("نافس"),
  ALTERNATIVE_TO: nominal("بديلة", "بديل", "عن"),
  COMPATIBLE_WITH: nominal("متوافقة", "متوافق", "مع"),
  OUTPERFORMS: present("تفوّق", "على"),
  UNDERPERFORMS: nominal("أدنى أداءً", "أدنى أداءً", "من"),
  PARTNERS_WITH: present("تعاون", "مع"),
  INVESTS_IN: present("ستثمر", "في"),
  ACQUIRES: present("ستحوذ", "على"),
  RAISED_FUNDS_IN: {
    form: "past",
    feminine: "جمعت تمويلًا",
    masculine: "جمع تمويلًا",
    jussive: { feminine: "تجمع تمويلًا", masculine: "يجمع تمويلًا" },
    before: "في",
  },
  ISSUES: present("صدر"),
  TARGETS: present("ستهدف"),
  RESTRICTS: present("قيّد"),
  PERMITS: present("سمح", "بـ"),
  DISCOURAGES_PURCHASE_OF: present("طلب عدم شراء"),
  BANS_PURCHASE_OF: present("أمر بوقف شراء"),
  INVESTIGATES: present("حقّق", "مع"),
  ACCUSES: present("تّهم"),
  SUPPORTS: present("دعم"),
  LEADS: present("قود"),
  FOUNDED: {
    form: "past",
    feminine: "أسّست",
    masculine: "أسّس",
    jussive: { feminine: "تؤسّس", masculine: "يؤسّس" },
  },
  EMPLOYED_BY: present("عمل", "في"),
  LOCATED_IN: nominal("مقرّها", "مقرّه", "في"),
  PART_OF: nominal("جزء", "جزء", "من"),
  MEETS_WITH: present("لتقي"),
  ESTIMATES: present("قدّر"),
  HAS_ATTRIBUTE: nominal("من صفاتها", "من صفاته"),
};

const MASCULINE: ReadonlySet<EntityType> = new Set<EntityType>(["Person", "AIModel", "Software"]);

/** Does an Arabic verb take the masculine with a subject of this type (شخص، نموذج، برنامج)? */
export function isMasculine(type: EntityType): boolean {
  return MASCULINE.has(type);
}
