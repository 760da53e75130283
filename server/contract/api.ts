/** Requests and answers of the HTTP API under `/api/v1` (DESIGN §6). The OpenAPI document is made from these schemas. */
import { z } from "zod";
import { keysOf } from "./bilingual.ts";
import { CLAIM_STATUS_NAMES, POLARITIES } from "./claim-vocabulary.ts";
import { isoDate } from "./fact-file.ts";
import { articleId, entityId, relationId } from "./ids.ts";
import {
  article,
  articleRef,
  bilingual,
  claim,
  claimMethod,
  claimReview,
  datePrecision,
  entity,
  entityRef,
  entityType,
  grade,
  mention,
  path,
  predicateName,
  region,
  relation,
  sourcedClaim,
  subgraph,
  truncation,
} from "./model.ts";
import { FAMILY_NAMES } from "./predicate-families.ts";
import {
  calendarDate,
  count,
  explainable,
  explained,
  flag,
  list,
  MAX_HOPS,
  MAX_LIMIT,
  startsBeforeItEnds,
  wholeNumber,
} from "./query-parts.ts";
import { flowPathsQuery } from "./trace.ts";

const TEXT_LIMIT = 200;

const RANGE_FAULT = { path: ["to"], message: "expected a date that is not before `from`" };

export const ontologyAnswer = z.object({
  entityTypes: z.array(
    z.object({ name: entityType, label: bilingual, plural: bilingual, colorKey: z.string(), icon: z.string() }),
  ),
  predicates: z.array(
    z.object({
      name: predicateName,
      family: z.enum(FAMILY_NAMES),
      flow: z.enum(["forward", "backward", "none"]),
      label: bilingual,
      inverse: bilingual,
      subjects: z.array(entityType),
      objects: z.array(entityType),
      literal: z.boolean(),
      symmetric: z.boolean(),
      norm: z.boolean(),
    }),
  ),
  families: z.array(z.object({ name: z.enum(FAMILY_NAMES), label: bilingual, colorKey: z.string() })),
  statuses: z.array(z.object({ name: z.enum(CLAIM_STATUS_NAMES), label: bilingual })),
  grades: z.array(z.object({ name: grade, label: bilingual })),
  ...explained,
});

export const ontologyQuery = z.strictObject({ ...explainable });

/** Where the data is thin or disputed. */
export const summaryHealth = z.object({
  contested: z.int(),
  /** Relations with one independent source, or none that is named. */
  singleSource: z.int(),
  /** Relations whose claims all say no. */
  saidNotTo: z.int(),
  undatedClaims: z.int(),
  /** Entities of no relation. */
  withoutRelation: z.int(),
});
export type SummaryHealth = z.infer<typeof summaryHealth>;

export const summaryQuery = z.strictObject({ ...explainable });
export const summaryAnswer = z.object({
  counts: z.object({
    articles: z.int(),
    originals: z.int(),
    digests: z.int(),
    entities: z.int(),
    mentions: z.int(),
    claims: z.int(),
    relations: z.int(),
  }),
  entitiesByType: z.array(z.object({ type: entityType, count: z.int() })),
  relationsByPredicate: z.array(z.object({ predicate: predicateName, count: z.int() })),
  claimsByStatus: z.array(z.object({ status: z.enum(CLAIM_STATUS_NAMES), count: z.int() })),
  claimsByGrade: z.array(z.object({ grade, count: z.int() })),
  /** How claims were found, and what review made of them: the quality of extraction as far as people have judged it. */
  extraction: z.array(z.object({ method: claimMethod, review: claimReview, count: z.int() })),
  /** First and last event date, and the print date of the newest article: until when the graph knows. */
  dates: z.object({ first: isoDate.nullable(), last: isoDate.nullable(), knownUntil: isoDate.nullable() }),
  health: summaryHealth.optional(),
  graphHash: z.string().nullable(),
  dataVersion: z.string(),
  ...explained,
});
export type SummaryAnswer = z.infer<typeof summaryAnswer>;

export const searchQuery = z.strictObject({
  q: z.string().min(1).max(TEXT_LIMIT),
  types: list(entityType).optional(),
  limit: count(20),
  ...explainable,
});
export const searchResult = z
  .object({
    kind: z.enum(["entity", "article"]),
    id: z.string(),
    type: z.string(),
    nameEn: z.string(),
    nameAr: z.string(),
    score: z.number(),
    /** The name or passage that matched. */
    matched: z.string(),
    match: z.enum(["exact", "prefix", "word", "fuzzy", "text"]),
  })
  .meta({ id: "SearchResult" });
export type SearchResult = z.infer<typeof searchResult>;
export const searchAnswer = z.object({
  results: z.array(searchResult),
  truncated: truncation.nullable(),
  ...explained,
});

export const entityParams = z.strictObject({ id: entityId });
export const entityQuery = z.strictObject({ ...explainable });
export const entityAnswer = z.object({
  entity,
  /** Claims whose object is a literal: attributes and estimates. */
  facts: z.array(claim),
  relationCounts: z.array(
    z.object({ predicate: predicateName, direction: z.enum(["out", "in"]), otherType: entityType, count: z.int() }),
  ),
  articles: z.array(articleRef.extend({ mentionCount: z.int() })),
  claimCount: z.int(),
  firstSeen: isoDate.nullable(),
  refs: z.array(entityRef),
  /** There only when a list was cut. */
  truncated: truncation.optional(),
  ...explained,
});
export type EntityAnswer = z.infer<typeof entityAnswer>;

export const neighborsQuery = z.strictObject({
  predicates: list(predicateName).optional(),
  types: list(entityType).optional(),
  direction: z.enum(["out", "in", "both"]).default("both"),
  asOf: calendarDate.optional(),
  limit: count(100),
  ...explainable,
});
export const subgraphAnswer = subgraph.extend(explained);

/** Where a node of the overview stands, in CSS pixels, and at which side its label goes. */
const placement = z
  .object({ x: z.number(), y: z.number(), side: z.enum(["bottom", "top", "left", "right"]) })
  .meta({ id: "Placement" });

export const overviewQuery = z.strictObject({ ...explainable });
/** Ready-made drawing of the corpus: the main entities and their stored positions by id; both are empty where none is stored. */
export const overviewAnswer = subgraph.extend({
  /** Right to left. */
  positions: z.record(z.string(), placement),
  /** Left to right. */
  positionsLtr: z.record(z.string(), placement).optional(),
  ...explained,
});
export type OverviewAnswer = z.infer<typeof overviewAnswer>;

/** `GET /subgraph?ids`: the named entities and every relation among them (a link restores its drawing by it). */
export const subgraphQuery = z.strictObject({
  ids: list(entityId),
  /** `skip` leaves out what is no longer there and names it in `missing`, so that an old link still opens. */
  unknown: z.enum(["refuse", "skip"]).default("refuse"),
  ...explainable,
});
export const subgraphByIdsAnswer = subgraph.extend({ missing: z.array(z.string()), ...explained });

export const relationParams = z.strictObject({ id: relationId });
export const relationQuery = z.strictObject({ ...explainable });
export const relationAnswer = z.object({
  relation,
  claims: z.array(sourcedClaim),
  /** Every entity that the relation or its claims name. */
  refs: z.array(entityRef),
  gradeReason: bilingual,
  /** There only when the claims were cut. */
  truncated: truncation.optional(),
  ...explained,
});
export type RelationAnswer = z.infer<typeof relationAnswer>;

/** What each way of looking between two entities takes where the request does not say. */
export const PATHS_DEFAULTS = {
  connections: { maxHops: 4, limit: 20 },
  flow: { maxHops: 3, limit: 50 },
} as const;

/** Goods, dates and what-if: connections know none of them. */
const { item, asOf, knownBy, implied, firmLevel, without, policiesOff } = flowPathsQuery.shape;
const flowFilters = {
  item,
  asOf,
  knownBy,
  implied: implied.unwrap().optional(),
  firmLevel: firmLevel.unwrap().optional(),
  without,
  policiesOff,
};

export const pathsQuery = z
  .strictObject({
    from: z.string().min(1).max(TEXT_LIMIT),
    to: z.string().min(1).max(TEXT_LIMIT),
    /** `connections`: relations of any kind and direction. `flow`: where goods go, by the filters of a trace. */
    mode: z.enum(["connections", "flow"]).default("connections"),
    maxHops: wholeNumber(MAX_HOPS).optional(),
    predicates: list(predicateName).optional(),
    ...flowFilters,
    limit: wholeNumber(MAX_LIMIT).optional(),
    ...explainable,
  })
  .superRefine((query, context) => {
    if (query.mode === "flow") return;
    for (const name of keysOf(flowFilters)) {
      if (query[name] !== undefined) context.addIssue({ code: "custom", path: [name], message: "only with mode=flow" });
    }
  });
export const pathsAnswer = z
  .object({
    paths: z.array(path),
    subgraph,
    searched: z.object({
      from: entityRef,
      to: entityRef,
      mode: z.enum(["connections"]),
      maxHops: z.int(),
      articles: z.int(),
      relations: z.int(),
    }),
    truncated: truncation.nullable(),
    ...explained,
  })
  .meta({ id: "ConnectionsAnswer" });

export const claimsQuery = z
  .strictObject({
    subject: z.string().max(TEXT_LIMIT).optional(),
    predicate: predicateName.optional(),
    object: z.string().max(TEXT_LIMIT).optional(),
    entity: z.string().max(TEXT_LIMIT).optional(),
    article: z.string().max(TEXT_LIMIT).optional(),
    polarity: z.enum(POLARITIES).optional(),
    status: z.enum(CLAIM_STATUS_NAMES).optional(),
    review: claimReview.optional(),
    from: calendarDate.optional(),
    to: calendarDate.optional(),
    limit: count(50),
    cursor: z.string().max(1000).optional(),
    ...explainable,
  })
  .refine(startsBeforeItEnds, RANGE_FAULT);
export const claimsAnswer = z.object({
  claims: z.array(claim),
  nextCursor: z.string().nullable(),
  total: z.int(),
  ...explained,
});

export const timelineQuery = z
  .strictObject({
    entity: z.string().max(TEXT_LIMIT).optional(),
    predicates: list(predicateName).optional(),
    from: calendarDate.optional(),
    to: calendarDate.optional(),
    /** Undated claims stand at the end; false leaves them out. */
    undated: flag.default(false),
    limit: count(MAX_LIMIT, 2000),
    ...explainable,
  })
  .refine(startsBeforeItEnds, RANGE_FAULT);
export const timelineAnswer = z.object({
  events: z.array(z.object({ date: isoDate.nullable(), datePrecision: datePrecision.nullable(), claim })),
  refs: z.array(entityRef),
  truncated: truncation.nullable(),
  ...explained,
});

export const articlesQuery = z.strictObject({ limit: count(MAX_LIMIT, 2000), ...explainable });
export const articlesAnswer = z.object({
  articles: z.array(article),
  /** There only when the list was cut. */
  truncated: truncation.optional(),
  ...explained,
});
export const articleParams = z.strictObject({ id: articleId });
export const articleQuery = z.strictObject({ ...explainable });
export const articleAnswer = z.object({
  article: article.extend({ text: z.string() }),
  regions: z.array(region),
  mentions: z.array(mention),
  claims: z.array(claim),
  refs: z.array(entityRef),
  /** There only when the claims were cut. */
  truncated: truncation.optional(),
  ...explained,
});
export type ArticleAnswer = z.infer<typeof articleAnswer>;

export const readyAnswer = z.object({
  ready: z.boolean(),
  reasons: z.array(z.string()),
  engine: z.object({ state: z.string(), detail: z.string().optional() }),
  settings: z.object({ missing: z.array(z.string()) }),
});
