import type { Core, EventObject } from "cytoscape";
import { useEffect, useRef } from "react";
import { selectEntity, selectRelation } from "../actions/select.ts";
import type { Places } from "../state/drawing.ts";
import { useApp } from "../state/store.ts";
import { fitted, moveWindow, type Stage } from "./camera.ts";
import type { Elements } from "./elements.ts";
import { markEdgeNames, markQuietNames } from "./mark-quiet-names.ts";
import { endsKey } from "./parallel-edges.ts";
import { syncElements } from "./sync.ts";
import { useFocusMark } from "./use-focus-mark.ts";

interface ResultCanvas {
  readonly stageOf: () => Stage;
  /** Ids of entities and relations that are marked. */
  readonly chosen: readonly string[];
  readonly focused: string | null;
  readonly onUnfold: (ends: string) => void;
  readonly onMove: (places: Places) => void;
}

/** Keeps the small canvas of an answer in step: elements, window, names, marks, and what a pointer does on it. */
export function useResultCanvas(
  cy: Core | null,
  elements: Elements,
  { stageOf, chosen, focused, onUnfold, onMove }: ResultCanvas,
): void {
  const theme = useApp((state) => state.view.theme);
  const latest = useRef({ elements, stageOf, onMove });
  latest.current = { elements, stageOf, onMove };

  useEffect(() => {
    if (cy === null) return;
    const { added, removed } = syncElements(cy, elements, { theme, zoom: cy.zoom(), animate: false });
    if (added.length > 0 || removed > 0) moveWindow(cy, fitted(elements.nodes, stageOf()), false);
    markQuietNames(cy, elements.nodes);
    cy.container()?.setAttribute("data-drawn", "true");
  }, [cy, elements, theme, stageOf]);

  useEffect(() => {
    const wanted = new Set(chosen);
    cy?.batch(() => {
      cy.elements(":selected").unselect();
      for (const id of wanted) cy.getElementById(id).select();
      for (const { id, relations } of elements.edges)
        if (relations.some((relation) => wanted.has(relation))) cy.getElementById(id).select();
    });
  }, [cy, chosen, elements]);

  useFocusMark(cy, elements, focused);

  useEffect(() => {
    if (cy === null) return;
    const names = () => {
      markQuietNames(cy, latest.current.elements.nodes);
      markEdgeNames(cy);
    };
    const onResize = () => moveWindow(cy, fitted(latest.current.elements.nodes, latest.current.stageOf()), false);
    const onTap = ({ target }: EventObject) => {
      if (target === cy) return;
      if (target.isNode()) selectEntity(target.id());
      else if (target.hasClass("fold")) onUnfold(endsKey(target.data("source"), target.data("target")));
      else selectRelation(target.id());
    };
    const onOver = ({ target }: EventObject) => target.addClass("hover");
    const onOut = ({ target }: EventObject) => target.removeClass("hover");
    const onFree = ({ target }: EventObject) => latest.current.onMove({ [target.id()]: { ...target.position() } });
    cy.on("viewport", names);
    cy.on("resize", onResize);
    cy.on("tap", onTap);
    cy.on("mouseover", "node, edge", onOver);
    cy.on("mouseout", "node, edge", onOut);
    cy.on("dragfree", "node", onFree);
    return () => {
      cy.removeListener("viewport", names);
      cy.removeListener("resize", onResize);
      cy.removeListener("tap", onTap);
      cy.removeListener("mouseover", "node, edge", onOver);
      cy.removeListener("mouseout", "node, edge", onOut);
      cy.removeListener("dragfree", "node", onFree);
    };
  }, [cy, onUnfold]);
}
