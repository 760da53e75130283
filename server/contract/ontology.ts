/**
 * The ontology: one typed table of entity types and predicates. Database constraints, legend, filters, colours,
 * documentation and the extractor's schema all derive from it (DESIGN §5).
 */
import { type Bilingual, keysOf } from "./bilingual.ts";
import type { PredicateFamily } from "./predicate-families.ts";

interface EntityTypeRow {
  readonly label: Bilingual;
  readonly plural: Bilingual;
  /** Key of the colour token `--n-<colorKey>`. */
  readonly colorKey: string;
  /** Tabler icon name, without the `icon-` prefix. */
  readonly icon: string;
}

export const ENTITY_TYPES = {
  Company: {
    label: { ar: "شركة", en: "Company" },
    plural: { ar: "شركات", en: "Companies" },
    colorKey: "company",
    icon: "building",
  },
  Chip: { label: { ar: "رقاقة", en: "Chip" }, plural: { ar: "رقائق", en: "Chips" }, colorKey: "chip", icon: "cpu" },
  AIModel: {
    label: { ar: "نموذج", en: "AI model" },
    plural: { ar: "نماذج", en: "AI models" },
    colorKey: "model",
    icon: "brain",
  },
  Software: {
    label: { ar: "برنامج", en: "Software" },
    plural: { ar: "برامج", en: "Software" },
    colorKey: "software",
    icon: "code",
  },
  Equipment: {
    label: { ar: "معدّة", en: "Equipment" },
    plural: { ar: "معدّات", en: "Equipment" },
    colorKey: "equipment",
    icon: "settings",
  },
  Government: {
    label: { ar: "حكومة", en: "Government" },
    plural: { ar: "حكومات وهيئات", en: "Governments" },
    colorKey: "government",
    icon: "building-bank",
  },
  Place: {
    label: { ar: "مكان", en: "Place" },
    plural: { ar: "أماكن", en: "Places" },
    colorKey: "place",
    icon: "map-pin",
  },
  Policy: {
    label: { ar: "سياسة", en: "Policy" },
    plural: { ar: "سياسات", en: "Policies" },
    colorKey: "policy",
    icon: "gavel",
  },
  Person: {
    label: { ar: "شخص", en: "Person" },
    plural: { ar: "أشخاص", en: "People" },
    colorKey: "person",
    icon: "user",
  },
  Organization: {
    label: { ar: "منظمة", en: "Organization" },
    plural: { ar: "منظمات", en: "Organizations" },
    colorKey: "organization",
    icon: "building-community",
  },
} as const satisfies Record<string, EntityTypeRow>;

export type EntityType = keyof typeof ENTITY_TYPES;
export const ENTITY_TYPE_NAMES = keysOf(ENTITY_TYPES);

/** Which way goods or capacity move along a relation: with the arrow, against it, or not at all. */
export type Flow = "forward" | "backward" | "none";

interface PredicateRow {
  readonly family: PredicateFamily;
  readonly flow: Flow;
  /** Verb from subject to object ("Nvidia supplies Alibaba"). */
  readonly label: Bilingual;
  /** The same seen from the object ("Alibaba is supplied by Nvidia"). */
  readonly inverse: Bilingual;
  readonly subjects: readonly EntityType[];
  readonly objects: readonly EntityType[];
  /** May the object be a literal (a figure, a statement) in place of an entity? */
  readonly literal?: true;
  /** Does the predicate read the same from both ends? */
  readonly symmetric?: true;
  /** Norms carry `addressee` (whom they bind) and `destination` (where the goods would go). */
  readonly norm?: true;
}

const ACTORS = ["Company", "Organization", "Government", "Person", "Place"] as const;
const GOODS = ["Chip", "AIModel", "Software", "Equipment"] as const;
const FIRMS = ["Company", "Organization", "Government", "Place"] as const;
const AUTHORITIES = ["Government", "Policy", "Place", "Person"] as const;
const ANYTHING = ENTITY_TYPE_NAMES;

export const PREDICATES = {
  SUPPLIES: {
    family: "supply",
    flow: "forward",
    label: { ar: "تورّد إلى", en: "supplies" },
    inverse: { ar: "تتزوّد من", en: "is supplied by" },
    subjects: FIRMS,
    objects: [...FIRMS, "Person"],
  },
  DESIGNS: {
    family: "make",
    flow: "forward",
    label: { ar: "تصمّم", en: "designs" },
    inverse: { ar: "من تصميم", en: "is designed by" },
    subjects: FIRMS,
    objects: GOODS,
  },
  MANUFACTURES: {
    family: "make",
    flow: "forward",
    label: { ar: "تصنّع", en: "manufactures" },
    inverse: { ar: "من تصنيع", en: "is manufactured by" },
    subjects: FIRMS,
    objects: [...GOODS, "Company"],
  },
  DEVELOPS: {
    family: "make",
    flow: "forward",
    label: { ar: "تطوّر", en: "develops" },
    inverse: { ar: "من تطوير", en: "is developed by" },
    subjects: ACTORS,
    objects: GOODS,
  },
  USES: {
    family: "use",
    flow: "backward",
    label: { ar: "تستخدم", en: "uses" },
    inverse: { ar: "تستخدمها", en: "is used by" },
    subjects: [...FIRMS, ...GOODS],
    objects: [...GOODS, "Company"],
  },
  DEPENDS_ON: {
    family: "use",
    flow: "backward",
    label: { ar: "تعتمد على", en: "depends on" },
    inverse: { ar: "تعتمد عليها", en: "is depended on by" },
    subjects: [...FIRMS, ...GOODS],
    objects: [...GOODS, ...FIRMS],
  },
  LEASES_COMPUTE_IN: {
    family: "use",
    flow: "backward",
    label: { ar: "تستأجر قدرة حوسبة في", en: "leases compute in" },
    inverse: { ar: "تُستأجر فيها قدرة حوسبة من", en: "hosts compute leased by" },
    subjects: FIRMS,
    objects: ["Place", "Company"],
  },
  TRAINS_IN: {
    family: "use",
    flow: "none",
    label: { ar: "تدرّب نماذجها في", en: "trains models in" },
    inverse: { ar: "تدرّب فيها نماذجها", en: "is where models are trained by" },
    subjects: [...FIRMS, "AIModel"],
    objects: ["Place"],
  },
  COMPETES_WITH: {
    family: "compare",
    flow: "none",
    label: { ar: "تنافس", en: "competes with" },
    inverse: { ar: "تنافس", en: "competes with" },
    subjects: [...FIRMS, ...GOODS],
    objects: [...FIRMS, ...GOODS],
    symmetric: true,
  },
  ALTERNATIVE_TO: {
    family: "compare",
    flow: "none",
    label: { ar: "بديل عن", en: "is an alternative to" },
    inverse: { ar: "لها بديل هو", en: "has the alternative" },
    subjects: [...GOODS, ...FIRMS],
    objects: [...GOODS, ...FIRMS],
  },
  COMPATIBLE_WITH: {
    family: "compare",
    flow: "none",
    label: { ar: "متوافقة مع", en: "is compatible with" },
    inverse: { ar: "متوافقة مع", en: "is compatible with" },
    subjects: GOODS,
    objects: GOODS,
    symmetric: true,
  },
  OUTPERFORMS: {
    family: "compare",
    flow: "none",
    label: { ar: "تتفوّق على", en: "outperforms" },
    inverse: { ar: "تتفوّق عليها", en: "is outperformed by" },
    subjects: [...GOODS, ...FIRMS],
    objects: [...GOODS, ...FIRMS],
  },
  UNDERPERFORMS: {
    family: "compare",
    flow: "none",
    label: { ar: "أدنى أداءً من", en: "underperforms" },
    inverse: { ar: "أعلى أداءً من", en: "is ahead of" },
    subjects: [...GOODS, ...FIRMS],
    objects: [...GOODS, ...FIRMS],
  },
  PARTNERS_WITH: {
    family: "tie",
    flow: "none",
    label: { ar: "تتعاون مع", en: "partners with" },
    inverse: { ar: "تتعاون مع", en: "partners with" },
    subjects: ACTORS,
    objects: ACTORS,
    symmetric: true,
  },
  INVESTS_IN: {
    family: "tie",
    flow: "none",
    label: { ar: "تستثمر في", en: "invests in" },
    inverse: { ar: "تستثمر فيها", en: "receives investment from" },
    subjects: ACTORS,
    objects: ANYTHING,
    literal: true,
  },
  ACQUIRES: {
    family: "tie",
    flow: "none",
    label: { ar: "تستحوذ على", en: "acquires" },
    inverse: { ar: "تستحوذ عليها", en: "is acquired by" },
    subjects: ACTORS,
    objects: ["Company", "Organization", ...GOODS],
  },
  RAISED_FUNDS_IN: {
    family: "tie",
    flow: "none",
    label: { ar: "جمعت تمويلًا في", en: "raised funds in" },
    inverse: { ar: "جمعت فيها تمويلًا", en: "is where funds were raised by" },
    subjects: ["Company", "Organization"],
    objects: ["Place"],
    literal: true,
  },
  ISSUES: {
    family: "structure",
    flow: "none",
    label: { ar: "تصدر", en: "issues" },
    inverse: { ar: "صادرة عن", en: "is issued by" },
    subjects: ["Government", "Place", "Person", "Organization"],
    objects: ["Policy"],
  },
  TARGETS: {
    family: "restrict",
    flow: "none",
    label: { ar: "تستهدف", en: "targets" },
    inverse: { ar: "تستهدفها", en: "is targeted by" },
    subjects: ["Policy"],
    objects: ANYTHING,
  },
  RESTRICTS: {
    family: "restrict",
    flow: "none",
    label: { ar: "تقيّد", en: "restricts" },
    inverse: { ar: "تقيّدها", en: "is restricted by" },
    subjects: AUTHORITIES,
    objects: ANYTHING,
    norm: true,
  },
  PERMITS: {
    family: "permit",
    flow: "none",
    label: { ar: "تسمح بـ", en: "permits" },
    inverse: { ar: "تسمح بها", en: "is permitted by" },
    subjects: AUTHORITIES,
    objects: ANYTHING,
    norm: true,
  },
  DISCOURAGES_PURCHASE_OF: {
    family: "restrict",
    flow: "none",
    label: { ar: "تطلب عدم شراء", en: "discourages purchase of" },
    inverse: { ar: "تطلب عدم شرائها", en: "is discouraged by" },
    subjects: AUTHORITIES,
    objects: [...GOODS, "Company"],
    norm: true,
  },
  BANS_PURCHASE_OF: {
    family: "restrict",
    flow: "none",
    label: { ar: "تأمر بوقف شراء", en: "bans purchase of" },
    inverse: { ar: "تأمر بوقف شرائها", en: "is banned from purchase by" },
    subjects: AUTHORITIES,
    objects: [...GOODS, "Company"],
    norm: true,
  },
  INVESTIGATES: {
    family: "restrict",
    flow: "none",
    label: { ar: "تحقّق مع", en: "investigates" },
    inverse: { ar: "تحقّق معها", en: "is investigated by" },
    subjects: [...AUTHORITIES, "Organization"],
    objects: ANYTHING,
  },
  ACCUSES: {
    family: "restrict",
    flow: "none",
    label: { ar: "تتّهم", en: "accuses" },
    inverse: { ar: "تتّهمها", en: "is accused by" },
    subjects: [...AUTHORITIES, "Organization", "Company"],
    objects: ANYTHING,
  },
  SUPPORTS: {
    family: "permit",
    flow: "none",
    label: { ar: "تدعم", en: "supports" },
    inverse: { ar: "تدعمها", en: "is supported by" },
    subjects: ANYTHING,
    objects: ANYTHING,
  },
  LEADS: {
    family: "structure",
    flow: "none",
    label: { ar: "تقود", en: "leads" },
    inverse: { ar: "بقيادة", en: "is led by" },
    subjects: ["Person", ...FIRMS],
    objects: ["Company", "Organization", "Government", "Place", "Policy", "AIModel", "Chip", "Software"],
  },
  FOUNDED: {
    family: "structure",
    flow: "none",
    label: { ar: "أسّس", en: "founded" },
    inverse: { ar: "أسّسها", en: "was founded by" },
    subjects: ["Person", "Company", "Organization"],
    objects: ["Company", "Organization"],
  },
  EMPLOYED_BY: {
    family: "structure",
    flow: "none",
    label: { ar: "يعمل في", en: "is employed by" },
    inverse: { ar: "يعمل فيها", en: "employs" },
    subjects: ["Person"],
    objects: ["Company", "Organization", "Government"],
  },
  LOCATED_IN: {
    family: "structure",
    flow: "none",
    label: { ar: "مقرّها", en: "is located in" },
    inverse: { ar: "مقرّ", en: "is the location of" },
    subjects: ANYTHING,
    objects: ["Place"],
  },
  PART_OF: {
    family: "structure",
    flow: "none",
    label: { ar: "جزء من", en: "is part of" },
    inverse: { ar: "تضمّ", en: "includes" },
    subjects: ANYTHING,
    objects: ANYTHING,
  },
  MEETS_WITH: {
    family: "tie",
    flow: "none",
    label: { ar: "تلتقي", en: "meets with" },
    inverse: { ar: "تلتقي", en: "meets with" },
    subjects: ACTORS,
    objects: ACTORS,
    symmetric: true,
  },
  ESTIMATES: {
    family: "structure",
    flow: "none",
    label: { ar: "تقدّر", en: "estimates" },
    inverse: { ar: "في تقدير", en: "is estimated by" },
    subjects: ACTORS,
    objects: ANYTHING,
    literal: true,
  },
  HAS_ATTRIBUTE: {
    family: "structure",
    flow: "none",
    label: { ar: "من صفاتها", en: "has attribute" },
    inverse: { ar: "صفة لـ", en: "is an attribute of" },
    subjects: ANYTHING,
    objects: ANYTHING,
    literal: true,
  },
} as const satisfies Record<string, PredicateRow>;

export type Predicate = keyof typeof PREDICATES;
export const PREDICATE_NAMES = keysOf(PREDICATES);

/** The table row of a predicate, widened so that optional flags can be read on any of them. */
export function predicateRow(predicate: Predicate): PredicateRow {
  return PREDICATES[predicate];
}
