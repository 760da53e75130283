import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../state/store.ts";
import { fitted, moveWindow, zoomBy } from "./camera.ts";
import { CanvasFrame } from "./canvas-frame.tsx";
import { registerCanvas } from "./canvas-handle.ts";
import { drawPng } from "./draw-png.ts";
import styles from "./graph-canvas.module.css";
import { type MenuRequest, useCanvasEvents } from "./use-canvas-events.ts";
import { useCanvasKeys } from "./use-canvas-keys.ts";
import { useCytoscape } from "./use-cytoscape.ts";
import { useElements } from "./use-elements.ts";
import { useMarks } from "./use-marks.ts";
import { useStage } from "./use-stage.ts";
import { motionAllowed, useSync } from "./use-sync.ts";
import { useWindow } from "./use-window.ts";

const ZOOM_FACTOR = 1.25;

/** The canvas: the drawing, its tools and menus, operable by pointer and keyboard. The list in words mirrors it. */
export function GraphCanvas() {
  const { t } = useTranslation("explore");
  const container = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const running = useApp((state) => state.work.running !== null);

  const cy = useCytoscape(container);
  const elements = useElements(unfolded);
  const stageOf = useStage();
  useSync(cy, elements, stageOf);
  useWindow(cy, elements, stageOf);
  useMarks(cy, elements, focused);
  const unfold = useCallback((ends: string) => setUnfolded((open) => new Set([...open, ends])), []);
  useCanvasEvents(cy, { onMenu: setMenu, onUnfold: unfold });
  const onKeyDown = useCanvasKeys({ cy, nodes: elements.nodes, focused, onFocus: setFocused, onMenu: setMenu });

  const latest = useRef({ elements, stageOf });
  latest.current = { elements, stageOf };
  useEffect(() => {
    if (cy === null) return;
    return registerCanvas({
      zoomIn: () => zoomBy(cy, ZOOM_FACTOR, motionAllowed()),
      zoomOut: () => zoomBy(cy, 1 / ZOOM_FACTOR, motionAllowed()),
      fit: () => {
        useApp.setState((state) => ({ view: { ...state.view, window: null } }));
        moveWindow(cy, fitted(latest.current.elements.nodes, latest.current.stageOf(cy)), motionAllowed());
      },
      aspect: () => {
        const { width, height, margins } = latest.current.stageOf(cy);
        const free = { width: width - margins.start - margins.end, height: height - margins.top - margins.bottom };
        return Math.max(100, free.width) / Math.max(100, free.height);
      },
      png: (caption) => drawPng(cy, caption, useApp.getState().view),
      focus: (id) => {
        container.current?.focus();
        if (id !== undefined) setFocused(id);
      },
    });
  }, [cy]);

  return (
    <CanvasFrame elements={elements} focused={focused} menu={menu} onMenu={setMenu}>
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: role application is operated by keys, and the list mirrors it
        tabIndex={0}
        aria-label={t("canvas.label", {
          entities: t("entities", { count: elements.nodes.length }),
          relations: t("relations", { count: elements.edges.reduce((sum, edge) => sum + edge.relations.length, 0) }),
        })}
        aria-describedby="canvas-keys"
        data-busy={running || undefined}
        onKeyDown={onKeyDown}
        onBlur={() => setFocused(null)}
      />
    </CanvasFrame>
  );
}
