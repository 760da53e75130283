import { describe, expect, it } from "vitest";
import { type PlacedPlate, placePath } from "../../../../server/brief/drawing/place-path.ts";

const PAGE = 680;

function overlap(a: PlacedPlate, b: PlacedPlate): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

describe.each([2, 3, 4, 5, 6, 7])("a drawing of %i plates", (plates) => {
  const shapes = [false, true].flatMap((barriers) =>
    [false, true].map((rightToLeft) => placePath({ plates, barriers, rightToLeft })),
  );

  it("fits the page and keeps its plates apart", () => {
    for (const placed of shapes) {
      expect(placed.width).toBeLessThanOrEqual(PAGE);
      expect(placed.plates).toHaveLength(plates);
      for (const [index, plate] of placed.plates.entries()) {
        expect(plate.x - plate.width / 2).toBeGreaterThanOrEqual(0);
        expect(plate.x + plate.width / 2).toBeLessThanOrEqual(placed.width);
        expect(plate.y + plate.height / 2).toBeLessThanOrEqual(placed.height);
        expect(placed.plates.slice(index + 1).some((other) => overlap(plate, other))).toBe(false);
      }
    }
  });

  it("leads each line from the rim of its plate to the rim of the next, with a level stretch for its words", () => {
    for (const { plates: stations, hops } of shapes) {
      expect(hops).toHaveLength(plates - 1);
      hops.forEach(({ points, run }, index) => {
        const [from, to] = [stations[index], stations[index + 1]];
        const [first, last] = [points[0], points.at(-1)];
        if (!from || !to || !first || !last) throw new Error("a line without ends");
        const isOnRim = ({ x, y, width, height }: PlacedPlate, point: { x: number; y: number }) =>
          (Math.abs(Math.abs(point.x - x) - width / 2) < 0.01 && Math.abs(point.y - y) < 0.01) ||
          (Math.abs(Math.abs(point.y - y) - height / 2) < 0.01 && Math.abs(point.x - x) < 0.01);
        expect([isOnRim(from, first), isOnRim(to, last)]).toEqual([true, true]);
        expect(points[run]?.y).toBe(points[run + 1]?.y);
        expect(Math.abs((points[run]?.x ?? 0) - (points[run + 1]?.x ?? 0))).toBeGreaterThan(100);
      });
    }
  });
});

describe("the direction of the flow", () => {
  it("runs to the left in Arabic, as the mirror of English", () => {
    const english = placePath({ plates: 5, barriers: true, rightToLeft: false });
    const arabic = placePath({ plates: 5, barriers: true, rightToLeft: true });
    expect(english.plates.map(({ x }) => x).slice(0, 3)).toEqual(
      english.plates
        .map(({ x }) => x)
        .slice(0, 3)
        .sort((a, b) => a - b),
    );
    expect(arabic.plates).toEqual(english.plates.map((plate) => ({ ...plate, x: english.width - plate.x })));
    expect(arabic.hops.map(({ run }) => run)).toEqual(english.hops.map(({ run }) => run));
  });

  it("begins each row at the start side again", () => {
    const { plates } = placePath({ plates: 7, barriers: false, rightToLeft: false });
    expect([plates[3]?.x, plates[6]?.x]).toEqual([plates[0]?.x, plates[0]?.x]);
    expect(new Set(plates.map(({ y }) => y)).size).toBe(3);
  });
});
