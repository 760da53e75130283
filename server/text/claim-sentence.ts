/** A claim or relation as one plain sentence in either language: ours, never a quotation. */
import { arabicSentence } from "./arabic-sentence.ts";
import { englishSentence } from "./english-sentence.ts";
import type { SentenceParts } from "./sentence-parts.ts";

export type { SentenceParts } from "./sentence-parts.ts";
export type Language = "ar" | "en";

/** One sentence without its full stop, names isolated for mixed directions. */
export function claimSentence(parts: SentenceParts, language: Language): string {
  return language === "ar" ? arabicSentence(parts) : englishSentence(parts);
}
