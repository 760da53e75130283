import type { SearchResult } from "#contract/api.ts";
import { showEntity } from "../../actions/add-entity.ts";
import { openReader } from "../../actions/look.ts";

/** Opens what a search found: an entity joins the drawing, an article opens in the reader. */
export function openResult(result: SearchResult): void {
  if (result.kind === "entity") void showEntity(result.id);
  else openReader(result.id);
}
