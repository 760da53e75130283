import type { Drawing } from "../state/drawing.ts";
import type { Filters } from "../state/filters.ts";
import type { Change } from "../state/history.ts";
import * as history from "../state/history.ts";
import type { Selection } from "../state/selection.ts";
import { type AppState, useApp } from "../state/store.ts";
import type { View } from "../state/view.ts";

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

/** What a step changed comes to sight: the tab that it belongs to is opened, and a trace without an end is none to look at. */
function tabAfter({ view }: AppState, change: Change | undefined, scene: history.Scene): View {
  if (change === undefined || change === "date") return view;
  const traced = change === "trace" || change === "whatIf";
  const tab = traced && (scene.trace.from !== null || scene.trace.to !== null) ? "trace" : "explore";
  return view.tab === tab ? view : { ...view, tab, removing: false, listOpen: false };
}

export function undo(): void {
  useApp.setState((state) => {
    const change = state.history.past.at(-1)?.change;
    const back = history.undo(state);
    const selection = keptSelection(state.selection, back.scene.drawing);
    return { ...back, selection, view: tabAfter(state, change, back.scene) };
  });
}

export function redo(): void {
  useApp.setState((state) => {
    const change = state.history.future[0]?.change;
    const forth = history.redo(state);
    const selection = keptSelection(state.selection, forth.scene.drawing);
    return { ...forth, selection, view: tabAfter(state, change, forth.scene) };
  });
}
