import { type Article, type ArticleRef, article, articleRef, type Region, region } from "#contract/model.ts";
import type { Row } from "../query.ts";
import { bilingualColumn, presentColumns } from "./columns.ts";

/** Flat columns of an article bound to `a`, prefixed so that they stand beside a claim's. */
export const ARTICLE_COLUMNS = `a.id AS article_id, a.story AS article_story, a.kind AS article_kind,
  a.genre AS article_genre, a.title AS article_title, a.language AS article_language, a.outlet AS article_outlet,
  a.citedOutlets AS article_citedOutlets, a.publishedAt AS article_publishedAt,
  a.datePrecision AS article_datePrecision, a.dateBasisAr AS article_dateBasisAr,
  a.dateBasisEn AS article_dateBasisEn, a.sourceTitle AS article_sourceTitle, a.sourceUrl AS article_sourceUrl`;

/** The counts that lists of articles show, bound to the same `a`. */
export const ARTICLE_COUNT_COLUMNS = `a.sha256 AS article_sha256,
  reduce(total = 0, times IN [(a)-[m:MENTIONS]->(:Entity) | m.count] | total + times) AS article_mentionCount,
  COUNT { (a)-[:MENTIONS]->(:Entity) } AS article_entityCount,
  COUNT { (a)<-[:STATED_IN]-(:Claim) } AS article_claimCount`;

const PREFIX = "article_";

export function articleRefFromRow(row: Row): ArticleRef {
  return articleRef.parse(articleFields(row));
}

export function articleFromRow(row: Row): Article {
  return article.parse(articleFields(row));
}

/** The boilerplate regions, stored as three parallel lists. */
export function regionsFromRow(row: Row): Region[] {
  const { regionKinds: kinds, regionStarts: starts, regionEnds: ends } = row;
  if (!Array.isArray(kinds) || !Array.isArray(starts) || !Array.isArray(ends)) return [];
  return kinds.map((kind, index) => region.parse({ kind, start: starts[index], end: ends[index] }));
}

function articleFields(row: Row): Record<string, unknown> {
  const own = Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => column.startsWith(PREFIX))
      .map(([column, value]) => [column.slice(PREFIX.length), value]),
  );
  return {
    outlet: null,
    publishedAt: null,
    datePrecision: null,
    dateBasis: null,
    citedOutlets: [],
    ...presentColumns(own),
    ...bilingualColumn("dateBasis", own.dateBasisAr, own.dateBasisEn),
  };
}
