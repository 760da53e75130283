/** The window on a trace: what it opens with, what it is brought to, and how far it moves. */
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Stage } from "../../../../client/graph/camera.ts";
import { openingWindow, wholeWindow } from "../../../../client/graph/trace-camera.ts";
import type { TraceNode } from "../../../../client/graph/trace-element.ts";
import {
  type Box,
  boxOf,
  broughtInSight,
  freeArea,
  movedWithin,
  platesBeyond,
  seenAt,
  traceBox,
} from "../../../../client/graph/trace-sight.ts";

const DESKTOP: Stage = { width: 768, height: 590, margins: { top: 44, bottom: 16, start: 20, end: 58 }, rtl: true };
const PHONE: Stage = { width: 390, height: 734, margins: { top: 60, bottom: 332, start: 12, end: 12 }, rtl: false };
const stage = fc.constantFrom(DESKTOP, PHONE);

function plate(id: string, x: number, y: number, end = false): TraceNode {
  return { id, kind: "plate", classes: end ? "plate end" : "plate", data: { w: 120 }, x, y };
}

const along = fc.integer({ min: -1500, max: 1500 });
const plates = fc
  .uniqueArray(fc.tuple(along, along), { minLength: 1, maxLength: 40 })
  .map((places) => places.map(([x, y], index) => plate(`p${index}`, x, y, index === 0)));
const trace = fc.record({ nodes: plates, down: fc.boolean(), reach: fc.constant({ x1: 0, x2: 0 }) });
const box = fc
  .tuple(along, along, fc.integer({ min: 10, max: 2400 }), fc.integer({ min: 10, max: 1800 }))
  .map(([x1, y1, wide, high]): Box => ({ x1, y1, x2: x1 + wide, y2: y1 + high }));
const hand = fc.record({
  zoom: fc.double({ min: 0.2, max: 2, noNaN: true }),
  pan: fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) }),
});

function isWithin(seen: Box, free: Box): boolean {
  return seen.x1 >= free.x1 - 1 && seen.y1 >= free.y1 - 1 && seen.x2 <= free.x2 + 1 && seen.y2 <= free.y2 + 1;
}

describe("the window that a trace opens with", () => {
  property.prop([trace, stage])("has the end asked about in sight, and names that can be read", (drawn, at) => {
    const window = openingWindow(drawn, at, null);
    if (window === null) throw new Error("expected a window");
    expect(isWithin(seenAt(boxOf(drawn.nodes.slice(0, 1)), window), freeArea(at))).toBe(true);
    expect(window.zoom).toBeGreaterThanOrEqual(0.75);
    expect(window.zoom).toBeLessThanOrEqual(1.05);
  });

  test("has the open path in sight with the end where both find room", () => {
    const nodes = [
      plate("end", 0, 0, true),
      ...Array.from({ length: 30 }, (_, row) => plate(`p${row}`, 220, row * 55 - 400)),
    ];
    const drawn = { nodes, down: false, reach: { x1: 0, x2: 0 } };
    const path = boxOf([nodes[0], nodes[16]].flatMap((node) => node ?? []));
    const window = openingWindow(drawn, DESKTOP, path);
    expect(window?.zoom).toBe(0.85);
    expect(isWithin(seenAt(path, window ?? { zoom: 0, pan: { x: 0, y: 0 } }), freeArea(DESKTOP))).toBe(true);
  });

  test("shows the whole where that can be read", () => {
    const drawn = { nodes: [plate("a", 0, 0, true), plate("b", 240, 60)], down: false, reach: { x1: 0, x2: 0 } };
    expect(openingWindow(drawn, DESKTOP, null)).toEqual(wholeWindow(drawn, DESKTOP));
    expect(openingWindow({ ...drawn, nodes: [] }, DESKTOP, null)).toBeNull();
  });
});

describe("the window that shows all", () => {
  property.prop([trace, stage])("leaves nothing beyond", (drawn, at) => {
    const window = wholeWindow(drawn, at);
    if (window === null) throw new Error("expected a window");
    expect(isWithin(seenAt(traceBox(drawn), window), freeArea(at))).toBe(true);
    expect(platesBeyond(drawn.nodes, window, at)).toEqual({ top: 0, bottom: 0, left: 0, right: 0 });
  });
});

describe("a window brought to a path", () => {
  property.prop([box, hand, stage])("has it whole in sight, and is never larger than it was", (path, now, at) => {
    const window = broughtInSight(path, now, at, null);
    expect(isWithin(seenAt(path, window), freeArea(at))).toBe(true);
    expect(window.zoom).toBeLessThanOrEqual(now.zoom);
  });

  property.prop([box, hand, stage])("comes to rest: brought there again it does not move", (path, now, at) => {
    const once = broughtInSight(path, now, at, null);
    const again = broughtInSight(path, once, at, null);
    expect(again.zoom).toBeCloseTo(once.zoom, 6);
    expect(again.pan.x).toBeCloseTo(once.pan.x, 3);
    expect(again.pan.y).toBeCloseTo(once.pan.y, 3);
  });

  test("comes back to the usual zoom after a longer path asked for a smaller one", () => {
    const small = { zoom: 0.3, pan: { x: 100, y: 100 } };
    expect(broughtInSight({ x1: 0, y1: 0, x2: 300, y2: 60 }, small, DESKTOP, 0.85).zoom).toBe(0.85);
    expect(broughtInSight({ x1: 0, y1: 0, x2: 300, y2: 60 }, small, DESKTOP, null)).toEqual(small);
  });
});

describe("a window that is moved", () => {
  property.prop([trace, hand, fc.tuple(along, along), stage])(
    "stays where all of an axis is in sight, and ends with what is drawn",
    (drawn, now, [x, y], at) => {
      const [whole, free] = [traceBox(drawn), freeArea(at)];
      const before = seenAt(whole, now);
      const window = movedWithin(whole, now, { x, y }, at);
      const seen = seenAt(whole, window);
      expect(window.zoom).toBe(now.zoom);
      if (before.x1 >= free.x1 && before.x2 <= free.x2) expect(window.pan.x).toBe(now.pan.x);
      // Something of it is always left in the free area.
      expect(seen.x1).toBeLessThan(free.x2);
      expect(seen.x2).toBeGreaterThan(free.x1);
      expect(seen.y1).toBeLessThan(free.y2);
      expect(seen.y2).toBeGreaterThan(free.y1);
    },
  );
});
