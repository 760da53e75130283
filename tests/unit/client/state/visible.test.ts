import { describe, expect, test } from "vitest";
import { hide } from "../../../../client/state/drawing.ts";
import { NO_FILTERS } from "../../../../client/state/filters.ts";
import { undrawnOf, visibleOf } from "../../../../client/state/visible.ts";
import { DESIGNS, RESTRICTS, SAMPLE, SUPPLIES } from "../sample-drawing.ts";

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe("what the filters leave", () => {
  test("without filters all is shown", () => {
    const visible = visibleOf({ drawing: SAMPLE, filters: NO_FILTERS });
    expect(visible.relations).toHaveLength(3);
    expect(visible.heldBack).toEqual({ date: 0, filters: 0, hidden: 0 });
  });

  test("a type that is off takes its entities and their relations", () => {
    const visible = visibleOf({ drawing: SAMPLE, filters: { ...NO_FILTERS, typesOff: ["Chip"] } });
    expect(ids(visible.entities)).toEqual(["nvidia", "alibaba", "us-government"]);
    expect(ids(visible.relations)).toEqual([SUPPLIES.id]);
    expect(visible.heldBack).toEqual({ date: 0, filters: 2, hidden: 0 });
  });

  test("predicate, grade and state hold relations back and leave the entities", () => {
    const byPredicate = visibleOf({ drawing: SAMPLE, filters: { ...NO_FILTERS, predicatesOff: ["DESIGNS"] } });
    expect(ids(byPredicate.relations)).toEqual([SUPPLIES.id, RESTRICTS.id]);
    expect(byPredicate.entities).toHaveLength(4);
    const byGrade = visibleOf({ drawing: SAMPLE, filters: { ...NO_FILTERS, gradesOff: ["A"] } });
    expect(ids(byGrade.relations)).toEqual([SUPPLIES.id, DESIGNS.id]);
    const byState = visibleOf({ drawing: SAMPLE, filters: { ...NO_FILTERS, statesOff: ["standing"] } });
    expect(byState).toMatchObject({ relations: [], heldBack: { date: 0, filters: 3, hidden: 0 } });
  });

  test("a day holds back what begins after it; the undated stays", () => {
    const visible = visibleOf({ drawing: SAMPLE, filters: { ...NO_FILTERS, asOf: "2025-05-01" } });
    expect(ids(visible.relations)).toEqual([DESIGNS.id, RESTRICTS.id]);
    expect(visible.heldBack).toEqual({ date: 1, filters: 0, hidden: 0 });
  });

  test("each relation is counted once, the date before the filters before the hidden", () => {
    const filters = { ...NO_FILTERS, asOf: "2025-05-01", predicatesOff: ["SUPPLIES", "DESIGNS"] as const };
    const visible = visibleOf({ drawing: hide(SAMPLE, ["h20"]), filters });
    expect(visible).toMatchObject({ relations: [], heldBack: { date: 1, filters: 1, hidden: 1 } });
  });

  test("counts what the graph has of an entity and the drawing has not", () => {
    expect(undrawnOf(SAMPLE, "nvidia")).toBe(1);
    expect(undrawnOf(SAMPLE, "h20")).toBe(0);
    expect(undrawnOf(SAMPLE, "nobody")).toBe(0);
  });
});
