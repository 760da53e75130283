import { exportArticles, exportClaims, exportEntities, exportRelations, type Slice } from "../queries/export-pages.ts";
import type { GraphReader, ReadQuery } from "../queries/query.ts";
import type { ExportSource } from "./export-source.ts";
import { readAhead } from "./read-ahead.ts";

/** Rows of a page, and two pages at a time: what an export holds in memory. */
const PAGE = 2_000;
/** Articles carry their text (up to 5 MB). */
const ARTICLE_PAGE = 4;

/** The whole graph, in pages that are each a short read: a slow client holds no transaction open. */
export function wholeGraph(reader: GraphReader): ExportSource {
  async function* pages<T>(
    ask: (slice: Slice) => ReadQuery<T[]>,
    idOf: (row: T) => string,
    limit: number,
  ): AsyncGenerator<T[]> {
    for (let after = ""; ; ) {
      const rows = await reader.read(ask({ after, limit }));
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (rows.length < limit || last === undefined) return;
      after = idOf(last);
    }
  }

  async function* relations() {
    for (let after = { subject: "", id: "" }; ; ) {
      const rows = await reader.read(exportRelations(after, PAGE));
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (rows.length < PAGE || last === undefined) return;
      after = { subject: last.subject, id: last.id };
    }
  }

  const entities = () => readAhead(pages(exportEntities, ({ entity }) => entity.id, PAGE));
  return {
    entities,
    drawnEntities: entities,
    articles: () => readAhead(pages(exportArticles, ({ article }) => article.id, ARTICLE_PAGE)),
    claims: () => readAhead(pages(exportClaims, ({ id }) => id, PAGE)),
    relations: () => readAhead(relations()),
  };
}
