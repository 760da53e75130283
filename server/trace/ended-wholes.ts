/** Who else speaks of a relation's end: the same between the same two, of no goods in particular or of a whole that its goods are part of. */
import type { ClaimStatus } from "#contract/claim-vocabulary.ts";
import { cell, groupOf } from "./columns.ts";
import { CLAIM_FLAGS, statusNamed, type TraceGraph, VOICES } from "./trace-graph.ts";
import { TRACED_PREDICATES } from "./trace-rows.ts";

const ENDS = VOICES.indexOf("ends");
const PART_OF = TRACED_PREDICATES.indexOf("PART_OF");
const STATED: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>(["asserted", "reported"]);
const NONE: readonly number[] = [];

/** Relations with a known end, by their goods (-1: none in particular). */
type EndedByGoods = ReadonlyMap<number, readonly number[]>;
const NONE_ENDED: EndedByGoods = new Map();

export class EndedWholes {
  readonly #graph: TraceGraph;
  readonly #isKnown: (claim: number) => boolean;
  /** Of each relation that was asked about, and of all between the same two: two firms may deal in thousands of goods. */
  readonly #ended = new Map<number, EndedByGoods>();

  constructor(graph: TraceGraph, isKnown: (claim: number) => boolean) {
    this.#graph = graph;
    this.#isKnown = isKnown;
  }

  /** Relations, without itself, of which some known claim says that they ended, and with them this one. */
  of(relation: number): readonly number[] {
    const goods = cell(this.#graph.relations.item, relation);
    if (goods < 0 || !this.#hasSiblings(relation)) return NONE;
    const ended = this.#endedWith(relation);
    if (ended.size === 0) return NONE;
    const found: number[] = [];
    for (const whole of [-1, ...wholesOf(this.#graph, goods)])
      for (const other of ended.get(whole) ?? NONE) if (other !== relation) found.push(other);
    return found;
  }

  /** Do other relations of the same predicate stand between the same two? Relations stand in the order of their parts. */
  #hasSiblings(relation: number): boolean {
    return this.#isSibling(relation, relation - 1) || this.#isSibling(relation, relation + 1);
  }

  #isSibling(relation: number, other: number): boolean {
    const { subject, predicate, object, count } = this.#graph.relations;
    return (
      other >= 0 &&
      other < count &&
      cell(object, other) === cell(object, relation) &&
      cell(subject, other) === cell(subject, relation) &&
      cell(predicate, other) === cell(predicate, relation)
    );
  }

  #endedWith(relation: number): EndedByGoods {
    const known = this.#ended.get(relation);
    if (known !== undefined) return known;
    let first = relation;
    while (this.#isSibling(relation, first - 1)) first -= 1;
    let after = relation + 1;
    while (this.#isSibling(relation, after)) after += 1;
    const ended = this.#endedAmong(first, after);
    for (let each = first; each < after; each++) this.#ended.set(each, ended);
    return ended;
  }

  #endedAmong(first: number, after: number): EndedByGoods {
    const ended = new Map<number, number[]>();
    for (let each = first; each < after; each++) {
      if (!this.#isEnded(each)) continue;
      const goods = cell(this.#graph.relations.item, each);
      ended.set(goods, [...(ended.get(goods) ?? []), each]);
    }
    return ended.size === 0 ? NONE_ENDED : ended;
  }

  #isEnded(relation: number): boolean {
    const { relations, claims } = this.#graph;
    const after = cell(relations.claimStart, relation + 1);
    for (let claim = cell(relations.claimStart, relation); claim < after; claim++)
      if (claims.voice[claim] === ENDS && this.#isKnown(claim)) return true;
    return false;
  }
}

/** The goods themselves and all that they are a part or member of, at any depth, by any text or reference. */
function wholesOf(graph: TraceGraph, goods: number): ReadonlySet<number> {
  const { relations, entities } = graph;
  const seen = new Set([goods]);
  for (const each of seen) {
    const parent = cell(entities.parent, each);
    if (parent >= 0) seen.add(parent);
    for (const relation of groupOf(relations.bySubject, each))
      if (cell(relations.predicate, relation) === PART_OF && isStated(graph, relation))
        seen.add(cell(relations.object, relation));
  }
  return seen;
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
