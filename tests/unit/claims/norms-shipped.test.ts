import { beforeAll, describe, expect, it } from "vitest";
import { dayNumber } from "../../../server/claims/date-interval.ts";
import { exemptionOn } from "../../../server/claims/norm-exemption.ts";
import { type Norm, normAxes, normStateOn } from "../../../server/claims/norms.ts";
import { entityId } from "../../../server/contract/ids.ts";
import { shippedNorms } from "./shipped-norms.ts";

describe("the shipped norms", () => {
  let norms: Norm[] = [];
  beforeAll(async () => {
    norms = await shippedNorms();
  }, 60_000);
  const on = (relation: string, day: string) => {
    const norm = norms.find((each) => each.relation === relation);
    if (norm === undefined) return null;
    const { state, mayBeInForce, since, until } = normStateOn(
      dayNumber(day),
      norm,
      normAxes(norms).get(norm.axis) ?? [],
    );
    return `${state}${mayBeInForce ? "?" : ""} ${since ?? "-"}/${until ?? "-"}`;
  };

  it.each(["us-government:RESTRICTS:h20", "white-house:RESTRICTS:h20", "us-h20-restriction:TARGETS:h20"])(
    "close H20 on the US axis from April to July 2025 in %s, and never again",
    (relation) => {
      expect(
        ["2025-03-31", "2025-04-15", "2025-05-10", "2025-07-15", "2025-07-31", "2025-09-18", "2026-01-31"].map((day) =>
          on(relation, day),
        ),
      ).toEqual([
        "unknown -/-",
        "unknown? -/-",
        "holds 2025-04/-",
        "unknown? 2025-04/-",
        "notHeld 2025-04/2025-07",
        "notHeld 2025-04/2025-07",
        "notHeld 2025-04/2025-07",
      ]);
    },
  );
  it("ask for H20 and close it on the Chinese axis from August 2025, whatever Washington permits", () => {
    for (const relation of [
      "chinese-government:DISCOURAGES_PURCHASE_OF:h20",
      "chinese-regulators:BANS_PURCHASE_OF:h20",
    ])
      expect(["2025-07-31", "2025-08-15", "2025-08-31", "2025-09-18"].map((day) => on(relation, day))).toEqual([
        "unknown -/-",
        "unknown? -/-",
        "holds 2025-08/-",
        "holds 2025-08/-",
      ]);
  });
  it("never bring the announced diffusion framework into force", () => {
    for (const object of ["RESTRICTS:semiconductors", "TARGETS:malaysia", "TARGETS:tier-two-countries"])
      expect(on(`ai-diffusion-framework:${object}`, "2026-01-31")).toBe("unknown -/-");
  });
  it("open nothing by permissions that are promised or expected", () => {
    expect(on("chinese-regulators:PERMITS:h20", "2026-01-31")).toBe("unknown -/-");
    expect(on("us-government:PERMITS:nvidia-better-chips", "2026-01-31")).toBe("unknown -/-");
  });
  it("let H20 through wider US norms once it is permitted", () => {
    const wide = norms.find((each) => each.relation === "us-government:RESTRICTS:semiconductors");
    const h20 = entityId.parse("h20");
    const exemption = (day: string) => wide && exemptionOn(dayNumber(day), wide, [h20], norms)?.predicate;
    expect([exemption("2025-05-10"), exemption("2025-08-01")]).toEqual([undefined, "PERMITS"]);
  });
});
