import type { Core } from "cytoscape";
import { useEffect, useMemo, useRef } from "react";
import { useApp } from "../state/store.ts";
import { moveWindow, type Stage, type Window, zoomBy } from "./camera.ts";
import { openingWindow, wholeWindow } from "./trace-camera.ts";
import type { TraceElements } from "./trace-element.ts";
import type { Segment } from "./trace-parts.ts";
import { type Box, broughtInSight, freeArea, movedWithin, type Side, traceBox } from "./trace-sight.ts";
import { motionAllowed } from "./use-sync.ts";

/** What is drawn, and how the window on it is found. */
export interface TraceStage {
  readonly cy: Core | null;
  readonly elements: Pick<TraceElements, "nodes" | "down" | "reach">;
  readonly segments: readonly Segment[];
  readonly stageOf: (cy: Core) => Stage;
  /** The ends asked about, as one text: another question is fitted anew, also where the window was moved. */
  readonly ends: string;
}

/** The ways to move the window on a trace. */
export interface TraceMoves {
  readonly zoom: (factor: number) => void;
  /** Shows all; where all is in sight already, what can be read. */
  readonly fit: () => void;
  /** Moves by CSS pixels, no further than what is drawn. */
  readonly by: (x: number, y: number) => void;
  /** Moves by most of what is in sight. */
  readonly page: (side: Side) => void;
  /** Brings a path of the list whole into sight, or one hop of it. */
  readonly show: (path: string, hop: number | null) => void;
}

/** Of the free area: what was at one edge is still seen at the other. */
const PAGE = 0.8;

function windowOn(cy: Core): Window {
  return { zoom: cy.zoom(), pan: { ...cy.pan() } };
}

/** What a path, or a hop of it, takes on the canvas with its ways and words; null where it is not drawn. */
function boxOfPath(cy: Core, segments: readonly Segment[], path: string | null, hop: number | null = null): Box | null {
  if (path === null) return null;
  const step = hop === null ? undefined : path.split("|")[hop];
  const own = segments.filter(({ id, paths }) => paths.includes(path) && (step === undefined || id === step));
  const ids = new Set(own.map(({ id }) => id));
  const ends = new Set(own.flatMap(({ from, to }) => [from, to]));
  const drawn = cy.elements().filter((each) => ids.has(each.data("segment")) || ends.has(each.id()));
  return drawn.empty() ? null : drawn.boundingBox({ includeOverlays: false, includeUnderlays: false });
}

function isSame(a: Window, b: Window): boolean {
  return Math.abs(a.zoom - b.zoom) < 0.01 && Math.abs(a.pan.x - b.pan.x) < 2 && Math.abs(a.pan.y - b.pan.y) < 2;
}

interface Chosen {
  readonly path: string;
  readonly hop: number | null;
}

function opening(cy: Core, { elements, segments, stageOf }: TraceStage): Window | null {
  return openingWindow(elements, stageOf(cy), boxOfPath(cy, segments, useApp.getState().view.openPath));
}

/** The window that a trace opens with, brought to what was chosen since; beside an article to what is read about. */
function aimed(cy: Core, now: TraceStage, chosen: Chosen | null): Window | null {
  const { openPath, openHop, reader } = useApp.getState().view;
  const window = opening(cy, now);
  const { path, hop } = reader === null ? (chosen ?? { path: null, hop: null }) : { path: openPath, hop: openHop };
  const box = boxOfPath(cy, now.segments, path, hop) ?? boxOfPath(cy, now.segments, path);
  return window === null || box === null ? window : broughtInSight(box, window, now.stageOf(cy), window.zoom);
}

/** The window on a trace: it opens with what can be read, stays where a hand has moved it, and comes to the path that is chosen. */
export function useTraceWindow(now: TraceStage): TraceMoves {
  const { cy, stageOf, elements, ends } = now;
  const latest = useRef(now);
  latest.current = now;
  const moved = useRef(false);
  /** What was chosen in the list last: it stays in sight while the free area changes. */
  const chosen = useRef<Chosen | null>(null);
  /** Where the plates stand: while that stays, the window does too. */
  const places = elements.nodes
    .flatMap(({ id, kind, x, y }) => (kind === "plate" ? [`${id} ${x} ${y}`] : []))
    .join("|");

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is fitted anew
  useEffect(() => {
    moved.current = false;
    chosen.current = null;
  }, [ends]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: fits what is drawn, whenever that or the free area changes
  useEffect(() => {
    if (cy === null) return;
    const refit = () => {
      // Beside an article the small canvas is looked at, not moved.
      if (useApp.getState().view.reader !== null) moved.current = false;
      if (!moved.current) moveWindow(cy, aimed(cy, latest.current, chosen.current), false);
    };
    refit();
    const onHand = () => {
      moved.current = true;
      chosen.current = null;
    };
    cy.on("dragpan scrollzoom pinchzoom", onHand);
    cy.on("resize", refit);
    return () => {
      cy.off("dragpan scrollzoom pinchzoom", onHand);
      cy.off("resize", refit);
    };
  }, [cy, places, stageOf]);

  return useMemo(() => {
    const on = (move: (cy: Core, stage: Stage, now: TraceStage) => void) => {
      const { cy, stageOf } = latest.current;
      if (cy !== null && latest.current.elements.nodes.length > 0) move(cy, stageOf(cy), latest.current);
    };
    const by = (x: number, y: number, animate: boolean) =>
      on((cy, stage, { elements }) => {
        moved.current = true;
        chosen.current = null;
        moveWindow(cy, movedWithin(traceBox(elements), windowOn(cy), { x, y }, stage), animate);
      });
    return {
      zoom: (factor) =>
        on((cy) => {
          moved.current = true;
          zoomBy(cy, factor, motionAllowed());
        }),
      fit: () =>
        on((cy, stage, { elements }) => {
          const whole = wholeWindow(elements, stage);
          const again = whole !== null && isSame(whole, windowOn(cy));
          moved.current = !again;
          chosen.current = null;
          moveWindow(cy, again ? aimed(cy, latest.current, null) : whole, motionAllowed());
        }),
      by: (x, y) => by(x, y, false),
      page: (side) =>
        on((_, stage) => {
          const { x1, y1, x2, y2 } = freeArea(stage);
          const [wide, high] = [(x2 - x1) * PAGE, (y2 - y1) * PAGE];
          const steps: Readonly<Record<Side, readonly [x: number, y: number]>> = {
            top: [0, high],
            bottom: [0, -high],
            left: [wide, 0],
            right: [-wide, 0],
          };
          const [x, y] = steps[side];
          by(x, y, motionAllowed());
        }),
      show: (path, hop) =>
        on((cy, stage, { segments }) => {
          const box = boxOfPath(cy, segments, path, hop);
          if (box === null) return;
          const usual = moved.current ? null : (opening(cy, latest.current)?.zoom ?? null);
          if (!moved.current) chosen.current = { path, hop };
          moveWindow(cy, broughtInSight(box, windowOn(cy), stage, usual), motionAllowed());
        }),
    } satisfies TraceMoves;
  }, []);
}
