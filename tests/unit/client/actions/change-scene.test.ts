import { beforeEach, describe, expect, test } from "vitest";
import { changeDrawing, redo, undo } from "../../../../client/actions/change-scene.ts";
import { setAsOf, toggleFilter } from "../../../../client/actions/filter.ts";
import { erase } from "../../../../client/state/drawing.ts";
import { NO_FILTERS } from "../../../../client/state/filters.ts";
import { FIRST_STATE, useApp } from "../../../../client/state/store.ts";
import { NO_TRACE } from "../../../../client/state/trace-ask.ts";
import { SAMPLE } from "../sample-drawing.ts";

beforeEach(() => {
  useApp.setState({ ...FIRST_STATE, scene: { drawing: SAMPLE, filters: NO_FILTERS, trace: NO_TRACE } }, true);
});

const drawn = () => Object.keys(useApp.getState().scene.drawing.entities);

describe("changes of the scene", () => {
  test("are taken back and done again, drawing and filters alike", () => {
    changeDrawing("remove", (drawing) => erase(drawing, ["h20"]));
    toggleFilter("typesOff", ["Company"]);
    undo();
    expect(useApp.getState().scene.filters).toEqual(NO_FILTERS);
    undo();
    expect(drawn()).toContain("h20");
    redo();
    redo();
    expect(drawn()).not.toContain("h20");
    expect(useApp.getState().scene.filters.typesOff).toEqual(["Company"]);
  });

  test("drop a selection whose thing is gone, and keep any other", () => {
    useApp.setState({ selection: { kind: "entity", id: "h20" } });
    changeDrawing("remove", (drawing) => erase(drawing, ["alibaba"]));
    expect(useApp.getState().selection).toEqual({ kind: "entity", id: "h20" });
    changeDrawing("remove", (drawing) => erase(drawing, ["h20"]));
    expect(useApp.getState().selection).toBeNull();
  });

  test("that change nothing leave no step", () => {
    changeDrawing("move", (drawing) => drawing);
    setAsOf(null);
    expect(useApp.getState().history.past).toEqual([]);
  });

  test("a drag along the timeline is one step", () => {
    for (const day of ["2025-08", "2025-07", "2025-06"]) setAsOf(day);
    undo();
    expect(useApp.getState().scene.filters.asOf).toBeNull();
  });
});
