import type { Core, EventObject } from "cytoscape";
import { useEffect } from "react";
import { clearSelection, selectEntity, selectRelation } from "../actions/select.ts";
import { openHopOf, toggleRemoved } from "../actions/trace.ts";
import { useApp } from "../state/store.ts";
import { onLongPress } from "./long-press.ts";
import type { MenuRequest } from "./use-canvas-events.ts";

/** What a tap on an element means: a plate opens its card or is taken away, a way opens its sentence, a barrier its norm. */
function act(element: EventObject["target"]): void {
  const kind = element.data("kind");
  if (kind === "plate") {
    if (useApp.getState().view.removing) toggleRemoved(element.id());
    else selectEntity(element.id());
  } else if (kind === "barrier" && !element.hasClass("ended") && !element.hasClass("many"))
    selectRelation(element.data("relation"));
  else if (kind !== "tier") openHopOf(element.data("relation"));
}

function menuOf(event: EventObject, cy: Core): MenuRequest {
  const { target, renderedPosition } = event;
  if (target === cy || target.data("kind") === "tier") return { on: { kind: "canvas", id: "" }, ...renderedPosition };
  const plate = target.data("kind") === "plate";
  const on = plate
    ? { kind: "entity" as const, id: target.id() }
    : { kind: "relation" as const, id: target.data("relation") };
  return { on, ...renderedPosition };
}

/** Pointer on the canvas of a trace. */
export function useTraceEvents(cy: Core | null, onMenu: (request: MenuRequest) => void): void {
  useEffect(() => {
    if (cy === null) return;
    const onTap = (event: EventObject) => {
      if (event.target === cy) clearSelection();
      else act(event.target);
    };
    const onContext = (event: EventObject) => onMenu(menuOf(event, cy));
    const hover = (event: EventObject, on: boolean) => {
      const segment = event.target.data("segment");
      const barrier = event.target.data("kind") === "barrier";
      const all =
        segment === undefined || barrier ? event.target : cy.edges().filter((edge) => edge.data("segment") === segment);
      all.toggleClass("hover", on);
      cy.container()?.toggleAttribute("data-pointing", on);
    };
    const onOver = (event: EventObject) => hover(event, true);
    const onOut = (event: EventObject) => hover(event, false);
    const stop = onLongPress(cy, onContext, onTap);
    cy.on("cxttap", onContext);
    cy.on("mouseover", "node, edge", onOver);
    cy.on("mouseout", "node, edge", onOut);
    return () => {
      stop();
      cy.removeListener("cxttap", onContext);
      cy.removeListener("mouseover", "node, edge", onOver);
      cy.removeListener("mouseout", "node, edge", onOut);
    };
  }, [cy, onMenu]);
}
