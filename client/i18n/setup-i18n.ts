import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import arDetails from "./ar/details.json";
import arExplore from "./ar/explore.json";
import arFrame from "./ar/frame.json";
import arQuery from "./ar/query.json";
import arQueryLibrary from "./ar/queryLibrary.json";
import arQueryResults from "./ar/queryResults.json";
import arReader from "./ar/reader.json";
import arTimeline from "./ar/timeline.json";
import arTrace from "./ar/trace.json";
import enDetails from "./en/details.json";
import enExplore from "./en/explore.json";
import enFrame from "./en/frame.json";
import enQuery from "./en/query.json";
import enQueryLibrary from "./en/queryLibrary.json";
import enQueryResults from "./en/queryResults.json";
import enReader from "./en/reader.json";
import enTimeline from "./en/timeline.json";
import enTrace from "./en/trace.json";
import type { Language } from "./languages.ts";

export const resources = {
  ar: {
    frame: arFrame,
    explore: arExplore,
    details: arDetails,
    query: arQuery,
    queryLibrary: arQueryLibrary,
    queryResults: arQueryResults,
    reader: arReader,
    timeline: arTimeline,
    trace: arTrace,
  },
  en: {
    frame: enFrame,
    explore: enExplore,
    details: enDetails,
    query: enQuery,
    queryLibrary: enQueryLibrary,
    queryResults: enQueryResults,
    reader: enReader,
    timeline: enTimeline,
    trace: enTrace,
  },
} as const;

/** Starts i18next with both languages bundled, so that a switch never waits. One namespace per view. */
export function setupI18n(language: Language): i18n {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: "frame",
    resources,
    // React escapes; escaping twice would show entities such as &quot; in Arabic text.
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  return i18next;
}
