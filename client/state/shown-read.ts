/** A read of the API whose queries are shown: "Show Cypher" of a card, a path, a filter or a timeline. */
import type { QueryValues } from "../api/fetch-json.ts";

export interface ShownRead {
  /** Below /api/v1. */
  readonly path: string;
  readonly values: QueryValues;
  /** What was read, in words: the name of the tab that a query is opened in. */
  readonly title: string;
}
