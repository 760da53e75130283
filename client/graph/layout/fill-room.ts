import { type AnnealNode, anneal } from "#layout/anneal.ts";
import type { Box } from "#layout/geometry.ts";
import { labelSize, nodeSize } from "#layout/label-box.ts";
import type { Places } from "../../state/drawing.ts";
import { labelGrowth } from "../label-rules.ts";
import type { LayoutEdge, LayoutNode, Room } from "./layout-job.ts";

/** The zoom at which the drawing is to fill the room: small enough for a dozen names, large enough to be read. */
const ZOOM = 0.78;
const STEPS = 40_000;
const HEAT = 0.6;
const RANDOM_SEED = 11;
const MOST_STRETCH = 1.6;
/** Half a node at the largest, so that none stands over the edge. */
const RIM = 24;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Brings the places of one axis from their own extent to another. */
function scaleTo(values: readonly number[], { from, to }: Span): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most - least < 1 ? () => (from + to) / 2 : (value) => from + ((value - least) / (most - least)) * (to - from);
}

/**
 * Places that fill a room given in CSS pixels, whatever its shape: each axis is stretched by itself, then nodes and names,
 * as large as they will be seen, are set apart within it. Nodes without a place begin in the middle.
 */
export function fillRoom(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], room: Room): Places {
  const [halfWidth, halfHeight] = [room.width / ZOOM / 2 - RIM, room.height / ZOOM / 2 - RIM];
  const area: Box = { x1: -halfWidth, y1: -halfHeight, x2: halfWidth, y2: halfHeight };
  const placed = nodes.flatMap(({ place }) => (place === null ? [] : [place]));
  const x = scaleTo(
    placed.map((place) => place.x),
    { from: area.x1, to: area.x2 },
  );
  const y = scaleTo(
    placed.map((place) => place.y),
    { from: area.y1, to: area.y2 },
  );
  const growth = labelGrowth(ZOOM);
  const annealed = nodes.map(({ id, name, imp, place }): AnnealNode => {
    const label = labelSize(name, imp);
    return {
      id,
      size: nodeSize(imp),
      label: { width: label.width * growth, height: label.height * growth },
      seed: place === null ? { x: 0, y: 0 } : { x: x(place.x), y: y(place.y) },
    };
  });
  const found = anneal(annealed, edges, { area, steps: STEPS, heat: HEAT, randomSeed: RANDOM_SEED });
  // Edges draw the nodes together; a phone's page is higher than the drawing then needs, so it is let out again.
  const ys = [...found.values()].map((at) => at.y);
  const factor = Math.min(MOST_STRETCH, Math.max(1, (2 * halfHeight) / Math.max(1, Math.max(...ys) - Math.min(...ys))));
  return Object.fromEntries(
    [...found].map(([id, at]) => [
      id,
      { x: Math.round(at.x * 10) / 10, y: Math.round(at.y * factor * 10) / 10, side: at.side },
    ]),
  );
}
