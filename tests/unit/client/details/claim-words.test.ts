import { describe, expect, it } from "vitest";
import { entityRef, type Relation } from "#contract/model.ts";
import { removeBidiControls } from "#text/bidi.ts";
import { sayClaim, sayRelation } from "../../../../client/views/details/claim-words.ts";
import { refsOf } from "../../../../client/views/details/refs.ts";
import { deriveRelations } from "../../../../server/claims/derive.ts";
import { buildArticle, buildClaim, buildEntity } from "../../claims/build-claim.ts";

const refs = refsOf(
  [
    { id: "nvidia", type: "Company", nameEn: "Nvidia", nameAr: "إنفيديا" },
    { id: "alibaba", type: "Company", nameEn: "Alibaba", nameAr: "علي بابا" },
    { id: "us-government", type: "Government", nameEn: "US government", nameAr: "الحكومة الأمريكية" },
    { id: "h20", type: "Chip", nameEn: "H20", nameAr: "H20" },
    { id: "china", type: "Place", nameEn: "China", nameAr: "الصين" },
  ].map((ref) => entityRef.parse(ref)),
);

const NORM = { subject: "us-government", predicate: "RESTRICTS", object: "h20", destination: "china" };

function derived(claims: readonly ReturnType<typeof buildClaim>[]): Relation {
  const [relation] = deriveRelations({
    claims,
    articles: new Map([["story", buildArticle("story")]]),
    entities: new Map(["nvidia", "alibaba", "us-government", "h20"].map((id) => [id, buildEntity(id)])),
  });
  if (relation === undefined) throw new Error("no relation was derived");
  return relation;
}

describe("claims in words", () => {
  it("tell a dated norm in the past, an undated one in the present", () => {
    expect(removeBidiControls(sayClaim(buildClaim({ ...NORM, date: "2025-04" }), refs, "ar"))).toBe(
      "فرضت الحكومة الأمريكية قيودًا على توريد H20 إلى الصين",
    );
    expect(removeBidiControls(sayClaim(buildClaim(NORM), refs, "en"))).toBe(
      "The US government restricts the supply of H20 to China",
    );
  });

  it("call an entity by its id where the answer does not name it", () => {
    expect(removeBidiControls(sayClaim(buildClaim({ object: "baidu" }), refs, "en"))).toBe("Nvidia supplies baidu");
  });
});

describe("a relation in words", () => {
  it("is in the past where all its claims are", () => {
    const claims = [buildClaim({ tense: "past" }), buildClaim({ id: "story:other", tense: "past" })];
    expect(removeBidiControls(sayRelation(derived(claims), claims, refs, "ar"))).toBe("ورّدت إنفيديا إلى علي بابا");
  });

  it("tells a circumstance only where all claims agree on it", () => {
    const one = buildClaim(NORM);
    const other = buildClaim({ ...NORM, id: "story:other", destination: undefined });
    expect(removeBidiControls(sayRelation(derived([one, other]), [one, other], refs, "en"))).toBe(
      "The US government restricts H20",
    );
  });

  it("speaks of an end by the claims that tell it", () => {
    const before = buildClaim({ ...NORM, date: "2025-04", addressee: "nvidia" });
    const after = buildClaim({ ...NORM, id: "story:lift", date: "2025-07", status: "ended", addressee: "nvidia" });
    expect(removeBidiControls(sayRelation(derived([before, after]), [before, after], refs, "en"))).toBe(
      "The US government no longer restricts the supply of H20 to China",
    );
  });
});
