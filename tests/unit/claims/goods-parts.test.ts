import { describe, expect, it } from "vitest";
import { partsIndex } from "../../../server/claims/goods-parts.ts";
import { buildClaim, buildEntity } from "./build-claim.ts";

const part = (subject: string, object: string, input: object = {}) =>
  buildClaim({ subject, predicate: "PART_OF", object, ...input });

describe("partsIndex", () => {
  const entities = new Map([
    ["chip", buildEntity("chip", { type: "Chip", reference: { parent: "series", source: "test" } })],
  ]);

  it("climbs stated parts and reference parents, at any depth", () => {
    const isPart = partsIndex([part("series", "family"), part("family", "all")], entities);
    expect(isPart("chip", "all")).toBe(true);
    expect(isPart("series", "family")).toBe(true);
    expect(isPart("family", "chip")).toBe(false);
    expect(isPart("chip", "chip")).toBe(false);
  });
  it("comes to an end where the claims go in a circle", () => {
    const isPart = partsIndex([part("a", "b"), part("b", "a")], new Map());
    expect(isPart("a", "b")).toBe(true);
    expect(isPart("a", "a")).toBe(false);
    expect(isPart("a", "c")).toBe(false);
  });
  it.each([
    ["a denial", { status: "denied" }],
    ["a plan", { status: "planned" }],
    ["an end", { status: "ended" }],
    ["a no", { polarity: "negative" }],
    ["a proposal", { review: "proposed" }],
  ])("takes no part from %s", (_, input) => {
    expect(partsIndex([part("a", "b", input)], new Map())("a", "b")).toBe(false);
  });
});
