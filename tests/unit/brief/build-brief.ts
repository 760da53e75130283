/** A brief of an invented path of three hops with all that a brief can hold; what a test says takes the place of a part. */
import type { BriefInput, SourcedClaim } from "../../../server/brief/render-brief.ts";
import { articleRef, relation as relationSchema } from "../../../server/contract/model.ts";
import { control, flowPath, lead, type PathHop, pathHop } from "../../../server/contract/trace.ts";
import { buildClaim, buildEntity } from "../claims/build-claim.ts";

const DIGEST = articleRef.parse({
  id: "deep-sea",
  story: "deep-sea",
  kind: "digest",
  genre: "news",
  title: "قاعدة جديدة لرقائق البحر",
  language: "ar",
  outlet: null,
  citedOutlets: ["tide-times"],
  publishedAt: "2025-09-01",
  datePrecision: "day",
  dateBasis: { ar: "تاريخ مخترع", en: "an invented date" },
});
const ORIGINAL = articleRef.parse({
  id: "norwell-profile",
  story: "norwell-profile",
  kind: "original",
  genre: "news",
  title: "A profile of Norwell",
  language: "en",
  outlet: "Reef Review",
  citedOutlets: [],
  publishedAt: "2025-05",
  datePrecision: "month",
  dateBasis: null,
  sourceTitle: "Norwell, a profile",
  sourceUrl: "https://example.org/norwell?a=1&b=2",
});

const sourced = (input: Parameters<typeof buildClaim>[0], article: typeof DIGEST): SourcedClaim => ({
  ...buildClaim({ articleId: article.id, ...input }),
  article,
});

export const CLAIMS = {
  design: sourced(
    {
      id: "norwell-profile:design",
      subject: "norwell",
      predicate: "DESIGNS",
      object: "kestrel-k9",
      quote: "Norwell Chips designed the Kestrel K9.",
      attributedTo: "dana-reef",
    },
    ORIGINAL,
  ),
  supply: sourced(
    {
      id: "deep-sea:supply",
      subject: "norwell",
      predicate: "SUPPLIES",
      object: "zahra",
      item: "kestrel-k9",
      quote: "ورّدت نورويل رقائق Kestrel K9 إلى أنظمة زهرة في مارس 2025.",
      date: "2025-03",
      datePrecision: "month",
      dateBasis: "stated",
      status: "reported",
      hedge: "possible",
      reportedBy: "tide-times",
      condition: { ar: "بحسب الصحيفة", en: "as the paper has it" },
    },
    DIGEST,
  ),
  model: sourced(
    {
      id: "norwell-profile:model",
      subject: "zahra",
      predicate: "DEVELOPS",
      object: "nautilus",
      quote: "Zahra Systems develops Nautilus.",
      date: "2025-05-02",
      dateEnd: "2025-05-09",
    },
    ORIGINAL,
  ),
  rule: sourced(
    {
      id: "deep-sea:rule",
      subject: "atlantis-government",
      predicate: "RESTRICTS",
      object: "kestrel-k9",
      destination: "atlantis",
      quote: "في 15 أبريل 2025 قيّدت حكومة أطلنطس توريد كيستريل كي 9.",
      date: "2025-04-15",
      datePrecision: "day",
    },
    DIGEST,
  ),
} as const;

const ENTITIES = [
  buildEntity("norwell", { nameEn: "Norwell Chips", nameAr: "نورويل" }),
  buildEntity("zahra", { nameEn: "Zahra Systems", nameAr: "أنظمة زهرة", collective: true }),
  buildEntity("kestrel-k9", { type: "Chip", nameEn: "Kestrel K9", nameAr: "كيستريل كي 9" }),
  buildEntity("nautilus", { type: "AIModel", nameEn: "Nautilus", nameAr: "نوتيلوس", unnamed: true }),
  buildEntity("atlantis-government", { type: "Government", nameEn: "Atlantis government", nameAr: "حكومة أطلنطس" }),
  buildEntity("atlantis", { type: "Place", nameEn: "Atlantis", nameAr: "أطلنطس" }),
  buildEntity("dana-reef", { type: "Person", nameEn: "Dana Reef", nameAr: "دانا ريف" }),
  buildEntity("tide-times", { type: "Organization", nameEn: "Tide Times", nameAr: "تايد تايمز" }),
];

export function relationOfClaim(claim: SourcedClaim, input: Record<string, unknown> = {}) {
  const { subject, predicate, object, item } = claim;
  return relationSchema.parse({
    id: [subject, predicate, object, ...(item === null ? [] : [item])].join(":"),
    subject,
    predicate,
    object,
    item,
    claims: 1,
    positive: 1,
    negative: 0,
    polarity: "positive",
    status: claim.status,
    firstDate: claim.date ?? null,
    lastDate: claim.date ?? null,
    stateDates: ["2025-03-31"],
    states: ["holds"],
    articles: [claim.articleId],
    outlets: [],
    sources: 1,
    grade: "B",
    contested: false,
    ...input,
  });
}

export const because = (words: string, claims: readonly string[] = []) => ({
  ar: words,
  en: words,
  claims,
  relations: [],
});

export function buildHop(input: Record<string, unknown>): PathHop {
  return pathHop.parse({
    item: null,
    implied: false,
    state: "holds",
    join: "start",
    lastDocumented: "2025-05-31",
    ...input,
  });
}

export function buildPath(hops: readonly PathHop[], input: Record<string, unknown> = {}) {
  return flowPath.parse({
    hops,
    grade: "B",
    weakestHop: 0,
    length: hops.length,
    broken: false,
    continuity: hops.some(({ join }) => join === "firmLevel") ? "firmLevel" : "continuous",
    controls: [],
    ...input,
  });
}

const HOPS = [
  buildHop({ relation: "norwell:DESIGNS:kestrel-k9", from: "norwell", to: "kestrel-k9", item: "kestrel-k9" }),
  buildHop({
    relation: "norwell:SUPPLIES:zahra:kestrel-k9",
    from: "kestrel-k9",
    to: "zahra",
    via: "norwell",
    item: "kestrel-k9",
    join: "same",
    joinBecause: because("the same chip"),
  }),
  buildHop({
    relation: "zahra:DEVELOPS:nautilus",
    from: "zahra",
    to: "nautilus",
    item: "nautilus",
    join: "firmLevel",
    because: because("said in May"),
  }),
];

export const RULE = control.parse({
  relation: "atlantis-government:RESTRICTS:kestrel-k9",
  predicate: "RESTRICTS",
  authority: "atlantis",
  issuer: "atlantis-government",
  policy: null,
  item: "kestrel-k9",
  addressee: null,
  destination: "atlantis",
  state: "holds",
  inForce: true,
  off: false,
  since: "2025-04-15",
  until: null,
  effect: "cuts",
  paths: 1,
  because: because("the rule names the goods", ["deep-sea:rule"]),
});

export function buildBrief(input: Partial<BriefInput> = {}): BriefInput {
  return {
    language: "en",
    path: buildPath(HOPS, {
      broken: true,
      brokenAt: 1,
      brokenBecause: because("a rule of \u2068Atlantis\u2069 cuts it", ["deep-sea:rule"]),
      weakestHop: 1,
      controls: [{ relation: RULE.relation, hop: 1, effect: "cuts", inForce: true }],
    }),
    entities: ENTITIES,
    relations: Object.values(CLAIMS).map((claim) => relationOfClaim(claim)),
    claims: Object.values(CLAIMS),
    controls: [RULE],
    leads: [
      lead.parse({
        kind: "group",
        entity: "zahra",
        relation: "norwell:SUPPLIES:zahra:kestrel-k9",
        because: because("said of a group"),
      }),
    ],
    asOf: "2025-09-18",
    knownBy: "2025-12",
    graph: { hash: "ab12cd34", dataVersion: "v7", articles: 5, relations: 2, claims: 11 },
    generatedAt: "2026-11-22T10:05:00Z",
    ...input,
  };
}
