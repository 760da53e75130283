import type { Core } from "cytoscape";
import { useEffect, useRef } from "react";
import { useApp } from "../state/store.ts";
import { fitted, inSight, moveWindow, type Stage, windowFrom } from "./camera.ts";
import type { Elements } from "./elements.ts";
import { markQuietNames } from "./mark-quiet-names.ts";
import { syncElements } from "./sync.ts";

const REDUCED_MOTION = "(prefers-reduced-motion: reduce)";

export function motionAllowed(): boolean {
  return !matchMedia(REDUCED_MOTION).matches;
}

/**
 * Keeps the canvas in step with the state. The window is fitted to the first drawing and whenever what came would be out
 * of sight; a window that the reader moved by hand is left alone otherwise.
 */
export function useSync(cy: Core | null, elements: Elements, stageOf: (cy: Core) => Stage): void {
  const theme = useApp((state) => state.view.theme);
  const language = useApp((state) => state.view.language);
  const first = useRef(true);
  const drawnLanguage = useRef(language);

  useEffect(() => {
    if (cy === null || (first.current && elements.nodes.length === 0)) return;
    const isFirst = first.current;
    first.current = false;
    const turned = drawnLanguage.current !== language;
    drawnLanguage.current = language;
    const animate = !isFirst && !turned && motionAllowed();
    const { added } = syncElements(cy, elements, { theme, zoom: cy.zoom(), animate });
    const kept = useApp.getState().view.window;
    const stage = stageOf(cy);
    if (isFirst && kept !== null) moveWindow(cy, windowFrom(cy, kept), false);
    else if (isFirst || turned || (kept === null && added.length > 0) || !newInSight(cy, elements, added, stage))
      moveWindow(cy, fitted(elements.nodes, stage), animate);
    markQuietNames(cy, elements.nodes);
    cy.container()?.setAttribute("data-drawn", "true");
  }, [cy, elements, theme, language, stageOf]);
}

function newInSight(cy: Core, elements: Elements, added: readonly string[], stage: Stage): boolean {
  if (added.length === 0) return true;
  const fresh = new Set(added);
  return inSight(
    elements.nodes.filter(({ id }) => fresh.has(id)),
    { zoom: cy.zoom(), pan: cy.pan() },
    stage,
  );
}
