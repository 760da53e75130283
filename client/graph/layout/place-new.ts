/** First places for entities that come to a drawing: near the neighbour that brought them, where there is most room. Pure. */
import { type Box, boxesOverlap, type Point, segmentHitsBox, segmentsCross } from "#layout/geometry.ts";
import type { Place } from "../../state/drawing.ts";
import { bodyBox, labelBox } from "../label-rules.ts";
import type { LayoutEdge, LayoutNode } from "./layout-job.ts";

const RINGS = [100, 140, 190, 250, 320, 400] as const;
const ANGLES = 24;
const OVERLAP = 60;
const HIT = 30;
const CROSSING = 10;
const DISTANCE = 0.1;

interface Placed {
  readonly node: LayoutNode;
  readonly at: Point;
  readonly boxes: readonly Box[];
}

function boxesAt(node: LayoutNode, at: Point): Box[] {
  const placed = { ...node, x: at.x, y: at.y, side: "bottom" as const };
  return [bodyBox(placed), labelBox(placed)];
}

function candidates(anchor: Point): Point[] {
  return RINGS.flatMap((radius) =>
    Array.from({ length: ANGLES }, (_, index) => {
      const angle = (index / ANGLES) * 2 * Math.PI;
      return { x: anchor.x + Math.cos(angle) * radius, y: anchor.y + Math.sin(angle) * radius };
    }),
  );
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  const count = Math.max(1, points.length);
  return { x: sum.x / count, y: sum.y / count };
}

/**
 * Places for the nodes that have none. Those with most placed neighbours go first; each takes the spot around its
 * neighbours with the fewest overlaps, edges run over and crossings, the nearer the better. What stands stays.
 */
export function placeNew(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): ReadonlyMap<string, Place> {
  const placed = new Map<string, Placed>();
  for (const node of nodes)
    if (node.place !== null) placed.set(node.id, { node, at: node.place, boxes: boxesAt(node, node.place) });
  const segments: [string, string][] = edges.map(({ source, target }) => [source, target]);
  const neighbors = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set<string>()]));
  for (const [source, target] of segments) {
    neighbors.get(source)?.add(target);
    neighbors.get(target)?.add(source);
  }
  const placedAround = (id: string) => [...(neighbors.get(id) ?? [])].flatMap((each) => placed.get(each)?.at ?? []);

  function cost(node: LayoutNode, at: Point, around: readonly Point[]): number {
    const boxes = boxesAt(node, at);
    let sum = 0;
    for (const other of placed.values())
      for (const box of boxes) for (const taken of other.boxes) if (boxesOverlap(box, taken)) sum += OVERLAP;
    for (const [source, target] of segments) {
      const a = placed.get(source)?.at;
      const b = placed.get(target)?.at;
      if (a === undefined || b === undefined) continue;
      for (const box of boxes) if (segmentHitsBox(a, b, box, 4)) sum += HIT;
      for (const end of around) if (segmentsCross(at, end, a, b)) sum += CROSSING;
    }
    for (const end of around) {
      sum += Math.hypot(end.x - at.x, end.y - at.y) * DISTANCE;
      for (const other of placed.values())
        if (other.at !== end) for (const box of other.boxes) if (segmentHitsBox(at, end, box, 2)) sum += HIT;
    }
    return sum;
  }

  const places = new Map<string, Place>();
  const waiting = new Map(nodes.filter(({ place }) => place === null).map((node) => [node.id, node]));
  while (waiting.size > 0) {
    const [next] = [...waiting.values()].toSorted(
      (a, b) => placedAround(b.id).length - placedAround(a.id).length || (a.id < b.id ? -1 : 1),
    );
    if (next === undefined) break;
    waiting.delete(next.id);
    const around = placedAround(next.id);
    const anchor = meanOf(around.length > 0 ? around : [...placed.values()].map(({ at }) => at));
    const spots = placed.size === 0 ? [anchor] : candidates(anchor);
    const [best] = spots.map((at) => ({ at, cost: cost(next, at, around) })).toSorted((a, b) => a.cost - b.cost);
    const at = best?.at ?? anchor;
    placed.set(next.id, { node: next, at, boxes: boxesAt(next, at) });
    places.set(next.id, { x: Math.round(at.x), y: Math.round(at.y), side: "bottom" });
  }
  return places;
}
