import type { Core } from "cytoscape";
import type { KeyboardEvent } from "react";
import { clearSelection } from "../actions/select.ts";
import { type Arrow, isArrow } from "./keyboard.ts";

interface NodeKeys {
  readonly cy: Core | null;
  readonly focused: string | null;
  readonly onFocus: (id: string | null) => void;
  /** The node that an arrow leads to. */
  readonly next: (arrow: Arrow) => string | null;
  /** Pixels to the window's edge from which the focused node is brought to the middle. */
  readonly margin: Readonly<{ x: number; y: number }>;
  /** What another key does with the focused node; null: nothing, and the page may have it. */
  readonly act: (event: KeyboardEvent, focused: string) => (() => void) | null;
}

/** Keeps the focused node in sight when the keyboard leaves the window. */
function reveal(cy: Core, id: string, margin: NodeKeys["margin"]): void {
  const node = cy.getElementById(id);
  const { x, y } = node.renderedPosition();
  if (x < margin.x || y < margin.y || x > cy.width() - margin.x || y > cy.height() - margin.y) cy.center(node);
}

/** The keyboard on a canvas: arrows move the focus from node to node, Escape drops it, the other keys act on what has it. */
export function nodeKeys({ cy, focused, onFocus, next, margin, act }: NodeKeys) {
  return (event: KeyboardEvent): void => {
    if (cy === null || event.metaKey || event.ctrlKey || event.altKey) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (isArrow(event.key)) {
      done();
      const id = next(event.key);
      if (id !== null) reveal(cy, id, margin);
      onFocus(id);
      return;
    }
    if (event.key === "Escape") {
      onFocus(null);
      clearSelection();
      return;
    }
    const action = focused === null ? null : act(event, focused);
    if (action === null) return;
    done();
    action();
  };
}

/** Shift F10 and the key made for it, as everywhere. */
export function asksForMenu(event: KeyboardEvent): boolean {
  return event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
}
