import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { dateInterval } from "../../../server/claims/date-interval.ts";
import { isContested, testimoniesOf, timelineOf } from "../../../server/claims/state.ts";
import type { Claim } from "../../../server/contract/model.ts";
import { buildArticle, buildClaim } from "./build-claim.ts";

const articles = new Map([
  ["june", buildArticle("june", { publishedAt: "2025-06-10" })],
  ["september", buildArticle("september", { publishedAt: "2025-09-18" })],
]);
const article = (id: string) => articles.get(id);
const stateTimeline = (claims: readonly Claim[]) => timelineOf(testimoniesOf(claims, article));
const timeline = (...inputs: Parameters<typeof buildClaim>[0][]) =>
  stateTimeline(inputs.map((each, index) => buildClaim({ id: `c${index}`, articleId: "june", ...each })));

describe("dateInterval", () => {
  it.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-04-15", "2025-04-15", "2025-04-15"],
  ])("reads %s as %s to %s", (date, start, end) => {
    expect(dateInterval(date)).toEqual({ start, end });
  });
});

describe("timelineOf", () => {
  it("documents an undated present at its article's date", () => {
    expect(timeline({})).toEqual({ dates: ["2025-06-10"], states: ["holds"] });
  });
  it("claims nothing within the month that a month-date means", () => {
    expect(timeline({ date: "2025-04" })).toEqual({ dates: ["2025-04-30"], states: ["holds"] });
  });
  it("says nothing of the undated past", () => {
    expect(timeline({ tense: "past" })).toEqual({ dates: [], states: [] });
  });
  it.each(["planned", "expected", "attempted"])("never lets a %s supply hold, whatever its date", (status) => {
    expect(timeline({ status, date: "2025-05" })).toEqual({ dates: [], states: [] });
  });
  it("ends what a later claim ends, and does not know when within that month", () => {
    expect(timeline({ date: "2025-02-01" }, { status: "ended", date: "2025-08", articleId: "september" })).toEqual({
      dates: ["2025-02-01", "2025-08-01", "2025-08-31"],
      states: ["holds", "unknown", "notHeld"],
    });
  });
  it("lets a later resumption hold again", () => {
    expect(timeline({ status: "ended", date: "2025-04-15" }, { date: "2025-07-15", articleId: "september" })).toEqual({
      dates: ["2025-04-15", "2025-07-15"],
      states: ["notHeld", "holds"],
    });
  });
  it("is contested where one says and another denies the same time", () => {
    expect(timeline({}, { polarity: "negative", date: "2025-06" })).toEqual({
      dates: ["2025-06-30"],
      states: ["contested"],
    });
  });
  it("is contested from the day of a party's denial", () => {
    expect(timeline({}, { status: "denied", deniedBy: "nvidia", date: "2025-07-01" })).toEqual({
      dates: ["2025-06-10", "2025-07-01"],
      states: ["holds", "contested"],
    });
  });
  it("is not held where all say no", () => {
    expect(timeline({ polarity: "negative" })).toEqual({ dates: ["2025-06-10"], states: ["notHeld"] });
  });

  const anyClaim = fc.record({
    status: fc.constantFrom("asserted", "reported", "planned", "expected", "ended", "denied"),
    polarity: fc.constantFrom("positive", "negative"),
    date: fc.constantFrom("2025", "2025-03", "2025-03-07", "2025-08", "2025-11-30", undefined),
    articleId: fc.constantFrom("june", "september"),
  });
  const claimsOf = (inputs: readonly object[]) =>
    inputs.map((each, index) =>
      buildClaim({
        id: `c${index}`,
        ...Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)),
      }),
    );

  test.prop([fc.array(anyClaim, { maxLength: 6 }), fc.nat()])(
    "does not depend on the order of claims",
    (inputs, shift) => {
      const claims = claimsOf(inputs);
      const turned = [
        ...claims.slice(shift % (claims.length + 1)),
        ...claims.slice(0, shift % (claims.length + 1)),
      ].reverse();
      expect(stateTimeline(turned)).toEqual(stateTimeline(claims));
    },
  );
  test.prop([fc.array(anyClaim, { maxLength: 6 })])("never repeats a state, and keeps its dates in order", (inputs) => {
    const { dates, states } = stateTimeline(claimsOf(inputs));
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(states.every((state, index) => state !== states[index - 1])).toBe(true);
  });
  test.prop([
    fc.array(
      anyClaim.filter(({ status }) => status === "planned" || status === "expected"),
      { maxLength: 5 },
    ),
  ])("never holds on plans alone", (inputs) => {
    expect(stateTimeline(claimsOf(inputs)).states).toEqual([]);
  });
});

describe("isContested", () => {
  const contested = (...inputs: Parameters<typeof buildClaim>[0][]) =>
    isContested(
      inputs.map((each, index) => buildClaim({ id: `c${index}`, articleId: "june", ...each })),
      article,
    );

  it("takes a denial as contesting what another says", () => {
    expect(contested({}, { status: "denied", deniedBy: "nvidia" })).toBe(true);
  });
  it("does not take an end for a contradiction", () => {
    expect(contested({}, { status: "ended", date: "2025-06-10" })).toBe(false);
  });
  it("does not take a no of another time for a contradiction", () => {
    expect(contested({ date: "2025-01" }, { polarity: "negative", date: "2025-09" })).toBe(false);
  });
  it("needs someone who says yes", () => {
    expect(contested({ polarity: "negative" }, { status: "planned" })).toBe(false);
  });
});
