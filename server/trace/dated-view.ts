/**
 * The graph as of a day and a print date: what counts, in which state, with which grade. Worked out on demand and kept, so that
 * requests for the same dates share it; a view answers the same for the same question at any time.
 */
import { GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import type { ClaimId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import type { DayInterval } from "../claims/date-interval.ts";
import { type StateOnDay, stateOn } from "../claims/state-on.ts";
import type { Testimony } from "../claims/testimony.ts";
import { type ColumnState, columnState } from "./column-state.ts";
import { cell } from "./columns.ts";
import { EndedWholes } from "./ended-wholes.ts";
import { gradeOfClaims } from "./known-grade.ts";
import { CLAIM_FLAGS, NO_DAY, named, type TraceGraph, VOICES } from "./trace-graph.ts";

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
  readonly #wholes: EndedWholes;
  readonly #isKnown = (claim: number): boolean => this.isKnown(claim);

  constructor(graph: TraceGraph, asOf: number, knownBy: number | null) {
    this.graph = graph;
    this.asOf = asOf;
    this.knownBy = knownBy;
    this.#wholes = new EndedWholes(graph, this.#isKnown);
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
    const plain = this.#plainState(relation);
    if (plain !== null) {
      this.#documented[relation] = plain.documented;
      return FIRST_STATE + STATES.indexOf(plain.state);
    }
    const { state, lastDocumented } = this.explain(relation);
    this.#documented[relation] = lastDocumented ?? NO_DAY;
    return FIRST_STATE + STATES.indexOf(state);
  }

  #plainState(relation: number): ColumnState | null {
    if (this.#wholes.of(relation).length > 0) return null;
    const { relations, claims } = this.graph;
    return columnState(claims, {
      first: cell(relations.claimStart, relation),
      end: cell(relations.claimStart, relation + 1),
      day: this.asOf,
      isKnown: this.#isKnown,
    });
  }

  /** The state with the claims that make it. A reference fact (relation -1) holds. */
  explain(relation: number): StateOnDay {
    if (relation < 0) return REFERENCE_HOLDS;
    return stateOn(this.asOf, [...this.testimonies(relation), ...this.#endsOfWhole(relation)]);
  }

  /** The claims that make the state; where nothing is known by the day, all that count. */
  decisiveClaims(relation: number): readonly ClaimId[] {
    if (relation < 0) return [];
    const { claimStart } = this.graph.relations;
    const isOne = cell(claimStart, relation + 1) - cell(claimStart, relation) === 1;
    // Most have one claim, which then says it all.
    if (isOne && this.#wholes.of(relation).length === 0) return this.claimsOf(relation);
    const { decidedBy } = this.explain(relation);
    return decidedBy.length > 0 ? decidedBy : this.claimsOf(relation);
  }

  /** What the ends of the same between the same two say, about no goods in particular or about a whole that these are part of. */
  #endsOfWhole(relation: number): Testimony[] {
    return this.#wholes
      .of(relation)
      .flatMap((other) => this.testimonies(other))
      .filter(({ voice }) => voice === "ends");
  }

  /** The relations that these claims are on: its own, and that of the whole which was ended; nearest before it first, then after it. */
  relationsOf(relation: number, decisive: readonly ClaimId[]): number[] {
    const { claims, relations } = this.graph;
    const saying = (each: number) => {
      const after = cell(relations.claimStart, each + 1);
      for (let claim = cell(relations.claimStart, each); claim < after; claim++)
        if (decisive.includes(named(claims.id, claim))) return true;
      return false;
    };
    const ended = this.#wholes.of(relation).filter(saying);
    const before = ended.filter((each) => each < relation).sort((a, b) => b - a);
    const behind = ended.filter((each) => each > relation).sort((a, b) => a - b);
    return [...(saying(relation) ? [relation] : []), ...before, ...behind];
  }

  /** The days that the yes which begins last may mean, as `explain` tells it; null where there is none by the day. */
  newestYes(relation: number): DayInterval | null {
    if (relation < 0) return null;
    if (this.#plainState(relation) === null) return this.explain(relation).newestYes;
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
