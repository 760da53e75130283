/** Cuts a text at the bounds of overlapping ranges, so that each piece can be marked by all that cover it. Pure. */

/** Half-open, in UTF-16 code units of the whole text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Segment<R extends Range> extends Range {
  readonly text: string;
  /** The ranges that cover the piece, in the order given. */
  readonly covers: readonly R[];
}

/** The paragraphs of a text without the line breaks between them; white space alone is no paragraph. */
export function paragraphsOf(text: string): Range[] {
  const paragraphs: Range[] = [];
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    if (match[0].trim() !== "") paragraphs.push({ start: match.index, end: match.index + match[0].length });
  }
  return paragraphs;
}

/**
 * The pieces of `text` within `within`. Their texts concatenated are that part of the text whatever the ranges;
 * empty, inverted and outlying ranges are cut to what they cover.
 */
export function segmentsOf<R extends Range>(text: string, ranges: readonly R[], within: Range): Segment<R>[] {
  const covering = ranges.filter((range) => range.start < within.end && range.end > within.start);
  const bounds = new Set([within.start, within.end]);
  for (const { start, end } of covering) {
    if (start >= end) continue;
    bounds.add(Math.max(start, within.start));
    bounds.add(Math.min(end, within.end));
  }
  const cuts = [...bounds].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? within.end;
    return {
      start,
      end,
      text: text.slice(start, end),
      covers: covering.filter((range) => range.start <= start && range.end >= end),
    };
  });
}
