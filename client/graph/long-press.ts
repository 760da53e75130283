/** A finger has no right button: where it rests on the canvas, the menu comes up. */
import type { Core, EventObject } from "cytoscape";

/** Calls `open` on a long press of a finger, and `tap` on every tap that does not end one. Returns the way to stop. */
export function onLongPress(
  cy: Core,
  open: (event: EventObject) => void,
  tap: (event: EventObject) => void,
): () => void {
  let held = false;
  const onHold = (event: EventObject) => {
    if (!event.originalEvent.type.startsWith("touch")) return;
    held = true;
    open(event);
  };
  const onTap = (event: EventObject) => {
    if (!held) tap(event);
    held = false;
  };
  const onStart = () => {
    held = false;
  };
  cy.on("tapstart", onStart);
  cy.on("taphold", onHold);
  cy.on("tap", onTap);
  return () => {
    cy.removeListener("tapstart", onStart);
    cy.removeListener("taphold", onHold);
    cy.removeListener("tap", onTap);
  };
}
