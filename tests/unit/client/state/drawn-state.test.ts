import { describe, expect, test } from "vitest";
import { drawnStateOf, isAfter, stateOn } from "../../../../client/state/drawn-state.ts";

describe("how a relation is drawn", () => {
  test.each([
    [{ contested: false, polarity: "positive", status: "asserted" }, "standing"],
    [{ contested: false, polarity: "positive", status: "reported" }, "standing"],
    [{ contested: false, polarity: "positive", status: "planned" }, "planned"],
    [{ contested: false, polarity: "positive", status: "expected" }, "planned"],
    [{ contested: false, polarity: "positive", status: "attempted" }, "planned"],
    [{ contested: false, polarity: "positive", status: "ended" }, "ended"],
    [{ contested: false, polarity: "positive", status: "denied" }, "negative"],
    [{ contested: false, polarity: "negative", status: "planned" }, "negative"],
    [{ contested: true, polarity: "negative", status: "ended" }, "contested"],
  ] as const)("%o is %s", (relation, state) => {
    expect(drawnStateOf(relation)).toBe(state);
  });
});

describe("the state on a day", () => {
  const relation = { stateDates: ["2025-04", "2025-08-15"], states: ["holds", "notHeld"] as ("holds" | "notHeld")[] };

  test.each([
    ["2025-03-31", "unknown"],
    ["2025-04-01", "holds"],
    ["2025-08-14", "holds"],
    ["2025-08-15", "notHeld"],
    ["2026", "notHeld"],
  ])("on %s it is %s", (day, state) => {
    expect(stateOn(relation, day)).toBe(state);
  });

  test("without a timeline it is unknown", () => {
    expect(stateOn({ stateDates: [], states: [] }, "2025")).toBe("unknown");
  });

  test("a month that holds the day is not after it", () => {
    expect(isAfter("2025-08", "2025-08-03")).toBe(false);
    expect(isAfter("2025-09", "2025-08-31")).toBe(true);
    expect(isAfter("2025", "2024-12-31")).toBe(true);
  });
});
