import { foldForSearch } from "#text/fold.ts";
import { searchTerms } from "#text/search-key.ts";

/** Only letters and digits reach the index: no character here means anything to its query language. */
const SAFE = /^[\p{L}\p{N}]+$/u;
const MOST_TERMS = 24;
/** Digits and short words have no neighbours worth finding. */
const FUZZY_FROM = 4;

/** A query that finds any of the words a user may have meant, whole, begun or mistyped; null where nothing is left of it. */
export function fullTextQuery(text: string): string | null {
  const terms = searchTerms(text)
    .filter((term) => SAFE.test(term))
    .slice(0, MOST_TERMS);
  if (terms.length === 0) return null;
  return terms
    .map((term) => `${term}^4 ${term}*^2${term.length >= FUZZY_FROM ? ` ${term}~${typos(term)}` : ""}`)
    .join(" ");
}

/** A query that finds texts with every word of the user's, the last one possibly only begun. */
export function allWordsQuery(text: string): string | null {
  const words = foldForSearch(text)
    .split(" ")
    .filter((word) => SAFE.test(word))
    .slice(0, MOST_TERMS);
  if (words.length === 0) return null;
  return words.map((word) => `+(${word}^4 ${word}*)`).join(" ");
}

function typos(term: string): number {
  return term.length >= 8 ? 2 : 1;
}
