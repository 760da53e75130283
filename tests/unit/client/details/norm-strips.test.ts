import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Claim } from "#contract/model.ts";
import { NORMS, normStrips } from "../../../../client/views/details/norm-strips.ts";
import { buildClaim } from "../../claims/build-claim.ts";

const COUNTRIES: Readonly<Record<string, string>> = {
  "us-government": "united-states",
  "h20-rule": "united-states",
  "chinese-government": "china",
  "chinese-regulators": "china",
};
const countryOf = (id: string): string | undefined => COUNTRIES[id];

function norm(id: string, subject: string, predicate: string, date: string | undefined, more = {}): Claim {
  return buildClaim({ id: `story:${id}`, subject, predicate, object: "h20", date, ...more });
}

const H20: readonly Claim[] = [
  norm("order", "chinese-regulators", "BANS_PURCHASE_OF", "2025-08"),
  norm("rule", "h20-rule", "RESTRICTS", "2025-04-15"),
  norm("permit", "us-government", "PERMITS", "2025-07"),
  norm("lift", "us-government", "RESTRICTS", "2025-07", { status: "ended" }),
  norm("request", "chinese-government", "DISCOURAGES_PURCHASE_OF", "2025-08"),
];

function told(claims: readonly Claim[], until: string | null) {
  return normStrips(claims, countryOf, until).map(({ country, stretches }) => [
    country,
    stretches.map(({ standing, from }) => `${standing} ${from ?? ""}`.trim()),
  ]);
}

describe("the strips of norms", () => {
  it("tell each government's story of H20 apart, the request before the order of its month", () => {
    expect(told(H20, "2026-01")).toEqual([
      ["united-states", ["untold", "restricted 2025-04-15", "permitted 2025-07"]],
      ["china", ["untold", "asked 2025-08", "ordered 2025-08"]],
    ]);
  });

  it("end at the day that is asked for", () => {
    expect(told(H20, "2025-05")).toEqual([["united-states", ["untold", "restricted 2025-04-15"]]]);
  });

  it("leave out what begins nothing: plans, expectations, denials, undated norms, unknown authorities", () => {
    const silent = [
      norm("planned", "us-government", "PERMITS", "2025-05", { status: "planned" }),
      norm("expected", "chinese-regulators", "PERMITS", "2025-05", { status: "expected" }),
      norm("denied", "us-government", "RESTRICTS", "2025-05", { status: "denied" }),
      norm("undated", "us-government", "RESTRICTS", undefined),
      norm("stranger", "someone", "RESTRICTS", "2025-05"),
    ];
    expect(told(silent, null)).toEqual([]);
  });

  it("take a refused permission as a limit", () => {
    const refused = [norm("no", "us-government", "PERMITS", "2025-05", { polarity: "negative" })];
    expect(told(refused, null)).toEqual([["united-states", ["untold", "refused 2025-05"]]]);
  });

  it("join what repeats the stretch before it", () => {
    const again = [...H20.slice(1, 2), norm("again", "us-government", "RESTRICTS", "2025-05")];
    const [strip] = normStrips(again, countryOf, null);
    expect(strip?.stretches.map(({ claims }) => claims.length)).toEqual([0, 2]);
  });

  const anyNorm = fc.record({
    subject: fc.constantFrom(...Object.keys(COUNTRIES)),
    predicate: fc.constantFrom(...NORMS),
    date: fc.constantFrom("2025", "2025-03", "2025-03-10", "2025-04", "2025-07-01"),
    status: fc.constantFrom("asserted", "reported", "ended"),
  });
  property.prop([fc.array(anyNorm, { maxLength: 8 })])("do not depend on the order of the claims", (facts) => {
    const claims = facts.map(({ date, subject, predicate, status }, index) =>
      norm(String(index), subject, predicate, date, { status }),
    );
    const byCountry = (list: ReturnType<typeof told>) => list.map((row) => JSON.stringify(row)).sort();
    expect(byCountry(told(claims.toReversed(), null))).toEqual(byCountry(told(claims, null)));
  });
});
