/** Plane geometry of boxes and segments, for the layout. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
  const height = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Do the open segments a–b and c–d cross at one inner point? */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (Math.max(a.x, b.x) < Math.min(c.x, d.x) || Math.max(c.x, d.x) < Math.min(a.x, b.x)) return false;
  if (Math.max(a.y, b.y) < Math.min(c.y, d.y) || Math.max(c.y, d.y) < Math.min(a.y, b.y)) return false;
  return opposite(turn(a, b, c), turn(a, b, d)) && opposite(turn(c, d, a), turn(c, d, b));
}

/** Twice the signed area of the triangle: which side of a–b the point c lies on. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function opposite(first: number, second: number): boolean {
  return (first < 0 && second > 0) || (first > 0 && second < 0);
}

export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

/** Does the segment a–b touch the box, grown by `margin`? (Separating axes: the box's two and the segment's normal.) */
export function segmentHitsBox(a: Point, b: Point, box: Box, margin = 0): boolean {
  if (Math.max(a.x, b.x) < box.x1 - margin || Math.min(a.x, b.x) > box.x2 + margin) return false;
  if (Math.max(a.y, b.y) < box.y1 - margin || Math.min(a.y, b.y) > box.y2 + margin) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const middle = dx * ((box.y1 + box.y2) / 2 - a.y) - dy * ((box.x1 + box.x2) / 2 - a.x);
  const height = box.y2 - box.y1 + 2 * margin;
  const width = box.x2 - box.x1 + 2 * margin;
  return Math.abs(middle) <= (Math.abs(dx) * height + Math.abs(dy) * width) / 2;
}
