/** What the tracer is fed with: flat rows, as a stream from the database or plain arrays of a test bring them. */

import type { Claim, Entity, Relation } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import { NORMATIVE_PREDICATES } from "../claims/norms.ts";

/** An entity without what tracing never reads. `country` and `parent` are reference facts; `referenceSource` says whose. */
export interface TraceEntityRow {
  readonly id: string;
  readonly type: Entity["type"];
  readonly nameEn: string;
  readonly nameAr: string;
  readonly subtype?: string | null | undefined;
  readonly collective: boolean;
  readonly unnamed: boolean;
  readonly country?: string | null | undefined;
  readonly parent?: string | null | undefined;
  readonly referenceSource?: string | null | undefined;
}

/** What dates and grades need of an article. `publishedAt` is ISO, cut to its precision. */
export interface TraceArticleRow {
  readonly id: string;
  readonly story: string;
  readonly outlet?: string | null | undefined;
  readonly citedOutlets: readonly string[];
  readonly publishedAt?: string | null | undefined;
  readonly copyGroup?: string | null | undefined;
}

/** A derived relation. Its id is made of these four parts, so it is not repeated. */
export interface TraceRelationRow {
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly item?: string | null | undefined;
  readonly polarity: Relation["polarity"];
  readonly status: Relation["status"];
  readonly grade: Relation["grade"];
}

/**
 * An ACCEPTED claim with an object. All properties are those of `Claim`; null and absent mean the same.
 * `start` and `end` (in the article) say which claims were made from one sentence.
 */
export interface TraceClaimRow {
  readonly id: string;
  readonly articleId: string;
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly item?: string | null | undefined;
  readonly polarity: Claim["polarity"];
  readonly status: Claim["status"];
  readonly hedge?: Claim["hedge"] | null | undefined;
  readonly attributedTo?: string | null | undefined;
  readonly reportedBy?: string | null | undefined;
  readonly deniedBy?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly dateEnd?: string | null | undefined;
  readonly tense?: Claim["tense"] | null | undefined;
  readonly destination?: string | null | undefined;
  readonly addressee?: string | null | undefined;
  readonly event?: string | null | undefined;
  readonly start: number;
  readonly end: number;
  readonly grade: Claim["grade"];
}

/** Those that move goods or capacity (in the ontology, all with a flow): what `predicates` of a request may name. */
export const FLOW_PREDICATES = [
  "SUPPLIES",
  "DESIGNS",
  "DEVELOPS",
  "MANUFACTURES",
  "USES",
  "DEPENDS_ON",
  "LEASES_COMPUTE_IN",
] as const satisfies readonly Predicate[];
export type FlowPredicate = (typeof FLOW_PREDICATES)[number];

/**
 * The predicates whose relations and claims tracing reads; rows of any other are ignored, so a loader need not send them:
 * flow, norms with who issues them, structure and stand-ins.
 */
export const TRACED_PREDICATES = [
  ...FLOW_PREDICATES,
  ...NORMATIVE_PREDICATES,
  "PART_OF",
  "LOCATED_IN",
  "ALTERNATIVE_TO",
] as const satisfies readonly Predicate[];
export type TracedPredicate = (typeof TRACED_PREDICATES)[number];

/** All rows at once, for what fits in memory as objects (tests, bounded queries). */
export interface TraceRows {
  readonly entities: Iterable<TraceEntityRow>;
  readonly articles: Iterable<TraceArticleRow>;
  readonly relations: Iterable<TraceRelationRow>;
  readonly claims: Iterable<TraceClaimRow>;
}

/**
 * Takes rows one by one and keeps none of them: a stream is pushed straight into columns. Order: all entities and articles,
 * then relations, then claims; within each any order, with the same graph as result.
 * Every entity that a relation's ends or item, or a claim's addressee, destination or speaker name should be among the
 * entities; a relation with an unknown end is a fault and throws, unknown names elsewhere count as not stated.
 */
export interface TraceGraphBuilder<Graph> {
  entity(row: TraceEntityRow): void;
  article(row: TraceArticleRow): void;
  relation(row: TraceRelationRow): void;
  claim(row: TraceClaimRow): void;
  /** Once, at the end. */
  finish(): Graph;
}
