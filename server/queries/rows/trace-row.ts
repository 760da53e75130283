/**
 * Rows of the tracer's snapshot. Hundreds of thousands are read at once, so that each comes as ONE list of plain cells (half
 * the decoding of named columns) and is checked by hand, not by a schema.
 */
import {
  CLAIM_STATUS_NAMES,
  type ClaimStatus,
  GRADE_NAMES,
  type Grade,
  HEDGE_NAMES,
  type Hedge,
  POLARITIES,
  type Polarity,
} from "#contract/claim-vocabulary.ts";
import { ENTITY_TYPE_NAMES, type EntityType, PREDICATE_NAMES, type Predicate } from "#contract/ontology.ts";
import type { ReadQuery, Row } from "../query.ts";

type Cells = readonly unknown[];

/** What tracing reads of the entity that is bound to the variable. */
export const entityCells = (e: string) => `[${e}.id, ${e}.type, ${e}.nameEn, ${e}.nameAr, ${e}.subtype,
  coalesce(${e}.collective, false), coalesce(${e}.unnamed, false), ${e}.country, ${e}.parent, ${e}.referenceSource]`;

export function entityFromRow(row: Row) {
  const cells = cellsOf(row);
  return {
    id: text(cells, 0),
    type: oneOf<EntityType>(ENTITY_TYPES, cells, 1),
    nameEn: text(cells, 2),
    nameAr: text(cells, 3),
    subtype: optionalText(cells, 4),
    collective: cells[5] === true,
    unnamed: cells[6] === true,
    country: optionalText(cells, 7),
    parent: optionalText(cells, 8),
    referenceSource: optionalText(cells, 9),
  };
}
export type TraceEntity = ReturnType<typeof entityFromRow>;

/** What tracing reads of an article bound to `a`. */
const ARTICLE_CELLS = `RETURN [a.id, a.story, a.outlet, coalesce(a.citedOutlets, []), a.publishedAt, a.copyGroup]
  AS cells`;

function articleFromRow(row: Row) {
  const cells = cellsOf(row);
  return {
    id: text(cells, 0),
    story: text(cells, 1),
    outlet: optionalText(cells, 2),
    citedOutlets: Array.isArray(cells[3]) ? cells[3].map(String) : [],
    publishedAt: optionalText(cells, 4),
    copyGroup: optionalText(cells, 5),
  };
}
export type TraceArticle = ReturnType<typeof articleFromRow>;

/** What tracing reads of a relation bound to `r`. */
const RELATION_CELLS = "RETURN [r.id, r.subject, type(r), r.object, r.item, r.polarity, r.status, r.grade] AS cells";

function relationFromRow(row: Row) {
  const cells = cellsOf(row);
  return {
    id: text(cells, 0),
    subject: text(cells, 1),
    predicate: oneOf<Predicate>(PREDICATES, cells, 2),
    object: text(cells, 3),
    item: optionalText(cells, 4),
    polarity: oneOf<Polarity>(POLARITY_NAMES, cells, 5),
    status: oneOf<ClaimStatus>(STATUSES, cells, 6),
    grade: oneOf<Grade>(GRADES, cells, 7),
  };
}
export type TraceRelation = ReturnType<typeof relationFromRow>;

/** The same of a relation met at an entity, and the type of the entity `x` at its other end. Its id is made of its parts. */
export const NEAR_RELATION_CELLS = "[r.subject, type(r), r.object, r.item, r.polarity, r.status, r.grade, x.type]";

export function nearRelationFromRow(row: Row): { relation: TraceRelation; otherType: EntityType } {
  const cells = cellsOf(row);
  const [subject, object, item] = [text(cells, 0), text(cells, 2), optionalText(cells, 3)];
  const predicate = oneOf<Predicate>(PREDICATES, cells, 1);
  return {
    relation: {
      id: [subject, predicate, object, ...(item === null ? [] : [item])].join(":"),
      subject,
      predicate,
      object,
      item,
      polarity: oneOf<Polarity>(POLARITY_NAMES, cells, 4),
      status: oneOf<ClaimStatus>(STATUSES, cells, 5),
      grade: oneOf<Grade>(GRADES, cells, 6),
    },
    otherType: oneOf<EntityType>(ENTITY_TYPES, cells, 7),
  };
}

/** What tracing reads of a claim bound to `c`: no text, no figures. */
const CLAIM_CELLS = `RETURN [c.id, c.articleId, c.subject, c.predicate, c.object, c.item, c.polarity, c.status,
  c.hedge, c.attributedTo, c.reportedBy, c.deniedBy, c.date, c.dateEnd, c.tense, c.destination, c.addressee, c.event,
  coalesce(c.start, 0), coalesce(c.end, 0), c.grade] AS cells`;

/** Only these are traced: accepted, and about two entities. */
export const TRACE_CLAIM_CONDITION = "c.review = 'accepted' AND c.object IS NOT NULL AND c.predicate IN $predicates";

function claimFromRow(row: Row) {
  const cells = cellsOf(row);
  return {
    id: text(cells, 0),
    articleId: text(cells, 1),
    subject: text(cells, 2),
    predicate: oneOf<Predicate>(PREDICATES, cells, 3),
    object: text(cells, 4),
    item: optionalText(cells, 5),
    polarity: oneOf<Polarity>(POLARITY_NAMES, cells, 6),
    status: oneOf<ClaimStatus>(STATUSES, cells, 7),
    hedge: cells[8] == null ? null : oneOf<Hedge>(HEDGE_SET, cells, 8),
    attributedTo: optionalText(cells, 9),
    reportedBy: optionalText(cells, 10),
    deniedBy: optionalText(cells, 11),
    date: optionalText(cells, 12),
    dateEnd: optionalText(cells, 13),
    tense: cells[14] == null ? null : oneOf<Tense>(TENSES, cells, 14),
    destination: optionalText(cells, 15),
    addressee: optionalText(cells, 16),
    event: optionalText(cells, 17),
    start: wholeNumber(cells, 18),
    end: wholeNumber(cells, 19),
    grade: oneOf<Grade>(GRADES, cells, 20),
  };
}
export type TraceClaim = ReturnType<typeof claimFromRow>;

/** The rest of every query of such rows: their cells, in the order of ids, as many as `limit` says. */
function reading<T>(cells: string, variable: "e" | "a" | "r" | "c", fromRow: (row: Row) => T) {
  return (match: string, params: ReadQuery<T[]>["params"] & { readonly limit: number }): ReadQuery<T[]> => ({
    cypher: `${match}\n${cells}\nORDER BY ${variable}.id\nLIMIT $limit`,
    params,
    map: (rows) => rows.map(fromRow),
  });
}

/** Entities bound to `e`, articles to `a`, relations to `r`, claims to `c` by the `MATCH` that is given. */
export const readTraceEntities = reading(`RETURN ${entityCells("e")} AS cells`, "e", entityFromRow);
export const readTraceArticles = reading(ARTICLE_CELLS, "a", articleFromRow);
export const readTraceRelations = reading(RELATION_CELLS, "r", relationFromRow);
export const readTraceClaims = reading(CLAIM_CELLS, "c", claimFromRow);

type Tense = "present" | "past" | "future";
const ENTITY_TYPES: ReadonlySet<string> = new Set(ENTITY_TYPE_NAMES);
const PREDICATES: ReadonlySet<string> = new Set(PREDICATE_NAMES);
const POLARITY_NAMES: ReadonlySet<string> = new Set(POLARITIES);
const STATUSES: ReadonlySet<string> = new Set(CLAIM_STATUS_NAMES);
const GRADES: ReadonlySet<string> = new Set(GRADE_NAMES);
const HEDGE_SET: ReadonlySet<string> = new Set(HEDGE_NAMES);
const TENSES: ReadonlySet<string> = new Set(["present", "past", "future"] satisfies Tense[]);

function cellsOf({ cells }: Row): Cells {
  if (!Array.isArray(cells)) throw new TypeError("a row of the snapshot is no list of cells");
  return cells;
}

function text(cells: Cells, index: number): string {
  const value = cells[index];
  if (typeof value !== "string") throw fault(cells, index, "no text");
  return value;
}

function optionalText(cells: Cells, index: number): string | null {
  const value = cells[index];
  return typeof value === "string" ? value : null;
}

function wholeNumber(cells: Cells, index: number): number {
  const value = cells[index];
  if (typeof value !== "number") throw fault(cells, index, "no number");
  return value;
}

function oneOf<T extends string>(names: ReadonlySet<string>, cells: Cells, index: number): T {
  const value = cells[index];
  if (typeof value !== "string" || !names.has(value)) throw fault(cells, index, "not of its closed set");
  return value as T;
}

function fault(cells: Cells, index: number, what: string): TypeError {
  return new TypeError(`cell ${index} of ${String(cells[0])} is ${what}: ${String(cells[index])}`);
}
