import { z } from "zod";
import type { Article, Region } from "#contract/model.ts";
import type { ReadQuery } from "./query.ts";
import { ARTICLE_COLUMNS, ARTICLE_COUNT_COLUMNS, articleFromRow, regionsFromRow } from "./rows/article-row.ts";

export interface WholeArticle {
  readonly article: Article & { readonly text: string };
  readonly regions: Region[];
}

/** One article with its text and boilerplate regions. */
export function articleById(articleId: string): ReadQuery<WholeArticle | null> {
  return {
    cypher: `MATCH (a:Article {id: $articleId})
RETURN ${ARTICLE_COLUMNS}, ${ARTICLE_COUNT_COLUMNS}, a.text AS text, a.regionKinds AS regionKinds,
  a.regionStarts AS regionStarts, a.regionEnds AS regionEnds
ORDER BY a.id
LIMIT 1`,
    params: { articleId },
    map: ([row]) =>
      row === undefined
        ? null
        : { article: { ...articleFromRow(row), text: z.string().parse(row.text) }, regions: regionsFromRow(row) },
  };
}

/** The group of near-copies that each of these articles is in, as the load worked it out; sorted by id. */
export function copyGroups(ids: readonly string[]): ReadQuery<{ id: string; copyGroup: string }[]> {
  return {
    cypher: `MATCH (a:Article)
WHERE a.id IN $ids AND a.copyGroup IS NOT NULL
RETURN a.id AS id, a.copyGroup AS copyGroup
ORDER BY a.id
LIMIT $limit`,
    params: { ids, limit: ids.length },
    map: (rows) => rows.map(({ id, copyGroup }) => ({ id: String(id), copyGroup: String(copyGroup) })),
  };
}
