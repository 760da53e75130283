import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { dayNumber } from "../../../server/claims/date-interval.ts";
import { stateOn } from "../../../server/claims/state-on.ts";
import { DatedView } from "../../../server/trace/dated-view.ts";
import { toldGraph } from "./told-graph.ts";

const dates = fc.constantFrom("none", "2025", "2025-03", "2025-03-10", "2025-06", "2025-06-15", "2025-09-01");
const fact = fc
  .record({
    date: dates,
    status: fc.constantFrom("asserted", "reported", "ended", "denied", "planned"),
    polarity: fc.constantFrom("positive", "positive", "negative"),
    article: fc.constantFrom("named", "other", "early"),
    event: fc.constantFrom("", "", " event=sale"),
    deniedBy: fc.constantFrom("", "", " deniedBy=d"),
  })
  .map(
    ({ date, status, polarity, article, event, deniedBy }) =>
      `a SUPPLIES b x date=${date} status=${status} polarity=${polarity} article=${article}${event}${deniedBy}`,
  );

describe("the state by columns", () => {
  test.prop([
    fc.array(fact, { minLength: 1, maxLength: 5 }),
    fc.constantFrom("2025-01-01", "2025-03-10", "2025-03-31", "2025-06-15", "2025-06-30", "2025-09-18", "2026-01-01"),
    fc.constantFrom(null, "2025-03-01", "2025-12-31"),
  ])("is what the claims say when they are weighed one against the other", (facts, asOf, knownBy) => {
    const graph = toldGraph(
      facts.map((each, index) => `${each} n=${index}`),
      { x: "Chip" },
    );
    const view = new DatedView(graph, dayNumber(asOf), knownBy === null ? null : dayNumber(knownBy));
    const state = view.stateOf(0);
    if (state !== null) expect(state).toBe(stateOn(view.asOf, view.testimonies(0)).state);
  });
});
