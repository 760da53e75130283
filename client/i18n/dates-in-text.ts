import { formatDate } from "./format.ts";
import type { Language } from "./languages.ts";

const ISO_DATE = /(?<![\d-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![\d-])/g;

/**
 * A sentence of the server with its dates in the page's words: `2025-08` among Arabic letters would be shown from its
 * end. A year alone stands as it is.
 */
export function withDatesInWords(sentence: string, language: Language): string {
  return sentence.replace(ISO_DATE, (isoDate) => formatDate(isoDate, language));
}
