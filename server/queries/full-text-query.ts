import { foldForSearch } from "#text/fold.ts";
import { searchTerms } from "#text/search-key.ts";

/** Only letters and digits reach the index: no character here means anything to its query language. */
const SAFE = /^[\p{L}\p{N}]+$/u;
const MOST_TERMS = 24;
/** Digits and short words have no neighbours worth finding. */
const FUZZY_FROM = 4;
const FUZZY_TO = 40;
/** The index refuses a word of a thousand letters as a prefix; no name of ours comes near this. */
const LONGEST_TERM = 60;

/** A query that finds any of the words a user may have meant, whole, begun or mistyped; null where nothing is left of it. */
export function fullTextQuery(text: string): string | null {
  const clauses = safeTerms(searchTerms(text)).map((term) => {
    const mistyped = term.length >= FUZZY_FROM && term.length <= FUZZY_TO ? ` ${term}~${typos(term)}` : "";
    return `${term}^4 ${term}*^2${mistyped}`;
  });
  return clauses.length === 0 ? null : clauses.join(" ");
}

/** A query that finds texts with every word of the user's, whole or begun. */
export function allWordsQuery(text: string): string | null {
  const clauses = safeTerms(foldForSearch(text).split(" ")).map((word) => `+(${word}^4 ${word}*)`);
  return clauses.length === 0 ? null : clauses.join(" ");
}

function safeTerms(terms: readonly string[]): string[] {
  return terms
    .filter((term) => SAFE.test(term))
    .slice(0, MOST_TERMS)
    .map((term) => term.slice(0, LONGEST_TERM).toWellFormed())
    .filter((term) => SAFE.test(term));
}

function typos(term: string): number {
  return term.length >= 8 ? 2 : 1;
}
