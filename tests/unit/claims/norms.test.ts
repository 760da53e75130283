import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../server/claims/date-interval.ts";
import { normAxes, normStateOn } from "../../../server/claims/norms.ts";
import { type NormInput, normsOf } from "./norm-claims.ts";

/** State of the first claim's norm, what decided it, since and until. */
function stateOfFirst(day: string, ...inputs: NormInput[]) {
  const norms = normsOf(...inputs);
  const norm = norms.find(({ claims }) => claims.some((claim) => claim === "c0"));
  if (norm === undefined) return null;
  const { state, mayBeInForce, since, until, decidedBy } = normStateOn(
    dayNumber(day),
    norm,
    normAxes(norms).get(norm.axis) ?? [],
  );
  return `${state}${mayBeInForce ? "?" : ""} ${since ?? "-"}/${until ?? "-"} ${decidedBy.join(" ")}`.trim();
}

describe("normStateOn", () => {
  const rule: NormInput = { date: "2025-04" };
  const permit: NormInput = { predicate: "PERMITS", date: "2025-07" };

  it.each<[string, string, NormInput[], string]>([
    ["knows nothing before", "2025-03-31", [rule], "unknown -/-"],
    ["may be in force inside its month", "2025-04-15", [rule], "unknown? -/- c0"],
    ["is in force after it", "2025-05-01", [rule], "holds 2025-04/- c0"],
    ["may be open inside the month of a permission", "2025-07-15", [rule, permit], "unknown? 2025-04/- c1"],
    ["is opened by a permission", "2025-08-01", [rule, permit], "notHeld 2025-04/2025-07 c1"],
    [
      "is opened by what another office says of the same rule",
      "2025-08-01",
      [rule, { subject: "ministry", status: "ended", date: "2025-07-15" }],
      "notHeld 2025-04/2025-07-15 c1",
    ],
    [
      "is not opened by a permission that is planned",
      "2025-08-01",
      [rule, { ...permit, status: "planned" }],
      "holds 2025-04/- c0",
    ],
    [
      "is not opened by another state",
      "2025-08-01",
      [rule, { ...permit, subject: "southern-government" }],
      "holds 2025-04/- c0",
    ],
    [
      "is not opened for another destination",
      "2025-08-01",
      [
        { ...rule, destination: "south" },
        { ...permit, destination: "east" },
      ],
      "holds 2025-04/- c0",
    ],
    ["is not opened for other goods", "2025-08-01", [rule, { ...permit, object: "series" }], "holds 2025-04/- c0"],
    [
      "is not reopened by a dated restatement in a later article",
      "2025-12-01",
      [rule, permit, { ...rule, subject: "ministry", printed: "2025-11-20" }],
      "notHeld 2025-04/2025-07 c1",
    ],
    [
      "is not closed again by an undated restatement",
      "2025-12-01",
      [rule, permit, { printed: "2025-11-20" }],
      "notHeld 2025-04/2025-07 c1",
    ],
    [
      "says nothing new where an undated statement follows a permission",
      "2025-12-01",
      [{ printed: "2025-11-20" }, permit],
      "notHeld -/- c1",
    ],
    ["is closed again by a new event", "2026-01-01", [rule, permit, { date: "2025-12" }], "holds 2025-12/- c2"],
    [
      "is not opened again when the permission is told again",
      "2026-01-20",
      [rule, permit, { date: "2025-12" }, { predicate: "PERMITS", printed: "2026-01-10" }],
      "holds 2025-12/- c2",
    ],
    [
      "is opened by an undated permission where none is known from before",
      "2025-08-01",
      [rule, { predicate: "PERMITS", printed: "2025-06-10" }],
      "notHeld 2025-04/2025-06-10 c1",
    ],
    [
      "is closed again when the permission is withdrawn",
      "2025-10-01",
      [rule, permit, { predicate: "PERMITS", status: "ended", date: "2025-09" }],
      "holds 2025-09/- c2",
    ],
    ["is documented at its article's date where no event is dated", "2025-06-10", [{}], "holds 2025-06-10/- c0"],
    ["is unknown before that", "2025-06-09", [{}], "unknown -/-"],
    [
      "is in force since its event, where another article dates that",
      "2025-05-01",
      [
        { event: "rule", printed: "2025-11-20" },
        { subject: "ministry", event: "rule", date: "2025-04" },
      ],
      "holds 2025-04/- c0",
    ],
    [
      "never comes into force by an announced date",
      "2025-08-01",
      [{ status: "expected", date: "2025-05" }],
      "unknown -/-",
    ],
    [
      "is not lifted by a permission where it never began",
      "2025-08-01",
      [{ status: "planned", date: "2025-05" }, permit],
      "unknown -/-",
    ],
    [
      "does not bind under a policy that is only announced",
      "2025-08-01",
      [
        { subject: "rule", predicate: "TARGETS" },
        { subject: "rule", object: "series", status: "expected", date: "2025-05" },
      ],
      "unknown -/-",
    ],
    [
      "does not bind under a policy that is only to be issued",
      "2025-08-01",
      [
        { subject: "rule", predicate: "TARGETS" },
        { predicate: "ISSUES", object: "rule", status: "planned" },
      ],
      "unknown -/-",
    ],
    [
      "ends with its policy",
      "2025-10-01",
      [
        { subject: "rule", predicate: "TARGETS", date: "2025-04" },
        { predicate: "ISSUES", object: "rule", status: "ended", date: "2025-09" },
      ],
      "notHeld 2025-04/2025-09 c1",
    ],
    [
      "is contested where one says that there is no such rule",
      "2025-05-01",
      [rule, { subject: "ministry", polarity: "negative", date: "2025-04-20" }],
      "contested? 2025-04/- c0 c1",
    ],
    [
      "keeps a request when an order is lifted",
      "2025-10-01",
      [
        { predicate: "DISCOURAGES_PURCHASE_OF", date: "2025-08" },
        { predicate: "BANS_PURCHASE_OF", status: "ended", date: "2025-09" },
      ],
      "holds 2025-08/- c0",
    ],
    [
      "lets a later restriction end a permission",
      "2026-01-01",
      [permit, { date: "2025-12" }],
      "notHeld 2025-07/2025-12 c1",
    ],
    [
      "does not let a request end a permission",
      "2026-01-01",
      [permit, { predicate: "DISCOURAGES_PURCHASE_OF", date: "2025-12" }],
      "holds 2025-07/- c0",
    ],
  ])("%s", (_, day, inputs, expected) => {
    expect(stateOfFirst(day, ...inputs)).toBe(expected);
  });

  it("says why in both languages", () => {
    const [norm] = normsOf(rule, permit);
    const axis = normsOf(rule, permit);
    const reasonOn = (day: string) => (norm === undefined ? null : normStateOn(dayNumber(day), norm, axis).reason.en);
    expect(norm?.predicate).toBe("PERMITS");
    expect(reasonOn("2025-07-15")).toContain("may be in force");
    expect(reasonOn("2025-08-01")).toBe("in force since 2025-07");
    expect(reasonOn("2025-06-01")).toBe("no claim documents it as in force by this date");
  });
});
