import { AFTER_DRAWING } from "#library/drawing.ts";
import { drawingQuery } from "../state/drawing-query.ts";
import { useApp } from "../state/store.ts";
import { openQuery } from "./open-query.ts";

/** Opens the query of what is drawn, with the filters in force, and runs it. */
export function openDrawingQuery(title: string): void {
  openQuery({ ...drawingQuery(useApp.getState().scene), title, afterwards: AFTER_DRAWING, run: true });
}
