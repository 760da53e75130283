import type { Core } from "cytoscape";
import { useEffect, useState } from "react";
import type { Stage, Window } from "./camera.ts";
import type { TraceElements, TraceNode } from "./trace-element.ts";
import type { Segment } from "./trace-parts.ts";
import { freeArea, platesBeyond, type Side, seenAt, traceBox } from "./trace-sight.ts";

/** The name of a plate on the open path, in CSS pixels of the canvas. */
interface Sign {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface PinnedTier {
  readonly id: string;
  readonly name: string;
  /** CSS pixels from the canvas's left to the middle of the column. */
  readonly x: number;
}

export interface TraceSight {
  /** Does anything that is drawn lie beyond this side, and how many plates? */
  readonly over: Readonly<Record<Side, boolean>>;
  readonly plates: Readonly<Record<Side, number>>;
  /** Tiers whose names went out of sight at the top: all of them, or down a narrow page the one that is looked at. */
  readonly tiers: readonly PinnedTier[];
  /** Where plates are too small to read: the names of those on the open path. */
  readonly signs: readonly Sign[];
  /** CSS pixels at the top, with the pinned names, and at the bottom that the drawing is not seen through. */
  readonly free: { readonly above: number; readonly below: number };
}

type Shown = Pick<TraceElements, "nodes" | "reach" | "down">;

/** Below the title, or the phone's chips. */
const NAMES_ROOM = 26;
/** Below this zoom a name on its plate cannot be read. */
const LEAST_READABLE = 0.7;
/** Half of a name's height. */
const HALF_NAME = 9;

function pinnedTiers({ nodes, down }: Shown, top: number, { zoom, pan }: Window) {
  const names = nodes.filter(({ kind }) => kind === "tier");
  const seenY = ({ y }: TraceNode) => y * zoom + pan.y;
  const gone = names.filter((name) => seenY(name) - HALF_NAME < top);
  return (down ? gone.slice(-1) : gone).map(({ id, x, data }) => ({
    id,
    name: String(data.label),
    x: x * zoom + pan.x,
  }));
}

export interface SightAsked {
  readonly cy: Core | null;
  readonly elements: Shown;
  readonly segments: readonly Segment[];
  readonly openPath: string | null;
  readonly stageOf: (cy: Core) => Stage;
}

function signsOf({ elements, segments, openPath }: SightAsked, { zoom, pan }: Window): Sign[] {
  if (openPath === null || zoom >= LEAST_READABLE) return [];
  const on = new Set(
    segments.filter(({ paths }) => paths.includes(openPath)).flatMap(({ from, to }): string[] => [from, to]),
  );
  return elements.nodes.flatMap(({ id, kind, data, x, y }) =>
    kind === "plate" && on.has(id) ? [{ id, name: String(data.name), x: x * zoom + pan.x, y: y * zoom + pan.y }] : [],
  );
}

function sightOf(cy: Core, asked: SightAsked): TraceSight | null {
  const { elements } = asked;
  const stage = asked.stageOf(cy);
  if (elements.nodes.length === 0 || stage.width === 0) return null;
  const window = { zoom: cy.zoom(), pan: { ...cy.pan() } };
  const free = freeArea(stage);
  const seen = seenAt(traceBox(elements), window);
  const tiers = pinnedTiers(elements, free.y1, window);
  const above = free.y1 + (tiers.length > 0 ? NAMES_ROOM : 0);
  return {
    over: {
      top: seen.y1 < free.y1 - 1,
      bottom: seen.y2 > free.y2 + 1,
      left: seen.x1 < -1,
      right: seen.x2 > stage.width + 1,
    },
    plates: platesBeyond(elements.nodes, window, stage),
    tiers,
    signs: signsOf(asked, window),
    free: { above, below: stage.height - free.y2 },
  };
}

/** What of a trace is in sight, renewed a frame after each move of the window; null where nothing is drawn. */
export function useTraceSight({ cy, elements, segments, openPath, stageOf }: SightAsked): TraceSight | null {
  const [sight, setSight] = useState<TraceSight | null>(null);
  useEffect(() => {
    if (cy === null) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSight(sightOf(cy, { cy, elements, segments, openPath, stageOf })));
    };
    look();
    cy.on("viewport resize", look);
    return () => {
      cancelAnimationFrame(frame);
      cy.off("viewport resize", look);
    };
  }, [cy, elements, segments, openPath, stageOf]);
  return sight;
}
