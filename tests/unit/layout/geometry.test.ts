import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import {
  boxesOverlap,
  distanceToSegment,
  overlapArea,
  segmentHitsBox,
  segmentsCross,
} from "../../../server/layout/geometry.ts";

const point = fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 40 }) });
const box = fc.tuple(point, point).map(([a, b]) => ({
  x1: Math.min(a.x, b.x),
  y1: Math.min(a.y, b.y),
  x2: Math.max(a.x, b.x) + 1,
  y2: Math.max(a.y, b.y) + 1,
}));

describe("geometry", () => {
  test.prop([point, point, box])(
    "a segment hits a box where one of its sampled points lies well inside",
    (a, b, target) => {
      const inside = Array.from({ length: 201 }, (_, i) => i / 200)
        .map((t) => ({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) }))
        .some(({ x, y }) => x > target.x1 && x < target.x2 && y > target.y1 && y < target.y2);
      if (inside) expect(segmentHitsBox(a, b, target)).toBe(true);
    },
  );
  test.prop([point, point, box])("a segment that stays away from a box does not hit it", (a, b, target) => {
    const middle = { x: (target.x1 + target.x2) / 2, y: (target.y1 + target.y2) / 2 };
    const radius = Math.hypot(target.x2 - target.x1, target.y2 - target.y1) / 2;
    if (distanceToSegment(middle, a, b) > radius) expect(segmentHitsBox(a, b, target)).toBe(false);
  });
  test.prop([point, point, point, point])(
    "crossing is symmetric, and never of segments that share an end",
    (a, b, c, d) => {
      expect(segmentsCross(a, b, c, d)).toBe(segmentsCross(c, d, b, a));
      expect(segmentsCross(a, b, a, d)).toBe(false);
    },
  );
  test.prop([box, box])("boxes overlap exactly where their common area is not empty", (a, b) => {
    expect(boxesOverlap(a, b)).toBe(overlapArea(a, b) > 0);
  });
});
