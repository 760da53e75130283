import type { Folded } from "./fold.ts";

/** A stretch of a text in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const TRAILING = /[\p{Mn}\p{Me}\u0640]/u;

/**
 * The original's span of `folded.slice(start, end)`, with the marks and tatweel that follow its last letter, without the
 * invisible controls around it. Null where an end would cut a code point in two (half a ligature) or the span is empty.
 */
export function originalSpan(text: string, map: Folded, start: number, end: number): Span | null {
  const from = map.offsets[start];
  const last = map.offsets[end - 1];
  if (end <= start || from === undefined || last === undefined) return null;
  if (start > 0 && map.offsets[start - 1] === from) return null;
  if (end < map.folded.length && map.offsets[end] === last) return null;
  let stop = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  while (stop < text.length && TRAILING.test(text.charAt(stop))) stop++;
  return { start: from, end: stop };
}
