/** Text of a drawing: broken into lines by an estimate of its width, for the fonts of the reader are not known here. */
import { clipped } from "../outside-text.ts";

/** Widths in em, a little above what common fonts need. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const NOTHING = /[\p{M}\p{Cf}]/u;
const NARROW = /[ \u0627\u0621il|.,:;'!()،؛]/u;
const BROAD = /[A-ZMWmwسشصضطظ%@]/u;

function emOf(character: string): number {
  if (NOTHING.test(character)) return 0;
  if (WIDE.test(character)) return 1.05;
  if (NARROW.test(character)) return 0.32;
  return BROAD.test(character) ? 0.76 : 0.58;
}

export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size;
}

/** Longer texts are cut before they are measured. */
const LONGEST = 200;

/** The text in at most `most` lines no wider than `width`; what does not fit ends in an ellipsis. */
export function linesOf(text: string, { width, size, most }: { width: number; size: number; most: number }): string[] {
  const fits = (line: string): boolean => textWidth(line, size) <= width;
  const lines: string[] = [];
  let rest = clipped(text, LONGEST).split(/\s+/u).filter(Boolean);
  while (rest.length > 0 && lines.length < most) {
    let taken = 1;
    while (taken < rest.length && fits(rest.slice(0, taken + 1).join(" "))) taken += 1;
    const isLast = lines.length === most - 1;
    const line = (isLast ? rest : rest.slice(0, taken)).join(" ");
    lines.push(fits(line) ? line : shortened(line, fits));
    rest = isLast ? [] : rest.slice(taken);
  }
  return lines;
}

function shortened(line: string, fits: (line: string) => boolean): string {
  let end = line.length;
  while (end > 1 && !fits(`${line.slice(0, end)}…`)) end -= 1;
  return clipped(line, end);
}
