/** Schemas of the model: Article, Mention, Entity, Claim, Relation, Subgraph (DESIGN §5, §6). Offsets are UTF-16 code units. */
import { z } from "zod";
import { CLAIM_STATUS_NAMES, DATE_BASIS_NAMES, GRADE_NAMES, HEDGE_NAMES, POLARITIES } from "./claim-vocabulary.ts";
import { isoDate } from "./fact-file.ts";
import { articleId, claimId, entityId, relationId } from "./ids.ts";
import { ENTITY_TYPE_NAMES, PREDICATE_NAMES } from "./ontology.ts";

export const bilingual = z.object({ ar: z.string(), en: z.string() }).meta({ id: "Bilingual" });
export const datePrecision = z.enum(["day", "month", "year"]).meta({ id: "DatePrecision" });
export type DatePrecision = z.infer<typeof datePrecision>;
export const entityType = z.enum(ENTITY_TYPE_NAMES).meta({ id: "EntityType" });
export const predicateName = z.enum(PREDICATE_NAMES).meta({ id: "Predicate" });
export const grade = z.enum(GRADE_NAMES).meta({ id: "Grade" });

/** Everywhere a list was cut: why, how much is shown, and of how much where that is known. */
export const truncation = z
  .object({
    reason: z.enum(["limit", "maxHops", "timeout", "budget"]),
    shown: z.int().min(0),
    total: z.int().min(0).optional(),
  })
  .meta({ id: "Truncation" });
export type Truncation = z.infer<typeof truncation>;

export const entityRef = z
  .object({ id: entityId, type: entityType, nameEn: z.string(), nameAr: z.string() })
  .meta({ id: "EntityRef" });
export type EntityRef = z.infer<typeof entityRef>;

export const alias = z.object({ name: z.string(), source: z.string().optional() }).meta({ id: "Alias" });

export const entity = entityRef
  .extend({
    aliases: z.array(alias),
    descriptionEn: z.string().optional(),
    descriptionAr: z.string().optional(),
    subtype: z.string().optional(),
    collective: z.boolean(),
    unnamed: z.boolean(),
    /** Reference facts with their source: never what an article says. */
    reference: z
      .object({
        wikidata: z.string().optional(),
        country: entityId.optional(),
        parent: entityId.optional(),
        source: z.string(),
      })
      .optional(),
  })
  .meta({ id: "Entity" });
export type Entity = z.infer<typeof entity>;

/** An entity in a subgraph: `degree` counts its relations in the whole graph, `undrawn` those that were not sent. */
export const subgraphNode = entity
  .extend({ degree: z.int().min(0), undrawn: z.int().min(0) })
  .meta({ id: "SubgraphNode" });
export type SubgraphNode = z.infer<typeof subgraphNode>;

export const articleRef = z
  .object({
    id: articleId,
    story: z.string(),
    kind: z.enum(["original", "digest", "user"]),
    genre: z.enum(["news", "analysis", "opinion"]),
    title: z.string(),
    language: z.string(),
    outlet: z.string().nullable(),
    /** Entity ids of the outlets it cites. */
    citedOutlets: z.array(entityId),
    publishedAt: isoDate.nullable(),
    datePrecision: datePrecision.nullable(),
    dateBasis: bilingual.nullable(),
    sourceTitle: z.string().optional(),
    sourceUrl: z.string().optional(),
  })
  .meta({ id: "ArticleRef" });
export type ArticleRef = z.infer<typeof articleRef>;

/** An article as lists show it: without its text, with what was found in it. */
export const article = articleRef
  .extend({
    sha256: z.string(),
    mentionCount: z.int().min(0),
    entityCount: z.int().min(0),
    claimCount: z.int().min(0),
  })
  .meta({ id: "Article" });
export type Article = z.infer<typeof article>;

export const region = z
  .object({
    kind: z.enum(["advertising", "readAlso", "share", "newsletter", "comments"]),
    start: z.int().min(0),
    end: z.int().min(0),
  })
  .meta({ id: "Region" });
export type Region = z.infer<typeof region>;

export const mention = z
  .object({
    articleId,
    entityId,
    surface: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
    kind: z.enum(["name", "descriptor", "anaphor"]),
  })
  .meta({ id: "Mention" });
export type Mention = z.infer<typeof mention>;

/** Who found a claim, and what review says of it. */
export const claimMethod = z.enum(["curated", "rules", "llm", "user"]);
export const claimReview = z.enum(["accepted", "proposed", "rejected"]);

export const claim = z
  .object({
    id: claimId,
    articleId,
    subject: entityId,
    predicate: predicateName,
    /** Null where the object is a literal. */
    object: entityId.nullable(),
    literal: bilingual.optional(),
    item: entityId.nullable(),
    polarity: z.enum(POLARITIES),
    status: z.enum(CLAIM_STATUS_NAMES),
    hedge: z.enum(HEDGE_NAMES).optional(),
    attributedTo: entityId.optional(),
    reportedBy: entityId.optional(),
    deniedBy: entityId.optional(),
    /** When the fact happened or holds, not when it was printed; cut to its precision. */
    date: isoDate.optional(),
    dateEnd: isoDate.optional(),
    datePrecision: datePrecision.optional(),
    dateBasis: z.enum(DATE_BASIS_NAMES).optional(),
    tense: z.enum(["present", "past", "future"]).optional(),
    destination: entityId.optional(),
    addressee: entityId.optional(),
    quantity: z.object({ value: z.number(), unit: z.string(), approximate: z.boolean().optional() }).optional(),
    metric: bilingual.optional(),
    baseline: entityId.optional(),
    condition: bilingual.optional(),
    event: z.string().optional(),
    start: z.int().min(0),
    end: z.int().min(0),
    /** Exactly `text.slice(start, end)` of the article. A digest's quote is our sentence, not the outlet's. */
    quote: z.string(),
    grade,
    method: claimMethod,
    review: claimReview,
  })
  .meta({ id: "Claim" });
export type Claim = z.infer<typeof claim>;

/** A claim beside the article that states it. */
export const sourcedClaim = claim.extend({ article: articleRef }).meta({ id: "SourcedClaim" });

/** The four answers to "does it hold on that date?" */
export const relationState = z.enum(["holds", "notHeld", "unknown", "contested"]).meta({ id: "RelationState" });
export type RelationState = z.infer<typeof relationState>;

export const relation = z
  .object({
    id: relationId,
    subject: entityId,
    predicate: predicateName,
    object: entityId,
    item: entityId.nullable(),
    /** How many accepted claims hold it up, and of these how many say yes and how many say no. */
    claims: z.int().min(1),
    positive: z.int().min(0),
    negative: z.int().min(0),
    /** Polarity of the drawing: negative where every claim says no. */
    polarity: z.enum(POLARITIES),
    status: z.enum(CLAIM_STATUS_NAMES),
    firstDate: isoDate.nullable(),
    lastDate: isoDate.nullable(),
    /** The timeline of its state: from `stateDates[i]` on, `states[i]` holds. Before the first: unknown. */
    stateDates: z.array(isoDate),
    states: z.array(relationState),
    articles: z.array(articleId),
    outlets: z.array(z.string()),
    /** Independent originating sources (one wire story in ten outlets is one). */
    sources: z.int().min(0),
    grade,
    contested: z.boolean(),
  })
  .meta({ id: "Relation" });
export type Relation = z.infer<typeof relation>;

export const subgraph = z
  .object({
    nodes: z.array(subgraphNode),
    edges: z.array(relation),
    truncated: truncation.nullable(),
  })
  .meta({ id: "Subgraph" });
export type Subgraph = z.infer<typeof subgraph>;

export const path = z.object({
  hops: z.array(z.object({ relation: relationId, from: entityId, to: entityId, item: entityId.nullable() })),
  length: z.int().min(1),
});
export type ConnectionPath = z.infer<typeof path>;
