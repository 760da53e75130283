import { describe, expect, it } from "vitest";
import { renderBrief } from "../../../../server/brief/render-brief.ts";
import { verdictOf } from "../../../../server/brief/sections/answer.ts";
import { buildBrief, buildHop, buildPath, CLAIMS, RULE, relationOfClaim } from "../build-brief.ts";
import { readPage, textIn, withClass, withTag } from "../read-page.ts";

const supply = (input: Record<string, unknown> = {}) =>
  buildHop({
    relation: "norwell:SUPPLIES:zahra:kestrel-k9",
    from: "norwell",
    to: "zahra",
    item: "kestrel-k9",
    ...input,
  });
const touching = [{ relation: RULE.relation, hop: 0, effect: "mayCut", inForce: true }];

const CASES = [
  ["stands", [supply()], {}, "Yes, as documented up to 18 September 2025, in one hop."],
  [
    "implied",
    [supply({ implied: true })],
    {},
    "Yes by origin, as documented up to 18 September 2025, in one hop: the goods and where they come from are known, who sold them is not stated.",
  ],
  [
    "mayCut",
    [supply()],
    { controls: touching },
    "Yes, as documented up to 18 September 2025, in one hop, though a control may cut it: the text does not say whether it reaches this path.",
  ],
  [
    "unknown",
    [supply({ state: "unknown" })],
    {},
    "Not known for that date: the path is documented, but the state of hop 1 on 18 September 2025 is unknown.",
  ],
  [
    "contested",
    [supply({ state: "contested" })],
    {},
    "That is contested up to 18 September 2025: the claims differ on hop 1.",
  ],
  [
    "firmLevel",
    [supply(), supply({ from: "zahra", to: "nautilus", join: "firmLevel" })],
    {},
    "No text says so: each hop is documented by itself, but the goods do not continue at Zahra Systems, so what ties Norwell Chips to Nautilus is firms, not goods.",
  ],
  [
    "broken",
    [supply({ state: "notHeld" })],
    { broken: true, brokenAt: 0 },
    "No, as documented up to 18 September 2025: the path breaks at hop 1.",
  ],
] as const;

describe("the answer of a brief", () => {
  it.each(CASES)("is %s", (verdict, hops, input, words) => {
    const path = buildPath(hops, input);
    expect(verdictOf(path, () => false)).toBe(verdict);
    const page = readPage(renderBrief(buildBrief({ path })));
    expect(textIn(withClass(page, "answer")[0])).toBe(words);
  });

  it("says the weightiest thing first: a break before a doubt, a doubt before a yes", () => {
    const doubtful = [supply({ state: "contested", implied: true })];
    expect(verdictOf(buildPath(doubtful, { broken: true, brokenAt: 0 }), () => false)).toBe("broken");
    expect(verdictOf(buildPath([supply(), supply({ join: "firmLevel", state: "unknown" })]), () => false)).toBe(
      "firmLevel",
    );
  });

  it("does not count a norm that the what-if switched off", () => {
    expect(verdictOf(buildPath([supply()], { controls: touching }), (id) => id === RULE.relation)).toBe("stands");
  });

  it("puts the dates of a reason into words: an ISO date would turn round between Arabic words", () => {
    const words = {
      ar: "قيد سارٍ منذ 2025-08 حتى \u20682025-09-18\u2069",
      en: "a rule since 2025-08",
      claims: [],
      relations: [],
    };
    const path = buildPath([supply()], { broken: true, brokenAt: 0, brokenBecause: words });
    const page = readPage(renderBrief(buildBrief({ path, language: "ar" })));
    expect(textIn(withClass(page, "answer")[0])).toContain("قيد سارٍ منذ أغسطس 2025 حتى 18 سبتمبر 2025.");
  });

  it("lists a norm that a later claim runs against, and lets the path stand", () => {
    const path = buildPath([supply()], {
      controls: [{ relation: RULE.relation, hop: 0, effect: "cuts", inForce: true }],
    });
    expect(verdictOf(path, () => false)).toBe("stands");
    const page = readPage(renderBrief(buildBrief({ path })));
    expect(textIn(withClass(page, "norm")[0])).toContain("yet a claim documents the hop after it began");
  });

  it.each([
    ["kestrel-k9", "هل تصل كيستريل كي 9 إلى أنظمة زهرة؟", "Does Kestrel K9 reach Zahra Systems?"],
    ["nautilus", "هل يصل نوتيلوس إلى أنظمة زهرة؟", "Does Nautilus reach Zahra Systems?"],
    [
      "atlantis",
      "هل تصل قدرة حوسبة من أطلنطس إلى أنظمة زهرة؟",
      "Does computing capacity in Atlantis reach Zahra Systems?",
    ],
    ["norwell", "هل تصل بضاعة من نورويل إلى أنظمة زهرة؟", "Do goods from Norwell Chips reach Zahra Systems?"],
  ])("asks of %s in either language", (from, arabic, english) => {
    const ask = (language: "ar" | "en") =>
      textIn(withTag(readPage(renderBrief(buildBrief({ language, path: buildPath([supply({ from })]) }))), "h1")[0]);
    expect([ask("ar"), ask("en")]).toEqual([arabic, english]);
  });

  it("gives the reason of a grade that its claims bear out, else the grade's own words", () => {
    const path = buildPath([supply()]);
    const grade = (stored: string) => {
      const relations = [relationOfClaim(CLAIMS.supply, { grade: stored })];
      return textIn(withClass(readPage(renderBrief(buildBrief({ path, relations }))), "hop")[0]);
    };
    expect(grade("C")).toContain("GradeC, the statement is hedged");
    expect(grade("A")).toContain("GradeA, two or more independent named sources");
  });
});
