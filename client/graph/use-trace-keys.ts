import type { Core } from "cytoscape";
import type { KeyboardEvent } from "react";
import { selectEntity } from "../actions/select.ts";
import { toggleRemoved } from "../actions/trace.ts";
import { type Arrow, nextPlace } from "./keyboard.ts";
import { asksForMenu, nodeKeys } from "./node-keys.ts";
import type { TraceNode } from "./trace-element.ts";
import type { MenuRequest } from "./use-canvas-events.ts";

interface TraceKeys {
  readonly cy: Core | null;
  readonly nodes: readonly TraceNode[];
  readonly focused: string | null;
  readonly onFocus: (id: string | null) => void;
  readonly onMenu: (request: MenuRequest) => void;
}

/** Plates are wider than nodes, with their names inside. */
const MARGIN = { x: 60, y: 30 };

/** From plate to plate; the first arrow goes to the end asked about. */
function nextPlate(nodes: readonly TraceNode[], focused: string | null, arrow: Arrow): string | null {
  const plates = nodes.filter(({ kind }) => kind === "plate");
  if (focused !== null) return nextPlace(plates, focused, arrow);
  return (plates.find(({ classes }) => classes.includes("end")) ?? plates[0])?.id ?? null;
}

/** The keyboard on the canvas of a trace: arrows move the focus from plate to plate, the other keys act on it. */
export function useTraceKeys({ cy, nodes, focused, onFocus, onMenu }: TraceKeys) {
  return nodeKeys({
    cy,
    focused,
    onFocus,
    margin: MARGIN,
    next: (arrow) => nextPlate(nodes, focused, arrow),
    act: (event, id) =>
      actionFor(event, id, () => {
        if (cy === null) return;
        const { x, y } = cy.getElementById(id).renderedPosition();
        onMenu({ on: { kind: "entity", id }, x, y });
      }),
  });
}

function actionFor(event: KeyboardEvent, id: string, openMenu: () => void): (() => void) | null {
  if (asksForMenu(event)) return openMenu;
  // By the key's place, so that shortcuts work with an Arabic keyboard layout too.
  switch (event.code) {
    case "Enter":
      return () => selectEntity(id);
    case "Space":
    case "KeyM":
      return openMenu;
    case "KeyX":
    case "Delete":
      return () => toggleRemoved(id);
    default:
      return null;
  }
}
