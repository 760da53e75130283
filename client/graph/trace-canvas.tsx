import type { Core } from "cytoscape";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../state/store.ts";
import { moveWindow, type Stage, zoomBy } from "./camera.ts";
import { registerCanvas } from "./canvas-handle.ts";
import { drawPng } from "./draw-png.ts";
import styles from "./graph-canvas.module.css";
import { fittedTrace } from "./trace-camera.ts";
import type { TraceElements } from "./trace-element.ts";
import { TraceFrame } from "./trace-frame.tsx";
import { traceStyle } from "./trace-style.ts";
import { syncTrace } from "./trace-sync.ts";
import type { MenuRequest } from "./use-canvas-events.ts";
import { useCytoscape } from "./use-cytoscape.ts";
import { useStage } from "./use-stage.ts";
import { motionAllowed } from "./use-sync.ts";
import { useTraceEvents } from "./use-trace-events.ts";
import { useTraceKeys } from "./use-trace-keys.ts";
import { useTraceMarks } from "./use-trace-marks.ts";
import { useTraceDrawing } from "./use-trace-words.ts";

const ZOOM_FACTOR = 1.25;
const NOTHING: Pick<TraceElements, "nodes" | "edges" | "down" | "reach"> = {
  nodes: [],
  edges: [],
  down: false,
  reach: { x1: 0, x2: 0 },
};

interface Shown {
  readonly elements: Pick<TraceElements, "nodes" | "down" | "reach">;
  readonly stageOf: (cy: Core) => Stage;
}

function fitted(cy: Core, { elements, stageOf }: Shown) {
  return fittedTrace(elements.nodes, stageOf(cy), elements);
}

/** The canvas of a trace: plates in tiers with the ways between them. The list in words mirrors it. */
export function TraceCanvas() {
  const { t } = useTranslation("trace");
  const container = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const running = useApp((state) => state.traceWork.running !== null);
  const theme = useApp((state) => state.view.theme);
  const removing = useApp((state) => state.view.removing);
  const cy = useCytoscape(container, traceStyle);
  const drawing = useTraceDrawing();
  // Without a way there is nothing to look at; the words about it stand in the drawing's place.
  const elements = drawing === null || drawing.parts.segments.length === 0 ? NOTHING : drawing.elements;
  const { nodes } = elements;
  const stageOf = useStage();
  const moved = useRef(false);

  useEffect(() => {
    if (cy === null) return;
    syncTrace(cy, elements, theme);
  }, [cy, elements, theme]);

  // Until the first answer is there, there is nothing to show; an ask without an end has none.
  const ready = drawing !== null || !running;
  useEffect(() => {
    if (ready) cy?.container()?.setAttribute("data-drawn", "true");
  }, [cy, ready]);

  const latest = useRef({ elements, stageOf });
  latest.current = { elements, stageOf };
  /** Where the plates stand: while that stays, the window does too. */
  const places = nodes.flatMap(({ id, kind, x, y }) => (kind === "plate" ? [`${id} ${x} ${y}`] : [])).join("|");
  const ends = drawing === null ? "" : `${drawing.traced.ask.from} ${drawing.traced.ask.to}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is fitted anew, also where the window was moved
  useEffect(() => {
    moved.current = false;
  }, [ends]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: fits what is drawn, whenever that or the free area changes
  useEffect(() => {
    if (cy === null) return;
    const refit = (animate: boolean) => {
      if (!moved.current) moveWindow(cy, fitted(cy, latest.current), animate);
    };
    refit(false);
    const onHand = () => {
      moved.current = true;
    };
    const onResize = () => refit(false);
    cy.on("dragpan scrollzoom pinchzoom", onHand);
    cy.on("resize", onResize);
    return () => {
      cy.off("dragpan scrollzoom pinchzoom", onHand);
      cy.off("resize", onResize);
    };
  }, [cy, places, stageOf]);

  useTraceMarks(cy, drawing, focused);
  useTraceEvents(cy, setMenu);
  const onKeyDown = useTraceKeys({ cy, nodes, focused, onFocus: setFocused, onMenu: setMenu });

  useEffect(() => {
    if (cy === null) return;
    const zoom = (factor: number) => {
      moved.current = true;
      zoomBy(cy, factor, motionAllowed());
    };
    return registerCanvas({
      zoomIn: () => zoom(ZOOM_FACTOR),
      zoomOut: () => zoom(1 / ZOOM_FACTOR),
      fit: () => {
        moved.current = false;
        moveWindow(cy, fitted(cy, latest.current), motionAllowed());
      },
      aspect: () => cy.width() / Math.max(1, cy.height()),
      png: (caption) => drawPng(cy, caption, useApp.getState().view),
      focus: (id) => {
        container.current?.focus();
        if (id !== undefined) setFocused(id);
      },
    });
  }, [cy]);

  const paths = drawing?.traced.found.paths.length ?? 0;
  return (
    <TraceFrame drawing={drawing} focused={focused} menu={menu} onMenu={setMenu}>
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: role application is operated by keys, and the list mirrors it
        tabIndex={0}
        aria-label={t("canvas.label", {
          plates: t("status.plates", { count: drawing?.parts.plates.length ?? 0 }),
          paths: t("paths", { count: paths }),
        })}
        aria-describedby="trace-keys"
        data-busy={running || undefined}
        data-removing={removing || undefined}
        onKeyDown={onKeyDown}
        onBlur={() => setFocused(null)}
      />
    </TraceFrame>
  );
}
