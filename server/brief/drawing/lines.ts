/** Lines of the drawing as path data. */
import type { Point } from "./place-path.ts";

const RADIUS = 8;

/** Rounded to a tenth: figures a person can read. */
export function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The polyline with its corners rounded. */
export function pathData(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined) return `M${at(point)}`;
      if (after === undefined) return `L${at(point)}`;
      return `L${at(towards(point, before, RADIUS))}Q${at(point)} ${at(towards(point, after, RADIUS))}`;
    })
    .join("");
}

const at = ({ x, y }: Point): string => `${figure(x)} ${figure(y)}`;

/** The point `distance` from `from` on the way to `to`, at most half way. */
export function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(0.5, distance / length);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The point at `part` (0 to 1) of the way. */
export function between(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** Degrees of the last stretch, for a head drawn pointing to the right. */
export function headAngle(points: readonly Point[]): number {
  const [before, last] = points.slice(-2);
  if (before === undefined || last === undefined) return 0;
  return Math.round((Math.atan2(last.y - before.y, last.x - before.x) * 180) / Math.PI);
}
