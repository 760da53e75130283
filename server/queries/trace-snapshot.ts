/** The pages of the tracer's snapshot: keyset pages in the order of an index, so that each costs as much as it returns. */
import type { Predicate } from "#contract/ontology.ts";
import type { ReadQuery } from "./query.ts";
import { countOf } from "./rows/columns.ts";
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

/** Entities with ids behind `after`. */
export function traceEntitiesPage(after: string, limit: number): ReadQuery<TraceEntity[]> {
  return readTraceEntities(
    `MATCH (e:Entity)
WHERE e.id > $after`,
    { after, limit },
  );
}

export function traceArticlesPage(after: string, limit: number): ReadQuery<TraceArticle[]> {
  return readTraceArticles(
    `MATCH (a:Article)
WHERE a.id > $after`,
    { after, limit },
  );
}

/** Of one predicate a page is read by its own index; of several, all their relations are read and ordered. */
export function traceRelationsPage(
  predicates: readonly Predicate[],
  after: string,
  limit: number,
): ReadQuery<TraceRelation[]> {
  return readTraceRelations(
    `MATCH ()-[r:${predicates.join("|")}]->()
WHERE r.id > $after`,
    { after, limit },
  );
}

/** A part of all ids: behind `after`, and no further than `upTo` where it is given. */
export interface IdRange {
  readonly after: string;
  readonly upTo?: string | undefined;
}

export function traceClaimsPage(
  predicates: readonly Predicate[],
  { after, upTo }: IdRange,
  limit: number,
): ReadQuery<TraceClaim[]> {
  const bound = upTo === undefined ? "" : " AND c.id <= $upTo";
  return readTraceClaims(
    `MATCH (c:Claim)
WHERE c.id > $after${bound} AND ${TRACE_CLAIM_CONDITION}`,
    { predicates, after, ...(upTo === undefined ? {} : { upTo }), limit },
  );
}

/** Entities and claims of the whole graph, from the database's own counters: what decides whether a snapshot is taken. */
export function graphSize(): ReadQuery<number> {
  return {
    cypher: "RETURN COUNT { (:Entity) } + COUNT { (:Claim) } AS total\nLIMIT 1",
    params: {},
    map: (rows) => countOf(rows),
  };
}

/** How much there is to trace in, and the newest evidence: the date, cut to its precision, that ends last. */
export interface TraceTotals {
  readonly articles: number;
  readonly relations: number;
  readonly claims: number;
}

/** The claims are counted first: beside an aggregate, another count would be made anew for each of its rows. */
export function traceTotals(predicates: readonly Predicate[]): ReadQuery<TraceTotals> {
  return {
    cypher: `MATCH (c:Claim)
WHERE ${TRACE_CLAIM_CONDITION}
WITH count(c) AS claims
RETURN COUNT { (:Article) } AS articles, COUNT { (:Entity)-[:${predicates.join("|")}]->(:Entity) } AS relations, claims
LIMIT 1`,
    params: { predicates },
    map: (rows) => ({
      articles: countOf(rows, "articles"),
      relations: countOf(rows, "relations"),
      claims: countOf(rows, "claims"),
    }),
  };
}

/** Plans, expectations and attempts are no evidence, and an undated past or future is evidence of no day. */
export function newestEvidence(predicates: readonly Predicate[]): ReadQuery<string | null> {
  return {
    cypher: `MATCH (c:Claim)-[:STATED_IN]->(a:Article)
WHERE ${TRACE_CLAIM_CONDITION} AND NOT c.status IN ['planned', 'expected', 'attempted']
  AND (c.date IS NOT NULL OR coalesce(c.tense, 'present') = 'present'
    OR (c.tense = 'past' AND c.status = 'ended' AND c.polarity = 'positive'))
WITH DISTINCT coalesce(c.dateEnd, c.date, a.publishedAt) AS day
WHERE day IS NOT NULL
RETURN day
ORDER BY day + substring('-12-31', size(day) - 4) DESC
LIMIT 1`,
    params: { predicates },
    map: ([row]) => (typeof row?.day === "string" ? row.day : null),
  };
}
