/** The whole content of the graph in pages (DESIGN §7: what the graph hash is of), each as much as a page of it costs. */
import { z } from "zod";
import type { ExportedArticle } from "#contract/export.ts";
import { type ArticleRef, type Claim, type Entity, type Mention, mention, type Relation } from "#contract/model.ts";
import type { ReadQuery, Row } from "./query.ts";
import { ARTICLE_COLUMNS, articleRefFromRow, regionsFromRow } from "./rows/article-row.ts";
import { CLAIM_COLUMNS, claimFromRow } from "./rows/claim-row.ts";
import { ENTITY_COLUMNS, entityFromRow } from "./rows/entity-row.ts";
import { RELATION_COLUMNS, RELATION_TYPES, relationFromRow } from "./rows/relation-row.ts";

/** What lies behind an id in the order of ids, or what has one of these ids. */
export type Slice = { readonly after: string; readonly limit: number } | { readonly ids: readonly string[] };

/** An entity, and an article, with the folded words that search finds it by. */
export interface EntityToExport {
  readonly entity: Entity;
  readonly searchKey: string;
}
export interface ArticleToExport {
  readonly article: ExportedArticle;
  /** In the order of the text. */
  readonly mentions: Mention[];
  readonly searchKey: string;
  /** Of near-copies, as the load worked it out; null: it is nobody's copy. */
  readonly copyGroup: string | null;
}

/** Sorted by id, as all slices are. */
export function exportEntities(slice: Slice): ReadQuery<EntityToExport[]> {
  return {
    cypher: `MATCH (e:Entity)
WHERE e.id ${placeOf(slice)}
RETURN ${ENTITY_COLUMNS}, e.searchKey AS searchKey
ORDER BY e.id
LIMIT $limit`,
    params: paramsOf(slice),
    map: (rows) => rows.map(({ searchKey, ...row }) => ({ entity: entityFromRow(row), searchKey: textOf(searchKey) })),
  };
}

/** With texts, which may be long: ask for few. */
export function exportArticles(slice: Slice): ReadQuery<ArticleToExport[]> {
  return {
    cypher: `MATCH (a:Article)
WHERE a.id ${placeOf(slice)}
WITH a
ORDER BY a.id
LIMIT $limit
RETURN ${ARTICLE_COLUMNS}, a.sha256 AS sha256, a.text AS text, a.searchKey AS searchKey, a.copyGroup AS copyGroup,
  a.regionKinds AS regionKinds, a.regionStarts AS regionStarts, a.regionEnds AS regionEnds,
  COLLECT {
    MATCH (a)-[m:MENTIONS]->(e:Entity)
    RETURN [e.id, m.starts, m.ends, m.kinds]
  } AS mentions
ORDER BY a.id
LIMIT $limit`,
    params: paramsOf(slice),
    map: (rows) => rows.map(articleFromRow),
  };
}

/** The articles with these ids, without their texts. */
export function exportArticleRefs(ids: readonly string[]): ReadQuery<ArticleRef[]> {
  return {
    cypher: `MATCH (a:Article)
WHERE a.id IN $ids
RETURN ${ARTICLE_COLUMNS}
ORDER BY a.id
LIMIT $limit`,
    params: paramsOf({ ids }),
    map: (rows) => rows.map(articleRefFromRow),
  };
}

export function exportClaims(slice: Slice): ReadQuery<Claim[]> {
  return {
    cypher: `MATCH (c:Claim)
WHERE c.id ${placeOf(slice)}
RETURN ${CLAIM_COLUMNS}
ORDER BY c.id
LIMIT $limit`,
    params: paramsOf(slice),
    map: (rows) => rows.map(claimFromRow),
  };
}

/** Claims of these entities with each other, and with literals; sorted by id. */
export function exportClaimsAmong(ids: readonly string[], limit: number): ReadQuery<Claim[]> {
  return {
    cypher: `MATCH (c:Claim)
WHERE c.subject IN $ids AND (c.object IS NULL OR c.object IN $ids)
RETURN ${CLAIM_COLUMNS}
ORDER BY c.id
LIMIT $limit`,
    params: { ids, limit },
    map: (rows) => rows.map(claimFromRow),
  };
}

/** Relations behind one of them by subject and id: a hub fills several pages, none is longer for it. */
export function exportRelations(
  after: { readonly subject: string; readonly id: string },
  limit: number,
): ReadQuery<Relation[]> {
  return {
    cypher: `MATCH (s:Entity)
WHERE s.id >= $subject
MATCH (s)-[r:${RELATION_TYPES}]->(:Entity)
WHERE s.id > $subject OR r.id > $id
RETURN ${RELATION_COLUMNS}
ORDER BY s.id, r.id
LIMIT $limit`,
    params: { ...after, limit },
    map: (rows) => rows.map(relationFromRow),
  };
}

function placeOf(slice: Slice): string {
  return "ids" in slice ? "IN $ids" : "> $after";
}

function paramsOf(slice: Slice): Record<string, unknown> {
  return "ids" in slice ? { ids: [...new Set(slice.ids)], limit: slice.ids.length } : { ...slice };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

const mentioned = z.tuple([z.string(), z.array(z.int()), z.array(z.int()), z.array(z.string())]);

function articleFromRow(row: Row): ArticleToExport {
  const text = z.string().parse(row.text);
  const article = { ...articleRefFromRow(row), sha256: textOf(row.sha256), text, regions: regionsFromRow(row) };
  const mentions = z
    .array(mentioned)
    .parse(row.mentions)
    .flatMap(([entityId, starts, ends, kinds]) =>
      starts.map((start, at) =>
        mention.parse({
          articleId: article.id,
          entityId,
          surface: text.slice(start, ends[at]),
          start,
          end: ends[at],
          kind: kinds[at],
        }),
      ),
    );
  mentions.sort((a, b) => a.start - b.start || a.end - b.end || (a.entityId < b.entityId ? -1 : 1));
  const copyGroup = typeof row.copyGroup === "string" ? row.copyGroup : null;
  return { article, mentions, searchKey: textOf(row.searchKey), copyGroup };
}
