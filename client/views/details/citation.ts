import type { ArticleRef, Claim } from "#contract/model.ts";
import { removeBidiControls } from "#text/bidi.ts";
import { addressOfLink } from "./claim-link.ts";

/** What a citation says besides the claim, in words of the interface's language. */
export interface CitationWords {
  /** Our sentence for the claim, without its full stop. */
  readonly sentence: string;
  /** "Our digest, not the outlet's text", or null for an original. */
  readonly digestMark: string | null;
  /** Who printed it, or that the text does not say. */
  readonly outlet: string;
  /** Print date in words, or null. */
  readonly printed: string | null;
  /** The comma of the language. */
  readonly comma: string;
}

/** The sentence as the article has it: an original's in quotation marks of its language, a digest's in brackets with its mark. */
function passage(claim: Claim, article: ArticleRef, digestMark: string | null): string {
  if (digestMark !== null) return `[${digestMark}: ${claim.quote.trim()}]`;
  return article.language === "ar" ? `«${claim.quote.trim()}»` : `“${claim.quote.trim()}”`;
}

/** A claim as plain text for a note or an article: our sentence, the passage, its source, and a link to it. */
export function citation(claim: Claim, article: ArticleRef, words: CitationWords, origin: string): string {
  const source = [words.outlet, article.sourceTitle ?? article.title, words.printed].filter((part) => part !== null);
  const lines = [
    `${removeBidiControls(words.sentence)}.`,
    passage(claim, article, words.digestMark),
    source.join(words.comma),
    ...(article.sourceUrl === undefined ? [] : [article.sourceUrl]),
    addressOfLink(claim, origin),
  ];
  return lines.join("\n");
}
