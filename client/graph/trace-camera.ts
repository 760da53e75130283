/** The window on a trace: as large as the free area allows, never too small to read. */
import type { Stage, Window } from "./camera.ts";
import type { TraceElements, TraceNode } from "./trace-element.ts";

const MOST_ZOOM = 1.05;
/** Below this the names on plates cannot be read: the end asked about stays in sight, the rest is a drag away. */
const LEAST_ZOOM = { across: 0.62, down: 0.92 } as const;
/** Where a row of three long names would not fit, it is drawn a little smaller still. */
const LEAST_DOWN = 0.8;
const HALF = { plate: 19, tier: 10, name: 9, barrier: 20, weak: 6 } as const;
const BARRIER_WORDS = 52;
/** Free at both sides of a narrow page. */
const RIM = 24;
/** For long edges beside the rows. */
const SIDES = 40;

/** How wide a row may be, in canvas units, so that its names can be read on a page of this width. */
export function roomDownThePage(pageWidth: number): number {
  return Math.max(260, (pageWidth - RIM) / LEAST_ZOOM.down - SIDES);
}

interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

function boxOf(nodes: readonly TraceNode[]): Box {
  const boxes = nodes.map(({ kind, classes, data, x, y }): Box => {
    const lying = classes.includes("down");
    const half =
      kind === "plate"
        ? Number(data.w) / 2 + 4
        : kind === "name"
          ? Number(data.w) / 2
          : lying && kind === "tier"
            ? 2
            : 30;
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
export function fittedTrace(
  nodes: readonly TraceNode[],
  { width, height, margins, rtl }: Stage,
  { down, reach }: Pick<TraceElements, "down" | "reach">,
): Window | null {
  if (nodes.length === 0 || width === 0 || height === 0) return null;
  const left = rtl ? margins.end : margins.start;
  const right = rtl ? margins.start : margins.end;
  const free = {
    width: Math.max(40, width - left - right),
    height: Math.max(40, height - margins.top - margins.bottom),
  };
  const plates = boxOf(nodes);
  const box = { ...plates, x1: Math.min(plates.x1, reach.x1), x2: Math.max(plates.x2, reach.x2) };
  const [wide, high] = [box.x2 - box.x1, box.y2 - box.y1];
  const whole = Math.min(free.width / wide, free.height / high);
  const least = down ? Math.max(LEAST_DOWN, Math.min(LEAST_ZOOM.down, free.width / wide)) : LEAST_ZOOM.across;
  const zoom = Math.min(MOST_ZOOM, Math.max(least, whole));
  const end = nodes.find(({ classes }) => classes.includes("end")) ?? {
    x: (box.x1 + box.x2) / 2,
    y: (box.y1 + box.y2) / 2,
  };
  // Where the whole does not fit, the window begins at the side of the end asked about.
  const fits = { x: wide * zoom <= free.width + 1, y: high * zoom <= free.height + 1 };
  const middleX = (box.x1 + box.x2) / 2;
  const wished = { x: left + free.width / 2 - end.x * zoom, y: margins.top + free.height / 2 - end.y * zoom };
  const atStart = { x: left - box.x1 * zoom, y: margins.top - box.y1 * zoom };
  const atEnd = { x: left + free.width - box.x2 * zoom, y: margins.top + free.height - box.y2 * zoom };
  const x = fits.x
    ? left + free.width / 2 - middleX * zoom
    : down
      ? Math.min(atStart.x, Math.max(atEnd.x, wished.x))
      : end.x < middleX
        ? atStart.x
        : atEnd.x;
  const y = fits.y
    ? margins.top + free.height / 2 - ((box.y1 + box.y2) / 2) * zoom
    : Math.min(atStart.y, Math.max(atEnd.y, wished.y));
  return { zoom, pan: { x, y } };
}
