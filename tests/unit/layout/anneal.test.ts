import { describe, expect, it } from "vitest";
import { type AnnealNode, anneal } from "../../../server/layout/anneal.ts";
import { boxesOverlap } from "../../../server/layout/geometry.ts";

const area = { x1: 0, y1: 0, x2: 600, y2: 400 };
const pile: AnnealNode[] = Array.from({ length: 8 }, (_, index) => ({
  id: `n${index}`,
  size: 30,
  label: { width: 60, height: 18 },
  seed: { x: 300 + index, y: 200 },
}));
const ring = pile.map(({ id }, index) => ({ source: id, target: `n${(index + 1) % pile.length}` }));
const bodyOf = ({ x, y }: { x: number; y: number }) => ({ x1: x - 15, y1: y - 15, x2: x + 15, y2: y + 15 });

describe("anneal", () => {
  it("clears a pile: no two nodes overlap, and all stay inside the area", () => {
    const places = [...anneal(pile, ring, { area, steps: 20_000, randomSeed: 1 }).values()];
    const overlaps = places.flatMap((a, i) => places.slice(i + 1).filter((b) => boxesOverlap(bodyOf(a), bodyOf(b))));
    expect(overlaps).toEqual([]);
    expect(places.every(({ x, y }) => x >= area.x1 && x <= area.x2 && y >= area.y1 && y <= area.y2)).toBe(true);
  });
  it("gives the same drawing for the same seed", () => {
    const options = { area, steps: 3_000, randomSeed: 7 };
    expect(anneal(pile, ring, options)).toEqual(anneal(pile, ring, options));
  });
  it("leaves fixed nodes where they are", () => {
    const fixed = pile.map((node, index) => ({ ...node, fixed: index < 4 }));
    const places = anneal(fixed, ring, { area, steps: 3_000, randomSeed: 3 });
    for (const { id, seed } of fixed.slice(0, 4)) expect(places.get(id)).toMatchObject(seed);
  });
  it("draws nothing from nothing, and ignores edges without both ends", () => {
    expect(anneal([], [], { area, steps: 10, randomSeed: 1 }).size).toBe(0);
    expect(anneal(pile.slice(0, 1), [{ source: "n0", target: "gone" }], { area, steps: 10, randomSeed: 1 }).size).toBe(
      1,
    );
  });
});
