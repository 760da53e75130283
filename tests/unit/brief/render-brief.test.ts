import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { BRIEF_POLICY, BRIEF_STYLE_SOURCE, renderBrief } from "../../../server/brief/render-brief.ts";
import { relationId } from "../../../server/contract/ids.ts";
import { buildClaim } from "../claims/build-claim.ts";
import { buildBrief, CLAIMS } from "./build-brief.ts";
import { attributeOf, readPage, strangeParts, textIn, withClass, withTag } from "./read-page.ts";

const CONTROL_TOO = relationId.parse("deep-sea-rule:TARGETS:kestrel-k9");
const english = readPage(renderBrief(buildBrief()));
const arabic = readPage(renderBrief(buildBrief({ language: "ar" })));

describe("a brief as a document", () => {
  it("is one well-formed page in the language and direction asked for", () => {
    expect(english.faults).toEqual([]);
    expect(arabic.faults).toEqual([]);
    expect(withTag(arabic, "html").map((each) => [attributeOf(each, "lang"), attributeOf(each, "dir")])).toEqual([
      ["ar", "rtl"],
    ]);
    expect(withTag(english, "html").map((each) => [attributeOf(each, "lang"), attributeOf(each, "dir")])).toEqual([
      ["en", "ltr"],
    ]);
  });

  it("runs nothing, fetches nothing, and links to the sources alone", () => {
    expect(strangeParts(english)).toEqual([]);
    expect(strangeParts(arabic)).toEqual([]);
    const links = new Set(withTag(english, "a").map((each) => attributeOf(each, "href")));
    expect([...links]).toEqual(["https://example.org/norwell?a=1&b=2"]);
    expect(textIn(withTag(english, "style")[0])).not.toMatch(/url\(|@import/);
  });

  it("carries a policy that lets in its own style by hash and nothing else", () => {
    const style = textIn(withTag(english, "style")[0]);
    expect(BRIEF_STYLE_SOURCE).toBe(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    const policy = withTag(english, "meta").find((each) => attributeOf(each, "http-equiv") !== undefined);
    expect(attributeOf(policy, "content")).toBe(BRIEF_POLICY);
    expect(BRIEF_POLICY).toBe(
      `default-src 'none'; style-src ${BRIEF_STYLE_SOURCE}; base-uri 'none'; form-action 'none'`,
    );
  });

  it("is the same for the same input, in whatever order its parts are given", () => {
    const input = buildBrief();
    const turned = {
      ...input,
      entities: input.entities.toReversed(),
      relations: input.relations.toReversed(),
      claims: input.claims.toReversed(),
    };
    expect(renderBrief(turned)).toBe(renderBrief(input));
  });
});

describe("the sentences of a brief", () => {
  it("quotes an original exactly, in quotation marks and the source's voice", () => {
    const quotes = withTag(english, "blockquote").filter((each) => attributeOf(each, "data-voice") === "source");
    expect(quotes.map(textIn)).toEqual([`“${CLAIMS.design.quote}”`, `“${CLAIMS.model.quote}”`]);
    expect(quotes.map((each) => attributeOf(each, "lang"))).toEqual(["en", "en"]);
  });

  it("sets a digest's sentence in our voice, marked as ours and never in quotation marks", () => {
    const quotes = withTag(arabic, "blockquote").filter((each) => attributeOf(each, "data-voice") === "ours");
    expect(quotes.map(textIn)).toEqual([CLAIMS.supply.quote, CLAIMS.rule.quote]);
    expect(withClass(arabic, "ours").map(textIn)).toEqual(["ملخّصنا، ليس نصّ الصحيفة", "ملخّصنا، ليس نصّ الصحيفة"]);
    expect(withClass(english, "ours").map(textIn)).toEqual([
      "our digest, not the outlet’s text",
      "our digest, not the outlet’s text",
    ]);
  });

  it("gives outlet, both dates with their precision, status, hedge, speaker and the place of the characters", () => {
    const supply = textIn(withClass(english, "claim").find((each) => textIn(each).includes("deep-sea:supply")));
    expect(supply).toContain("Outlet not named in the text; cites Tide Times");
    expect(supply).toContain(
      "event: March 2025, to the month, date stated in the text; printed: 1 September 2025, to the day",
    );
    expect(supply).toContain("reported, possibly; reported by Tide Times; condition: as the paper has it");
    expect(supply).toContain("deep-sea:supply, characters 0 to 4");
    const model = textIn(withClass(english, "claim").find((each) => textIn(each).includes("norwell-profile:model")));
    expect(model).toContain("event: 2 May 2025 to 9 May 2025");
    expect(model).toContain("https://example.org/norwell?a=1&b=2");
  });

  it("writes Arabic dates with Arabic months and Latin digits", () => {
    expect(arabic.text).toContain("الحدث: مارس 2025، بدقّة الشهر");
    expect(arabic.text).toContain("النشر: 1 سبتمبر 2025، بدقّة اليوم");
    expect(arabic.text).not.toMatch(/[٠-٩]/);
  });
});

describe("what a brief says of its path", () => {
  it("asks the question and answers it in one sentence", () => {
    expect(textIn(withTag(english, "h1")[0])).toBe("Do goods from Norwell Chips reach Nautilus?");
    expect(textIn(withClass(english, "answer")[0])).toBe(
      "No, as documented up to 18 September 2025: the path breaks at hop 2: a rule of Atlantis cuts it.",
    );
    expect(textIn(withTag(arabic, "h1")[0])).toBe("هل تصل بضاعة من نورويل إلى نوتيلوس؟");
  });

  it("tells each hop in a plain sentence with state, goods, grade and join, and their reasons", () => {
    const hops = withClass(english, "hop").map((each) => textIn(each).replace(/\s+/g, " "));
    expect(hops).toHaveLength(3);
    expect(hops[0]).toContain("Norwell Chips designs Kestrel K9.");
    expect(hops[1]).toContain("weakest link");
    expect(hops[1]).toContain("Handed over byNorwell Chips");
    expect(hops[1]).toContain("the same goods; the same chip");
    expect(hops[2]).toContain("State on 18 September 2025holds; said in May; last documented on 31 May 2025");
    expect(hops[2]).toContain("at the level of the firm only");
  });

  it("gives each control once with its sentence, its dates and the hop it cuts", () => {
    const norms = withClass(english, "norm").map((each) => textIn(each).replace(/\s+/g, " "));
    expect(norms).toHaveLength(1);
    expect(norms[0]).toContain("The Atlantis government restricted the supply of Kestrel K9 to Atlantis.");
    expect(norms[0]).toContain("in force on 18 September 2025, since 15 April 2025; cuts hop 2");
    expect(norms[0]).toContain(CLAIMS.rule.quote);
  });

  it("quotes a sentence that bears two norms once", () => {
    const input = buildBrief();
    const [norm] = input.controls;
    if (norm === undefined) throw new Error("there is no norm");
    const other = { ...norm, relation: CONTROL_TOO, predicate: "TARGETS" as const };
    const controls = [
      ...input.path.controls,
      { relation: CONTROL_TOO, hop: 1, effect: "mayCut" as const, inForce: false },
    ];
    const page = readPage(renderBrief({ ...input, controls: [norm, other], path: { ...input.path, controls } }));
    const norms = withClass(page, "norm").map(textIn);
    expect(norms.map((each) => each.includes(CLAIMS.rule.quote))).toEqual([true, false]);
    expect(norms[1]).toContain("the same sentence as above: deep-sea:rule");
  });

  it("leaves out a control that does not touch the path", () => {
    const input = buildBrief();
    const page = readPage(renderBrief({ ...input, path: { ...input.path, controls: [], broken: false } }));
    expect(withClass(page, "norm")).toEqual([]);
    expect(page.text).toContain("No documented control touches a hop of this path.");
  });

  it("names its limits: what was searched, that documents are measured, what our marks mean, and leads", () => {
    expect(english.text).toContain("Searched: 5 articles with 2 relations and 11 claims.");
    expect(english.text).toContain("measures what is documented, not the world");
    expect(english.text).toContain("Only what was in print by December 2025 counts here.");
    expect(english.text).toContain("said of a group: ");
    expect(arabic.text).toContain("بُحث في 5 مقالات، فيها علاقتان و11 قولًا.");
  });

  it("names the graph it came from and how to check it", () => {
    expect(english.text).toContain("ab12cd34");
    expect(english.text).toContain("v7");
    expect(withTag(english, "code").map(textIn)).toEqual(["npm run seed -- hash", "npm run seed -- verify"]);
    const unhashed = readPage(renderBrief(buildBrief({ graph: { ...buildBrief().graph, hash: null } })));
    expect(unhashed.text).toContain("not computed yet");
  });

  it("says of a hop by reference that no article says it", () => {
    const input = buildBrief();
    const [first, ...rest] = input.path.hops;
    if (first === undefined) throw new Error("the path has no hop");
    const hops = [{ ...first, reference: "Wikidata" }, ...rest];
    const relations = input.relations.filter(({ id }) => id !== first.relation);
    const page = readPage(renderBrief({ ...input, relations, path: { ...input.path, hops } }));
    expect(page.text).toContain("Norwell Chips belongs to Kestrel K9.");
    expect(page.text).toContain("a reference fact from Wikidata, not a claim of an article");
  });

  it("quotes at most forty claims of a hop and says how many there are", () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...buildClaim({ ...CLAIMS.design, id: `norwell-profile:design-${index}`, quote: `Sentence ${index}.` }),
      article: CLAIMS.design.article,
    }));
    const input = buildBrief();
    const page = readPage(renderBrief({ ...input, claims: [...input.claims, ...many] }));
    expect(page.text).toContain("40 of 61 shown");
  });
});
