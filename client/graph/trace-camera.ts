/** The window that a trace opens with, and the one that shows all of it. Pure. */
import type { Stage, Window } from "./camera.ts";
import type { TraceElements } from "./trace-element.ts";
import { type Box, boxOf, freeArea, traceBox, union } from "./trace-sight.ts";

const MOST_ZOOM = 1.05;
/** Below this the names on plates are read with effort: the end asked about stays in sight, the rest is a move away. */
const LEAST_ZOOM = { across: 0.85, down: 0.92 } as const;
/** A little smaller still where all tiers, or a row of three long names, then fit in the width. */
const LEAST_FOR_WIDTH = { across: 0.75, down: 0.8 } as const;
/** Free at both sides of a narrow page. */
const RIM = 24;
/** For long edges beside the rows. */
const SIDES = 40;
/** Free round the end asked about. */
const END_RIM = 12;

/** How wide a row may be, in canvas units, so that its names can be read on a page of this width. */
export function roomDownThePage(pageWidth: number): number {
  return Math.max(260, (pageWidth - RIM) / LEAST_ZOOM.down - SIDES);
}

interface Span {
  readonly low: number;
  readonly high: number;
}

interface Along {
  /** CSS pixels that are free. */
  readonly free: Span;
  /** Canvas units: all that is drawn, the end asked about, and the end with the path that is open. */
  readonly whole: Span;
  readonly end: Span;
  readonly wanted: Span;
  readonly zoom: number;
}

/** Where the window stands along one axis: all of it in the middle, else what is wanted, else from the end asked about on. */
function panOf({ free, whole, end, wanted, zoom }: Along): number {
  const room = free.high - free.low;
  const middle = (span: Span) => (free.low + free.high) / 2 - ((span.low + span.high) / 2) * zoom;
  if ((whole.high - whole.low) * zoom <= room + 1) return middle(whole);
  const within = (pan: number) => Math.min(free.low - whole.low * zoom, Math.max(free.high - whole.high * zoom, pan));
  if ((wanted.high - wanted.low) * zoom <= room) return within(middle(wanted));
  // The rest lies beyond the other side.
  const ahead = wanted.low + wanted.high > end.low + end.high;
  return within(ahead ? free.low + END_RIM - end.low * zoom : free.high - END_RIM - end.high * zoom);
}

/** The window that a trace opens with: the whole where that can be read, else the end asked about and what leads to it. */
export function openingWindow(
  elements: Pick<TraceElements, "nodes" | "down" | "reach">,
  stage: Stage,
  path: Box | null,
): Window | null {
  const { nodes, down } = elements;
  if (nodes.length === 0 || stage.width === 0 || stage.height === 0) return null;
  const free = freeArea(stage);
  const whole = traceBox(elements);
  const fits = { x: (free.x2 - free.x1) / (whole.x2 - whole.x1), y: (free.y2 - free.y1) / (whole.y2 - whole.y1) };
  const flow = down ? "down" : "across";
  const usual = LEAST_ZOOM[flow];
  const least =
    down || fits.x >= LEAST_FOR_WIDTH.across ? Math.max(LEAST_FOR_WIDTH[flow], Math.min(usual, fits.x)) : usual;
  const most = Math.min(fits.x, fits.y);
  const zoom = Math.min(MOST_ZOOM, most >= LEAST_FOR_WIDTH[flow] ? most : least);
  const ends = nodes.filter(({ kind, classes }) => kind === "plate" && classes.split(" ").includes("end"));
  const end = ends.length === 0 ? whole : boxOf(ends.slice(0, 1));
  const wanted = path === null ? end : union([end, path]);
  const along = (low: "x1" | "y1", to: "x2" | "y2") => {
    const span = (box: Box) => ({ low: box[low], high: box[to] });
    return panOf({ free: span(free), whole: span(whole), end: span(end), wanted: span(wanted), zoom });
  };
  return { zoom, pan: { x: along("x1", "x2"), y: along("y1", "y2") } };
}

/** The window that shows all of a trace, however small. */
export function wholeWindow(elements: Pick<TraceElements, "nodes" | "reach">, stage: Stage): Window | null {
  if (elements.nodes.length === 0 || stage.width === 0 || stage.height === 0) return null;
  const free = freeArea(stage);
  const whole = traceBox(elements);
  const room = { x: free.x2 - free.x1, y: free.y2 - free.y1 };
  const zoom = Math.min(MOST_ZOOM, room.x / (whole.x2 - whole.x1), room.y / (whole.y2 - whole.y1));
  return {
    zoom,
    pan: {
      x: (free.x1 + free.x2) / 2 - ((whole.x1 + whole.x2) / 2) * zoom,
      y: (free.y1 + free.y2) / 2 - ((whole.y1 + whole.y2) / 2) * zoom,
    },
  };
}
