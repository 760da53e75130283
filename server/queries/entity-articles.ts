import { z } from "zod";
import type { ArticleRef } from "#contract/model.ts";
import type { ReadQuery, Row } from "./query.ts";
import { ARTICLE_COLUMNS, articleRefFromRow } from "./rows/article-row.ts";

export type MentioningArticle = ArticleRef & { readonly mentionCount: number };

const mentionCount = z.int();

/** The articles that mention the entity, the newest first. */
export function entityArticles(entityId: string, limit: number): ReadQuery<MentioningArticle[]> {
  return {
    cypher: `MATCH (:Entity {id: $entityId})<-[m:MENTIONS]-(a:Article)
RETURN ${ARTICLE_COLUMNS}, m.count AS mentionCount
ORDER BY a.publishedAt IS NULL, a.publishedAt DESC, a.id
LIMIT $limit`,
    params: { entityId, limit },
    map: (rows) => rows.map(mentioningArticle),
  };
}

function mentioningArticle(row: Row): MentioningArticle {
  return { ...articleRefFromRow(row), mentionCount: mentionCount.parse(row.mentionCount) };
}
