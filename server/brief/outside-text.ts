/** Text from outside made fit for a document: well-formed, without what a page cannot show, and of bounded length. */
import { removeBidiControls } from "#text/bidi.ts";

/** A name longer than this says no more; the drawing cuts earlier. */
export const LONGEST_NAME = 160;
/** A sentence of ours about names: each of its names is cut already. */
export const LONGEST_SENTENCE = 1_000;
/** A quoted passage; the longest of the shipped corpus has about 500 characters. */
export const LONGEST_QUOTE = 1_600;

/** Control characters but tab and line ends, and noncharacters. */
const UNSHOWABLE = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;
/** More marks on one letter than any script needs would climb into the lines above and below. */
const HEAPED_MARKS = /(\p{M}{6})\p{M}+/gu;
const MARK_OR_JOINER = /[\p{M}\u200c\u200d]/u;
const LOW_SURROGATE = /[\udc00-\udfff]/;

/** Well-formed, and each character that no page shows replaced by a visible one. Bidi controls stay. */
export function showable(text: string): string {
  return text.toWellFormed().replace(UNSHOWABLE, "\ufffd").replace(HEAPED_MARKS, "$1");
}

/** The text up to about `longest` code units, cut between two characters, with an ellipsis where it was cut. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = longest;
  while (end > longest - 40 && isInsideCharacter(text, end)) end -= 1;
  return `${text.slice(0, end).toWellFormed().trimEnd()}…`;
}

function isInsideCharacter(text: string, at: number): boolean {
  const next = text.charAt(at);
  return LOW_SURROGATE.test(next) || MARK_OR_JOINER.test(next) || text.charAt(at - 1) === "\u200d";
}

/** A name as a document may carry it: one line, no bidi controls, no longer than a name is. */
export function tameName(text: string): string {
  // Cut first: what follows then costs the same for a name of any length.
  const short = clipped(text, LONGEST_NAME * 4);
  const line = removeBidiControls(showable(short).replace(/\ufffd/g, ""))
    .replace(/\s+/gu, " ")
    .trim();
  return clipped(line, LONGEST_NAME);
}
