import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Claim } from "#contract/model.ts";
import { strongestFirst } from "../../../server/claims/strength.ts";
import { buildClaim } from "./build-claim.ts";

const claim = (name: string, fields: Partial<Claim> = {}) => buildClaim({ id: `story:${name}`, ...fields });
const named = (claims: readonly Claim[]) => strongestFirst(claims).map(({ id }) => id.replace("story:", ""));

describe("strongestFirst", () => {
  it("puts the better grade first, then what is not hedged, asserted, dated", () => {
    const all = [
      claim("c", { grade: "C" }),
      claim("hedged", { grade: "B", hedge: "likely" }),
      claim("reported", { grade: "B", status: "reported", date: "2025-04" }),
      claim("undated", { grade: "B" }),
      claim("dated", { grade: "B", date: "2025-04" }),
    ];
    expect(named(all)).toEqual(["dated", "undated", "reported", "hedged", "c"]);
  });

  test.prop([fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 4 })])("never depends on the order", (order) => {
    expect(named(order.map((name) => claim(name, { grade: name < "c" ? "C" : "B" })))).toEqual(["c", "d", "a", "b"]);
  });
});
