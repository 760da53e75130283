import type { Drawing } from "../state/drawing.ts";
import type { Filters } from "../state/filters.ts";
import type { Change } from "../state/history.ts";
import * as history from "../state/history.ts";
import type { Selection } from "../state/selection.ts";
import { useApp } from "../state/store.ts";

interface ChangeOptions {
  /** Joins a run of equal changes (a drag along the timeline) into one step. */
  readonly merge?: boolean;
}

/** Drops a selection whose thing is no longer drawn. */
function keptSelection(selection: Selection | null, drawing: Drawing): Selection | null {
  if (selection === null) return null;
  const drawn = selection.kind === "entity" ? drawing.entities : drawing.relations;
  return selection.id in drawn ? selection : null;
}

/** Changes the drawing as one step that undo takes back. A transition that changes nothing leaves no step. */
export function changeDrawing(change: Change, transition: (drawing: Drawing) => Drawing): void {
  useApp.setState((state) => {
    const drawing = transition(state.scene.drawing);
    if (drawing === state.scene.drawing) return state;
    const next = history.record(state, change, { ...state.scene, drawing });
    return { ...next, selection: keptSelection(state.selection, drawing) };
  });
}

/** Changes the filters as one step that undo takes back. */
export function changeFilters(
  change: Change,
  transition: (filters: Filters) => Filters,
  options: ChangeOptions = {},
): void {
  useApp.setState((state) => {
    const filters = transition(state.scene.filters);
    if (filters === state.scene.filters) return state;
    return history.record(state, change, { ...state.scene, filters }, options.merge ?? false);
  });
}

export function undo(): void {
  useApp.setState((state) => {
    const back = history.undo(state);
    return { ...back, selection: keptSelection(state.selection, back.scene.drawing) };
  });
}

export function redo(): void {
  useApp.setState((state) => {
    const forth = history.redo(state);
    return { ...forth, selection: keptSelection(state.selection, forth.scene.drawing) };
  });
}
