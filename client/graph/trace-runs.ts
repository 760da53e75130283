/** The ways of a trace as edges of the canvas, with every bend given. Pure. */
import type { TraceEdge, TraceNode } from "./trace-element.ts";
import type { Segment } from "./trace-parts.ts";
import type { Point } from "./trace-routes.ts";

const WEAK_GAP = 14;

/** The pieces of a way that lie before and after a point on it. */
function splitAt(points: readonly Point[], at: Point, first: boolean): readonly [Point[], Point[]] {
  const index = first ? 1 : points.length - 1;
  return [
    [...points.slice(0, index), at],
    [at, ...points.slice(index)],
  ];
}

/** Bends as Cytoscape takes them: shares along, and distances from, the straight line between the ends. */
function bendsOf(points: readonly Point[]): { readonly weights: string; readonly distances: string } | null {
  const [start] = points;
  const end = points.at(-1);
  if (start === undefined || end === undefined || points.length < 3) return null;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [dx / length, dy / length];
  const inner = points.slice(1, -1).map(({ x, y }) => ({ x: x - start.x, y: y - start.y }));
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    weights: inner.map(({ x, y }) => round((x * nx + y * ny) / length)).join(" "),
    distances: inner.map(({ x, y }) => round(y * nx - x * ny)).join(" "),
  };
}

function px(value: number): string {
  return `${Math.round(value * 10) / 10}px`;
}

interface Run extends WayEnds {
  readonly id: string;
  readonly points: readonly Point[];
  readonly cut: boolean;
  readonly headless: boolean;
}

function runEdge(segment: Segment, run: Run): TraceEdge {
  const bends = bendsOf(run.points);
  const [start] = run.points;
  const end = run.points.at(-1);
  const classes = [
    "run",
    bends === null ? "straightRun" : "bentRun",
    run.cut ? "cut" : "",
    segment.weak === null ? "" : "weak",
    segment.fallen ? "fallen" : "",
    segment.unknown ? "unknown" : "",
    segment.fresh && !run.cut ? "new" : "",
    run.headless ? "headless" : "",
  ];
  return {
    id: run.id,
    source: run.source,
    target: run.target,
    classes: classes.filter((each) => each !== "").join(" "),
    data: {
      segment: segment.id,
      relation: segment.relation,
      family: segment.family,
      status: segment.status,
      polarity: "positive",
      sources: segment.sources,
      ...(segment.grade !== null && { grade: segment.grade }),
      ...(segment.implied && { implied: true }),
      ...(segment.contested && { contested: true }),
      from: `${px((start?.x ?? 0) - run.sourceAt.x)} ${px((start?.y ?? 0) - run.sourceAt.y)}`,
      to: `${px((end?.x ?? 0) - run.targetAt.x)} ${px((end?.y ?? 0) - run.targetAt.y)}`,
      gapFrom: segment.weak === "from" ? WEAK_GAP : 0,
      gapTo: segment.weak === "to" ? WEAK_GAP : 3,
      ...(bends !== null && bends),
    },
  };
}

/** Where a way begins and ends: its plates, and their places on the page. */
export interface WayEnds {
  readonly source: string;
  readonly target: string;
  readonly sourceAt: Point;
  readonly targetAt: Point;
}

/** The runs of a way: one, or, where something stands across it, one before and one after that. */
export function runsOf(
  segment: Segment,
  points: readonly Point[],
  ends: WayEnds,
  { cutter, down }: { readonly cutter: TraceNode | undefined; readonly down: boolean },
): TraceEdge[] {
  const id = `run:${segment.id}`;
  if (cutter === undefined)
    return [runEdge(segment, { ...ends, id, points, cut: segment.cut !== null, headless: false })];
  const middle: Point = { x: cutter.x, y: cutter.y };
  const [start, bend] = points;
  const [along, across] = down ? (["y", "x"] as const) : (["x", "y"] as const);
  // Bars stand on the first straight piece of a way or on its last.
  const first =
    start !== undefined &&
    bend !== undefined &&
    Math.abs(start[across] - middle[across]) < 1 &&
    Math.abs(middle[along] - start[along]) <= Math.abs(bend[along] - start[along]) + 1;
  const [before, after] = splitAt(points, middle, first);
  const upTo = { ...ends, target: cutter.id, targetAt: middle };
  const onFrom = { ...ends, source: cutter.id, sourceAt: middle };
  return [
    runEdge(segment, { ...upTo, id: `${id}:a`, points: before, cut: segment.ended, headless: true }),
    runEdge(segment, { ...onFrom, id: `${id}:b`, points: after, cut: true, headless: false }),
  ];
}

interface Ground {
  readonly down: boolean;
  readonly onPage: (point: Point) => Point;
}

/** The mark across the gap at a firm that alone joins two hops; the points are the board's. */
export function weakMarkOf(segment: Segment, points: readonly Point[], { down, onPage }: Ground): TraceNode[] {
  const at = segment.weak === "to" ? points.at(-1) : segment.weak === "from" ? points[0] : undefined;
  if (at === undefined) return [];
  return [
    {
      id: `weak:${segment.id}`,
      kind: "weak",
      classes: down ? "weakMark down" : "weakMark",
      data: { segment: segment.id, relation: segment.relation, label: "", imp: 0 },
      ...onPage({ x: at.x + (segment.weak === "to" ? -1 : 1) * (WEAK_GAP / 2 + 1), y: at.y }),
    },
  ];
}
