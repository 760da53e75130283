/** What tracing reads around some entities, for graphs too large to be held: the same rows as the snapshot's, by their ends. */
import type { Predicate } from "#contract/ontology.ts";
import type { ReadQuery } from "./query.ts";
import {
  readTraceArticles,
  readTraceClaims,
  readTraceEntities,
  readTraceRelations,
  TRACE_CLAIM_CONDITION,
  type TraceArticle,
  type TraceClaim,
  type TraceEntity,
  type TraceRelation,
} from "./rows/trace-row.ts";

/** Relations of these predicates with one of the entities as the named end. */
export function traceRelationsAt(
  end: "subject" | "object",
  ids: readonly string[],
  predicates: readonly Predicate[],
  limit: number,
): ReadQuery<TraceRelation[]> {
  const types = predicates.join("|");
  const pattern = end === "subject" ? `(e)-[r:${types}]->(:Entity)` : `(:Entity)-[r:${types}]->(e)`;
  return readTraceRelations(
    `MATCH (e:Entity)
WHERE e.id IN $ids
MATCH ${pattern}`,
    { ids, limit },
  );
}

/** Relations of one predicate by their ids. */
export function traceRelationsById(predicate: Predicate, ids: readonly string[]): ReadQuery<TraceRelation[]> {
  return readTraceRelations(
    `MATCH ()-[r:${predicate}]->()
WHERE r.id IN $ids`,
    { ids, limit: ids.length },
  );
}

/** The text of each role: constants, so that a role is chosen, never written. */
const ROLES = { subject: "c.subject IN $ids", object: "c.object IN $ids", item: "c.item IN $ids" } as const;
export type ClaimRole = keyof typeof ROLES;

/** Claims of these predicates that name one of the entities in that role. */
export function traceClaimsAt(
  role: ClaimRole,
  ids: readonly string[],
  predicates: readonly Predicate[],
  limit: number,
): ReadQuery<TraceClaim[]> {
  return readTraceClaims(
    `MATCH (c:Claim)
WHERE ${ROLES[role]} AND ${TRACE_CLAIM_CONDITION}`,
    { ids, predicates, limit },
  );
}

export function traceEntitiesById(ids: readonly string[]): ReadQuery<TraceEntity[]> {
  return readTraceEntities(
    `MATCH (e:Entity)
WHERE e.id IN $ids`,
    { ids, limit: ids.length },
  );
}

/** Entities whose reference parent is one of these. */
export function traceChildrenOf(ids: readonly string[], limit: number): ReadQuery<TraceEntity[]> {
  return readTraceEntities(
    `MATCH (e:Entity)
WHERE e.parent IN $ids`,
    { ids, limit },
  );
}

/** Groups whose reference country is one of these. */
export function traceGroupsOfCountries(ids: readonly string[], limit: number): ReadQuery<TraceEntity[]> {
  return readTraceEntities(
    `MATCH (e:Entity)
WHERE e.country IN $ids AND e.collective`,
    { ids, limit },
  );
}

/** Groups that a text places in one of these. */
export function traceGroupsLocatedIn(ids: readonly string[], limit: number): ReadQuery<TraceRelation[]> {
  return readTraceRelations(
    `MATCH (e:Entity)-[r:LOCATED_IN]->(place:Entity)
WHERE place.id IN $ids AND e.collective`,
    { ids, limit },
  );
}

export function traceArticlesById(ids: readonly string[]): ReadQuery<TraceArticle[]> {
  return readTraceArticles(
    `MATCH (a:Article)
WHERE a.id IN $ids`,
    { ids, limit: ids.length },
  );
}
