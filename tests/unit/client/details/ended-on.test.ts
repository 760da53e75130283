import { expect, it } from "vitest";
import { endedOn } from "../../../../client/views/details/ended-on.ts";

it.each([
  ["its own end, to its precision", "2025-07", ["2025-04-30", "2025-07-31"], ["holds", "notHeld"], "2025-07"],
  ["its own end, to the day", "2025-07-14", ["2025-07-14"], ["notHeld"], "2025-07-14"],
  ["another's permission", "2025-04", ["2025-04-30", "2025-07-31"], ["holds", "notHeld"], "2025-07"],
  ["a state that is not known", "2025-04", [], [], "2025-04"],
] as const)("tells of %s", (_, lastDate, stateDates, states, expected) => {
  expect(endedOn({ lastDate, stateDates: [...stateDates], states: [...states] })).toBe(expected);
});
