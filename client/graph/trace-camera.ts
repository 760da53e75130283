/** The window on a trace: as large as the free area allows, never too small to read. */
import type { Stage, Window } from "./camera.ts";
import type { TraceNode } from "./trace-element.ts";

const MOST_ZOOM = 1.05;
/** Below this the names on plates cannot be read: the end asked about stays in sight, the rest is a drag away. */
const LEAST_ZOOM = { wide: 0.62, narrow: 0.78 } as const;
const NARROW = 600;
const HALF = { plate: 19, tier: 10, name: 9, barrier: 20, weak: 6 } as const;
const BARRIER_WORDS = 52;

interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

function boxOf(nodes: readonly TraceNode[]): Box {
  const boxes = nodes.map(({ kind, data, x, y }): Box => {
    const half = kind === "plate" ? Number(data.w) / 2 + 4 : kind === "name" ? Number(data.w) / 2 : 30;
    const above = kind === "barrier" && data.label !== "" ? HALF.barrier + BARRIER_WORDS : HALF[kind];
    return { x1: x - half, y1: y - above, x2: x + half, y2: y + HALF[kind] };
  });
  return {
    x1: Math.min(...boxes.map(({ x1 }) => x1)),
    y1: Math.min(...boxes.map(({ y1 }) => y1)),
    x2: Math.max(...boxes.map(({ x2 }) => x2)),
    y2: Math.max(...boxes.map(({ y2 }) => y2)),
  };
}

/** The window that shows a whole trace, or what of it can be read around the end asked about. */
export function fittedTrace(nodes: readonly TraceNode[], { width, height, margins, rtl }: Stage): Window | null {
  if (nodes.length === 0 || width === 0 || height === 0) return null;
  const left = rtl ? margins.end : margins.start;
  const right = rtl ? margins.start : margins.end;
  const free = {
    width: Math.max(40, width - left - right),
    height: Math.max(40, height - margins.top - margins.bottom),
  };
  const box = boxOf(nodes);
  const [wide, high] = [box.x2 - box.x1, box.y2 - box.y1];
  const zoom = Math.min(
    MOST_ZOOM,
    Math.max(width < NARROW ? LEAST_ZOOM.narrow : LEAST_ZOOM.wide, Math.min(free.width / wide, free.height / high)),
  );
  const end = nodes.find(({ classes }) => classes.includes("end")) ?? {
    x: (box.x1 + box.x2) / 2,
    y: (box.y1 + box.y2) / 2,
  };
  // Where the whole does not fit, the window begins at the side of the end asked about.
  const fits = { x: wide * zoom <= free.width + 1, y: high * zoom <= free.height + 1 };
  const middleX = (box.x1 + box.x2) / 2;
  const x = fits.x
    ? left + free.width / 2 - middleX * zoom
    : end.x < middleX
      ? left - box.x1 * zoom
      : left + free.width - box.x2 * zoom;
  const wishedY = margins.top + free.height / 2 - end.y * zoom;
  const y = fits.y
    ? margins.top + free.height / 2 - ((box.y1 + box.y2) / 2) * zoom
    : Math.min(margins.top - box.y1 * zoom, Math.max(margins.top + free.height - box.y2 * zoom, wishedY));
  return { zoom, pan: { x, y } };
}
