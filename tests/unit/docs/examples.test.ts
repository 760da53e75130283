import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../client/state/address.ts";
import { directionOfTrace, traceCall } from "../../../client/state/trace-ask.ts";
import { askOfLink } from "../../../client/state/trace-link.ts";

const page = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8");
const linksOf = (text: string) =>
  [...text.matchAll(/\(http:\/\/127\.0\.0\.1:3000\/\?lang=(\w+)(#[^)]+)\)/g)].map(([, lang = "", hash = ""]) => ({
    lang,
    hash,
  }));

const PAGES = { en: page("examples.md"), ar: page("examples.ar.md") };

describe("the examples of the documentation", () => {
  it.each(["en", "ar"] as const)("hold links that the page understands, in their own language (%s)", (language) => {
    const links = linksOf(PAGES[language]);
    expect(links).toHaveLength(9);
    expect(new Set(links.map(({ lang }) => lang))).toEqual(new Set([language]));
    expect(links.filter(({ hash }) => readAddress(hash) === null)).toEqual([]);
  });

  it("open the same scenes in both languages", () => {
    expect(linksOf(PAGES.ar).map(({ hash }) => hash)).toEqual(linksOf(PAGES.en).map(({ hash }) => hash));
  });

  it("name entities of the lexicon and the search that the text tells of", () => {
    const folder = new URL("../../../seed/lexicon/", import.meta.url);
    const lexicon = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
    const ids = new Set([...lexicon.join("\n").matchAll(/^- id: (\S+)$/gm)].map(([, id]) => id));
    for (const { hash } of linksOf(PAGES.en)) {
      const link = readAddress(hash);
      if (link?.trace === undefined) continue;
      const ask = askOfLink(link.trace);
      expect(ids.has(ask.from ?? ask.to ?? "")).toBe(true);
      const call = traceCall(ask, link.asOf ?? null);
      expect([call?.path, directionOfTrace(ask)]).toEqual(["/trace", ask.to === null ? "downstream" : "upstream"]);
    }
  });
});
