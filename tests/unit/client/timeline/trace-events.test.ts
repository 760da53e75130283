import { expect, it } from "vitest";
import type { TimelineEvent } from "../../../../client/views/timeline/month-bins.ts";
import { eventsOfTrace } from "../../../../client/views/timeline/trace-events.ts";
import { buildClaim } from "../../claims/build-claim.ts";
import { ASK, answerOf } from "../sample-trace.ts";

const ORDER = { relation: "china:BANS_PURCHASE_OF:h20", hop: 0, effect: "cuts" as const };

function event(date: string | null, input: object): TimelineEvent {
  return { date, datePrecision: null, claim: buildClaim({ id: `story:${JSON.stringify(input)}`, ...input }) };
}

it("tells the claims behind the paths and their norms, an undated one when its article is printed", () => {
  const sale = { subject: "nvidia", predicate: "SUPPLIES" as const, object: "deepseek" };
  const found = answerOf([{ hops: [{ from: "nvidia", to: "deepseek", predicate: "SUPPLIES" }] }]);
  // The order is in force on the newest day only; the strip tells of it all the same.
  const newest = answerOf([
    { hops: [{ from: "nvidia", to: "deepseek", predicate: "SUPPLIES" }], brokenAt: 0, controls: [ORDER] },
  ]);
  const events = [
    event(null, sale),
    event("2025-09", { subject: "china", predicate: "BANS_PURCHASE_OF", object: "h20" }),
    event("2025-08", { subject: "tsmc", predicate: "SUPPLIES", object: "nvidia" }),
  ];
  const told = eventsOfTrace(events, { ask: ASK, found, plain: found, newest, day: "2025-08" }, () => "2025-10-03");
  expect(told.map(({ date, claim }) => [date, claim.predicate])).toEqual([
    ["2025-10-03", "SUPPLIES"],
    ["2025-09", "BANS_PURCHASE_OF"],
  ]);
});
