import { directionOf } from "../i18n/languages.ts";
import { erase, eraseRelations, hide, type Places, place, togglePin, unhide } from "../state/drawing.ts";
import { useApp } from "../state/store.ts";
import { changeDrawing } from "./change-scene.ts";

/** Takes entities off the canvas with their relations. */
export function removeEntities(ids: readonly string[]): void {
  changeDrawing("remove", (drawing) => erase(drawing, ids));
}

/** Takes single relations off the canvas. */
export function removeRelations(ids: readonly string[]): void {
  changeDrawing("remove", (drawing) => eraseRelations(drawing, ids));
}

export function hideEntities(ids: readonly string[]): void {
  changeDrawing("hide", (drawing) => hide(drawing, ids));
}

export function showHidden(): void {
  changeDrawing("show", (drawing) => unhide(drawing));
}

export function pinEntity(id: string): void {
  changeDrawing("pin", (drawing) => togglePin(drawing, id));
}

/** Entities that the reader moved by hand. */
export function moveEntities(places: Places): void {
  const direction = directionOf(useApp.getState().view.language);
  changeDrawing("move", (drawing) => place(drawing, direction, places));
}
