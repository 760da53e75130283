/** Rows → columns. A stream is pushed straight into growing arrays; at the end everything is numbered in one canonical order. */

import { CLAIM_STATUS_NAMES, GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import { dayInterval } from "../claims/date-interval.ts";
import { flowArcs } from "./build-arcs.ts";
import { ClaimIntake } from "./claim-intake.ts";
import { cell, gather, groupByKey, IntColumn, inOrder, placesIn, RowTable, StringTable, sortedBy } from "./columns.ts";
import { EntityIntake } from "./entity-intake.ts";
import { type ArticleColumns, NO_DAY, named, type RelationColumns, type TraceGraph } from "./trace-graph.ts";
import {
  TRACED_PREDICATES,
  type TraceArticleRow,
  type TraceClaimRow,
  type TraceEntityRow,
  type TraceGraphBuilder,
  type TraceRelationRow,
  type TraceRows,
} from "./trace-rows.ts";

/** An empty graph to push rows into. */
export function traceGraphBuilder(): TraceGraphBuilder<TraceGraph> {
  return new Builder();
}

/** The graph of rows that are all at hand. */
export function buildTraceGraph(rows: TraceRows): TraceGraph {
  const builder = traceGraphBuilder();
  for (const row of rows.entities) builder.entity(row);
  for (const row of rows.articles) builder.article(row);
  for (const row of rows.relations) builder.relation(row);
  for (const row of rows.claims) builder.claim(row);
  return builder.finish();
}

const PREDICATE_NUMBER = new Map<string, number>(TRACED_PREDICATES.map((name, index) => [name, index]));

class Builder implements TraceGraphBuilder<TraceGraph> {
  readonly #strings = new StringTable();
  readonly #entities = new EntityIntake(this.#strings);
  readonly #claims = new ClaimIntake(this.#strings, (id) => this.#draft(id));
  readonly #articles: TraceArticleRow[] = [];
  readonly #articleAt = new Map<string, number>();
  readonly #ends = [new IntColumn(), new IntColumn(), new IntColumn(), new IntColumn()] as const;
  readonly #flags = { negative: new IntColumn(), status: new IntColumn(), grade: new IntColumn() };
  readonly #rows = new RowTable(this.#ends);

  entity(row: TraceEntityRow): void {
    this.#entities.add(row);
  }

  article(row: TraceArticleRow): void {
    if (this.#articleAt.has(row.id)) return;
    this.#articleAt.set(row.id, this.#articles.length);
    this.#articles.push(row);
  }

  relation(row: TraceRelationRow): void {
    const predicate = PREDICATE_NUMBER.get(row.predicate);
    if (predicate === undefined) return;
    const [subject, object, item] = [this.#known(row.subject), this.#known(row.object), this.#draft(row.item)];
    if (this.#rows.find(subject, predicate, object, item) >= 0) return;
    const [subjects, predicates, objects, items] = this.#ends;
    subjects.push(subject);
    predicates.push(predicate);
    objects.push(object);
    items.push(item);
    this.#flags.negative.push(row.polarity === "negative" ? 1 : 0);
    this.#flags.status.push(CLAIM_STATUS_NAMES.indexOf(row.status));
    this.#flags.grade.push(GRADE_NAMES.indexOf(row.grade));
    this.#rows.add(subjects.length - 1);
  }

  claim(row: TraceClaimRow): void {
    const predicate = PREDICATE_NUMBER.get(row.predicate);
    if (predicate === undefined) return;
    const ends = [this.#draft(row.subject), this.#draft(row.object), this.#draft(row.item)] as const;
    const relation = this.#rows.find(ends[0], predicate, ends[1], ends[2]);
    if (relation < 0) return;
    const article = this.#articleAt.get(row.articleId) ?? -1;
    this.#claims.add(row, {
      relation,
      article,
      publishedAt: this.#articles[article]?.publishedAt ?? null,
    });
  }

  finish(): TraceGraph {
    const entities = this.#entities.finish();
    const { relations, numbers } = this.#relations(entities.numbers, entities.columns.count);
    const { columns: claims, claimStart } = this.#claims.finish(numbers, entities.numbers);
    const parts = { entities: entities.columns, relations: { ...relations, claimStart }, claims };
    const relationAt = relationLookup(parts.relations);
    return {
      ...parts,
      articles: articleColumns(this.#articles),
      arcs: flowArcs(parts),
      strings: this.#strings.strings,
      newestEvidence: claims.end.reduce((newest, day) => Math.max(newest, day), NO_DAY),
      entityAt: lookup(numbersOf(entities.columns.id)),
      articleAt: lookup(this.#articleAt),
      relationAt,
    };
  }

  #relations(entityNumbers: Int32Array, entityCount: number) {
    const subjects = gather(entityNumbers, this.#ends[0].take());
    const predicates = this.#ends[1].take();
    const objects = gather(entityNumbers, this.#ends[2].take());
    const items = gather(entityNumbers, this.#ends[3].take());
    let order = sortedBy(inOrder(subjects.length), items, entityCount);
    order = sortedBy(order, objects, entityCount);
    order = sortedBy(order, predicates, TRACED_PREDICATES.length);
    order = sortedBy(order, subjects, entityCount);
    const numbers = placesIn(order);
    const [subject, object, item] = [gather(subjects, order), gather(objects, order), gather(items, order)];
    const relations: Omit<RelationColumns, "claimStart"> = {
      count: order.length,
      subject,
      predicate: new Uint8Array(gather(predicates, order)),
      object,
      item,
      negative: new Uint8Array(this.#flags.negative.take(order)),
      status: new Uint8Array(this.#flags.status.take(order)),
      grade: new Uint8Array(this.#flags.grade.take(order)),
      bySubject: groupByKey(subject, entityCount),
      byObject: groupByKey(object, entityCount),
      byItem: groupByKey(item, entityCount),
    };
    return { relations, numbers };
  }

  /** The draft number of an entity; -1 for none. */
  #draft(id: string | null | undefined): number {
    return id == null ? -1 : (this.#entities.drafts.get(id) ?? -1);
  }

  #known(id: string): number {
    const draft = this.#draft(id);
    if (draft < 0) throw new Error(`a relation names ${id}, which is not among the entities`);
    return draft;
  }
}

function relationLookup(relations: RelationColumns): TraceGraph["relationAt"] {
  return (subject, predicate, object, item) =>
    findRelation(relations, [subject, PREDICATE_NUMBER.get(predicate) ?? -1, object, item]);
}

function numbersOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let number = 0; number < ids.length; number++) numbers.set(named(ids, number), number);
  return numbers;
}

/** Holds on to the map alone, so that what the graph was built from can go. */
function lookup(map: ReadonlyMap<string, number>): (id: string) => number {
  return (id) => map.get(id) ?? -1;
}

/** By halves: relations stand in the order of their parts. */
function findRelation(relations: RelationColumns, parts: readonly [number, number, number, number]): number {
  let low = 0;
  let high = relations.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order =
      cell(relations.subject, middle) - parts[0] ||
      cell(relations.predicate, middle) - parts[1] ||
      cell(relations.object, middle) - parts[2] ||
      cell(relations.item, middle) - parts[3];
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function articleColumns(rows: readonly TraceArticleRow[]): ArticleColumns {
  return {
    count: rows.length,
    id: rows.map(({ id }) => id),
    story: rows.map(({ story }) => story),
    outlet: rows.map(({ outlet }) => outlet ?? null),
    citedOutlets: rows.map(({ citedOutlets }) => citedOutlets),
    copyGroup: rows.map(({ copyGroup }) => copyGroup ?? null),
    publishedAt: rows.map(({ publishedAt }) => publishedAt ?? null),
    printed: Int32Array.from(rows, ({ publishedAt }) => (publishedAt == null ? NO_DAY : dayInterval(publishedAt).end)),
  };
}
