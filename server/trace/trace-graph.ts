/**
 * The graph as tracing holds it: typed arrays over entities, relations, claims and arcs, numbered so that their order never
 * depends on the order in which rows came. It is never changed after it is built, so requests share it.
 */
import type { Grade } from "#contract/claim-vocabulary.ts";
import { CLAIM_STATUS_NAMES, GRADE_NAMES, HEDGE_NAMES } from "#contract/claim-vocabulary.ts";
import type { ClaimId, EntityId, RelationId } from "#contract/ids.ts";
import { ENTITY_TYPE_NAMES, type EntityType } from "#contract/ontology.ts";
import { cell, type Groups } from "./columns.ts";
import { TRACED_PREDICATES, type TracedPredicate } from "./trace-rows.ts";

/** Numbered by id: a lower number has the lesser id. */
export interface EntityColumns {
  readonly count: number;
  readonly id: readonly EntityId[];
  readonly nameEn: readonly string[];
  readonly nameAr: readonly string[];
  /** Index into `ENTITY_TYPE_NAMES`. */
  readonly type: Uint8Array;
  /** Bits of `ENTITY_FLAGS`. */
  readonly flags: Uint8Array;
  /** Reference facts; -1: none. */
  readonly country: Int32Array;
  readonly parent: Int32Array;
  /** Index into `strings`; -1: none. */
  readonly reference: Int32Array;
  /** Entities by their reference parent. */
  readonly children: Groups;
}

export const ENTITY_FLAGS = { collective: 1, unnamed: 2, goods: 4, place: 8, family: 16 } as const;

/** Numbered by subject, predicate, object and item. */
export interface RelationColumns {
  readonly count: number;
  readonly subject: Int32Array;
  /** Index into `TRACED_PREDICATES`. */
  readonly predicate: Uint8Array;
  readonly object: Int32Array;
  /** -1: not stated. */
  readonly item: Int32Array;
  /** 1: all its claims say no. */
  readonly negative: Uint8Array;
  /** Indices into `CLAIM_STATUS_NAMES` and `GRADE_NAMES`. */
  readonly status: Uint8Array;
  readonly grade: Uint8Array;
  /** Its claims are those from `claimStart[r]` up to `claimStart[r + 1]`, by id. */
  readonly claimStart: Int32Array;
  readonly bySubject: Groups;
  readonly byObject: Groups;
  readonly byItem: Groups;
}

/** Grouped by relation. Days are numbers since 1970-01-01; what is absent is -1 or, of days, `NO_DAY`. */
export interface ClaimColumns {
  readonly count: number;
  readonly id: readonly ClaimId[];
  readonly relation: Int32Array;
  readonly article: Int32Array;
  /** Index into `VOICES`; -1: it testifies nothing. */
  readonly voice: Int8Array;
  /** The days of its testimony. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Bits of `CLAIM_FLAGS`. */
  readonly flags: Uint8Array;
  /** Indices into `CLAIM_STATUS_NAMES`, `HEDGE_NAMES` (-1: none), `GRADE_NAMES`, `TENSES` (-1: none). */
  readonly status: Uint8Array;
  readonly hedge: Int8Array;
  readonly grade: Uint8Array;
  readonly tense: Int8Array;
  /** Indices into `strings`. */
  readonly event: Int32Array;
  readonly date: Int32Array;
  readonly dateEnd: Int32Array;
  /** Entities. */
  readonly attributedTo: Int32Array;
  readonly reportedBy: Int32Array;
  readonly deniedBy: Int32Array;
  readonly destination: Int32Array;
  readonly addressee: Int32Array;
  /** Where its sentence stands in the article. */
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
}

export const CLAIM_FLAGS = {
  undated: 1,
  denied: 2,
  negative: 4,
  /** It documents that the relation held at some time: a yes or an end, dated or not. */
  documents: 8,
} as const;
export const VOICES = ["yes", "no", "denies", "ends"] as const;
export const TENSES = ["present", "past", "future"] as const;
export const NO_DAY = -0x80000000;

export interface ArticleColumns {
  readonly count: number;
  readonly id: readonly string[];
  readonly story: readonly string[];
  readonly outlet: readonly (string | null)[];
  readonly citedOutlets: readonly (readonly string[])[];
  readonly copyGroup: readonly (string | null)[];
  readonly publishedAt: readonly (string | null)[];
  /** Last day of the print interval, or `NO_DAY`. */
  readonly printed: Int32Array;
}

export const ARC_KINDS = ["supply", "make", "use", "lease", "rollUp"] as const;
export type ArcKind = (typeof ARC_KINDS)[number];

/**
 * One move of goods or capacity in flow direction: a relation, or a reference roll-up (relation -1). Numbered by rank: the
 * better grade first, then the newer evidence, then the kind, then ids. So the arcs of every group below stand in the order of their rank.
 */
export interface ArcColumns {
  readonly count: number;
  readonly relation: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The goods it moves; -1: not stated, or, of a roll-up, whatever arrives. */
  readonly goods: Int32Array;
  /** Index into `ARC_KINDS`. */
  readonly kind: Uint8Array;
  /** The best it can be, with every claim counted. Index into `GRADE_NAMES`. */
  readonly grade: Uint8Array;
  /** The newest day that any claim on it speaks of; `NO_DAY` where none is dated. */
  readonly newest: Int32Array;
  readonly out: Groups;
  readonly in: Groups;
  /** Hand-overs from firm to firm, by their goods: what leaves the goods' own node. */
  readonly carriers: Groups;
  /** The arc of a relation, or -1. */
  readonly ofRelation: Int32Array;
}

export interface TraceGraph {
  readonly entities: EntityColumns;
  readonly relations: RelationColumns;
  readonly claims: ClaimColumns;
  readonly articles: ArticleColumns;
  readonly arcs: ArcColumns;
  readonly strings: readonly string[];
  /** The last day of the newest claim's own time: the default as-of day. `NO_DAY` where no claim has one. */
  readonly newestEvidence: number;
  /** The number of an entity; -1 where the graph has none of that id. */
  entityAt(id: string): number;
  articleAt(id: string): number;
  /** The number of a relation by its parts, all of them numbers; -1 where there is none. */
  relationAt(subject: number, predicate: TracedPredicate, object: number, item: number): number;
}

export function entityTypeOf({ entities }: TraceGraph, entity: number): EntityType {
  return named(ENTITY_TYPE_NAMES, cell(entities.type, entity));
}

export function hasFlag({ entities }: TraceGraph, entity: number, flag: keyof typeof ENTITY_FLAGS): boolean {
  return entity >= 0 && ((entities.flags[entity] ?? 0) & ENTITY_FLAGS[flag]) !== 0;
}

export function entityIdOf({ entities }: TraceGraph, entity: number): EntityId {
  return named(entities.id, entity);
}

export function predicateOf({ relations }: TraceGraph, relation: number): TracedPredicate {
  return named(TRACED_PREDICATES, cell(relations.predicate, relation));
}

/** Its ends are ids already, so that nothing is parsed: hundreds are made for one answer. */
export function relationIdOf(graph: TraceGraph, relation: number): RelationId {
  const { subject, object, item } = graph.relations;
  const goods = cell(item, relation);
  const ends = { subject: cell(subject, relation), object: cell(object, relation) };
  return joinedId(graph, ends.subject, predicateOf(graph, relation), ends.object, goods);
}

/** A reference roll-up has an id of a relation's form, and no relation behind it. */
export function arcRelationId(graph: TraceGraph, arc: number): RelationId {
  const { relation, from, to } = graph.arcs;
  const known = cell(relation, arc);
  if (known >= 0) return relationIdOf(graph, known);
  return joinedId(graph, cell(from, arc), "PART_OF", cell(to, arc), -1);
}

function joinedId(
  graph: TraceGraph,
  subject: number,
  predicate: TracedPredicate,
  object: number,
  item: number,
): RelationId {
  const id = `${entityIdOf(graph, subject)}:${predicate}:${entityIdOf(graph, object)}`;
  const whole = item < 0 ? id : `${id}:${entityIdOf(graph, item)}`;
  if (!isRelationId(whole)) throw new RangeError("a relation has no ends");
  return whole;
}

function isRelationId(id: string): id is RelationId {
  return id !== "";
}

export function arcKindOf({ arcs }: TraceGraph, arc: number): ArcKind {
  return named(ARC_KINDS, cell(arcs.kind, arc));
}

export function gradeNamed(index: number): Grade {
  return named(GRADE_NAMES, index);
}

export function statusNamed(index: number): (typeof CLAIM_STATUS_NAMES)[number] {
  return named(CLAIM_STATUS_NAMES, index);
}

export function hedgeNamed(index: number): (typeof HEDGE_NAMES)[number] | null {
  return HEDGE_NAMES[index] ?? null;
}

/** An entry that is there by construction. */
export function named<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no entry ${index} of ${list.length}`);
  return value;
}
