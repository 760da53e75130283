import type { Core, EventObject, NodeSingular } from "cytoscape";
import { useEffect } from "react";
import { moveEntities } from "../actions/arrange-drawing.ts";
import { expandOrAsk } from "../actions/expand-entity.ts";
import { clearSelection, selectEntity, selectRelation } from "../actions/select.ts";
import { directionOf } from "../i18n/languages.ts";
import { placeOf } from "../state/drawing.ts";
import { useApp } from "../state/store.ts";
import { onLongPress } from "./long-press.ts";
import { endsKey } from "./parallel-edges.ts";

/** Where a menu was asked for: what for, and where on the canvas in CSS pixels. */
export interface MenuRequest {
  readonly on: { readonly kind: "entity" | "relation" | "canvas"; readonly id: string };
  readonly x: number;
  readonly y: number;
  /** Opens with the parts of the neighbourhood to choose from. */
  readonly expanding?: boolean;
}

interface CanvasEvents {
  readonly onMenu: (request: MenuRequest) => void;
  readonly onUnfold: (ends: string) => void;
}

function placesOf(nodes: readonly NodeSingular[]) {
  const { scene, view } = useApp.getState();
  return Object.fromEntries(
    nodes.map((node) => {
      const side = placeOf(scene.drawing, node.id(), directionOf(view.language))?.side;
      return [node.id(), side === undefined ? { ...node.position() } : { ...node.position(), side }];
    }),
  );
}

/** Pointer on the canvas: select, expand, move, ask for a menu, hover. */
export function useCanvasEvents(cy: Core | null, { onMenu, onUnfold }: CanvasEvents): void {
  useEffect(() => {
    if (cy === null) return;
    const onTap = (event: EventObject) => {
      const { target } = event;
      if (target === cy) clearSelection();
      else if (target.isNode()) selectEntity(target.id());
      else if (target.hasClass("fold")) onUnfold(endsKey(target.data("source"), target.data("target")));
      else selectRelation(target.id());
    };
    const onDoubleTap = (event: EventObject) => {
      const { x, y } = event.renderedPosition;
      const id: string = event.target.id();
      void expandOrAsk(id, () => onMenu({ on: { kind: "entity", id }, x, y, expanding: true }));
    };
    const onContext = (event: EventObject) => {
      const { target, renderedPosition } = event;
      const kind = target === cy ? "canvas" : target.isNode() ? "entity" : "relation";
      if (kind === "relation" && target.hasClass("fold")) return;
      onMenu({ on: { kind, id: kind === "canvas" ? "" : target.id() }, ...renderedPosition });
    };
    const onOver = (event: EventObject) => event.target.addClass("hover");
    const onOut = (event: EventObject) => event.target.removeClass("hover");
    const onFree = () => {
      // Nodes dragged together come as one move.
      queueMicrotask(() => moveEntities(placesOf(cy.nodes(".dragged").removeClass("dragged").toArray())));
    };
    const onDrag = (event: EventObject) => event.target.addClass("dragged");
    const stop = onLongPress(cy, onContext, onTap);
    cy.on("dbltap", "node", onDoubleTap);
    cy.on("cxttap", onContext);
    cy.on("mouseover", "node, edge", onOver);
    cy.on("mouseout", "node, edge", onOut);
    cy.on("drag", "node", onDrag);
    cy.on("dragfreeon", "node", onFree);
    return () => {
      stop();
      cy.removeListener("dbltap", "node", onDoubleTap);
      cy.removeListener("cxttap", onContext);
      cy.removeListener("mouseover", "node, edge", onOver);
      cy.removeListener("mouseout", "node, edge", onOut);
      cy.removeListener("drag", "node", onDrag);
      cy.removeListener("dragfreeon", "node", onFree);
    };
  }, [cy, onMenu, onUnfold]);
}
