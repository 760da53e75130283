/**
 * The graph as of a day and a print date: what counts, in which state, with which grade. Worked out on demand and kept, so that
 * requests for the same dates share it; a view answers the same for the same question at any time.
 */
import { type ClaimStatus, GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import type { ClaimId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import type { DayInterval } from "../claims/date-interval.ts";
import { type StateOnDay, stateOn } from "../claims/state-on.ts";
import type { Testimony } from "../claims/testimony.ts";
import { type ColumnState, columnState } from "./column-state.ts";
import { cell, groupOf } from "./columns.ts";
import { gradeOfClaims } from "./known-grade.ts";
import { CLAIM_FLAGS, NO_DAY, named, statusNamed, type TraceGraph, VOICES } from "./trace-graph.ts";
import { TRACED_PREDICATES } from "./trace-rows.ts";

const STATES = ["holds", "notHeld", "unknown", "contested"] as const satisfies readonly RelationState[];
const YES = VOICES.indexOf("yes");
const NOT_ASKED = 0;
/** No claim on it counts: as of these dates there is no such relation. */
const ABSENT = 1;
const FIRST_STATE = 2;

const REFERENCE_HOLDS: StateOnDay = { state: "holds", decidedBy: [], lastDocumented: null, newestYes: null };

export class DatedView {
  readonly graph: TraceGraph;
  /** Day numbers; `knownBy` null: whatever was ever printed. */
  readonly asOf: number;
  readonly knownBy: number | null;
  readonly #states: Uint8Array;
  readonly #documented: Int32Array;
  readonly #grades: Uint8Array | null;
  readonly #isKnown = (claim: number): boolean => this.isKnown(claim);

  constructor(graph: TraceGraph, asOf: number, knownBy: number | null) {
    this.graph = graph;
    this.asOf = asOf;
    this.knownBy = knownBy;
    this.#states = new Uint8Array(graph.relations.count);
    this.#documented = new Int32Array(graph.relations.count).fill(NO_DAY);
    this.#grades = knownBy === null ? null : new Uint8Array(graph.relations.count).fill(GRADE_NAMES.length);
  }

  /** Null: no claim on the relation counts on these dates. */
  stateOf(relation: number): RelationState | null {
    let kept = cell(this.#states, relation);
    if (kept === NOT_ASKED) {
      kept = this.#weigh(relation);
      this.#states[relation] = kept;
    }
    return kept === ABSENT ? null : named(STATES, kept - FIRST_STATE);
  }

  #weigh(relation: number): number {
    if (!this.#counts(relation)) return ABSENT;
    const plain = this.#hasSiblings(relation) ? null : this.#plainState(relation);
    if (plain !== null) {
      this.#documented[relation] = plain.documented;
      return FIRST_STATE + STATES.indexOf(plain.state);
    }
    const { state, lastDocumented } = this.explain(relation);
    this.#documented[relation] = lastDocumented ?? NO_DAY;
    return FIRST_STATE + STATES.indexOf(state);
  }

  #plainState(relation: number): ColumnState | null {
    const { relations, claims } = this.graph;
    return columnState(claims, {
      first: cell(relations.claimStart, relation),
      end: cell(relations.claimStart, relation + 1),
      day: this.asOf,
      isKnown: this.#isKnown,
    });
  }

  /** Do other relations of the same predicate stand between the same two? Relations stand in the order of their parts. */
  #hasSiblings(relation: number): boolean {
    return this.#isSibling(relation, relation - 1) || this.#isSibling(relation, relation + 1);
  }

  #isSibling(relation: number, other: number): boolean {
    const { subject, predicate, object, count } = this.graph.relations;
    return (
      other >= 0 &&
      other < count &&
      cell(object, other) === cell(object, relation) &&
      cell(subject, other) === cell(subject, relation) &&
      cell(predicate, other) === cell(predicate, relation)
    );
  }

  /** The state with the claims that make it. A reference fact (relation -1) holds. */
  explain(relation: number): StateOnDay {
    if (relation < 0) return REFERENCE_HOLDS;
    return stateOn(this.asOf, [...this.testimonies(relation), ...this.#endsOfWhole(relation)]);
  }

  /** What the ends of the same between the same two say, about no goods in particular or about a whole that these are part of. */
  #endsOfWhole(relation: number): Testimony[] {
    const { item } = this.graph.relations;
    const goods = cell(item, relation);
    const ends: Testimony[] = [];
    if (goods < 0) return ends;
    // Relations stand in the order of their parts: those between the same two stand together.
    for (const step of [-1, 1]) {
      for (let other = relation + step; this.#isSibling(relation, other); other += step) {
        const ended = this.testimonies(other).filter(({ voice }) => voice === "ends");
        if (ended.length > 0 && isWholeOf(this.graph, cell(item, other), goods)) ends.push(...ended);
      }
    }
    return ends;
  }

  /** The relations that these claims are on: of an end of the whole that is another one between the same two. */
  relationsOf(relation: number, decisive: readonly ClaimId[]): number[] {
    const { claims, relations } = this.graph;
    const saying = (each: number) =>
      claims.id
        .slice(cell(relations.claimStart, each), cell(relations.claimStart, each + 1))
        .some((id) => decisive.includes(id));
    const found = saying(relation) ? [relation] : [];
    for (const step of [-1, 1])
      for (let other = relation + step; this.#isSibling(relation, other); other += step)
        if (saying(other)) found.push(other);
    return found;
  }

  /** The days that the yes which begins last may mean, as `explain` tells it; null where there is none by the day. */
  newestYes(relation: number): DayInterval | null {
    if (relation < 0) return null;
    if (this.#hasSiblings(relation) || this.#plainState(relation) === null) return this.explain(relation).newestYes;
    const { claims, relations } = this.graph;
    let newest: DayInterval | null = null;
    const after = cell(relations.claimStart, relation + 1);
    for (let claim = cell(relations.claimStart, relation); claim < after; claim++) {
      if (claims.voice[claim] !== YES || !this.isKnown(claim)) continue;
      const [start, end] = [cell(claims.start, claim), cell(claims.end, claim)];
      if (end > this.asOf) continue;
      if (newest === null || start > newest.start || (start === newest.start && end > newest.end))
        newest = { start, end };
    }
    return newest;
  }

  /** The newest day on which a claim that counts documents the relation as holding; `NO_DAY` where none is dated. */
  documentedOn(relation: number): number {
    if (relation < 0) return NO_DAY;
    this.stateOf(relation);
    return this.#documented[relation] ?? NO_DAY;
  }

  /** The testimonies in print by `knownBy`. */
  testimonies(relation: number): Testimony[] {
    const { relations } = this.graph;
    const heard: Testimony[] = [];
    const end = cell(relations.claimStart, relation + 1);
    for (let claim = cell(relations.claimStart, relation); claim < end; claim++) {
      const testimony = this.isKnown(claim) ? this.testimonyOf(claim) : null;
      if (testimony !== null) heard.push(testimony);
    }
    return heard;
  }

  /** What a claim testifies, whether it is known or not. */
  testimonyOf(claim: number): Testimony | null {
    const { claims, articles, strings } = this.graph;
    const voice = VOICES[claims.voice[claim] ?? -1];
    if (voice === undefined) return null;
    const flags = cell(claims.flags, claim);
    const printed = articles.printed[cell(claims.article, claim)] ?? NO_DAY;
    return {
      claim: named(claims.id, claim),
      voice,
      start: cell(claims.start, claim),
      end: cell(claims.end, claim),
      printed: printed === NO_DAY ? null : printed,
      undated: (flags & CLAIM_FLAGS.undated) !== 0,
      denied: (flags & CLAIM_FLAGS.denied) !== 0,
      event: strings[cell(claims.event, claim)] ?? null,
    };
  }

  /** Was the claim in print? */
  isKnown(claim: number): boolean {
    if (this.knownBy === null) return true;
    const printed = this.graph.articles.printed[cell(this.graph.claims.article, claim)] ?? NO_DAY;
    return printed !== NO_DAY && printed <= this.knownBy;
  }

  /** Known claims on a relation that count on these dates, by id. */
  claimsOf(relation: number): ClaimId[] {
    if (relation < 0) return [];
    const { relations, claims } = this.graph;
    const ids: ClaimId[] = [];
    const end = cell(relations.claimStart, relation + 1);
    for (let claim = cell(relations.claimStart, relation); claim < end; claim++) {
      if (this.isKnown(claim) && !this.#isLater(claim)) ids.push(named(claims.id, claim));
    }
    return ids;
  }

  /** Index into `GRADE_NAMES`: the relation's grade by the claims that were in print. */
  gradeOf(relation: number): number {
    if (this.#grades === null) return cell(this.graph.relations.grade, relation);
    const kept = cell(this.#grades, relation);
    if (kept < GRADE_NAMES.length) return kept;
    const grade = gradeOfClaims(this, relation);
    this.#grades[relation] = grade;
    return grade;
  }

  /**
   * Does a known claim document that it ever held, by this day? A claim whose own time begins later does not count. One without
   * a time of its own does: it says nothing of when it began, so that before its article the state is unknown.
   */
  #counts(relation: number): boolean {
    const { relations, claims } = this.graph;
    const end = cell(relations.claimStart, relation + 1);
    for (let claim = cell(relations.claimStart, relation); claim < end; claim++) {
      const documents = (cell(claims.flags, claim) & CLAIM_FLAGS.documents) !== 0;
      if (documents && this.isKnown(claim) && !this.#isLater(claim)) return true;
    }
    return false;
  }

  #isLater(claim: number): boolean {
    const { claims } = this.graph;
    return (cell(claims.flags, claim) & CLAIM_FLAGS.undated) === 0 && cell(claims.start, claim) > this.asOf;
  }
}

/** Are the goods a part or member of `whole`, at any depth, by any text or reference? No goods in particular (-1) is all goods. */
function isWholeOf(graph: TraceGraph, whole: number, goods: number): boolean {
  const { relations, entities } = graph;
  if (whole < 0) return true;
  const partOf = TRACED_PREDICATES.indexOf("PART_OF");
  const seen = new Set([goods]);
  for (const each of seen) {
    if (each === whole) return true;
    const parent = cell(entities.parent, each);
    if (parent >= 0) seen.add(parent);
    for (const relation of groupOf(relations.bySubject, each))
      if (cell(relations.predicate, relation) === partOf && isStated(graph, relation))
        seen.add(cell(relations.object, relation));
  }
  return false;
}

/** Does a claim assert it, or report it? A plan, an end or a denial alone makes no part (`statesPart`). */
function isStated({ relations, claims }: TraceGraph, relation: number): boolean {
  const end = cell(relations.claimStart, relation + 1);
  for (let claim = cell(relations.claimStart, relation); claim < end; claim++) {
    const isNegative = (cell(claims.flags, claim) & CLAIM_FLAGS.negative) !== 0;
    if (!isNegative && STATED.has(statusNamed(cell(claims.status, claim)))) return true;
  }
  return false;
}

const STATED: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>(["asserted", "reported"]);
