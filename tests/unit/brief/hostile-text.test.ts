import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type BriefInput, renderBrief } from "../../../server/brief/render-brief.ts";
import { buildBrief } from "./build-brief.ts";
import { readPage, skeleton, strangeParts } from "./read-page.ts";

const PAYLOADS = {
  script: "<script>alert(1)</script>",
  "closed attribute": `"><img src=x onerror=alert(1)>`,
  "single quote": `' onmouseover='alert(1)`,
  "closed style": "</style><style>*{background:url(http://evil.example/)}</style>",
  "closed title": "</title></desc></svg><script>1</script>",
  comment: "--><!--",
  cdata: "]]><svg onload=alert(1)>",
  entity: "&lt;b&gt;&#x3c;script&#x3e;",
  placeholder: "{date}{name}$1$&`",
  override: "\u202eevil\u202d\u2066\u2067\u2068\u2069\u2069\u200f",
  "null byte": "a\u0000b\u0008\u001b\u0085\ufffe",
  "half a pair": "\ud83d end \udc00",
  "marks in heaps": `z${"\u0301".repeat(500)}`,
} as const;

/** Fields that the schemas close: a value outside them cannot come this far. */
const CLOSED = new Set(
  "type predicate polarity status hedge state join states grade effect kind genre method review datePrecision dateBasis tense continuity".split(
    " ",
  ),
);

/** Ids tie the parts together: each is replaced everywhere at once. */
type Place = { readonly name: string; readonly put: (input: BriefInput, text: string) => BriefInput };

function placesOf(input: BriefInput): Place[] {
  const found = new Map<string, Place>();
  const walk = (value: unknown, path: readonly string[]): void => {
    const key = path.findLast((part) => !/^\d+$/.test(part)) ?? "";
    if (typeof value === "string") {
      if (CLOSED.has(key)) return;
      const name = path.map((part) => (/^\d+$/.test(part) ? "*" : part)).join(".");
      if (!found.has(name)) found.set(name, { name, put: (whole, text) => replaced(whole, value, text) });
      return;
    }
    if (typeof value !== "object" || value === null) return;
    for (const [part, inner] of Object.entries(value)) walk(inner, [...path, part]);
  };
  walk(input, []);
  return [...found.values()];
}

/** The same value with each text that is `from` made `to`, but for closed fields. */
function replaced<T>(value: T, from: string, to: string): T {
  return JSON.parse(JSON.stringify(value), (key: string, each: unknown) =>
    each === from && !CLOSED.has(key) ? to : each,
  );
}

const PLACES = placesOf(buildBrief());
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

describe("text from outside in a brief", () => {
  it("finds its places in the input itself, so that a new field is tried the day it is added", () => {
    expect(PLACES.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "entities.*.nameEn",
        "claims.*.quote",
        "claims.*.condition.en",
        "claims.*.article.title",
        "claims.*.article.outlet",
        "claims.*.article.sourceUrl",
        "path.hops.*.because.en",
        "path.brokenBecause.en",
        "controls.*.because.en",
        "leads.*.because.en",
        "graph.dataVersion",
        "generatedAt",
      ]),
    );
    expect(PLACES.length).toBeGreaterThan(50);
  });

  function checkPage(document: string, where: string): void {
    const page = readPage(document);
    expect([where, page.faults, strangeParts(page)]).toEqual([where, [], []]);
    expect([where, TURNING.test(document), document.includes("\u0000")]).toEqual([where, false, false]);
    expect([where, document.isWellFormed()]).toEqual([where, true]);
  }

  it.each(["ar", "en"] as const)("stays text in each place (%s)", (language) => {
    const all = Object.values(PAYLOADS).join(" ");
    for (const place of PLACES) checkPage(renderBrief({ ...place.put(buildBrief(), all), language }), place.name);
  });

  it.each(Object.entries(PAYLOADS))("stays text in all places at once: %s", (name, payload) => {
    for (const language of ["ar", "en"] as const) {
      const input = PLACES.reduce((whole, place, index) => place.put(whole, `${payload}${index}`), buildBrief());
      checkPage(renderBrief({ ...input, language }), name);
    }
  });

  it("cannot change the page around it: a hostile name leaves the same tree as a harmless one", () => {
    const named = (name: string) => {
      const input = buildBrief();
      const [first, ...rest] = input.entities;
      if (first === undefined) throw new Error("there is no entity");
      return skeleton(readPage(renderBrief({ ...input, entities: [{ ...first, nameEn: name }, ...rest] })));
    };
    expect(named("<script>x</script>")).toBe(named("(script)x(/script)"));
    expect(named("\u202eabc\u2069")).toBe(named("abc"));
  });

  it("shows a turning control in a quote as a token: the sentence is neither changed in silence nor obeyed", () => {
    const input = replaced(buildBrief(), "Zahra Systems develops Nautilus.", "Zahra \u202esmetsyS develops.");
    const page = readPage(renderBrief(input));
    expect(page.text).toContain("Zahra U+202EsmetsyS develops.");
  });

  it.each(["ar", "en"] as const)("stays small with texts of 50,000 to 100,000 characters (%s)", (language) => {
    const units = ["x", "ع ", "<", "e\u0301"];
    PLACES.forEach((place, index) => {
      const long = (units[index % units.length] ?? "x").repeat(50_000);
      const document = renderBrief({ ...place.put(buildBrief(), long), language });
      checkPage(document, place.name);
      expect([place.name, document.length < 200_000]).toEqual([place.name, true]);
    });
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>1</script>",
    "file:///etc/passwd",
    "//evil.example/",
    " https://",
    "http:// evil",
  ])("does not link to %s", (address) => {
    const input = replaced(buildBrief(), "https://example.org/norwell?a=1&b=2", address);
    const page = readPage(renderBrief(input));
    expect(page.elements.filter(({ tagName }) => tagName === "a")).toEqual([]);
    expect(strangeParts(page)).toEqual([]);
  });

  it("shows the host that a link opens, not one set before it", () => {
    const input = replaced(buildBrief(), "https://example.org/norwell?a=1&b=2", "https://bank.example@evil.example/x");
    const page = readPage(renderBrief(input));
    expect(page.text).toContain("https://evil.example/x");
    expect(page.text).not.toContain("bank.example");
  });

  const anyText = fc.string({ unit: "binary", maxLength: 60 });
  const anyPlace = fc.constantFrom(...PLACES);
  test.prop([fc.array(fc.tuple(anyPlace, anyText), { minLength: 1, maxLength: 4 }), fc.constantFrom("ar", "en")], {
    numRuns: 60,
  })("is one page of known parts, whatever the texts are", (changes, language) => {
    const input = changes.reduce((whole, [place, text]) => place.put(whole, text), buildBrief());
    const document = renderBrief({ ...input, language: language === "ar" ? "ar" : "en" });
    checkPage(document, changes.map(([place]) => place.name).join(", "));
  });
});
