/** A relation's grade by the claims that were in print on a day. */

import { GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import { articleId, type EntityId, entityId } from "#contract/ids.ts";
import type { Claim, Entity } from "#contract/model.ts";
import type { ArticleSource, ClaimContext } from "../claims/claim-source.ts";
import { relationGrade } from "../claims/grade.ts";
import { cell } from "./columns.ts";
import type { DatedView } from "./dated-view.ts";
import {
  CLAIM_FLAGS,
  entityIdOf,
  entityTypeOf,
  hasFlag,
  hedgeNamed,
  named,
  predicateOf,
  statusNamed,
  type TraceGraph,
} from "./trace-graph.ts";

/** Index into `GRADE_NAMES`. Judged as the drawn relation is: by its positive claims where it has any, of those that are known. */
export function gradeOfClaims(view: DatedView, relation: number): number {
  const { relations } = view.graph;
  const all: Claim[] = [];
  const end = cell(relations.claimStart, relation + 1);
  for (let claim = cell(relations.claimStart, relation); claim < end; claim++)
    if (view.isKnown(claim)) all.push(claimAt(view.graph, relation, claim));
  const positive = all.filter(({ polarity }) => polarity === "positive");
  const known = positive.length > 0 ? positive : all;
  return GRADE_NAMES.indexOf(relationGrade(known, contextOf(view.graph)).grade);
}

/** The claim as far as its source is judged by it: its words are not here. */
function claimAt(graph: TraceGraph, relation: number, claim: number): Claim {
  const { relations, claims, articles, strings } = graph;
  const entity = (column: Int32Array): EntityId | undefined => {
    const index = cell(column, claim);
    return index < 0 ? undefined : entityIdOf(graph, index);
  };
  const item = cell(relations.item, relation);
  const hedge = hedgeNamed(claims.hedge[claim] ?? -1);
  const attributedTo = entity(claims.attributedTo);
  const reportedBy = entity(claims.reportedBy);
  const date = strings[cell(claims.date, claim)];
  const event = strings[cell(claims.event, claim)];
  return {
    id: named(claims.id, claim),
    articleId: articleId.parse(articles.id[cell(claims.article, claim)] ?? "unknown"),
    subject: entityIdOf(graph, cell(relations.subject, relation)),
    predicate: predicateOf(graph, relation),
    object: entityIdOf(graph, cell(relations.object, relation)),
    item: item < 0 ? null : entityIdOf(graph, item),
    polarity: (cell(claims.flags, claim) & CLAIM_FLAGS.negative) === 0 ? "positive" : "negative",
    status: statusNamed(cell(claims.status, claim)),
    ...(hedge === null ? {} : { hedge }),
    ...(attributedTo === undefined ? {} : { attributedTo }),
    ...(reportedBy === undefined ? {} : { reportedBy }),
    ...(date === undefined ? {} : { date }),
    ...(event === undefined ? {} : { event }),
    start: cell(claims.sentenceStart, claim),
    end: cell(claims.sentenceEnd, claim),
    quote: "",
    grade: named(GRADE_NAMES, cell(claims.grade, claim)),
    method: "curated",
    review: "accepted",
  };
}

function contextOf(graph: TraceGraph): ClaimContext {
  return { entity: (id) => sourceEntity(graph, id), article: (id) => sourceArticle(graph, id) };
}

function sourceEntity(graph: TraceGraph, id: string): Entity | undefined {
  const index = graph.entityAt(id);
  if (index < 0) return undefined;
  return {
    id: entityIdOf(graph, index),
    type: entityTypeOf(graph, index),
    nameEn: named(graph.entities.nameEn, index),
    nameAr: named(graph.entities.nameAr, index),
    aliases: [],
    collective: hasFlag(graph, index, "collective"),
    unnamed: hasFlag(graph, index, "unnamed"),
  };
}

function sourceArticle({ articles, articleAt }: TraceGraph, id: string): ArticleSource | undefined {
  const index = articleAt(id);
  if (index < 0) return undefined;
  const copyGroup = articles.copyGroup[index];
  return {
    id: articleId.parse(id),
    story: named(articles.story, index),
    kind: "user",
    outlet: articles.outlet[index] ?? null,
    citedOutlets: named(articles.citedOutlets, index).map((each) => entityId.parse(each)),
    publishedAt: articles.publishedAt[index] ?? null,
    datePrecision: null,
    ...(copyGroup == null ? {} : { copyGroup }),
  };
}
