import { describe, expect, it } from "vitest";
import { drawOverview } from "../../../seed/stages/overview.ts";
import { deriveRelations } from "../../../server/claims/derive.ts";
import { buildArticle, buildClaim, buildEntity } from "../claims/build-claim.ts";

const entities = ["nvidia", "alibaba", "huawei"].map((id) => buildEntity(id));
const relationsOf = (...inputs: Parameters<typeof buildClaim>[0][]) =>
  deriveRelations({
    claims: inputs.map((each, index) => buildClaim({ id: `c${index}`, articleId: "one", ...each })),
    articles: new Map([["one", buildArticle("one")]]),
    entities: new Map(entities.map((each) => [each.id, each])),
  });
const EFFORT = 0.001;

describe("drawOverview", () => {
  const relations = relationsOf({}, { subject: "huawei" });
  const drawn = drawOverview(entities, relations, null, EFFORT);

  it("places every entity that a relation links, for both directions", () => {
    const { rtl, ltr } = JSON.parse(drawn);
    expect([Object.keys(rtl).sort(), Object.keys(ltr).sort()]).toEqual([
      ["alibaba", "huawei", "nvidia"],
      ["alibaba", "huawei", "nvidia"],
    ]);
  });
  it("gives the stored drawing back where it shows the same, whatever was moved in it", () => {
    const moved = JSON.stringify({ ...JSON.parse(drawn), rtl: {} });
    expect(drawOverview(entities.toReversed(), relations.toReversed(), moved, EFFORT)).toBe(moved);
  });
  it("draws anew where a relation came, or a name changed, or the stored text is not ours", () => {
    const more = relationsOf({}, { subject: "huawei" }, { subject: "nvidia", object: "huawei" });
    const renamed = entities.map((each) => (each.id === "nvidia" ? { ...each, nameAr: "إنفيديا" } : each));
    expect(JSON.parse(drawOverview(entities, more, drawn, EFFORT)).key).not.toBe(JSON.parse(drawn).key);
    expect(JSON.parse(drawOverview(renamed, relations, drawn, EFFORT)).key).not.toBe(JSON.parse(drawn).key);
    expect(drawOverview(entities, relations, "not json", EFFORT)).toBe(drawn);
  });
});
