/** The interface's words, from the files that the page shows them from: tests find things as people do, by name. */
import { readFileSync } from "node:fs";
import i18next, { type ResourceLanguage, type TFunction } from "i18next";

export const LANGUAGES = ["ar", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const VIEWS = [
  "frame",
  "explore",
  "details",
  "reader",
  "timeline",
  "trace",
  "query",
  "queryLibrary",
  "queryResults",
] as const;
type View = (typeof VIEWS)[number];

export type Words = { readonly [V in View]: TFunction<V> };

function resourcesOf(language: Language): ResourceLanguage {
  const folder = new URL(`../../../client/i18n/${language}/`, import.meta.url);
  return Object.fromEntries(
    VIEWS.map((view) => [view, JSON.parse(readFileSync(new URL(`${view}.json`, folder), "utf8"))]),
  );
}

const i18n = i18next.createInstance();
void i18n.init({
  resources: { ar: resourcesOf("ar"), en: resourcesOf("en") },
  fallbackLng: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The words of each view in a language. */
export function wordsIn(language: Language): Words {
  return {
    frame: i18n.getFixedT(language, "frame"),
    explore: i18n.getFixedT(language, "explore"),
    details: i18n.getFixedT(language, "details"),
    reader: i18n.getFixedT(language, "reader"),
    timeline: i18n.getFixedT(language, "timeline"),
    trace: i18n.getFixedT(language, "trace"),
    query: i18n.getFixedT(language, "query"),
    queryLibrary: i18n.getFixedT(language, "queryLibrary"),
    queryResults: i18n.getFixedT(language, "queryResults"),
  };
}
