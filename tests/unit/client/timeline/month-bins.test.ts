import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { eventLabels } from "../../../../client/views/timeline/event-labels.ts";
import { binByMonth, type TimelineEvent } from "../../../../client/views/timeline/month-bins.ts";
import { buildClaim } from "../../claims/build-claim.ts";

function event(date: string | null, input: object = {}): TimelineEvent {
  return { date, datePrecision: null, claim: buildClaim({ id: `story:${date}`, ...input }) };
}

describe("months of the timeline", () => {
  it("are all there between the first event and the day that the graph knows", () => {
    const { months, yearOnly, undated } = binByMonth(
      [event("2025-11-03"), event("2025-11"), event("2025"), event(null)],
      "2026-01-20",
    );
    expect(months.map(({ month, events }) => [month, events.length])).toEqual([
      ["2025-11", 2],
      ["2025-12", 0],
      ["2026-01", 0],
    ]);
    expect([yearOnly.length, undated.length]).toEqual([1, 1]);
  });

  it("are none where nothing is dated to the month", () => {
    expect(binByMonth([event("2025"), event(null)], "2026-01").months).toEqual([]);
  });

  const anyDate = fc.oneof(
    fc.constant(null),
    fc.constantFrom("2024", "2025"),
    fc
      .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`),
  );
  property.prop([fc.array(anyDate, { maxLength: 20 })])("lose and double no event", (dates) => {
    const { months, yearOnly, undated } = binByMonth(dates.map((date) => event(date)));
    const inMonths = months.reduce((sum, { events }) => sum + events.length, 0);
    expect(inMonths + yearOnly.length + undated.length).toBe(dates.length);
    for (const { month, events } of months) for (const each of events) expect(each.date?.slice(0, 7)).toBe(month);
  });
});

describe("the events that are named", () => {
  const norm = { predicate: "RESTRICTS", subject: "us-government", object: "h20" };
  const wide = (index: number): readonly [number, number] => [index / 12, index / 12 + 0.2];

  it("are norms first, then supply, never what only structures", () => {
    const { months } = binByMonth([
      event("2025-01", { predicate: "LOCATED_IN" }),
      event("2025-05"),
      event("2025-09", norm),
      event("2025-12", { predicate: "USES", object: "h20" }),
    ]);
    expect(eventLabels(months, { spanOf: wide, limit: 2 }).map(({ month }) => month)).toEqual(["2025-05", "2025-09"]);
    expect(eventLabels(months, { spanOf: wide, limit: 4 }).map(({ month }) => month)).toEqual([
      "2025-05",
      "2025-09",
      "2025-12",
    ]);
  });

  it("never stand over one another", () => {
    const { months } = binByMonth([event("2025-04", norm), event("2025-05", norm), event("2025-08", norm)]);
    const spans = eventLabels(months, { spanOf: wide }).map(({ month }) =>
      wide(months.findIndex((bin) => bin.month === month)),
    );
    expect(spans).toHaveLength(2);
    for (let index = 1; index < spans.length; index += 1)
      expect(spans[index]?.[0]).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 1);
  });

  it("are not where a handle's line would cross them", () => {
    const { months } = binByMonth([event("2025-01"), event("2025-04", norm), event("2025-08", norm)]);
    const named = eventLabels(months, { spanOf: wide, lines: [3.5 / 12] }).map(({ month }) => month);
    expect(named).toEqual(["2025-01", "2025-08"]);
    // A line where a label begins crosses nothing.
    expect(eventLabels(months, { spanOf: wide, lines: [3 / 12] }).map(({ month }) => month)).toContain("2025-04");
  });

  it("of equal weight tell what most of the month is about", () => {
    const other = { predicate: "RESTRICTS", subject: "us-government", object: "semiconductors" };
    const { months } = binByMonth([event("2025-04", other), event("2025-04", norm), event("2025-04", norm)]);
    const [label] = eventLabels(months, { spanOf: wide });
    expect(label?.event.claim.object).toBe("h20");
  });
});
