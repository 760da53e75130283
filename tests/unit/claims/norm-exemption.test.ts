import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../server/claims/date-interval.ts";
import { exemptionOn } from "../../../server/claims/norm-exemption.ts";
import { entityId } from "../../../server/contract/ids.ts";
import { type NormInput, normsOf } from "./norm-claims.ts";

describe("exemptionOn", () => {
  const [chip, series] = [entityId.parse("chip"), entityId.parse("series")];
  const exempts = (day: string, ...inputs: NormInput[]) => {
    const norms = normsOf(...inputs);
    const norm = norms.find(({ item }) => item === series);
    return norm === undefined ? null : (exemptionOn(dayNumber(day), norm, [chip], norms)?.relation ?? null);
  };
  const wide: NormInput = { object: "series", date: "2025-04", destination: "south" };
  const narrow: NormInput = { predicate: "PERMITS", date: "2025-07", destination: "south" };

  it.each<[string, string, NormInput[], string | null]>([
    ["takes the permitted chip out of its class", "2025-08-01", [wide, narrow], "government:PERMITS:chip"],
    ["not before", "2025-06-30", [wide, narrow], null],
    ["not by a plan", "2025-08-01", [wide, { ...narrow, status: "planned" }], null],
    ["not for another destination", "2025-08-01", [wide, { ...narrow, destination: "east" }], null],
    ["not by another state", "2025-08-01", [wide, { ...narrow, subject: "southern-government" }], null],
    ["not from a wider norm that came later", "2025-12-31", [{ ...wide, date: "2025-12" }, narrow], null],
    [
      "also where the wider norm is told again later without a date",
      "2025-12-31",
      [{ ...wide, date: undefined, printed: "2025-11-20" }, narrow],
      "government:PERMITS:chip",
    ],
    ["not once the permission ended", "2025-12-31", [wide, narrow, { date: "2025-09", destination: "south" }], null],
  ])("%s", (_, day, inputs, expected) => {
    expect(exempts(day, ...inputs)).toBe(expected);
  });
});
