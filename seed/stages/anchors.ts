/** Where a fact stands in a text: by its quoted sentence in our digest, by offsets and a hash in the original. */
import type { Fact } from "#contract/fact-file.ts";
import type { Mention } from "#contract/model.ts";
import { sha256 } from "./read.ts";

/** Hex digits of a quote's sha256 that an anchor carries. */
export const QUOTE_HASH_DIGITS = 8;

export interface Anchored {
  readonly start: number;
  readonly end: number;
  readonly ends: readonly AnchoredEnd[];
}

/** The span of one of the fact's ends, and how the text names it there. */
export interface AnchoredEnd {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Mention["kind"];
}

/** Roles of a fact whose spans an anchor may give. */
const ROLES = ["subject", "object", "item", "addressee", "destination", "attributedTo"] as const;

/** Finds the one place of a quote in a digest. A string is the reason why there is none. */
export function anchorInDigest(fact: Fact, text: string): Anchored | string {
  const quote = fact.digest?.quote;
  if (quote === undefined) return "no digest quote is given";
  const start = text.indexOf(quote);
  if (start < 0) return `the digest does not hold the quote: ${excerpt(quote)}`;
  if (text.indexOf(quote, start + 1) >= 0) return `the digest holds the quote more than once: ${excerpt(quote)}`;
  if (cutsPair(text, start) || cutsPair(text, start + quote.length)) return "the quote cuts a character in two";
  return { start, end: start + quote.length, ends: [] };
}

/** Checks a stand-off anchor against the original's text. A string is the reason why it does not fit. */
export function anchorInOriginal(fact: Fact, text: string): Anchored | string {
  const anchor = fact.original;
  if (anchor === undefined) return "no anchor in the original is given";
  const { start, end, hash } = anchor;
  if (start >= end || end > text.length)
    return `the anchor ${start}–${end} lies outside the text (${text.length} long)`;
  if (cutsPair(text, start) || cutsPair(text, end)) return "the anchor cuts a character in two";
  const found = sha256(text.slice(start, end)).slice(0, QUOTE_HASH_DIGITS);
  if (found !== hash) return `the anchor ${start}–${end} does not fit: hash ${hash} expected, ${found} found`;
  const ends: AnchoredEnd[] = [];
  for (const role of ROLES) {
    const span = anchor[role];
    if (span === undefined) continue;
    const entity = fact[role];
    if (entity === undefined) return `the anchor has a span for ${role}, the fact has none`;
    const [from, to] = span.at;
    if (from >= to || to > text.length) return `the span of ${role} (${from}–${to}) lies outside the text`;
    if (text.slice(from, to).trim() === "") return `the span of ${role} (${from}–${to}) is blank`;
    if (cutsPair(text, from) || cutsPair(text, to)) return `the span of ${role} cuts a character in two`;
    ends.push({ entity, start: from, end: to, kind: span.kind });
  }
  return { start, end, ends };
}

/** Does the offset stand between the two halves of a surrogate pair? */
function cutsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

function excerpt(quote: string): string {
  return quote.length <= 60 ? `«${quote}»` : `«${quote.slice(0, 60)}…»`;
}
