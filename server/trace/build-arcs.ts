/** Relations → arcs: which way goods or capacity move, which goods, and how good the evidence can be at best. */

import { GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import { ENTITY_TYPE_NAMES } from "#contract/ontology.ts";
import { cell, groupByKey, IntColumn, inOrder, sortedBy } from "./columns.ts";
import {
  ARC_KINDS,
  type ArcColumns,
  type ArcKind,
  CLAIM_FLAGS,
  type ClaimColumns,
  ENTITY_FLAGS,
  type EntityColumns,
  NO_DAY,
  named,
  type RelationColumns,
} from "./trace-graph.ts";
import { TRACED_PREDICATES, type TracedPredicate } from "./trace-rows.ts";

interface Parts {
  readonly entities: EntityColumns;
  readonly relations: RelationColumns;
  readonly claims: ClaimColumns;
}

const KIND_OF: Partial<Record<TracedPredicate, ArcKind>> = {
  SUPPLIES: "supply",
  DESIGNS: "make",
  DEVELOPS: "make",
  MANUFACTURES: "make",
  USES: "use",
  DEPENDS_ON: "use",
  LEASES_COMPUTE_IN: "lease",
  PART_OF: "rollUp",
};

/** A reference fact has one named source and says nothing of independence. */
const REFERENCE_GRADE = GRADE_NAMES.indexOf("B");
/** It has no date, so that it never makes a path older: it ranks with the newest. */
const ALWAYS = 0x7fffffff;
const COMPANY = ENTITY_TYPE_NAMES.indexOf("Company");

/**
 * The arcs of the graph. No arc: what all claims deny, what is only planned, expected, attempted or denied, and what
 * points at itself. A subsidiary's goods are its firm's: by quoted PART_OF, else by reference parent.
 */
export function flowArcs(parts: Parts): ArcColumns {
  const { entities, relations, claims } = parts;
  const draft = {
    relation: new IntColumn(),
    from: new IntColumn(),
    to: new IntColumn(),
    goods: new IntColumn(),
    kind: new IntColumn(),
    grade: new IntColumn(),
    newest: new IntColumn(),
  };
  const rolledUp = new Set<number>();
  for (let relation = 0; relation < relations.count; relation++) {
    const ends = arcEnds(parts, relation);
    if (ends === null || ends.from === ends.to) continue;
    const newest = documentedUntil(claims, relations, relation);
    if (newest === null) continue;
    draft.relation.push(relation);
    draft.from.push(ends.from);
    draft.to.push(ends.to);
    draft.goods.push(ends.goods);
    draft.kind.push(ARC_KINDS.indexOf(ends.kind));
    draft.grade.push(cell(relations.grade, relation));
    draft.newest.push(newest);
    if (ends.kind === "rollUp") rolledUp.add(ends.from * entities.count + ends.to);
  }
  for (let child = 0; child < entities.count; child++) {
    const parent = cell(entities.parent, child);
    if (parent < 0 || parent === child || !isFirm(entities, child) || !isFirm(entities, parent)) continue;
    if (rolledUp.has(child * entities.count + parent)) continue;
    draft.relation.push(-1);
    draft.from.push(child);
    draft.to.push(parent);
    draft.goods.push(-1);
    draft.kind.push(ARC_KINDS.indexOf("rollUp"));
    draft.grade.push(REFERENCE_GRADE);
    draft.newest.push(ALWAYS);
  }
  const order = byRank(draft, parts);
  const from = draft.from.take(order);
  const to = draft.to.take(order);
  const goods = draft.goods.take(order);
  const relation = draft.relation.take(order);
  const kind = new Uint8Array(draft.kind.take(order));
  const ofRelation = new Int32Array(relations.count).fill(-1);
  relation.forEach((each, arc) => {
    if (each >= 0) ofRelation[each] = arc;
  });
  return {
    count: order.length,
    relation,
    from,
    to,
    goods,
    kind,
    grade: new Uint8Array(draft.grade.take(order)),
    newest: draft.newest.take(order),
    out: groupByKey(from, entities.count),
    in: groupByKey(to, entities.count),
    carriers: groupByKey(
      goods.map((each, arc) => (isHandOver(entities, kind, from, to, arc) ? each : -1)),
      entities.count,
    ),
    ofRelation,
  };
}

type Draft = Readonly<Record<"relation" | "from" | "to" | "goods" | "kind" | "grade" | "newest", IntColumn>>;

/**
 * Better grades first, then newer evidence, then stated supply before what is made, used or leased, then from, to, goods and
 * relation: sorted by the last of these first.
 */
function byRank(draft: Draft, { entities, relations }: Parts): Int32Array {
  const newest = draft.newest.take();
  const days = new Int32Array(new Set(newest)).sort();
  const placeOf = new Map<number, number>();
  for (let place = 0; place < days.length; place++) placeOf.set(cell(days, place), days.length - 1 - place);
  const age = new Int32Array(newest.length);
  for (let arc = 0; arc < newest.length; arc++) age[arc] = placeOf.get(cell(newest, arc)) ?? 0;
  let order = sortedBy(inOrder(newest.length), draft.relation.take(), relations.count);
  for (const ends of [draft.goods, draft.to, draft.from]) order = sortedBy(order, ends.take(), entities.count);
  order = sortedBy(order, draft.kind.take(), ARC_KINDS.length);
  return sortedBy(sortedBy(order, age, days.length), draft.grade.take(), GRADE_NAMES.length);
}

interface ArcEnds {
  readonly from: number;
  readonly to: number;
  readonly goods: number;
  readonly kind: ArcKind;
}

function arcEnds({ entities, relations }: Parts, relation: number): ArcEnds | null {
  const kind = KIND_OF[named(TRACED_PREDICATES, cell(relations.predicate, relation))];
  if (kind === undefined || cell(relations.negative, relation) === 1) return null;
  const subject = cell(relations.subject, relation);
  const object = cell(relations.object, relation);
  const item = cell(relations.item, relation);
  switch (kind) {
    case "supply":
      return { from: subject, to: object, goods: item, kind };
    case "make":
      return { from: subject, to: object, goods: isGoods(entities, object) ? object : item, kind };
    case "use":
      return { from: object, to: subject, goods: isGoods(entities, object) ? object : item, kind };
    case "lease":
      return { from: object, to: subject, goods: item, kind };
    case "rollUp":
      return isFirm(entities, subject) && isFirm(entities, object)
        ? { from: subject, to: object, goods: -1, kind }
        : null;
  }
}

/** From firm to firm, with stated goods, handed over: then it also leaves the goods' own node. A lease hands nothing over. */
function isHandOver(entities: EntityColumns, kind: Uint8Array, from: Int32Array, to: Int32Array, arc: number): boolean {
  const name = named(ARC_KINDS, cell(kind, arc));
  if (name === "lease" || name === "rollUp") return false;
  return !isGoods(entities, cell(from, arc)) && !isGoods(entities, cell(to, arc));
}

/** The newest day that its claims speak of; null where no claim documents that it ever held. */
function documentedUntil(claims: ClaimColumns, relations: RelationColumns, relation: number): number | null {
  let newest = NO_DAY;
  let documented = false;
  for (let claim = cell(relations.claimStart, relation); claim < cell(relations.claimStart, relation + 1); claim++) {
    if ((cell(claims.flags, claim) & CLAIM_FLAGS.documents) !== 0) documented = true;
    newest = Math.max(newest, claims.end[claim] ?? NO_DAY);
  }
  return documented ? newest : null;
}

function isGoods(entities: EntityColumns, entity: number): boolean {
  return ((entities.flags[entity] ?? 0) & ENTITY_FLAGS.goods) !== 0;
}

function isFirm(entities: EntityColumns, entity: number): boolean {
  return entities.type[entity] === COMPANY && ((entities.flags[entity] ?? 0) & ENTITY_FLAGS.collective) === 0;
}
