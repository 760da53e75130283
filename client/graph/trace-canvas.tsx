import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../state/store.ts";
import { registerCanvas } from "./canvas-handle.ts";
import { drawPng } from "./draw-png.ts";
import styles from "./graph-canvas.module.css";
import { TraceBeyond } from "./trace-beyond.tsx";
import type { TraceElements } from "./trace-element.ts";
import { TraceFrame } from "./trace-frame.tsx";
import type { Segment } from "./trace-parts.ts";
import { traceStyle } from "./trace-style.ts";
import { syncTrace } from "./trace-sync.ts";
import type { MenuRequest } from "./use-canvas-events.ts";
import { useCytoscape } from "./use-cytoscape.ts";
import { useStage } from "./use-stage.ts";
import { useTraceEvents } from "./use-trace-events.ts";
import { useTraceKeys } from "./use-trace-keys.ts";
import { useTraceMarks } from "./use-trace-marks.ts";
import { scrollByKey, useTraceScroll } from "./use-trace-scroll.ts";
import { useTraceWindow } from "./use-trace-window.ts";
import { useTraceDrawing } from "./use-trace-words.ts";

const ZOOM_FACTOR = 1.25;
const NOTHING: Pick<TraceElements, "nodes" | "edges" | "down" | "reach"> = {
  nodes: [],
  edges: [],
  down: false,
  reach: { x1: 0, x2: 0 },
};
const NO_SEGMENTS: readonly Segment[] = [];

/** The canvas of a trace: plates in tiers with the ways between them. The list in words mirrors it. */
export function TraceCanvas() {
  const { t } = useTranslation("trace");
  const frame = useRef<HTMLDivElement>(null);
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
  const segments = drawing?.parts.segments ?? NO_SEGMENTS;
  const stageOf = useStage();

  useEffect(() => {
    if (cy === null) return;
    syncTrace(cy, elements, theme);
  }, [cy, elements, theme]);

  // Until the first answer is there, there is nothing to show; an ask without an end has none.
  const ready = drawing !== null || !running;
  useEffect(() => {
    if (ready) cy?.container()?.setAttribute("data-drawn", "true");
  }, [cy, ready]);

  const ends = drawing === null ? "" : `${drawing.traced.ask.from} ${drawing.traced.ask.to}`;
  const moves = useTraceWindow({ cy, elements, segments, stageOf, ends });
  useTraceScroll(frame, cy, moves);
  useTraceMarks(cy, drawing, focused);
  useTraceEvents(cy, setMenu);
  const onNodeKey = useTraceKeys({ cy, nodes: elements.nodes, focused, onFocus: setFocused, onMenu: setMenu });

  useEffect(() => {
    if (cy === null) return;
    return registerCanvas({
      zoomIn: () => moves.zoom(ZOOM_FACTOR),
      zoomOut: () => moves.zoom(1 / ZOOM_FACTOR),
      fit: moves.fit,
      show: moves.show,
      aspect: () => cy.width() / Math.max(1, cy.height()),
      png: (caption) => drawPng(cy, caption, useApp.getState().view),
      focus: (id) => {
        container.current?.focus();
        if (id !== undefined) setFocused(id);
      },
    });
  }, [cy, moves]);

  const paths = drawing?.traced.found.paths.length ?? 0;
  return (
    <TraceFrame
      drawing={drawing}
      focused={focused}
      menu={menu}
      onMenu={setMenu}
      beyond={<TraceBeyond cy={cy} elements={elements} segments={segments} stageOf={stageOf} page={moves.page} />}
    >
      <div ref={frame} className={styles.hold}>
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
          onKeyDown={(event) => {
            if (!scrollByKey(event, moves)) onNodeKey(event);
          }}
          onBlur={() => setFocused(null)}
        />
      </div>
    </TraceFrame>
  );
}
