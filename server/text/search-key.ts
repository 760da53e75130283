import { foldForSearch } from "./fold.ts";
import { stripParticles } from "./particles.ts";
import { skeleton, spelledInitials } from "./skeleton.ts";

export { lexicalScore } from "./lexical-score.ts";
export { stripParticles } from "./particles.ts";

/** Marks a skeleton inside a key, so that it never meets a word. Letters only: the index's analyzer splits at others. */
const SKELETON_MARK = "zqz";

/**
 * The search key of names: each in folded form, without its spaces, spelled initials as letters (تي إس إم سي → tsmc) and
 * its consonant skeleton, one form a line, no line twice.
 */
export function searchKeys(names: readonly string[]): string {
  const keys = new Set<string>();
  for (const name of names) {
    const folded = foldForSearch(name);
    if (folded === "") continue;
    keys.add(folded);
    keys.add(folded.replaceAll(" ", ""));
    const initials = spelledInitials(folded);
    if (initials !== null) keys.add(initials);
  }
  for (const name of names) {
    const bones = skeleton(name);
    if (bones !== null) keys.add(SKELETON_MARK + bones);
  }
  return [...keys].join("\n");
}

/**
 * Words to look up in an index of search keys for a user's query, most telling first: its folded words, the words without
 * their particles, all words joined, initials and skeleton. Words are letters and digits only, safe to build a query of.
 */
export function searchTerms(query: string): string[] {
  const folded = foldForSearch(query);
  if (folded === "") return [];
  const words = folded.split(" ");
  const terms = new Set(words);
  for (const word of words) for (const rest of stripParticles(word)) terms.add(rest);
  if (words.length > 1) terms.add(words.join(""));
  const initials = spelledInitials(folded);
  if (initials !== null) terms.add(initials);
  const bones = skeleton(query);
  if (bones !== null) terms.add(SKELETON_MARK + bones);
  return [...terms];
}
