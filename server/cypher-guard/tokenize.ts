/** The tokens of Cypher 5, found in one pass over the decoded text. */
import { LIMITS } from "./limits.ts";
import { Refused } from "./refusal.ts";

export type TokenKind = "word" | "quoted" | "string" | "number" | "symbol";

export interface Token {
  readonly kind: TokenKind;
  /** A word as written, a name without its backticks, a string without its quotes (escapes kept), a symbol. */
  readonly text: string;
  /** The word in capitals, ASCII letters only: no other letter may pass for one. Empty for all but words. */
  readonly upper: string;
  readonly start: number;
  readonly end: number;
}

const SEPARATORS = String.fromCharCode(0x1c, 0x1d, 0x1e, 0x1f);
/** White space of the server, tried live: also U+001C–1F, Zs, Zl, Zp; not U+0085 and U+180E. */
const SPACE = new RegExp(`[\\t-\\r ${SEPARATORS}\\p{Zs}\\p{Zl}\\p{Zp}]+`, "uy");
const LINE_COMMENT = /\/\/[^\n\r]*/y;
const NUMBER = /(?:\d[\d_]*(?:\.(?=\d)\d[\d_]*)?(?:[eE][+-]?\d+)?|\.\d[\d_]*(?:[eE][+-]?\d+)?)[\p{L}\p{Nd}_]*/uy;
const WORD = /[\p{L}\p{Nl}\p{Pc}\u00a2-\u00a5\u20a0-\u20bf][\p{L}\p{M}\p{N}\p{Pc}\u00a2-\u00a5\u20a0-\u20bf]*/uy;
const SYMBOL = /=~|<>|<=|>=|\|\||::|\.\.|\+=|[-+*/%^=<>()[\]{}.,:;|&!$]/y;
/** Dashes and angle brackets that the server takes for `-`, `<` and `>` in patterns. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...[..."\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"].map((each) => [each, "-"] as const),
  ...[..."\u27e8\u3008\ufe64\uff1c"].map((each) => [each, "<"] as const),
  ...[..."\u27e9\u3009\ufe65\uff1e"].map((each) => [each, ">"] as const),
]);

/** Splits the text. Throws Refused on what has no end, on characters that mean nothing, and beyond the token limit. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  const push = (kind: TokenKind, shown: string, length: number) => {
    if (tokens.length >= LIMITS.tokens) {
      throw new Refused("too_many_tokens", { start: at, end: at + length }, LIMITS.tokens);
    }
    tokens.push({ kind, text: shown, upper: kind === "word" ? asciiUpper(shown) : "", start: at, end: at + length });
    at += length;
  };
  while (at < text.length) {
    const gap = match(SPACE) ?? (text.startsWith("//", at) ? match(LINE_COMMENT) : null);
    if (gap !== null) {
      at += gap.length;
      continue;
    }
    if (text.startsWith("/*", at)) {
      at = endOfComment(text, at);
      continue;
    }
    const sign = text[at] ?? "";
    if (sign === "'" || sign === '"') {
      const end = endOfString(text, at, sign);
      push("string", text.slice(at + 1, end - 1), end - at);
      continue;
    }
    if (sign === "`") {
      const end = endOfName(text, at);
      push("quoted", text.slice(at + 1, end - 1).replaceAll("``", "`"), end - at);
      continue;
    }
    const number = match(NUMBER);
    if (number !== null) {
      push("number", number, number.length);
      continue;
    }
    const word = match(WORD);
    if (word !== null) {
      push("word", word, word.length);
      continue;
    }
    const symbol = match(SYMBOL) ?? LOOKALIKES.get(sign);
    if (symbol === undefined) throw new Refused("unknown_character", { start: at, end: at + 1 }, codeOf(text, at));
    push("symbol", symbol, symbol.length);
  }
  return tokens;
}

/** Block comments do not nest. */
function endOfComment(text: string, start: number): number {
  const end = text.indexOf("*/", start + 2);
  if (end < 0) throw new Refused("unfinished", { start, end: start + 2 }, "/*");
  return end + 2;
}

function endOfString(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === quote) return at + 1;
  }
  throw new Refused("unfinished", { start, end: start + 1 }, quote);
}

/** A doubled backtick stands for one. */
function endOfName(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== "`") continue;
    if (text[at + 1] !== "`") return at + 1;
    at += 1;
  }
  throw new Refused("unfinished", { start, end: start + 1 }, "`");
}

function asciiUpper(word: string): string {
  return word.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function codeOf(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
