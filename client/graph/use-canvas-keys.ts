import type { Core } from "cytoscape";
import type { KeyboardEvent } from "react";
import { hideEntities, pinEntity, removeEntities } from "../actions/arrange-drawing.ts";
import { expandOrAsk } from "../actions/expand-entity.ts";
import { selectEntity } from "../actions/select.ts";
import type { NodeSpec } from "./elements.ts";
import { nextNode } from "./keyboard.ts";
import { asksForMenu, nodeKeys } from "./node-keys.ts";
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

const MARGIN = { x: 20, y: 20 };

/** The keyboard on the canvas: arrows move the focus, the other keys act on what has it. */
export function useCanvasKeys({ cy, nodes, focused, onFocus, onMenu }: CanvasKeys) {
  return nodeKeys({
    cy,
    focused,
    onFocus,
    margin: MARGIN,
    next: (arrow) => nextNode(nodes, focused, arrow),
    act: (event, id) =>
      actionFor(event, id, (expanding) => {
        if (cy !== null) onMenu(menuAt(cy, id, expanding));
      }),
  });
}

function actionFor(event: KeyboardEvent, id: string, openMenu: (expanding: boolean) => void): (() => void) | null {
  if (asksForMenu(event)) return () => openMenu(false);
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
