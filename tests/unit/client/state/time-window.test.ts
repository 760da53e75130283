import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { NO_FILTERS } from "../../../../client/state/filters.ts";
import { filtersOf, linkOf } from "../../../../client/state/link-of.ts";
import { packLink, unpackLink } from "../../../../client/state/link-state.ts";
import { FIRST_TABS } from "../../../../client/state/query-tabs.ts";
import {
  inMode,
  lastDayOf,
  monthsBefore,
  startOf,
  TIME_MODES,
  timeModeOf,
  withStart,
} from "../../../../client/state/time-window.ts";
import { NO_TRACE } from "../../../../client/state/trace-ask.ts";
import { FIRST_VIEW } from "../../../../client/state/view.ts";
import { SAMPLE } from "../sample-drawing.ts";

const month = fc.integer({ min: 0, max: 40 * 12 }).map((index) => {
  const at = new Date(Date.UTC(2000, index, 1));
  return at.toISOString().slice(0, 7);
});

describe("how time is looked at", () => {
  test("a mode is told by the dates that are set", () => {
    expect(timeModeOf(NO_FILTERS)).toBe("asOf");
    expect(timeModeOf({ ...NO_FILTERS, asOf: "2025-09" })).toBe("asOf");
    expect(timeModeOf({ ...NO_FILTERS, since: "2025-01" })).toBe("range");
    expect(timeModeOf({ ...NO_FILTERS, past: "2025-01" })).toBe("compare");
  });

  test("the earlier date goes along from range to comparison and back", () => {
    const range = inMode({ ...NO_FILTERS, asOf: "2025-09" }, "range", "2025-03");
    const compared = inMode(range, "compare", "2020-01");
    expect(compared).toEqual({ ...NO_FILTERS, asOf: "2025-09", past: "2025-03" });
    expect(inMode(compared, "range", "2020-01")).toEqual(range);
    expect(inMode(compared, "asOf", "")).toEqual({ ...NO_FILTERS, asOf: "2025-09" });
  });

  test("there is no earlier date to move where only one is looked at", () => {
    expect(withStart(NO_FILTERS, "2025-03")).toBe(NO_FILTERS);
  });

  property.prop([fc.constantFrom("range", "compare"), month, month])(
    "moving the earlier date keeps the mode and what else is set",
    (mode, first, second) => {
      const moved = withStart(inMode({ ...NO_FILTERS, asOf: "2041-01", gradesOff: ["D"] }, mode, first), second);
      expect([timeModeOf(moved), startOf(moved), moved.asOf, moved.gradesOff]).toEqual([
        mode,
        second,
        "2041-01",
        ["D"],
      ]);
    },
  );

  property.prop([fc.constantFrom(...TIME_MODES), month])("a link brings back mode and dates", (mode, start) => {
    const filters = inMode({ ...NO_FILTERS, asOf: "2041-01" }, mode, start);
    const link = linkOf({
      scene: { drawing: SAMPLE, filters, trace: NO_TRACE },
      selection: null,
      view: FIRST_VIEW,
      queries: FIRST_TABS,
    });
    const back = link === null ? null : unpackLink(packLink(link));
    expect(back === null ? null : filtersOf(back)).toEqual(filters);
  });

  test("a comparison keeps whose changes it tells, in the link too; the other ways to look at time do not", () => {
    const compared = inMode({ ...NO_FILTERS, past: "2025-01", about: "h20" }, "compare", "2025-02");
    expect(compared.about).toBe("h20");
    expect(withStart(compared, "2025-03").about).toBe("h20");
    expect(filtersOf({ v: 1, past: "2025-01", about: "h20" }).about).toBe("h20");
    expect(filtersOf({ v: 1, about: "h20" }).about).toBeNull();
    expect(inMode(compared, "range", "2025-02").about).toBeNull();
  });

  test.each([
    ["2025-02-10", 3, "2024-11"],
    ["2025-09", 0, "2025-09"],
    ["2025", 12, "2024-12"],
  ])("%s less %i months is %s", (date, months, month) => {
    expect(monthsBefore(date, months)).toBe(month);
  });

  test("a link with both dates is a range", () => {
    expect(timeModeOf(filtersOf({ v: 1, since: "2025-01", past: "2025-02" }))).toBe("range");
  });

  test.each([
    ["2025-02", "2025-02-28"],
    ["2024-02", "2024-02-29"],
    ["2025-12", "2025-12-31"],
    ["2025", "2025-12-31"],
    ["2025-08-15", "2025-08-15"],
  ])("%s is read to %s", (date, day) => {
    expect(lastDayOf(date)).toBe(day);
  });
});
