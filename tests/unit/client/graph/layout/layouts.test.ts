import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { boxesOverlap } from "#layout/geometry.ts";
import { bodyBox } from "../../../../../client/graph/label-rules.ts";
import { computeLayout } from "../../../../../client/graph/layout/compute-layout.ts";
import { layoutJobOf } from "../../../../../client/graph/layout/layout-input.ts";
import type { LayoutJob, LayoutNode } from "../../../../../client/graph/layout/layout-job.ts";
import { keepApart, packRanks } from "../../../../../client/graph/layout/pack-ranks.ts";
import { placeNew } from "../../../../../client/graph/layout/place-new.ts";
import { draw } from "../../../../../client/state/drawing.ts";
import { SAMPLE, sampleNode, sampleRelation } from "../../sample-drawing.ts";

function node(id: string, at: { x: number; y: number } | null, fixed = at !== null): LayoutNode {
  return { id, name: `اسم ${id}`, imp: 0.5, place: at === null ? null : { ...at, side: "bottom" }, fixed };
}

function star(leaves: number): LayoutJob {
  const names = Array.from({ length: leaves }, (_, index) => `leaf-${index}`);
  return {
    kind: "relax",
    nodes: [node("hub", { x: 0, y: 0 }), node("old", { x: 150, y: 0 }), ...names.map((name) => node(name, null))],
    edges: [
      { source: "hub", target: "old", flow: "none" },
      ...names.map((name) => ({ source: "hub", target: name, flow: "forward" as const })),
    ],
    direction: "rtl",
    aspect: 1,
  };
}

describe("placing what comes", () => {
  test("near its neighbour, and never on a node that stands", () => {
    const { nodes, edges } = star(8);
    const places = placeNew(nodes, edges);
    expect(places.size).toBe(8);
    const bodies = [
      ...nodes.flatMap(({ place, imp }) => (place === null ? [] : [bodyBox({ ...place, imp })])),
      ...[...places.values()].map((place) => bodyBox({ ...place, imp: 0.5 })),
    ];
    bodies.forEach((box, index) => {
      for (const other of bodies.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
    });
    for (const { x, y } of places.values()) expect(Math.hypot(x, y)).toBeLessThan(420);
  });

  test("a relaxed layout leaves what stood to the pixel", () => {
    const places = computeLayout(star(5));
    expect(places.hub).toMatchObject({ x: 0, y: 0 });
    expect(places.old).toMatchObject({ x: 150, y: 0 });
    expect(Object.keys(places)).toHaveLength(7);
  });

  test("the job of a drawing leaves out the hidden and carries the flow", () => {
    const drawing = draw(SAMPLE, [sampleNode("huawei")], [sampleRelation("huawei", "USES", "h20")]);
    const job = layoutJobOf(
      { ...drawing, hidden: ["alibaba"] },
      {
        kind: "relax",
        language: "ar",
        fixed: new Set(["nvidia"]),
        aspect: 1,
      },
    );
    expect(job.nodes.map(({ id, place, fixed }) => [id, place === null, fixed])).toEqual([
      ["nvidia", false, true],
      ["h20", false, false],
      ["us-government", false, false],
      ["huawei", true, false],
    ]);
    expect(job.edges).toContainEqual({ source: "huawei", target: "h20", flow: "backward" });
  });
});

describe("layers in the direction of flow", () => {
  const job: LayoutJob = {
    kind: "layered",
    nodes: ["maker", "seller", "buyer", "user"].map((id) => node(id, null)),
    edges: [
      { source: "maker", target: "seller", flow: "forward" },
      { source: "seller", target: "buyer", flow: "forward" },
      { source: "user", target: "buyer", flow: "backward" },
    ],
    direction: "rtl",
    aspect: 1,
  };

  test("goods flow from right to left in Arabic, from left to right in English, also where the verb runs against them", () => {
    const along = (places: ReturnType<typeof computeLayout>) =>
      ["maker", "seller", "buyer", "user"].map((id) => places[id]?.x ?? Number.NaN);
    const arabic = along(computeLayout(job));
    const english = along(computeLayout({ ...job, direction: "ltr" }));
    expect(arabic).toEqual(arabic.toSorted((a, b) => b - a));
    expect(english).toEqual(english.toSorted((a, b) => a - b));
  });

  property.prop([
    fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 10, max: 80 })), { maxLength: 20 }),
  ])("places in a rank keep order and room", (wishes) => {
    const ids = wishes.map((_, index) => `n${index}`);
    const rooms = new Map(ids.map((id, index) => [id, wishes[index]?.[1] ?? 0]));
    const places = keepApart(ids, new Map(ids.map((id, index) => [id, wishes[index]?.[0] ?? 0])), rooms);
    ids.slice(1).forEach((id, index) => {
      const before = ids[index] ?? "";
      const apart = (places.get(id) ?? 0) - (places.get(before) ?? 0);
      expect(apart).toBeGreaterThanOrEqual(((rooms.get(id) ?? 0) + (rooms.get(before) ?? 0)) / 2 + 10 - 1e-6);
    });
  });

  test("packed nodes are drawn to the middle of their neighbours", () => {
    const across = packRanks(
      [
        { id: "a", along: 0, across: 0, room: 20 },
        { id: "b", along: 0, across: 900, room: 20 },
        { id: "c", along: 100, across: 450, room: 20 },
      ],
      [
        { source: "a", target: "c" },
        { source: "b", target: "c" },
      ],
    );
    expect((across.get("b") ?? 0) - (across.get("a") ?? 0)).toBeLessThan(60);
    expect(across.get("c")).toBeCloseTo(((across.get("a") ?? 0) + (across.get("b") ?? 0)) / 2, 0);
  });
});

test("an organic layout places every node and fits the aspect that it is given", () => {
  const { nodes, edges } = star(12);
  const free = nodes.map((each) => ({ ...each, place: null, fixed: false }));
  const places = Object.values(computeLayout({ kind: "organic", nodes: free, edges, direction: "rtl", aspect: 1 }));
  expect(places).toHaveLength(14);
  for (const { x, y } of places) expect(Number.isFinite(x + y)).toBe(true);
});

describe("filling a room", () => {
  const names = Array.from({ length: 12 }, (_, index) => `node-${index}`);
  const nodes = names.map((name, index) => node(name, { x: (index % 4) * 120, y: Math.floor(index / 4) * 90 }, false));
  const edges = names.slice(1).map((name) => ({ source: "node-0", target: name, flow: "forward" as const }));

  const placesIn = (width: number, height: number) => {
    const room = { width, height };
    const job: LayoutJob = { kind: "reshape", nodes, edges, direction: "rtl", aspect: width / height, room };
    return Object.values(computeLayout(job));
  };

  property.prop([fc.integer({ min: 320, max: 420 }), fc.integer({ min: 300, max: 700 })], { numRuns: 5 })(
    "every node stands within it, none on another",
    (width, height) => {
      const places = placesIn(width, height);
      expect(places).toHaveLength(12);
      const bodies = places.map((place) => bodyBox({ ...place, imp: 0.5 }));
      bodies.forEach((box, index) => {
        for (const other of bodies.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
      });
      const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
      expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(width / 0.78);
      expect(Math.max(...ys) - Math.min(...ys)).toBeLessThanOrEqual(height / 0.78);
    },
  );

  // The layout is made without chance, so that these phones always get the same.
  test.each([
    [360, 480],
    [390, 500],
    [412, 560],
  ])("uses the height of a phone's room of %i by %i", (width, height) => {
    const ys = placesIn(width, height).map(({ y }) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(height * 0.6);
  });
});
