import type { Language } from "./languages.ts";

/** Latin digits in both languages by default (DESIGN §8); the Egyptian month names are the ones most of the press uses. */
const LOCALES = { ar: "ar-EG-u-nu-latn", en: "en-GB" } as const satisfies Record<Language, string>;

export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** A whole number with grouping, in Latin digits. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}

type MonthStyle = "long" | "short";

/**
 * An ISO date cut to its precision (`2025`, `2025-04`, `2025-04-15`) in words. The length of the text is the precision.
 */
export function formatDate(isoDate: string, language: Language, month: MonthStyle = "long"): string {
  const [year, monthNumber, day] = isoDate.split("-").map(Number);
  if (year === undefined || monthNumber === undefined) return isoDate;
  const at = new Date(Date.UTC(year, monthNumber - 1, day ?? 1));
  const parts: Intl.DateTimeFormatOptions = { year: "numeric", month, timeZone: "UTC" };
  return new Intl.DateTimeFormat(LOCALES[language], day === undefined ? parts : { ...parts, day: "numeric" }).format(
    at,
  );
}
