import type { SearchResult } from "#contract/api.ts";
import { showEntity } from "../../actions/add-entity.ts";
import { openReader } from "../../actions/look.ts";
import { canvas } from "../../graph/canvas-handle.ts";

/**
 * Opens what a search found: an entity joins the drawing and takes the keyboard's focus there, ready to be expanded; an
 * article opens in the reader.
 */
export function openResult(result: SearchResult): void {
  if (result.kind === "entity") void showEntity(result.id).then(() => canvas()?.focus(result.id));
  else openReader(result.id);
}
