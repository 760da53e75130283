/** What of a trace is in sight, and the least move that brings a part of it there. Pure. */
import type { Stage, Window } from "./camera.ts";
import type { TraceElements, TraceNode } from "./trace-element.ts";

/** In canvas units, or in CSS pixels of the canvas: `x` grows to the right, whatever the reading direction. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export const SIDES = ["top", "bottom", "left", "right"] as const;
export type Side = (typeof SIDES)[number];

const HALF = { plate: 19, tier: 10, name: 9, barrier: 20, weak: 6 } as const;
const BARRIER_WORDS = 52;
/** The canvas's own. */
const LEAST_PATH_ZOOM = 0.1;
/** Free round a path that was brought into sight, and round the whole where one moves to its end: buttons float above and below. */
const RIM = { x: 10, y: 40 } as const;

function nodeBox({ kind, classes, data, x, y }: TraceNode): Box {
  const lyingTier = classes.includes("down") && kind === "tier";
  const half = kind === "plate" ? Number(data.w) / 2 + 4 : kind === "name" ? Number(data.w) / 2 : lyingTier ? 2 : 30;
  const above = kind === "barrier" && data.label !== "" ? HALF.barrier + BARRIER_WORDS : HALF[kind];
  return { x1: x - half, y1: y - above, x2: x + half, y2: y + HALF[kind] };
}

/** The box round several; of none, an empty one inside out. */
export function union(boxes: readonly Box[]): Box {
  return {
    x1: Math.min(...boxes.map(({ x1 }) => x1)),
    y1: Math.min(...boxes.map(({ y1 }) => y1)),
    x2: Math.max(...boxes.map(({ x2 }) => x2)),
    y2: Math.max(...boxes.map(({ y2 }) => y2)),
  };
}

export function boxOf(nodes: readonly TraceNode[]): Box {
  return union(nodes.map(nodeBox));
}

/** Everything that is drawn, with the ways that run beside the plates. */
export function traceBox({ nodes, reach }: Pick<TraceElements, "nodes" | "reach">): Box {
  const plates = boxOf(nodes);
  return { ...plates, x1: Math.min(plates.x1, reach.x1), x2: Math.max(plates.x2, reach.x2) };
}

/** What of the canvas nothing floats over, in CSS pixels. */
export function freeArea({ width, height, margins, rtl }: Stage): Box {
  const left = rtl ? margins.end : margins.start;
  const right = rtl ? margins.start : margins.end;
  return {
    x1: left,
    y1: margins.top,
    x2: left + Math.max(40, width - left - right),
    y2: margins.top + Math.max(40, height - margins.top - margins.bottom),
  };
}

/** Where a box stands on the canvas through this window. */
export function seenAt({ x1, y1, x2, y2 }: Box, { zoom, pan }: Window): Box {
  return { x1: x1 * zoom + pan.x, y1: y1 * zoom + pan.y, x2: x2 * zoom + pan.x, y2: y2 * zoom + pan.y };
}

/** How many plates have their middle beyond each side of the free area. */
export function platesBeyond(
  nodes: readonly TraceNode[],
  window: Window,
  stage: Stage,
): Readonly<Record<Side, number>> {
  const free = freeArea(stage);
  const middles = nodes.flatMap(({ kind, x, y }) =>
    kind === "plate" ? [{ x: x * window.zoom + window.pan.x, y: y * window.zoom + window.pan.y }] : [],
  );
  const count = (is: (at: { x: number; y: number }) => boolean) => middles.filter(is).length;
  return {
    top: count(({ y }) => y < free.y1),
    bottom: count(({ y }) => y > free.y2),
    left: count(({ x }) => x < free.x1),
    right: count(({ x }) => x > free.x2),
  };
}

function clamped(value: number, a: number, b: number): number {
  return Math.min(Math.max(a, b), Math.max(Math.min(a, b), value));
}

/** The window moved by CSS pixels, no further than the ends of what is drawn; along an axis that fits it stays. */
export function movedWithin(
  box: Box,
  window: Window,
  by: { readonly x: number; readonly y: number },
  stage: Stage,
): Window {
  const free = freeArea(stage);
  const seen = seenAt(box, window);
  const step = (low: "x1" | "y1", high: "x2" | "y2", rim: number, wished: number) => {
    const [atLow, atHigh] = [free[low] + rim - seen[low], free[high] - rim - seen[high]];
    const fits = seen[low] >= free[low] && seen[high] <= free[high];
    return fits ? 0 : clamped(wished, atLow, atHigh);
  };
  return {
    zoom: window.zoom,
    pan: { x: window.pan.x + step("x1", "x2", RIM.x, by.x), y: window.pan.y + step("y1", "y2", RIM.y, by.y) },
  };
}

/**
 * The window with a box whole in sight: moved as little as may be, and smaller only where the box asks for it. `usual`: the
 * zoom to come back to where a longer path asked for a smaller one; null keeps what a hand has set.
 */
export function broughtInSight(box: Box, now: Window, stage: Stage, usual: number | null): Window {
  const free = freeArea(stage);
  const room = { x: free.x2 - free.x1 - 2 * RIM.x, y: free.y2 - free.y1 - 2 * RIM.y };
  const most = Math.min(room.x / Math.max(1, box.x2 - box.x1), room.y / Math.max(1, box.y2 - box.y1));
  const zoom = Math.max(LEAST_PATH_ZOOM, Math.min(most, Math.max(now.zoom, usual ?? now.zoom)));
  // Zoomed about the middle of the free area, then moved.
  const middle = { x: (free.x1 + free.x2) / 2, y: (free.y1 + free.y2) / 2 };
  const ratio = zoom / now.zoom;
  const pan = {
    x: middle.x - (middle.x - now.pan.x) * ratio,
    y: middle.y - (middle.y - now.pan.y) * ratio,
  };
  const seen = seenAt(box, { zoom, pan });
  const step = (low: number, high: number, from: number, to: number, rim: number) =>
    low >= from && high <= to ? 0 : low < from || high - low > to - from ? from + rim - low : to - rim - high;
  return {
    zoom,
    pan: {
      x: pan.x + step(seen.x1, seen.x2, free.x1, free.x2, RIM.x),
      y: pan.y + step(seen.y1, seen.y2, free.y1, free.y2, RIM.y),
    },
  };
}
