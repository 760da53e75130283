import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { EMPTY_DRAWING } from "../../../../client/state/drawing.ts";
import { NO_FILTERS, setAsOf } from "../../../../client/state/filters.ts";
import { type Change, EMPTY_HISTORY, record, redo, type Scene, undo } from "../../../../client/state/history.ts";
import { NO_TRACE } from "../../../../client/state/trace-ask.ts";

function sceneOf(day: string): Scene {
  return { drawing: EMPTY_DRAWING, filters: setAsOf(NO_FILTERS, day), trace: NO_TRACE };
}

const START = { scene: sceneOf("2025-01"), history: EMPTY_HISTORY };

describe("history", () => {
  test("undo brings the scene before the change, redo the one after it", () => {
    const changed = record(START, "date", sceneOf("2025-02"));
    expect(undo(changed).scene).toEqual(START.scene);
    expect(redo(undo(changed))).toEqual(changed);
  });

  test("with nothing to undo or redo nothing changes", () => {
    expect(undo(START)).toBe(START);
    expect(redo(START)).toBe(START);
  });

  test("a new change drops what was undone", () => {
    const branched = record(undo(record(START, "date", sceneOf("2025-02"))), "date", sceneOf("2025-03"));
    expect(branched.history.future).toEqual([]);
    expect(redo(branched)).toBe(branched);
  });

  test("a run of equal changes is one step, another kind begins a new one", () => {
    const dragged = record(record(START, "date", sceneOf("2025-02"), true), "date", sceneOf("2025-03"), true);
    expect(undo(dragged).scene).toEqual(START.scene);
    const filtered = record(dragged, "filter", sceneOf("2025-04"), true);
    expect(undo(filtered).scene).toEqual(dragged.scene);
  });

  test("keeps the last hundred steps", () => {
    let now = START;
    for (let step = 0; step < 150; step++) now = record(now, "date", sceneOf(`2025-${step}`));
    expect(now.history.past).toHaveLength(100);
    expect(now.history.past[0]?.scene).toEqual(sceneOf("2025-49"));
  });

  const change = fc.constantFrom<Change>("add", "hide", "date");
  property.prop([fc.array(fc.tuple(change, fc.string()), { maxLength: 30 })])(
    "as many undos as changes lead back to the start, as many redos to the end",
    (changes) => {
      let now = START;
      for (const [kind, day] of changes) now = record(now, kind, sceneOf(day));
      const end = now;
      for (const _ of changes) now = undo(now);
      expect(now.scene).toEqual(START.scene);
      for (const _ of changes) now = redo(now);
      expect(now).toEqual(end);
    },
  );
});
