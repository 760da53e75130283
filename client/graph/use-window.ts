import type { Core } from "cytoscape";
import { useEffect, useRef } from "react";
import { useApp } from "../state/store.ts";
import { fitted, moveWindow, type Stage, windowFrom, windowOf } from "./camera.ts";
import type { Elements } from "./elements.ts";
import { nodesToFit } from "./in-focus.ts";
import { zoomStep } from "./label-rules.ts";
import { markEdgeNames, markQuietNames } from "./mark-quiet-names.ts";
import { motionAllowed } from "./use-sync.ts";

const SETTLE_MS = 150;

/** Where the window belongs: as the reader left it, or fitted to all, or to what is read about. */
function aim(cy: Core, elements: Elements, stage: Stage, animate: boolean): void {
  const { view, selection } = useApp.getState();
  const reading = view.reader !== null;
  if (view.window !== null && !reading) moveWindow(cy, windowFrom(cy, view.window), animate);
  else moveWindow(cy, fitted(nodesToFit(elements, selection, reading), stage), animate);
}

/** Names follow the zoom; a window moved by hand is kept in the state; a fitted one is fitted again when the canvas changes size. */
export function useWindow(cy: Core | null, elements: Elements, stageOf: (cy: Core) => Stage): void {
  const latest = useRef({ elements, stageOf });
  latest.current = { elements, stageOf };
  const reading = useApp((state) => state.view.reader !== null);
  const selection = useApp((state) => state.selection);

  useEffect(() => {
    if (cy === null) return;
    let step = 0;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const names = () => {
      if (zoomStep(cy.zoom()) !== step) {
        step = zoomStep(cy.zoom());
        markQuietNames(cy, latest.current.elements.nodes);
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
        // The small canvas beside an article is looked around in, not arranged.
        if (useApp.getState().view.reader !== null) return;
        useApp.setState((state) => ({ view: { ...state.view, window: windowOf(cy) } }));
      }, SETTLE_MS);
    };
    const onResize = () => aim(cy, latest.current.elements, latest.current.stageOf(cy), false);
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: aims again when reading begins or ends
  useEffect(() => {
    if (cy === null || latest.current.elements.nodes.length === 0) return;
    aim(cy, latest.current.elements, stageOf(cy), motionAllowed());
  }, [cy, stageOf, reading]);

  // Beside an article the small canvas follows what is selected.
  useEffect(() => {
    if (cy === null || !reading || selection === null) return;
    aim(cy, latest.current.elements, latest.current.stageOf(cy), motionAllowed());
  }, [cy, reading, selection]);
}
