/** The interface languages and their directions. Arabic is the original, English the mirror. */
export const LANGUAGES = ["ar", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Direction = "rtl" | "ltr";

export function directionOf(language: Language): Direction {
  return language === "ar" ? "rtl" : "ltr";
}

/** Narrows a text from outside (URL, storage, `<html lang>`) to a language, or null. */
export function asLanguage(text: string | null): Language | null {
  return text === "ar" || text === "en" ? text : null;
}
