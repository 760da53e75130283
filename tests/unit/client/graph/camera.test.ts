import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { fitted, inSight } from "../../../../client/graph/camera.ts";

const STAGE = { width: 768, height: 676, margins: { top: 44, bottom: 16, start: 20, end: 58 }, rtl: true };
const spot = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom("إنفيديا", "Chinese technology companies"),
  imp: fc.double({ min: 0, max: 1, noNaN: true }),
  side: fc.constantFrom("bottom", "top", "left", "right"),
  x: fc.integer({ min: -800, max: 800 }),
  y: fc.integer({ min: -800, max: 800 }),
});

property.prop([fc.array(spot, { minLength: 1, maxLength: 30 })])(
  "a fitted window has every node in the free area",
  (nodes) => {
    const window = fitted(nodes, STAGE);
    if (window === null) throw new Error("expected a window");
    expect(inSight(nodes, window, STAGE)).toBe(true);
  },
);

test("an empty drawing or a canvas without size has no window", () => {
  expect(fitted([], STAGE)).toBeNull();
  const node = { id: "a", name: "أ", imp: 1, side: "bottom", x: 0, y: 0 } as const;
  expect(fitted([node], { ...STAGE, width: 0 })).toBeNull();
});

test("one node is not blown up beyond the design's size", () => {
  const node = { id: "a", name: "أ", imp: 1, side: "bottom", x: 0, y: 0 } as const;
  expect(fitted([node], STAGE)?.zoom).toBe(1.35);
});
