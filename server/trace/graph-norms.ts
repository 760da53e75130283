/** The norms that the graph's claims state, as far as they were in print. */
import type { EntityId } from "#contract/ids.ts";
import type { NormContext } from "../claims/authority.ts";
import { dayInterval } from "../claims/date-interval.ts";
import { NORMATIVE_PREDICATES, type Norm } from "../claims/norms.ts";
import { type NormClaim, normsFromClaims } from "../claims/norms-from-claims.ts";
import { cell, groupOf } from "./columns.ts";
import type { DatedView } from "./dated-view.ts";
import {
  CLAIM_FLAGS,
  entityIdOf,
  entityTypeOf,
  NO_DAY,
  named,
  predicateOf,
  statusNamed,
  type TraceGraph,
  VOICES,
} from "./trace-graph.ts";
import { TRACED_PREDICATES, type TracedPredicate } from "./trace-rows.ts";

const NORMATIVE: ReadonlySet<TracedPredicate> = new Set<TracedPredicate>(NORMATIVE_PREDICATES);

interface NumberedClaim extends NormClaim {
  readonly number: number;
}

/**
 * Norms that the view's day may know of: those of claims whose time has begun, and plans once they were in print. Which are in
 * force is asked of `normStateOn`.
 */
export function graphNorms(view: DatedView): Norm[] {
  return normsFromClaims<NumberedClaim>({
    claims: normClaims(view),
    testimony: ({ number }) => view.testimonyOf(number),
    context: normContext(view),
    asOf: view.asOf,
  });
}

function normClaims(view: DatedView): NumberedClaim[] {
  const { relations } = view.graph;
  const found: NumberedClaim[] = [];
  for (const relation of normativeRelations(view.graph)) {
    const end = cell(relations.claimStart, relation + 1);
    for (let claim = cell(relations.claimStart, relation); claim < end; claim++) {
      if (view.isKnown(claim) && isTold(view, claim)) found.push(normClaim(view.graph, relation, claim));
    }
  }
  return found;
}

const normativeOf = new WeakMap<TraceGraph, readonly number[]>();

/** Found once a graph, so that another date does not walk all relations again. */
function normativeRelations(graph: TraceGraph): readonly number[] {
  const known = normativeOf.get(graph);
  if (known !== undefined) return known;
  const normative = TRACED_PREDICATES.map((name) => NORMATIVE.has(name));
  const found: number[] = [];
  const { predicate, count } = graph.relations;
  for (let relation = 0; relation < count; relation++)
    if (normative[cell(predicate, relation)] === true) found.push(relation);
  normativeOf.set(graph, found);
  return found;
}

/** A plan, or an undated past, is told from its print on, or from its own date if that is earlier. */
function isTold({ graph, asOf }: DatedView, claim: number): boolean {
  const { claims, articles, strings } = graph;
  if (VOICES[claims.voice[claim] ?? -1] !== undefined) return true;
  const printed = articles.printed[cell(claims.article, claim)] ?? NO_DAY;
  const date = strings[cell(claims.date, claim)];
  return (printed !== NO_DAY && printed <= asOf) || (date !== undefined && dayInterval(date).start <= asOf);
}

function normClaim(graph: TraceGraph, relation: number, claim: number): NumberedClaim {
  const { relations, claims } = graph;
  const entity = (index: number): EntityId | null => (index < 0 ? null : entityIdOf(graph, index));
  return {
    number: claim,
    id: named(claims.id, claim),
    subject: entityIdOf(graph, cell(relations.subject, relation)),
    predicate: predicateOf(graph, relation),
    object: entityIdOf(graph, cell(relations.object, relation)),
    item: entity(cell(relations.item, relation)),
    polarity: (cell(claims.flags, claim) & CLAIM_FLAGS.negative) === 0 ? "positive" : "negative",
    status: statusNamed(cell(claims.status, claim)),
    addressee: entity(cell(claims.addressee, claim)),
    destination: entity(cell(claims.destination, claim)),
  };
}

function normContext(view: DatedView): NormContext {
  const { graph } = view;
  const { entities, relations } = graph;
  const reference = (column: Int32Array) => (id: EntityId) => {
    const index = cell(column, graph.entityAt(id));
    return index < 0 ? null : entityIdOf(graph, index);
  };
  const related = (predicate: TracedPredicate, list: Iterable<number>, end: Int32Array): EntityId[] =>
    [...list]
      .filter((relation) => predicateOf(graph, relation) === predicate && cell(relations.negative, relation) === 0)
      .filter((relation) => view.claimsOf(relation).length > 0)
      .map((relation) => entityIdOf(graph, cell(end, relation)))
      .sort();
  return {
    typeOf: (id) => {
      const index = graph.entityAt(id);
      return index < 0 ? undefined : entityTypeOf(graph, index);
    },
    parentOf: reference(entities.parent),
    countryOf: reference(entities.country),
    partOf: (id) => related("PART_OF", groupOf(relations.bySubject, graph.entityAt(id)), relations.object),
    issuersOf: (id) => related("ISSUES", groupOf(relations.byObject, graph.entityAt(id)), relations.subject),
  };
}
