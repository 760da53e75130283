/** The string literal around the caret: where it begins, what is typed of it, and the property it is compared with. */
export interface StringAt {
  /** Behind the opening quote. */
  readonly from: number;
  readonly typed: string;
  readonly quote: "'" | '"';
  /** The property before it (`{id: "…`, `.nameAr = "…`, `.id IN ["…`), or null. */
  readonly property: string | null;
}

const TOKENS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:``|[^`])*`|(['"])((?:\\[\s\S]|(?!\1)[^\\])*)(\1|$)/g;
const PROPERTY =
  /([\p{L}_][\p{L}\p{N}_]*)\s*(?::|=|<>|\bIN\b|\bCONTAINS\b|\b(?:STARTS|ENDS)\s+WITH\b)\s*\[?[^[\]:=]*$/iu;

/** The string that the caret stands in, or null where it stands in none. */
export function stringAt(text: string, caret: number): StringAt | null {
  const before = text.slice(0, caret);
  for (const match of before.matchAll(TOKENS)) {
    const [whole, quote, typed = "", close] = match;
    if ((quote !== "'" && quote !== '"') || close !== "" || match.index + whole.length !== caret) continue;
    const property = PROPERTY.exec(before.slice(0, match.index))?.[1] ?? null;
    return { from: match.index + 1, typed, quote, property };
  }
  return null;
}
