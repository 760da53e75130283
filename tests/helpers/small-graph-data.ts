/** A small invented corpus, small enough to hold in the head: 12 entities, 3 articles, 22 claims in both languages. */
import type { z } from "zod";
import { type ArticleRef, articleRef, type Claim, claim, type Entity, entity } from "#contract/model.ts";

const entityOf = (
  fields: Partial<z.input<typeof entity>> & Pick<z.input<typeof entity>, "id" | "type" | "nameEn" | "nameAr">,
): Entity => entity.parse({ aliases: [], collective: false, unnamed: false, ...fields });

export const SMALL_ENTITIES: readonly Entity[] = [
  entityOf({
    id: "norwell",
    type: "Company",
    nameEn: "Norwell Chips",
    nameAr: "نورويل",
    aliases: [{ name: "Norwell" }, { name: "نوروول", source: "invented spelling" }],
    descriptionEn: "An invented chip designer",
    descriptionAr: "مصمّمة رقائق مُتخيَّلة",
    reference: { wikidata: "Q1", country: "atlantis", source: "invented" },
  }),
  entityOf({ id: "zahra", type: "Company", nameEn: "Zahra Systems", nameAr: "أنظمة زهرة" }),
  entityOf({
    id: "qsmc",
    type: "Company",
    nameEn: "QSMC",
    nameAr: "كيو إس إم سي",
    aliases: [{ name: "Quartz Semiconductor" }],
  }),
  entityOf({ id: "kestrel-k9", type: "Chip", nameEn: "Kestrel K9", nameAr: "كيستريل كي 9" }),
  entityOf({ id: "nautilus", type: "AIModel", nameEn: "Nautilus", nameAr: "نوتيلوس" }),
  entityOf({
    id: "atlantis-government",
    type: "Government",
    nameEn: "Government of Atlantis",
    nameAr: "حكومة أطلنطس",
    aliases: [{ name: "أطلنطس" }],
  }),
  entityOf({ id: "atlantis", type: "Place", subtype: "country", nameEn: "Atlantis", nameAr: "أطلنطس" }),
  entityOf({ id: "deep-sea-rule", type: "Policy", nameEn: "Deep Sea Rule", nameAr: "قاعدة أعماق البحر" }),
  entityOf({ id: "dana-reef", type: "Person", nameEn: "Dana Reef", nameAr: "دانا ريف" }),
  entityOf({ id: "tide-times", type: "Organization", nameEn: "Tide Times", nameAr: "تايد تايمز" }),
  entityOf({
    id: "atlantean-companies",
    type: "Company",
    nameEn: "Atlantean companies",
    nameAr: "شركات أطلنطس",
    collective: true,
  }),
  entityOf({ id: "lonely-island", type: "Place", nameEn: "Lonely Island", nameAr: "الجزيرة المنعزلة" }),
];

export type SmallArticle = ArticleRef & { readonly text: string };

const articleOf = (text: string, fields: Partial<z.input<typeof articleRef>> & { id: string }): SmallArticle => ({
  text,
  ...articleRef.parse({
    story: fields.id,
    kind: "digest",
    genre: "news",
    title: fields.id,
    language: "ar",
    outlet: null,
    citedOutlets: [],
    publishedAt: null,
    datePrecision: null,
    dateBasis: null,
    ...fields,
  }),
});

const S = {
  supply: "ورّدت نورويل شحنات إلى أنظمة زهرة في مارس 2025.",
  plan: "وتخطّط نورويل لتوريد كيستريل كي 9 إلى أنظمة زهرة خلال 2026.",
  restrict: "في 15 أبريل 2025 قيّدت حكومة أطلنطس بيع نورويل رقاقة كيستريل كي 9 إلى أطلنطس.",
  rule: "وصدرت قاعدة أعماق البحر عن حكومة أطلنطس في أبريل 2025، وهي تستهدف كيستريل كي 9.",
  permit: "ثم سمحت حكومة أطلنطس بالرقاقة كيستريل كي 9 في عام 2025.",
  rivals: "وتتنافس أنظمة زهرة مع نورويل.",
  none: "ولا تورّد نورويل شيئًا إلى شركات أطلنطس بحسب تايد تايمز.",
  lead: "Dana Reef leads Norwell Chips.",
  design: "Norwell Chips designed the Kestrel K9, and QSMC makes it.",
  uses: "Zahra Systems uses the Kestrel K9 to train Nautilus, its own model.",
  again: "Dana Reef said that Norwell Chips delivered to Zahra Systems in May 2025.",
  denied: "QSMC denied that it depends on Norwell Chips.",
  figure: "Norwell Chips has about 1200 employees and estimates its share at 40 percent.",
  seat: "تقع أنظمة زهرة في أطلنطس.",
  offer: "Norwell Chips may invest in QSMC.",
} as const;

export const SMALL_ARTICLES: readonly SmallArticle[] = [
  articleOf([S.supply, S.plan, S.restrict, S.rule, S.permit, "اقرأ أيضًا: أخبار البحر"].join("\n"), {
    id: "deep-sea",
    title: "قاعدة جديدة لرقائق البحر",
    outlet: "Tide Times",
    publishedAt: "2025-09-01",
    datePrecision: "day",
    dateBasis: { ar: "تاريخ مخترع", en: "an invented date" },
  }),
  articleOf([S.rivals, S.none, S.seat].join("\n"), {
    id: "rivals",
    title: "منافسة في أطلنطس",
    genre: "analysis",
    citedOutlets: ["tide-times"],
    publishedAt: "2025-11",
    datePrecision: "month",
  }),
  articleOf([S.lead, S.design, S.uses, S.again, S.denied, S.figure, S.offer].join("\n"), {
    id: "norwell-profile",
    title: "A profile of Norwell",
    kind: "user",
    language: "en",
    outlet: "Reef Review",
    publishedAt: "2026-01-05",
    datePrecision: "day",
    sourceUrl: "https://example.org/norwell",
  }),
];

type ClaimFields = Partial<z.input<typeof claim>> & Pick<z.input<typeof claim>, "subject" | "predicate">;

function claimOf(articleId: string, name: string, quote: string, fields: ClaimFields): Claim {
  const start = SMALL_ARTICLES.find(({ id }) => id === articleId)?.text.indexOf(quote) ?? -1;
  return claim.parse({
    id: `${articleId}:${name}`,
    articleId,
    object: null,
    item: null,
    polarity: "positive",
    status: "asserted",
    start,
    end: start + quote.length,
    quote,
    grade: "B",
    method: "curated",
    review: "accepted",
    ...fields,
  });
}

export const SMALL_CLAIMS: readonly Claim[] = [
  claimOf("deep-sea", "supply", S.supply, {
    subject: "norwell",
    predicate: "SUPPLIES",
    object: "zahra",
    date: "2025-03",
    datePrecision: "month",
    dateBasis: "stated",
  }),
  claimOf("deep-sea", "plan", S.plan, {
    subject: "norwell",
    predicate: "SUPPLIES",
    object: "zahra",
    item: "kestrel-k9",
    status: "planned",
    date: "2026",
    datePrecision: "year",
    dateBasis: "stated",
  }),
  claimOf("deep-sea", "restrict", S.restrict, {
    subject: "atlantis-government",
    predicate: "RESTRICTS",
    object: "kestrel-k9",
    addressee: "norwell",
    destination: "atlantis",
    date: "2025-04-15",
    datePrecision: "day",
    dateBasis: "stated",
    event: "atlantis-restricts-k9",
  }),
  claimOf("deep-sea", "issue", S.rule, {
    subject: "atlantis-government",
    predicate: "ISSUES",
    object: "deep-sea-rule",
    date: "2025-04",
    datePrecision: "month",
  }),
  claimOf("deep-sea", "target", S.rule, { subject: "deep-sea-rule", predicate: "TARGETS", object: "kestrel-k9" }),
  claimOf("deep-sea", "permit", S.permit, {
    subject: "atlantis-government",
    predicate: "PERMITS",
    object: "kestrel-k9",
    addressee: "norwell",
    date: "2025",
    datePrecision: "year",
  }),
  claimOf("rivals", "rivals", S.rivals, { subject: "zahra", predicate: "COMPETES_WITH", object: "norwell" }),
  claimOf("rivals", "none", S.none, {
    subject: "norwell",
    predicate: "SUPPLIES",
    object: "atlantean-companies",
    polarity: "negative",
    status: "reported",
    reportedBy: "tide-times",
    condition: { ar: "بحسب الصحيفة", en: "as the paper has it" },
  }),
  claimOf("rivals", "seat", S.seat, { subject: "zahra", predicate: "LOCATED_IN", object: "atlantis" }),
  claimOf("rivals", "hosts", S.seat, { subject: "zahra", predicate: "LEASES_COMPUTE_IN", object: "atlantis" }),
  claimOf("norwell-profile", "lead", S.lead, { subject: "dana-reef", predicate: "LEADS", object: "norwell" }),
  claimOf("norwell-profile", "design", S.design, { subject: "norwell", predicate: "DESIGNS", object: "kestrel-k9" }),
  claimOf("norwell-profile", "make", S.design, { subject: "qsmc", predicate: "MANUFACTURES", object: "kestrel-k9" }),
  claimOf("norwell-profile", "use", S.uses, { subject: "zahra", predicate: "USES", object: "kestrel-k9" }),
  claimOf("norwell-profile", "model", S.uses, { subject: "zahra", predicate: "DEVELOPS", object: "nautilus" }),
  claimOf("norwell-profile", "trained", S.uses, { subject: "nautilus", predicate: "DEPENDS_ON", object: "kestrel-k9" }),
  claimOf("norwell-profile", "again", S.again, {
    subject: "norwell",
    predicate: "SUPPLIES",
    object: "zahra",
    attributedTo: "dana-reef",
    date: "2025-05",
    datePrecision: "month",
    event: "may-delivery",
  }),
  claimOf("norwell-profile", "denied", S.denied, {
    subject: "qsmc",
    predicate: "DEPENDS_ON",
    object: "norwell",
    status: "denied",
    deniedBy: "qsmc",
  }),
  claimOf("norwell-profile", "rivals", S.offer, { subject: "norwell", predicate: "COMPETES_WITH", object: "zahra" }),
  claimOf("norwell-profile", "staff", S.figure, {
    subject: "norwell",
    predicate: "HAS_ATTRIBUTE",
    literal: { ar: "نحو 1200 موظف", en: "about 1200 employees" },
    quantity: { value: 1200, unit: "employees", approximate: true },
  }),
  claimOf("norwell-profile", "share", S.figure, {
    subject: "norwell",
    predicate: "ESTIMATES",
    literal: { ar: "حصتها 40 في المئة", en: "its share is 40 percent" },
    metric: { ar: "الحصة", en: "share" },
    quantity: { value: 40.5, unit: "percent" },
    date: "2025-12-31",
    datePrecision: "day",
  }),
  claimOf("norwell-profile", "offer", S.offer, {
    subject: "norwell",
    predicate: "INVESTS_IN",
    object: "qsmc",
    hedge: "possible",
    grade: "D",
    method: "rules",
    review: "proposed",
  }),
];
