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
  it("counts near-copies once where only one of them names the agency", () => {
    const copies = buildContext(
      [buildArticle("one", { copyGroup: "one" }), buildArticle("two", { copyGroup: "one" }), buildArticle("other")],
      [buildEntity("reuters", { type: "Organization" })],
    );
    const copied = [buildClaim({ articleId: "one" }), buildClaim({ articleId: "two", reportedBy: "reuters" })];
    expect(countIndependentSources(copied, copies)).toBe(1);
    const wired = buildClaim({ articleId: "other", reportedBy: "reuters" });
    expect(countIndependentSources([...copied, wired], copies)).toBe(1);
    expect(countIndependentSources([...copied, { ...wired, event: "halt" }], copies)).toBe(1);
    expect(countIndependentSources([...copied, buildClaim({ articleId: "other" })], copies)).toBe(2);
  });
  it("does not take a claim without an event for one of another event", () => {
    const reuters = { reportedBy: "reuters" };
    expect(of({ ...reuters, articleId: "one", event: "deal", date: "2025-04" }, { ...reuters, articleId: "two" })).toBe(
      1,
    );
    expect(
      of(
        { ...reuters, articleId: "one", event: "deal", date: "2025-04" },
        { ...reuters, articleId: "two", date: "2025-04-15" },
      ),
    ).toBe(1);
    expect(
      of(
        { ...reuters, articleId: "one", event: "deal", date: "2025-04" },
        { ...reuters, articleId: "two", date: "2025-08" },
      ),
    ).toBe(2);
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
  it("rests on no denial", () => {
    const said = buildClaim({ id: "a", articleId: "one" });
    const denied = buildClaim({ id: "b", articleId: "two", attributedTo: "ubs", status: "denied" });
    expect(relationGrade([said, denied], context)).toEqual(relationGrade([said], context));
    expect(relationGrade([denied], context).grade).toBe("B");
  });
  it("is the grade of what was known where it is asked for a day", () => {
    const claims = [
      buildClaim({ id: "a", articleId: "one", attributedTo: "experts" }),
      buildClaim({ id: "b", articleId: "two", attributedTo: "ubs" }),
    ];
    const gradeOf = (count: number) => relationGrade(claims.slice(0, count), context);
    expect([0, 1, 2].map((count) => gradeOf(count).grade)).toEqual(["D", "C", "B"]);
    expect(gradeOf(0).reason).toEqual({ ar: "لا قول معروف بعد", en: "no claim is known yet" });
  });
  it.each([
    [2, "مصدران مسمّيان مستقلان"],
    [3, "3 مصادر مسمّاة مستقلة"],
    [10, "10 مصادر مسمّاة مستقلة"],
    [11, "11 مصدرًا مسمّى مستقلًا"],
    [99, "99 مصدرًا مسمّى مستقلًا"],
    [100, "100 مصدر مسمّى مستقل"],
    [103, "103 مصادر مسمّاة مستقلة"],
  ])("counts %i sources in right Arabic", (count, expected) => {
    const ids = Array.from({ length: count }, (_, index) => `a${index}`);
    const many = buildContext(
      ids.map((id) => buildArticle(id)),
      [],
    );
    const claims = ids.map((id) => buildClaim({ id, articleId: id }));
    expect(relationGrade(claims, many).reason.ar).toBe(`${expected} في أقوال غير متحفَّظة`);
  });
});
