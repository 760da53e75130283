import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { dayInterval, dayNumber, isoDay } from "../../../server/claims/date-interval.ts";
import { stateOn } from "../../../server/claims/state-on.ts";
import { knownBy, type Testimony, testimonyOf } from "../../../server/claims/testimony.ts";
import { buildArticle, buildClaim } from "./build-claim.ts";

type Input = Parameters<typeof buildClaim>[0] & { readonly printed?: string };

/** Claims as written, each in an article of its own day or month. */
function testimoniesOf(inputs: readonly Input[]): Testimony[] {
  return inputs.flatMap(({ printed = "2025-06-10", ...input }, index) => {
    const claim = buildClaim({
      id: `c${index}`,
      ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    });
    return testimonyOf(claim, buildArticle("any", { publishedAt: printed })) ?? [];
  });
}

const answer = (day: string, ...inputs: Input[]) => {
  const { state, decidedBy, lastDocumented } = stateOn(dayNumber(day), testimoniesOf(inputs));
  return [state, decidedBy.join(" "), lastDocumented === null ? null : isoDay(lastDocumented)];
};

describe("stateOn", () => {
  const april: Input = { date: "2025-04" };
  const ended: Input = { status: "ended", date: "2025-08" };

  it.each<[string, string, Input[], (string | null)[]]>([
    ["knows nothing without claims", "2025-06-10", [], ["unknown", "", null]],
    ["does not say before the month is over", "2025-04-29", [april], ["unknown", "c0", null]],
    ["holds from the last day of the month", "2025-04-30", [april], ["holds", "c0", "2025-04-30"]],
    ["holds on, and says since when it is not documented", "2026-01-01", [april], ["holds", "c0", "2025-04-30"]],
    ["names the newest claim", "2025-07-01", [april, {}], ["holds", "c1", "2025-06-10"]],
    ["does not know inside the month of an end", "2025-08-15", [april, ended], ["unknown", "c1", "2025-04-30"]],
    ["does not hold after an end", "2025-09-01", [april, ended], ["notHeld", "c1", "2025-04-30"]],
    ["does not hold after an end alone", "2025-09-01", [ended], ["notHeld", "c0", null]],
    [
      "gives an end the last word over a yes that may be older",
      "2026-01-01",
      [{ date: "2025" }, ended],
      ["notHeld", "c1", "2025-12-31"],
    ],
    [
      "holds again after a resumption that is surely later",
      "2025-10-31",
      [april, ended, { date: "2025-10" }],
      ["holds", "c2", "2025-10-31"],
    ],
    [
      "does not know inside the month of a resumption",
      "2025-10-15",
      [april, ended, { date: "2025-10" }],
      ["unknown", "c2", "2025-04-30"],
    ],
    [
      "is contested where yes and no speak of the same time",
      "2025-04-30",
      [april, { date: "2025-04-10", polarity: "negative" }],
      ["contested", "c0 c1", "2025-04-30"],
    ],
    [
      "is settled by a yes that is surely later than both",
      "2025-06-10",
      [april, { date: "2025-04-10", polarity: "negative" }, {}],
      ["holds", "c2", "2025-06-10"],
    ],
    [
      "is settled by an end that is surely later than both",
      "2025-08-31",
      [april, { date: "2025-04-10", polarity: "negative" }, ended],
      ["notHeld", "c2", "2025-04-30"],
    ],
    [
      "is contested by a party's denial",
      "2025-07-01",
      [april, { status: "denied", date: "2025-05-02", deniedBy: "nvidia" }],
      ["contested", "c0 c1", "2025-04-30"],
    ],
    [
      "is contested where the claim carries its own denial",
      "2025-07-01",
      [{ ...april, status: "reported", deniedBy: "nvidia" }],
      ["contested", "c0", "2025-04-30"],
    ],
    ["learns nothing from a denial alone", "2025-07-01", [{ status: "denied" }], ["unknown", "", null]],
    ["is said not to be so by a no alone", "2025-07-01", [{ polarity: "negative" }], ["notHeld", "c0", null]],
    [
      "keeps what had ended ended where a no repeats it roughly",
      "2025-10-15",
      [april, ended, { polarity: "negative", date: "2025" }],
      ["notHeld", "c1", "2025-04-30"],
    ],
    [
      "reopens nothing for an event told again, dated or not",
      "2025-12-31",
      [
        { ...april, event: "deal" },
        { ...ended, event: "halt" },
        { event: "deal", printed: "2025-11-03" },
        { event: "deal", date: "2025", printed: "2025-11-04" },
      ],
      ["notHeld", "c1", "2025-04-30"],
    ],
  ])("%s", (_, day, inputs, expected) => {
    expect(answer(day, ...inputs)).toEqual(expected);
  });
});

const DATES = ["2025", "2025-03", "2025-03-07", "2025-08", "2025-08-20", "2025-11-30", "2026-01"] as const;
const anyInput = fc.record({
  status: fc.constantFrom("asserted", "reported", "planned", "expected", "attempted", "ended", "denied"),
  polarity: fc.constantFrom("positive", "negative"),
  date: fc.option(fc.constantFrom(...DATES), { nil: undefined }),
  tense: fc.option(fc.constantFrom("present", "past", "future"), { nil: undefined }),
  deniedBy: fc.option(fc.constant("nvidia"), { nil: undefined }),
  printed: fc.constantFrom("2025-06-10", "2025-09", "2025-09-18", "2026-01-05"),
});
const inputs = fc.array(anyInput, { maxLength: 7 });
const days = fc.integer({ min: dayNumber("2024-12-25"), max: dayNumber("2026-02-05") });

/** The date with its last part cut off. */
function wider<T extends string | undefined>(date: T): string | T {
  return date === undefined ? date : date.replace(/-\d\d$/, "");
}

describe("stateOn, whatever the claims", () => {
  test.prop([inputs, days, fc.nat()])("does not depend on their order", (claims, day, shift) => {
    const testimonies = testimoniesOf(claims);
    const at = shift % (testimonies.length + 1);
    const turned = [...testimonies.slice(at), ...testimonies.slice(0, at)].reverse();
    expect(stateOn(day, turned)).toEqual(stateOn(day, testimonies));
  });

  test.prop([inputs, days])("never counts one that is dated after the day", (claims, day) => {
    const testimonies = testimoniesOf(claims);
    const until = testimonies.filter(({ start }) => start <= day);
    expect(stateOn(day, testimonies)).toEqual(stateOn(day, until));
  });

  test.prop([fc.array(anyInput, { minLength: 1, maxLength: 7 }), fc.nat(), days])(
    "never turns unknown into holds when a date is known less exactly",
    (claims, which, day) => {
      const widened = claims.map((claim, index) =>
        index === which % claims.length ? { ...claim, date: wider(claim.date), printed: wider(claim.printed) } : claim,
      );
      if (stateOn(day, testimoniesOf(claims)).state !== "unknown") return;
      expect(stateOn(day, testimoniesOf(widened)).state).not.toBe("holds");
    },
  );

  test.prop([inputs, days])("never holds on plans, expectations and attempts", (claims, day) => {
    const plans = claims.filter(({ status }) => ["planned", "expected", "attempted"].includes(status));
    expect(stateOn(day, testimoniesOf(plans)).state).toBe("unknown");
  });

  test.prop([inputs, days])("holds only by what it names, and names what it holds by", (claims, day) => {
    const testimonies = testimoniesOf(claims);
    const { state, decidedBy } = stateOn(day, testimonies);
    const named = testimonies.filter(({ claim }) => decidedBy.includes(claim));
    expect(named).toHaveLength(decidedBy.length);
    if (state === "holds") expect(named.every(({ voice, end }) => voice === "yes" && end <= day)).toBe(true);
    if (state === "notHeld") expect(named.every(({ voice }) => voice === "no" || voice === "ends")).toBe(true);
    if (state !== "unknown") expect(decidedBy.length).toBeGreaterThan(0);
  });

  // Each claim is an event of its own; what is told again keeps its date, gives it roughly, or leaves it out.
  const restating = fc.record({
    which: fc.nat(),
    printed: fc.constantFrom("2026-01-20", "2026-02-01"),
    how: fc.constantFrom("same", "year", "undated"),
  });
  test.prop([fc.array(anyInput, { minLength: 1, maxLength: 6 }), restating, days])(
    "is not changed by an event that is told again",
    (claims, { which, printed, how }, day) => {
      const told = claims.map((claim, index) => ({ ...claim, event: `event-${index}` }));
      const first = told[which % told.length];
      if (first?.date === undefined) return;
      const date = how === "same" ? first.date : how === "year" ? first.date.slice(0, 4) : undefined;
      const again = { ...first, printed, date, tense: undefined };
      const [before, after] = [told, [...told, again]].map((each) => stateOn(day, testimoniesOf(each)));
      // Before the event's own date is over, its year says no more than that something may come.
      const known = dayInterval(first.date).start <= day;
      if (known) expect(after?.state).toBe(before?.state);
      if (known) expect(after?.lastDocumented).toBe(before?.lastDocumented);
    },
  );

  test.prop([inputs, days])("is the same where all that is in print is known", (claims, day) => {
    const testimonies = testimoniesOf(claims);
    expect(stateOn(day, knownBy(dayNumber("9999-12-31"), testimonies))).toEqual(stateOn(day, testimonies));
  });
});
