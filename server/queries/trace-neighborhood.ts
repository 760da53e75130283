/** What tracing reads around some entities, for graphs too large to be held: the same rows as the snapshot's, by their ends. */
import type { Predicate } from "#contract/ontology.ts";
import type { ReadQuery } from "./query.ts";
import {
  TRACE_ARTICLE_CELLS,
  TRACE_CLAIM_CELLS,
  TRACE_CLAIM_CONDITION,
  TRACE_ENTITY_CELLS,
  TRACE_RELATION_CELLS,
  type TraceArticle,
  type TraceClaim,
  type TraceEntity,
  type TraceRelation,
  traceArticleFromRow,
  traceClaimFromRow,
  traceEntityFromRow,
  traceRelationFromRow,
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
  return {
    cypher: `MATCH (e:Entity)
WHERE e.id IN $ids
MATCH ${pattern}
${TRACE_RELATION_CELLS}
ORDER BY r.id
LIMIT $limit`,
    params: { ids, limit },
    map: (rows) => rows.map(traceRelationFromRow),
  };
}

/** Relations of one predicate by their ids. */
export function traceRelationsById(predicate: Predicate, ids: readonly string[]): ReadQuery<TraceRelation[]> {
  return {
    cypher: `MATCH ()-[r:${predicate}]->()
WHERE r.id IN $ids
${TRACE_RELATION_CELLS}
ORDER BY r.id
LIMIT $limit`,
    params: { ids, limit: ids.length },
    map: (rows) => rows.map(traceRelationFromRow),
  };
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
  return {
    cypher: `MATCH (c:Claim)
WHERE ${ROLES[role]} AND ${TRACE_CLAIM_CONDITION}
${TRACE_CLAIM_CELLS}
ORDER BY c.id
LIMIT $limit`,
    params: { ids, predicates, limit },
    map: (rows) => rows.map(traceClaimFromRow),
  };
}

export function traceEntitiesById(ids: readonly string[]): ReadQuery<TraceEntity[]> {
  return {
    cypher: `MATCH (e:Entity)
WHERE e.id IN $ids
${TRACE_ENTITY_CELLS}
ORDER BY e.id
LIMIT $limit`,
    params: { ids, limit: ids.length },
    map: (rows) => rows.map(traceEntityFromRow),
  };
}

/** Entities whose reference parent is one of these. */
export function traceChildrenOf(ids: readonly string[], limit: number): ReadQuery<TraceEntity[]> {
  return {
    cypher: `MATCH (e:Entity)
WHERE e.parent IN $ids
${TRACE_ENTITY_CELLS}
ORDER BY e.id
LIMIT $limit`,
    params: { ids, limit },
    map: (rows) => rows.map(traceEntityFromRow),
  };
}

/** Groups whose reference country is one of these. */
export function traceGroupsOfCountries(ids: readonly string[], limit: number): ReadQuery<TraceEntity[]> {
  return {
    cypher: `MATCH (e:Entity)
WHERE e.country IN $ids AND e.collective
${TRACE_ENTITY_CELLS}
ORDER BY e.id
LIMIT $limit`,
    params: { ids, limit },
    map: (rows) => rows.map(traceEntityFromRow),
  };
}

/** Groups that a text places in one of these. */
export function traceGroupsLocatedIn(ids: readonly string[], limit: number): ReadQuery<TraceRelation[]> {
  return {
    cypher: `MATCH (e:Entity)-[r:LOCATED_IN]->(place:Entity)
WHERE place.id IN $ids AND e.collective
${TRACE_RELATION_CELLS}
ORDER BY r.id
LIMIT $limit`,
    params: { ids, limit },
    map: (rows) => rows.map(traceRelationFromRow),
  };
}

export function traceArticlesById(ids: readonly string[]): ReadQuery<TraceArticle[]> {
  return {
    cypher: `MATCH (a:Article)
WHERE a.id IN $ids
${TRACE_ARTICLE_CELLS}
ORDER BY a.id
LIMIT $limit`,
    params: { ids, limit: ids.length },
    map: (rows) => rows.map(traceArticleFromRow),
  };
}
