/** What an export is written of: the graph, or a part of it, in pages. */
import type { Claim, EntityRef, Relation } from "#contract/model.ts";
import type { ArticleToExport, EntityToExport } from "../queries/export-pages.ts";
import type { ClaimSentence } from "../queries/export-sentences.ts";

export interface ExportSource {
  entities(): AsyncIterable<readonly EntityToExport[]>;
  /** Without those that only speak in a claim, or are bound by it: what a drawing of the export shows. */
  drawnEntities(): AsyncIterable<readonly EntityToExport[]>;
  articles(): AsyncIterable<readonly ArticleToExport[]>;
  claims(): AsyncIterable<readonly Claim[]>;
  relations(): AsyncIterable<readonly Relation[]>;
}

/** A relation as a row that is read by itself: with names, and one sentence that says it. */
export interface RelationRow {
  readonly relation: Relation;
  readonly subject: EntityRef | undefined;
  readonly object: EntityRef | undefined;
  readonly item: EntityRef | undefined;
  readonly sentence: ClaimSentence | undefined;
}
