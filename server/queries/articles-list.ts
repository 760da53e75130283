import type { Article } from "#contract/model.ts";
import type { ReadQuery } from "./query.ts";
import { ARTICLE_COLUMNS, ARTICLE_COUNT_COLUMNS, articleFromRow } from "./rows/article-row.ts";
import { countOf } from "./rows/columns.ts";

/** The articles without their text, the newest first. */
export function articlesList(limit: number): ReadQuery<Article[]> {
  return {
    cypher: `MATCH (a:Article)
WITH a ORDER BY a.publishedAt IS NULL, a.publishedAt DESC, a.id LIMIT $limit
RETURN ${ARTICLE_COLUMNS}, ${ARTICLE_COUNT_COLUMNS}
ORDER BY a.publishedAt IS NULL, a.publishedAt DESC, a.id
LIMIT $limit`,
    params: { limit },
    map: (rows) => rows.map(articleFromRow),
  };
}

/** How many articles there are. */
export function articlesTotal(): ReadQuery<number> {
  return {
    cypher: "RETURN COUNT { (:Article) } AS total\nLIMIT 1",
    params: {},
    map: (rows) => countOf(rows),
  };
}
