/** How much of the graph one answer hands to an assistant. Whoever asks may ask for less, or for the next page, never for more. */

/** Characters of an answer as JSON: some 25,000 tokens. Beyond it the answer is refused, not cut: a cut list would read as a whole one. */
export const MOST_CHARACTERS = 100_000;
/** Relations of one answer whose sentences are told with it. */
export const MOST_EVIDENCE = 40;
/** Sentences told of one relation; `claims` says how many there are. */
export const MOST_QUOTES = 3;
/** Leads and controls told of a trace; the count of all stands beside them. */
export const MOST_LEADS = 10;
