import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { indexAt, indexOf, ticksOf } from "../../../../client/views/timeline/axis.ts";
import { monthsBetween } from "../../../../client/views/timeline/month-bins.ts";

const MONTHS = monthsBetween("2024-11", "2025-08");

describe("the axis of the timeline", () => {
  it.each([
    [null, "2025-08"],
    ["2025-03", "2025-03"],
    ["2025-03-17", "2025-03"],
    ["2024", "2024-12"],
    ["2019-05", "2024-11"],
    ["2031", "2025-08"],
  ] as const)("puts the handle of %s at %s", (asOf, month) => {
    expect(MONTHS[indexOf(asOf, MONTHS)]).toBe(month);
  });

  it("names years, and July where there is room", () => {
    const narrow = ticksOf(MONTHS, 10).map(({ month, kind }) => `${month} ${kind}`);
    const wide = ticksOf(MONTHS, 40).map(({ month, kind }) => `${month} ${kind}`);
    expect([narrow, wide]).toEqual([["2025-01 year"], ["2025-01 year", "2025-07 half"]]);
  });

  property.prop([fc.double({ min: -1, max: 2, noNaN: true }), fc.integer({ min: 1, max: 60 })])(
    "never leaves the strip, however far the pointer goes",
    (fraction, months) => {
      const index = indexAt(fraction, months);
      expect(index >= 0 && index < months && Number.isInteger(index)).toBe(true);
    },
  );
});
