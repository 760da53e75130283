import type { Core } from "cytoscape";
import type { KeyboardEvent } from "react";
import { clearSelection, selectEntity } from "../actions/select.ts";
import { toggleRemoved } from "../actions/trace.ts";
import { isArrow, nextPlace } from "./keyboard.ts";
import type { TraceNode } from "./trace-element.ts";
import type { MenuRequest } from "./use-canvas-events.ts";

interface TraceKeys {
  readonly cy: Core | null;
  readonly nodes: readonly TraceNode[];
  readonly focused: string | null;
  readonly onFocus: (id: string | null) => void;
  readonly onMenu: (request: MenuRequest) => void;
}

function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id);
  const { x, y } = node.renderedPosition();
  if (x < 60 || y < 30 || x > cy.width() - 60 || y > cy.height() - 30) cy.center(node);
}

/** The keyboard on the canvas of a trace: arrows move the focus from plate to plate, the other keys act on it. */
export function useTraceKeys({ cy, nodes, focused, onFocus, onMenu }: TraceKeys) {
  return (event: KeyboardEvent): void => {
    if (cy === null || event.metaKey || event.ctrlKey || event.altKey) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (isArrow(event.key)) {
      done();
      const plates = nodes.filter(({ kind }) => kind === "plate");
      const first = plates.find(({ classes }) => classes.includes("end")) ?? plates[0];
      const next = focused === null ? (first?.id ?? null) : nextPlace(plates, focused, event.key);
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
    const openMenu = () => {
      const { x, y } = cy.getElementById(focused).renderedPosition();
      onMenu({ on: { kind: "entity", id: focused }, x, y });
    };
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      done();
      openMenu();
    }
    // By the key's place, so that shortcuts work with an Arabic keyboard layout too.
    const acts: Readonly<Record<string, () => void>> = {
      Enter: () => selectEntity(focused),
      Space: openMenu,
      KeyM: openMenu,
      KeyX: () => toggleRemoved(focused),
      Delete: () => toggleRemoved(focused),
    };
    const act = acts[event.code];
    if (act === undefined) return;
    done();
    act();
  };
}
