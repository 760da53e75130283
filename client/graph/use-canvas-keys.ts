import type { Core } from "cytoscape";
import type { KeyboardEvent } from "react";
import { hideEntities, pinEntity, removeEntities } from "../actions/arrange-drawing.ts";
import { expandOrAsk } from "../actions/expand-entity.ts";
import { clearSelection, selectEntity } from "../actions/select.ts";
import type { NodeSpec } from "./elements.ts";
import { isArrow, nextNode } from "./keyboard.ts";
import type { MenuRequest } from "./use-canvas-events.ts";

interface CanvasKeys {
  readonly cy: Core | null;
  readonly nodes: readonly NodeSpec[];
  readonly focused: string | null;
  readonly onFocus: (id: string | null) => void;
  readonly onMenu: (request: MenuRequest) => void;
}

function menuAt(cy: Core, id: string, expanding = false): MenuRequest {
  const { x, y } = cy.getElementById(id).renderedPosition();
  return { on: { kind: "entity", id }, x, y, expanding };
}

/** Keeps the focused node in sight when the keyboard leaves the window. */
function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id);
  const { x, y } = node.renderedPosition();
  if (x < 20 || y < 20 || x > cy.width() - 20 || y > cy.height() - 20) cy.center(node);
}

/** The keyboard on the canvas: arrows move the focus, the other keys act on what has it. */
export function useCanvasKeys({ cy, nodes, focused, onFocus, onMenu }: CanvasKeys) {
  return (event: KeyboardEvent): void => {
    if (cy === null || event.metaKey || event.ctrlKey || event.altKey) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (isArrow(event.key)) {
      done();
      const next = nextNode(nodes, focused, event.key);
      if (next !== null) reveal(cy, next);
      onFocus(next);
      return;
    }
    if (event.key === "Escape") {
      onFocus(null);
      clearSelection();
      return;
    }
    if (focused === null) return;
    const act = actionFor(event, focused, (expanding) => onMenu(menuAt(cy, focused, expanding)));
    if (act === null) return;
    done();
    act();
  };
}

function actionFor(event: KeyboardEvent, id: string, openMenu: (expanding: boolean) => void): (() => void) | null {
  if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) return () => openMenu(false);
  // By the key's place, so that shortcuts work with an Arabic keyboard layout too.
  switch (event.code) {
    case "Enter":
      return () => selectEntity(id);
    case "Space":
    case "KeyM":
      return () => openMenu(false);
    case "KeyE":
      return () => void expandOrAsk(id, () => openMenu(true));
    case "KeyH":
      return () => hideEntities([id]);
    case "KeyP":
      return () => pinEntity(id);
    case "Delete":
    case "Backspace":
      return () => removeEntities([id]);
    default:
      return null;
  }
}
