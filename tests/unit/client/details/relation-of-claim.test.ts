import { describe, expect, it } from "vitest";
import { PREDICATE_NAMES } from "#contract/ontology.ts";
import { relationOfClaim } from "../../../../client/views/details/relation-of-claim.ts";
import { relationOf } from "../../../../server/claims/derive.ts";
import { buildClaim } from "../../claims/build-claim.ts";

describe("the relation of a claim", () => {
  it.each(PREDICATE_NAMES)("is the one that the server derives: %s", (predicate) => {
    for (const [subject, object] of [
      ["alibaba", "nvidia"],
      ["nvidia", "alibaba"],
    ]) {
      const claim = buildClaim({ predicate, subject, object, item: "h20" });
      const { id, subject: from, object: to } = relationOf(claim) ?? {};
      expect(relationOfClaim(claim)).toEqual({ id, subject: from, object: to });
    }
  });

  it("is none where the object is a literal", () => {
    const claim = buildClaim({ predicate: "HAS_ATTRIBUTE", object: null, literal: { ar: "كبيرة", en: "large" } });
    expect(relationOfClaim(claim)).toBeNull();
  });
});
