import { describe, expect, it } from "vitest";
import { countIndependentSources, originOf } from "../../../server/claims/claim-source.ts";
import { claimGrade, relationGrade } from "../../../server/claims/grade.ts";
import { buildArticle, buildClaim, buildContext, buildEntity } from "./build-claim.ts";

const context = buildContext(
  [buildArticle("one"), buildArticle("two"), buildArticle("three", { outlet: null })],
  [
    buildEntity("reuters", { type: "Organization" }),
    buildEntity("ubs", { type: "Organization" }),
    buildEntity("experts", { type: "Person", unnamed: true, collective: true }),
  ],
);

describe("claimGrade", () => {
  it.each([
    ["B", "an outlet with a name says it", { articleId: "one" }],
    ["B", "a named speaker says it, even where the outlet has no name", { articleId: "three", attributedTo: "ubs" }],
    ["B", "the outlet that the article cites says it", { articleId: "three", reportedBy: "reuters" }],
    ["C", "unnamed people say it", { articleId: "one", attributedTo: "experts" }],
    [
      "C",
      "unnamed people say it to a named outlet",
      { articleId: "one", attributedTo: "experts", reportedBy: "reuters" },
    ],
    ["C", "nobody with a name stands behind it", { articleId: "three" }],
    ["C", "it is hedged", { articleId: "one", hedge: "likely" }],
    ["B", "only its figure is approximate", { articleId: "one", hedge: "approximate" }],
    ["D", "it is proposed", { articleId: "one", review: "proposed", method: "rules" }],
  ])("is %s where %s", (grade, _, input) => {
    expect(claimGrade(buildClaim(input), context)).toBe(grade);
  });
});

describe("countIndependentSources", () => {
  const of = (...inputs: Parameters<typeof buildClaim>[0][]) =>
    countIndependentSources(
      inputs.map((each) => buildClaim(each)),
      context,
    );

  it("counts one wire story in two outlets once", () => {
    expect(
      of(
        { articleId: "one", reportedBy: "reuters", event: "deal" },
        { articleId: "two", reportedBy: "reuters", event: "deal" },
      ),
    ).toBe(1);
  });
  it("counts two stories of one agency on different events twice", () => {
    expect(
      of(
        { articleId: "one", reportedBy: "reuters", event: "deal" },
        { articleId: "two", reportedBy: "reuters", event: "halt" },
      ),
    ).toBe(2);
  });
  it("counts two sentences of one article once, whatever their events", () => {
    expect(of({ articleId: "one", event: "deal" }, { articleId: "one", event: "halt" })).toBe(1);
  });
  it("counts two outlets with words of their own twice", () => {
    expect(of({ articleId: "one", event: "deal" }, { articleId: "two", event: "deal" })).toBe(2);
  });
  it("counts near-copies once", () => {
    const copies = buildContext(
      [buildArticle("one", { copyGroup: "one" }), buildArticle("two", { copyGroup: "one" })],
      [],
    );
    expect(countIndependentSources([buildClaim({ articleId: "one" }), buildClaim({ articleId: "two" })], copies)).toBe(
      1,
    );
  });
  it("takes the only outlet that the article cites as the origin", () => {
    const cites = buildContext([buildArticle("one", { citedOutlets: [buildEntity("wsj").id] })], []);
    expect(originOf(buildClaim({ articleId: "one" }), cites)).toBe("entity:wsj");
  });
});

describe("relationGrade", () => {
  it("is A where two independent named sources say it", () => {
    const claims = [
      buildClaim({ id: "a", articleId: "one" }),
      buildClaim({ id: "b", articleId: "two", attributedTo: "ubs" }),
    ];
    expect(relationGrade(claims, context)).toEqual({
      grade: "A",
      sources: 2,
      reason: {
        ar: "مصدران مسمّيان مستقلان في أقوال غير متحفَّظة",
        en: "2 independent named sources say it without hedging",
      },
    });
  });
  it("does not count hedged or unnamed sources towards A", () => {
    const claims = [
      buildClaim({ id: "a", articleId: "one" }),
      buildClaim({ id: "b", articleId: "two", attributedTo: "experts" }),
    ];
    expect(relationGrade(claims, context).grade).toBe("B");
  });
  it("says why it is weak", () => {
    expect(relationGrade([buildClaim({ articleId: "one", hedge: "possible" })], context).reason.en).toBe(
      "the statement is hedged",
    );
    expect(relationGrade([buildClaim({ articleId: "one", attributedTo: "experts" })], context).reason.en).toBe(
      "attributed to people who are not named",
    );
  });
});
