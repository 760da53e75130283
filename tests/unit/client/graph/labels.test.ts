import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { boxesOverlap } from "#layout/geometry.ts";
import { labelBox, labelGrowth, quietNames } from "../../../../client/graph/label-rules.ts";
import { chooseSides } from "../../../../client/graph/label-sides.ts";
import { canvasLabel, edgeLabel, isolated } from "../../../../client/graph/label-text.ts";

const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

describe("names on the canvas", () => {
  test("each line is isolated, a long name broken once where the lines balance", () => {
    expect(canvasLabel("Nvidia")).toBe("\u2068Nvidia\u2069");
    expect(canvasLabel("قيود التصدير الأمريكية")).toBe("\u2068قيود التصدير\u2069\n\u2068الأمريكية\u2069");
  });

  property.prop([fc.string({ unit: "binary" })])("no control of the text's own survives", (text) => {
    const inner = isolated(text).slice(1, -1);
    expect(inner).toBe(text.replace(CONTROLS, ""));
  });

  test("an edge's parts are isolated and carry the page's direction", () => {
    expect(edgeLabel(["تورّد", "H20", "B"], "rtl")).toBe("\u2067\u2068تورّد\u2069 \u2068H20\u2069 \u2068B\u2069\u2069");
    expect(edgeLabel(["supplies", null, "B"], "ltr")).toBe("\u2066\u2068supplies\u2069 \u2068B\u2069\u2069");
  });
});

const node = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom("إنفيديا", "قيود التصدير الأمريكية", "TSMC", "Chinese technology companies"),
  imp: fc.double({ min: 0, max: 1, noNaN: true }),
  side: fc.constantFrom("bottom", "top", "left", "right"),
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 600 }),
});

describe("which names are shown", () => {
  property.prop([
    fc.uniqueArray(node, { selector: ({ id }) => id, maxLength: 40 }),
    fc.double({ min: 0.2, max: 2, noNaN: true }),
  ])("no two shown names lie on each other by more than the air in their lines", (nodes, zoom) => {
    const quiet = quietNames(nodes, zoom);
    const growth = labelGrowth(zoom);
    const boxes = nodes
      .filter(({ id }) => !quiet.has(id))
      .map((each) => labelBox(each, growth))
      .map(({ x1, y1, x2, y2 }) => ({
        x1: x1 + 3 * growth,
        y1: y1 + 3 * growth,
        x2: x2 - 3 * growth,
        y2: y2 - 3 * growth,
      }));
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
    });
  });

  test("the more important name stays where two collide", () => {
    const at = { side: "bottom", x: 0, y: 0, name: "إنفيديا" } as const;
    const nodes = [
      { ...at, id: "small", imp: 0.5 },
      { ...at, id: "large", imp: 1, y: 4 },
    ];
    expect([...quietNames(nodes, 1)]).toEqual(["small"]);
  });
});

describe("the side of a name", () => {
  test("is below where nothing is in the way, and leaves the side on which an edge runs", () => {
    const nodes = [
      { id: "a", name: "إنفيديا", imp: 1, side: "bottom", x: 0, y: 0 },
      { id: "b", name: "علي بابا", imp: 0.5, side: "bottom", x: 0, y: 200 },
    ] as const;
    const sides = chooseSides(nodes, [{ source: "a", target: "b" }], new Set(["a", "b"]));
    expect(sides.get("a")).toBe("top");
    expect(sides.get("b")).toBe("bottom");
  });
});
