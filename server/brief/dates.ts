/** Dates in words: Latin digits in both languages, month names as the page has them. */
import type { Language } from "#text/claim-sentence.ts";
import { type Html, html } from "./markup.ts";
import { clipped } from "./outside-text.ts";

/** What is no date is shown as it is, up to this length. */
const LONGEST_DATE = 40;

const LOCALES = { ar: "ar-EG-u-nu-latn", en: "en-GB" } as const satisfies Record<Language, string>;

/** An ISO date cut to its precision (`2025`, `2025-04`, `2025-04-15`); anything else as it is. */
export function dateWords(isoDate: string, language: Language): string {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(isoDate)) return clipped(isoDate, LONGEST_DATE);
  const [year, month, day] = isoDate.split("-").map(Number);
  if (year === undefined || month === undefined) return isoDate;
  const at = new Date(Date.UTC(year, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: "numeric",
    month: "long",
    ...(day === undefined ? {} : { day: "numeric" }),
    timeZone: "UTC",
  }).format(at);
}

/** To the minute, in UTC. */
function timeWords(isoTime: string, language: Language): string {
  const at = new Date(isoTime);
  if (Number.isNaN(at.getTime())) return clipped(isoTime, LONGEST_DATE);
  const iso = at.toISOString();
  const comma = language === "ar" ? "، " : ", ";
  return `${dateWords(iso.slice(0, 10), language)}${comma}${iso.slice(11, 16)} UTC`;
}

/** A date of the document, readable by machines too. */
export function dated(isoDate: string, language: Language): Html {
  return html`<time datetime="${clipped(isoDate, LONGEST_DATE)}">${dateWords(isoDate, language)}</time>`;
}

/** An ISO time of the document. */
export function timed(isoTime: string, language: Language): Html {
  return html`<time datetime="${clipped(isoTime, LONGEST_DATE)}">${timeWords(isoTime, language)}</time>`;
}

export function countWords(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}
