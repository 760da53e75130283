/** CSV that a spreadsheet opens as it is: UTF-8 with BOM, CRLF, formulas made harmless (SAFETY §3). */
import { stringify } from "csv-stringify/sync";
import type { ExportTable } from "#contract/export.ts";
import type { Claim, EntityRef } from "#contract/model.ts";
import { entityRefsByIds } from "../../queries/entities-by-ids.ts";
import { exportArticleRefs } from "../../queries/export-pages.ts";
import type { GraphReader } from "../../queries/query.ts";
import type { ExportSource } from "../export-source.ts";
import { relationRows } from "../relation-rows.ts";
import {
  ARTICLE_TABLE,
  type Cell,
  CLAIM_TABLE,
  type ClaimRow,
  type Column,
  ENTITY_TABLE,
  RELATION_TABLE,
} from "./csv-tables.ts";

/** One table of the source; `reader` looks up the names and sentences that stand beside ids. */
export function writeCsv(table: ExportTable, source: ExportSource, reader: GraphReader): AsyncGenerator<string> {
  switch (table) {
    case "relations":
      return rowsOf(RELATION_TABLE, source.relations(), (page) => relationRows(reader, page));
    case "claims":
      return rowsOf(CLAIM_TABLE, source.claims(), (page) => claimRows(reader, page));
    case "entities":
      return rowsOf(ENTITY_TABLE, source.drawnEntities(), (page) => page.map(({ entity }) => entity));
    case "articles":
      return rowsOf(ARTICLE_TABLE, source.articles(), (page) => page.map(({ article }) => article));
  }
}

async function* rowsOf<P, T>(
  columns: readonly Column<T>[],
  pages: AsyncIterable<readonly P[]>,
  rows: (page: readonly P[]) => readonly T[] | Promise<readonly T[]>,
): AsyncGenerator<string> {
  yield csvHead(columns);
  for await (const page of pages) yield csvRows(columns, await rows(page));
}

/** The first line of a table, with the mark by which Excel knows UTF-8. */
export function csvHead<T>(columns: readonly Column<T>[]): string {
  return `\uFEFF${lines([columns.map(({ name }) => name)])}`;
}

export function csvRows<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  return lines(rows.map((row) => columns.map(({ of }) => of(row))));
}

/** A text that begins as formulas do gets an apostrophe before it; a negative number is none and keeps its sign. */
function lines(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], {
    record_delimiter: "windows",
    escape_formulas: true,
    // Left to itself, the writer quotes only the line end that it uses; readers end a line at each of them.
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => String(value) },
  });
}

async function claimRows(reader: GraphReader, claims: readonly Claim[]): Promise<ClaimRow[]> {
  const named = claims.flatMap(({ subject, object, item }) => [subject, object, item]).filter((id) => id !== null);
  const [refs, articleRefs] = await Promise.all([
    reader.read(entityRefsByIds([...new Set(named)])),
    reader.read(exportArticleRefs([...new Set(claims.map(({ articleId }) => articleId))])),
  ]);
  const entities = new Map<string, EntityRef>(refs.map((each) => [each.id, each]));
  const articles = new Map(articleRefs.map((each) => [each.id, each]));
  const entity: ClaimRow["entity"] = (id) => (id == null ? undefined : entities.get(id));
  return claims.map((claim) => ({ claim, entity, article: articles.get(claim.articleId) }));
}
