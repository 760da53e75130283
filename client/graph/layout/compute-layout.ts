import type { Place } from "../../state/drawing.ts";
import { chooseSides } from "../label-sides.ts";
import { clearOverlaps } from "./clear-overlaps.ts";
import { fillRoom } from "./fill-room.ts";
import type { LayoutAnswer, LayoutJob } from "./layout-job.ts";
import { packRanks } from "./pack-ranks.ts";
import { placeNew } from "./place-new.ts";
import { roomOf, spread } from "./spread.ts";

/** Of a canvas whose size is not told. */
const USUAL_WIDTH = 700;
const MOST_STEPS = 16_000;
const STEPS_FOR_ALL = 24_000;

/** The drawing stretched to the free canvas: as wide and high in proportion, as large in area. Fixed nodes stay. */
function stretched(job: LayoutJob, places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const fixed = new Set(job.nodes.filter((node) => node.fixed).map(({ id }) => id));
  if (fixed.size > 0 || places.size < 3) return places;
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const width = Math.max(1, Math.max(...xs) - Math.min(...xs));
  const height = Math.max(1, Math.max(...ys) - Math.min(...ys));
  const factor = Math.sqrt(job.aspect / (width / height));
  return new Map([...places].map(([id, place]) => [id, { ...place, x: place.x * factor, y: place.y / factor }]));
}

/** Uses the height that the free canvas leaves: never tighter than packed, at most twice as airy. */
function spreadAcross(
  across: ReadonlyMap<string, number>,
  nodes: readonly { readonly along: number }[],
  aspect: number,
): ReadonlyMap<string, number> {
  const alongs = nodes.map(({ along }) => along);
  const width = Math.max(...alongs) - Math.min(...alongs);
  const height = Math.max(1, Math.max(...across.values()) - Math.min(...across.values()));
  const factor = Math.min(2, Math.max(1, width / aspect / height));
  return new Map([...across].map(([id, at]) => [id, at * factor]));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far the layers must be moved so that they lie round the fixed nodes, which stay where they are. */
function offsetToFixed(nodes: LayoutJob["nodes"], layeredPlace: (id: string) => Point): Point {
  const shifts = nodes.flatMap(({ id, fixed, place }) => {
    if (!fixed || place === null) return [];
    const at = layeredPlace(id);
    return [{ x: place.x - at.x, y: place.y - at.y }];
  });
  const count = Math.max(1, shifts.length);
  return {
    x: shifts.reduce((sum, { x }) => sum + x, 0) / count,
    y: shifts.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

/** Ranks of dagre, brought together across the flow, with names on the side where they meet the fewest edges. */
function layered(job: LayoutJob): LayoutAnswer {
  const ranked = spread(job);
  const nodes = job.nodes.map((node) => {
    const at = ranked.get(node.id) ?? { x: 0, y: 0 };
    return { id: node.id, along: at.x, across: at.y, room: roomOf(node).h };
  });
  const across = spreadAcross(packRanks(nodes, job.edges), nodes, job.aspect);
  const offset = offsetToFixed(job.nodes, (id) => ({ x: ranked.get(id)?.x ?? 0, y: across.get(id) ?? 0 }));
  const placed = job.nodes.map((node) => ({
    ...node,
    x: node.fixed && node.place !== null ? node.place.x : (ranked.get(node.id)?.x ?? 0) + offset.x,
    y: node.fixed && node.place !== null ? node.place.y : (across.get(node.id) ?? 0) + offset.y,
    side: "bottom" as const,
  }));
  const sides = chooseSides(placed, job.edges, new Set(placed.map(({ id }) => id)));
  return Object.fromEntries(placed.map(({ id, x, y }) => [id, { x, y, side: sides.get(id) ?? "bottom" }]));
}

/** The whole of a layout, for the worker: a place for every node of the job. */
export function computeLayout(job: LayoutJob): LayoutAnswer {
  const { nodes, edges } = job;
  switch (job.kind) {
    case "layered":
      return layered(job);
    case "organic":
      return clearOverlaps(nodes, edges, stretched(job, spread(job)), { steps: job.steps ?? STEPS_FOR_ALL, heat: 0.3 });
    case "reshape":
      return fillRoom(nodes, edges, job.room ?? { width: USUAL_WIDTH, height: USUAL_WIDTH / job.aspect });
    case "relax": {
      const fresh = placeNew(nodes, edges);
      const steps = Math.min(MOST_STEPS, 3000 + fresh.size * 900);
      return clearOverlaps(nodes, edges, fresh, { steps, heat: 0.12 });
    }
  }
}
