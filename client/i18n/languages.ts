/** The interface languages and their directions. Arabic is the original, English the mirror. */
export const LANGUAGES = ["ar", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Direction = "rtl" | "ltr";

export function directionOf(language: Language): Direction {
  return language === "ar" ? "rtl" : "ltr";
}

/** The direction of a text in any language that an article may have; unknown ones read from their first letter. */
export function directionOfText(language: string): Direction | "auto" {
  const known = asLanguage(language);
  return known === null ? "auto" : directionOf(known);
}

/** Narrows a text from outside (URL, storage, `<html lang>`) to a language, or null. */
export function asLanguage(text: string | null): Language | null {
  return text === "ar" || text === "en" ? text : null;
}
