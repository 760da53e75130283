import { describe, expect, test } from "vitest";
import { draw, EMPTY_DRAWING } from "../../../../client/state/drawing.ts";
import { entityMarks } from "../../../../client/state/entity-marks.ts";
import { NO_FILTERS } from "../../../../client/state/filters.ts";
import { asRead, beganOn, isToldWithin, marksOn } from "../../../../client/state/time-marks.ts";
import { visibleOf } from "../../../../client/state/visible.ts";
import { ALIBABA, H20, NVIDIA, sampleNode, sampleRelation } from "../sample-drawing.ts";

/** Told of in April, said to have ended in September. */
const ENDED = sampleRelation("nvidia", "SUPPLIES", "alibaba", {
  status: "ended",
  firstDate: "2025-04",
  lastDate: "2025-09-17",
  stateDates: ["2025-04-30", "2025-09-17"],
  states: ["holds", "notHeld"],
});
/** Undated, in an article of August. */
const UNDATED = sampleRelation("nvidia", "DESIGNS", "h20", { stateDates: ["2025-08-31"], states: ["holds"] });
const NEVER = sampleRelation("nvidia", "SUPPLIES", "h20", {
  polarity: "negative",
  positive: 0,
  negative: 1,
  firstDate: "2025-08",
  lastDate: "2025-08",
  stateDates: ["2025-08-31"],
  states: ["notHeld"],
});
const DISPUTED = sampleRelation("alibaba", "USES", "h20", {
  contested: true,
  firstDate: "2025-05",
  lastDate: "2025-10",
  stateDates: ["2025-05-31", "2025-10-31"],
  states: ["holds", "contested"],
});

describe("when a relation is told of", () => {
  test("an undated one from its article on", () => {
    expect([ENDED, UNDATED, sampleRelation("a", "USES", "b")].map(beganOn)).toEqual(["2025-04", "2025-08-31", null]);
  });

  test.each([
    [ENDED, null, "2025-03", false],
    [ENDED, null, "2025-04", true],
    [ENDED, "2025-09", null, true],
    [ENDED, "2025-10", null, false],
    [UNDATED, null, "2025-07", false],
    [UNDATED, "2025-01", "2025-08", true],
    [sampleRelation("a", "USES", "b"), "2025-01", "2025-02", true],
  ] as const)("%#", (relation, since, until, told) => {
    expect(isToldWithin(relation, since, until)).toBe(told);
  });
});

describe("what is marked on a date", () => {
  const all = [ENDED, UNDATED, NEVER, DISPUTED];

  test("nothing without a date", () => {
    expect(marksOn(all, null).size).toBe(0);
  });

  test("new in its month, and no longer; what never held has not ended", () => {
    expect([...marksOn(all, "2025-04")]).toEqual([[ENDED.id, "new"]]);
    expect([...marksOn(all, "2025-08")]).toEqual([
      [UNDATED.id, "new"],
      [NEVER.id, "new"],
    ]);
    expect([...marksOn(all, "2025-09")]).toEqual([[ENDED.id, "gone"]]);
    expect([...marksOn(all, "2025-11")]).toEqual([[ENDED.id, "gone"]]);
  });

  test("before its end it is drawn as it stood, and so is what was contested only later", () => {
    expect(asRead(ENDED, "2025-08").status).toBe("reported");
    expect(asRead(ENDED, "2025-09").status).toBe("ended");
    expect(asRead(DISPUTED, "2025-09").contested).toBe(false);
    expect(asRead(DISPUTED, "2025-10").contested).toBe(true);
    expect(asRead(ENDED, null)).toBe(ENDED);
  });

  test("an entity fades with all its relations, or where none is told of yet, and glows where all are new", () => {
    const drawing = draw(EMPTY_DRAWING, [NVIDIA, ALIBABA, H20, sampleNode("alone")], [ENDED, UNDATED]);
    const marksOf = (asOf: string) => {
      const visible = visibleOf({ drawing, filters: { ...NO_FILTERS, asOf } });
      return Object.fromEntries(entityMarks(visible, marksOn(visible.relations, asOf)));
    };
    expect(marksOf("2025-03")).toEqual({ nvidia: "gone", alibaba: "gone", h20: "gone" });
    expect(marksOf("2025-04")).toEqual({ nvidia: "new", alibaba: "new", h20: "gone" });
    expect(marksOf("2025-08")).toEqual({ h20: "new" });
    expect(marksOf("2025-10")).toEqual({ alibaba: "gone" });
  });
});
