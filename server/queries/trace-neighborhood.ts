/**
 * What tracing reads around some entities, for graphs too large to be held: few queries, each bounded by how many rows it
 * brings in all and for each entity. Rows come in the order of the entities asked about, so that what is cut is the last.
 */
import type { EntityType, Predicate } from "#contract/ontology.ts";
import type { ReadQuery, Row } from "./query.ts";
import { countOf } from "./rows/columns.ts";
import {
  entityCells,
  entityFromRow,
  NEAR_RELATION_CELLS,
  nearRelationFromRow,
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

/** Bounds of one query. */
export interface MostRows {
  /** For each entity and question: the best by grade. */
  readonly each: number;
  readonly limit: number;
}

/** Relations of these predicates that have the entity asked about as this end, or as what is handed over. */
export interface RelationQuestion {
  readonly role: "subject" | "object" | "item";
  readonly predicates: readonly Predicate[];
  /** Only with one of these at the other end. */
  readonly otherTypes?: readonly EntityType[];
}

/** What is asked of entities; `children`: who names the entity as its reference parent. */
export type RowQuestion = RelationQuestion | { readonly role: "children" };

/** One row of the answer: an entity that was asked about, or a child, or a relation that answers a question. */
export type NeighborRow =
  | { readonly at: number; readonly question: number; readonly relation: TraceRelation; readonly otherType: EntityType }
  | { readonly at: number; readonly question: number; readonly entity: TraceEntity };

/**
 * All questions of all entities at once: an id is sent once, and one round trip serves a whole layer of a search. The entities
 * themselves come with the answers. `at`: which of `ids` a row belongs to; rows come in the order of `ids`. The first limit ends
 * the reading (a sort would read all first), the second is only that of every query.
 */
export function traceNeighborhood(
  ids: readonly string[],
  questions: readonly RowQuestion[],
  most: MostRows,
): ReadQuery<NeighborRow[]> {
  const branches = questions.map((question, index) => `  ${branchOf(question, index).replaceAll("\n", "\n  ")}`);
  const named = questions.flatMap((question, index) =>
    question.role === "children"
      ? []
      : [
          [`predicates${index}`, question.predicates] as const,
          ...(question.otherTypes === undefined ? [] : [[`types${index}`, question.otherTypes] as const]),
        ],
  );
  return {
    cypher: `UNWIND range(0, size($ids) - 1) AS at
MATCH (e:Entity {id: $ids[at]})
CALL (e) {
  RETURN -1 AS question, ${entityCells("e")} AS cells
  UNION ALL
${branches.join("\n  UNION ALL\n")}
}
WITH at, question, cells
LIMIT $limit
RETURN at, question, cells
ORDER BY at, question
LIMIT $limit`,
    params: { ids, ...Object.fromEntries(named), ...most },
    map: (rows) => rows.map((row) => neighborFromRow(row, questions)),
  };
}

function branchOf(question: RowQuestion, index: number): string {
  const { role } = question;
  if (role === "children")
    return `CALL (e) {
  MATCH (child:Entity)
  WHERE child.parent = e.id
  RETURN child
  ORDER BY child.id
  LIMIT $each
}
RETURN ${index} AS question, ${entityCells("child")} AS cells`;
  const match = role === "item" ? handedOver(index) : meeting(question, role, index);
  return `CALL (e) {
${match}
  RETURN r, x
  ORDER BY r.grade, r.id
  LIMIT $each
}
RETURN ${index} AS question, ${NEAR_RELATION_CELLS} AS cells`;
}

function meeting({ predicates, otherTypes }: RelationQuestion, role: "subject" | "object", index: number): string {
  const types = predicates.join("|");
  const pattern = role === "subject" ? `(e)-[r:${types}]->(x:Entity)` : `(e)<-[r:${types}]-(x:Entity)`;
  return `  MATCH ${pattern}${otherTypes === undefined ? "" : `\n  WHERE x.type IN $types${index}`}`;
}

/** Found by their claims, which have an index on it. */
function handedOver(index: number): string {
  return `  MATCH (c:Claim)
  WHERE c.item = e.id AND c.review = 'accepted' AND c.object IS NOT NULL AND c.predicate IN $predicates${index}
  WITH DISTINCT e, c.subject AS subject, c.predicate AS predicate, c.object AS object
  MATCH (s:Entity {id: subject})-[r]->(x:Entity {id: object})
  WHERE type(r) = predicate AND r.item = e.id`;
}

function neighborFromRow(row: Row, questions: readonly RowQuestion[]): NeighborRow {
  const place = { at: countOf([row], "at"), question: countOf([row], "question") };
  const asked = questions[place.question];
  return asked === undefined || asked.role === "children"
    ? { ...place, entity: entityFromRow(row) }
    : { ...place, ...nearRelationFromRow(row) };
}

/** Relations of one predicate by their ids. */
export function traceRelationsById(predicate: Predicate, ids: readonly string[]): ReadQuery<TraceRelation[]> {
  return readTraceRelations(
    `MATCH ()-[r:${predicate}]->()
WHERE r.id IN $ids`,
    { ids, limit: ids.length },
  );
}

/** All that is claimed of each pair of subject and object, by an index on both. */
export function traceClaimsBetween(
  pairs: readonly (readonly [subject: string, object: string])[],
  predicates: readonly Predicate[],
  limit: number,
): ReadQuery<TraceClaim[]> {
  return readTraceClaims(
    `UNWIND $pairs AS pair
MATCH (c:Claim)
WHERE c.subject = pair[0] AND c.object = pair[1] AND ${TRACE_CLAIM_CONDITION}`,
    { pairs, predicates, limit },
  );
}

export function traceEntitiesById(ids: readonly string[]): ReadQuery<TraceEntity[]> {
  return readTraceEntities(
    `MATCH (e:Entity)
WHERE e.id IN $ids`,
    { ids, limit: ids.length },
  );
}

/** Groups whose reference country is one of these, or that a text places in one. */
export function traceGroupsIn(countries: readonly string[], limit: number): ReadQuery<TraceEntity[]> {
  return readTraceEntities(
    `CALL () {
  MATCH (e:Entity)
  WHERE e.country IN $countries AND e.collective
  RETURN e
  UNION
  MATCH (e:Entity)-[:LOCATED_IN]->(place:Entity)
  WHERE place.id IN $countries AND e.collective
  RETURN e
}`,
    { countries, limit },
  );
}

export function traceArticlesById(ids: readonly string[]): ReadQuery<TraceArticle[]> {
  return readTraceArticles(
    `MATCH (a:Article)
WHERE a.id IN $ids`,
    { ids, limit: ids.length },
  );
}
