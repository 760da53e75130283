import { describe, expect, it } from "vitest";
import { dayInterval, dayNumber, isoDay, isoInterval } from "../../../server/claims/date-interval.ts";
import { heldBefore, knownBy, settleEvents, testimonyOf } from "../../../server/claims/testimony.ts";
import { buildArticle, buildClaim } from "./build-claim.ts";

const article = buildArticle("june", { publishedAt: "2025-06", datePrecision: "month" });
const spoken = (input: Parameters<typeof buildClaim>[0], by = article) => {
  const testimony = testimonyOf(buildClaim(input), by);
  return testimony === null ? null : [testimony.voice, isoDay(testimony.start), isoDay(testimony.end)].join(" ");
};

describe("day numbers", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2025-09-18", 20_349],
  ])("counts %s as %i, and back", (iso, day) => {
    expect(dayNumber(iso)).toBe(day);
    expect(isoDay(day)).toBe(iso);
  });
  it.each(["2025", "2025-02", "2025-02-28"])("keeps the precision of %s", (date) => {
    expect(isoInterval(dayInterval(date))).toBe(date);
  });
  it("names a period by its last day", () => {
    expect(isoInterval(dayInterval("2025-02", "2025-04"))).toBe("2025-04-30");
  });
  it("reads a period that ends before it begins as its beginning", () => {
    expect(isoInterval(dayInterval("2025-04", "2025-02"))).toBe("2025-04");
  });
});

describe("testimonyOf", () => {
  it.each([
    ["a dated yes, for its month", { date: "2025-04" }, "yes 2025-04-01 2025-04-30"],
    ["a period, for all of it", { date: "2025-01", dateEnd: "2025-03" }, "yes 2025-01-01 2025-03-31"],
    ["an undated present, at its article's date", {}, "yes 2025-06-01 2025-06-30"],
    ["what is passed on, as what is asserted", { status: "reported" }, "yes 2025-06-01 2025-06-30"],
    ["a no", { polarity: "negative", date: "2025-04-02" }, "no 2025-04-02 2025-04-02"],
    ["an end", { status: "ended", date: "2025-04" }, "ends 2025-04-01 2025-04-30"],
    [
      "an end in the undated past, which had come by the article's date",
      { status: "ended", tense: "past" },
      "ends 2025-06-01 2025-06-30",
    ],
    ["the end of a no, as a yes", { status: "ended", polarity: "negative", date: "2025" }, "yes 2025-01-01 2025-12-31"],
    ["a denial", { status: "denied", date: "2025-05-01" }, "denies 2025-05-01 2025-05-01"],
    ["nothing of the undated past", { tense: "past" }, null],
    ["nothing of the undated past that says no", { tense: "past", polarity: "negative" }, null],
    ["nothing of the future", { tense: "future" }, null],
    ["nothing of a plan", { status: "planned", date: "2025-01" }, null],
    ["nothing of an expectation, however old its date", { status: "expected", date: "2001" }, null],
    ["nothing of an attempt", { status: "attempted", date: "2025-01" }, null],
  ])("hears %s", (_, input, expected) => {
    expect(spoken(input)).toBe(expected);
  });
  it("knows no day of an undated claim in an undated article", () => {
    expect(spoken({}, buildArticle("june", { publishedAt: null }))).toBeNull();
    expect(spoken({ date: "2025-04-01" }, buildArticle("june", { publishedAt: null }))).toBe(
      "yes 2025-04-01 2025-04-01",
    );
  });
  it("takes null for absent, as rows of a stream have it", () => {
    const { id, polarity, status } = buildClaim();
    const row = { id, polarity, status, date: null, dateEnd: null, tense: null, event: null, deniedBy: null };
    expect(testimonyOf(row, article)).toEqual(testimonyOf(buildClaim(), article));
  });
});

describe("heldBefore", () => {
  it.each([
    ["a dated yes", { date: "2025-04" }, "2025-04-30"],
    ["the undated past, by the article's date", { tense: "past" }, "2025-06-30"],
    ["an end", { status: "ended", date: "2025-05-01" }, "2025-05-01"],
    ["no plan", { status: "planned", date: "2025-04" }, null],
    ["no no", { polarity: "negative" }, null],
    ["no denial", { status: "denied" }, null],
    ["nothing that is yet to come", { tense: "future" }, null],
  ])("knows %s to have been so", (_, input, expected) => {
    const day = heldBefore(buildClaim(input), article);
    expect(day === null ? null : isoDay(day)).toBe(expected);
  });
});

describe("knownBy", () => {
  const told = (articleId: string, publishedAt: string | null) => {
    const testimony = testimonyOf(
      buildClaim({ id: articleId, date: "2025-01" }),
      buildArticle(articleId, { publishedAt }),
    );
    return testimony === null ? [] : [testimony];
  };
  const testimonies = [...told("day", "2025-06-10"), ...told("month", "2025-06"), ...told("undated", null)];

  it.each([
    ["2025-06-09", []],
    ["2025-06-10", ["day"]],
    ["2025-06-29", ["day"]],
    ["2025-06-30", ["day", "month"]],
    ["9999-12-31", ["day", "month"]],
  ])("knows by %s what was surely in print", (day, expected) => {
    expect(knownBy(dayNumber(day), testimonies).map(({ claim }) => claim)).toEqual(expected);
  });
});

describe("settleEvents", () => {
  const settled = (day: string, ...inputs: Parameters<typeof buildClaim>[0][]) =>
    settleEvents(
      inputs
        .map((input, index) => testimonyOf(buildClaim({ id: `c${index}`, ...input }), article))
        .filter((each) => each !== null),
      dayNumber(day),
    ).map(({ start, end }) => isoInterval({ start, end }));

  it("dates an undated claim by its event", () => {
    expect(settled("2025-12-31", { event: "rule" }, { event: "rule", date: "2025-04-15" })).toEqual([
      "2025-04-15",
      "2025-04-15",
    ]);
  });
  it("narrows a wide date to the most exact within it, and no other", () => {
    expect(
      settled(
        "2025-12-31",
        { event: "rule", date: "2025" },
        { event: "rule", date: "2025-04" },
        { event: "rule", date: "2024-12" },
        { event: "other", date: "2025" },
      ),
    ).toEqual(["2025-04", "2025-04", "2024-12", "2025"]);
  });
  it("does not date a claim by what came after its article, or after the day asked about", () => {
    expect(settled("2025-12-31", { event: "rule" }, { event: "rule", date: "2025-08" })).toEqual([
      "2025-06",
      "2025-08",
    ]);
    expect(settled("2025-04-30", { event: "rule", date: "2025" }, { event: "rule", date: "2025-05" })).toEqual([
      "2025",
      "2025-05",
    ]);
  });
});
