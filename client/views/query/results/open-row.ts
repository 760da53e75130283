import { selectEntity, selectRelation } from "../../../actions/select.ts";
import { onPhone } from "../../../state/phone.ts";
import { cellOf, entityTypeOf } from "./cell.ts";
import { isPredicate } from "./cell-text.ts";
import { rowRefs } from "./row-refs.ts";

/**
 * Opens the card of what stands in a row: of the cell itself where it is an entity or a relation, else of the row's first
 * relation or only entity. On a phone the card would cover the row's quotes, so there it waits for a click on them.
 */
export function openCardOf(row: readonly unknown[], column: number): void {
  if (onPhone()) return;
  const cell = cellOf(row[column]);
  const { relations, entities } = rowRefs(row);
  const isEntity = cell.kind === "node" && entityTypeOf(cell) !== null;
  const isRelation = cell.kind === "relationship" && isPredicate(cell.type);
  const entity = isEntity ? cell.id : (entities[0] ?? null);
  const relation = isRelation ? cell.id : (relations[0] ?? null);
  if (relation !== null && !isEntity) selectRelation(relation);
  else if (entity !== null) selectEntity(entity);
}

/** What of a row the graph marks: its relations, else its entities. */
export function markedIn(row: readonly unknown[] | undefined): readonly string[] {
  if (row === undefined) return [];
  const { relations, entities } = rowRefs(row);
  return relations.length > 0 ? relations : entities;
}
