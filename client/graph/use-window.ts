import type { Core } from "cytoscape";
import { useEffect, useRef } from "react";
import { useApp } from "../state/store.ts";
import { fitted, moveWindow, type Stage, windowOf } from "./camera.ts";
import type { NodeSpec } from "./elements.ts";
import { zoomStep } from "./label-rules.ts";
import { markEdgeNames, markQuietNames } from "./mark-quiet-names.ts";
import { motionAllowed } from "./use-sync.ts";

const SETTLE_MS = 150;

/** Names follow the zoom; a window moved by hand is kept in the state; a fitted one is fitted again when the canvas changes size. */
export function useWindow(cy: Core | null, nodes: readonly NodeSpec[], stageOf: (cy: Core) => Stage): void {
  const latest = useRef({ nodes, stageOf });
  latest.current = { nodes, stageOf };

  useEffect(() => {
    if (cy === null) return;
    let step = 0;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const names = () => {
      if (zoomStep(cy.zoom()) !== step) {
        step = zoomStep(cy.zoom());
        markQuietNames(cy, latest.current.nodes);
      }
      markEdgeNames(cy);
    };
    const onViewport = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(names);
    };
    const onHand = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        useApp.setState((state) => ({ view: { ...state.view, window: windowOf(cy) } }));
      }, SETTLE_MS);
    };
    const onResize = () => {
      if (useApp.getState().view.window === null)
        moveWindow(cy, fitted(latest.current.nodes, latest.current.stageOf(cy)), false);
    };
    cy.on("viewport", onViewport);
    cy.on("dragpan scrollzoom pinchzoom", onHand);
    cy.on("resize", onResize);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      cy.off("viewport", onViewport);
      cy.off("dragpan scrollzoom pinchzoom", onHand);
      cy.off("resize", onResize);
    };
  }, [cy]);

  // A sheet that comes up or the reader's small canvas changes the free area, not always the canvas's size.
  useEffect(() => {
    if (cy === null || useApp.getState().view.window !== null || latest.current.nodes.length === 0) return;
    moveWindow(cy, fitted(latest.current.nodes, stageOf(cy)), motionAllowed());
  }, [cy, stageOf]);
}
