import { Refused } from "./refusal.ts";

/** A query as the server's lexer sees it. */
export interface DecodedText {
  readonly text: string;
  /** Where the code unit at an index of `text` begins in the text that was sent. */
  offsetAt(index: number): number;
}

const BACKSLASH = 92;
const LETTER_U = 117;

/**
 * Replaces `\uXXXX` everywhere, before lexing and outside of strings too, as Neo4j 5 does (tried live): a backslash that no
 * backslash escapes, a small `u`, four hexadecimal digits. What was decoded is not decoded again.
 * Throws Refused where the digits are missing.
 */
export function decodeEscapes(sent: string): DecodedText {
  if (!sent.includes("\\u")) return { text: sent, offsetAt: (index) => index };
  const parts: string[] = [];
  const offsets = new Uint32Array(sent.length + 1);
  let length = 0;
  const keep = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      offsets[length] = at;
      length += 1;
    }
    parts.push(sent.slice(from, to));
  };
  let plainFrom = 0;
  let at = 0;
  while (at < sent.length) {
    if (sent.charCodeAt(at) !== BACKSLASH) {
      at += 1;
    } else if (sent.charCodeAt(at + 1) !== LETTER_U) {
      at += 2;
    } else {
      const digits = sent.slice(at + 2, at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new Refused("bad_escape", { start: at, end: at + 6 });
      keep(plainFrom, at);
      offsets[length] = at;
      length += 1;
      parts.push(String.fromCharCode(Number.parseInt(digits, 16)));
      at += 6;
      plainFrom = at;
    }
  }
  keep(plainFrom, sent.length);
  offsets[length] = sent.length;
  return { text: parts.join(""), offsetAt: (index) => offsets[Math.min(index, length)] ?? sent.length };
}
