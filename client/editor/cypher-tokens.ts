/**
 * Cypher in tokens, for its colours at once: the worker's grammar takes seconds to load. Own, because the editor's legacy
 * mode knows neither block comments, parameters nor names in backticks, and takes every type for text.
 */
import type { StreamParser, StringStream } from "@codemirror/language";

const KEYWORDS = new Set(
  (
    "all and any as asc ascending assert by call case collect contains count create csv cypher delete desc descending detach " +
    "distinct drop each else end ends exists explain false foreach from headers in index is join limit load match " +
    "merge none not null offset on optional or order profile reduce remove return set shortest single skip starts then true " +
    "union unique unwind use using when where with xor yield allshortestpaths shortestpath"
  ).split(" "),
);
const WORD = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/u;
const NUMBER = /^(?:0x[\da-f_]+|0o[0-7_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:e[+-]?\d+)?)/i;

interface TokenState {
  /** What the text is inside of, over line ends: a comment or a string by its quote. */
  within: "comment" | "'" | '"' | "`" | null;
  /** After `:`, `|` or `&` comes a label or a type; in `[…]` a type. */
  naming: boolean;
  brackets: string[];
}

function comment(stream: StringStream, state: TokenState): string {
  state.within = stream.skipTo("*/") ? null : "comment";
  if (state.within === null) stream.match("*/");
  else stream.skipToEnd();
  return "comment";
}

function quoted(stream: StringStream, state: TokenState, quote: "'" | '"' | "`"): string {
  state.within = quote;
  for (let next = stream.next(); next !== undefined; next = stream.next()) {
    if (next === "\\" && quote !== "`") stream.next();
    else if (next === quote && !(quote === "`" && stream.eat("`"))) {
      state.within = null;
      break;
    }
  }
  return quote === "`" ? "variableName" : "string";
}

function nameAfterColon({ brackets }: TokenState): string {
  return brackets.at(-1) === "[" ? "typeName" : "className";
}

function word(stream: StringStream, state: TokenState): string {
  const text = stream.current();
  if (state.naming && brackets(state) !== "{") return nameAfterColon(state);
  if (stream.match(/^\s*\(/, false) && !KEYWORDS.has(text.toLowerCase())) return "function";
  if (stream.match(/^(?:\.\w+)+\s*\(/, false)) return "function";
  const before = stream.string.slice(0, stream.start).trimEnd();
  return KEYWORDS.has(text.toLowerCase()) && !before.endsWith(".") ? "keyword" : "variableName";
}

const brackets = (state: TokenState) => state.brackets.at(-1) ?? null;

function sign(next: string, state: TokenState): string | null {
  if ("([{".includes(next)) state.brackets.push(next);
  if (")]}".includes(next)) state.brackets.pop();
  state.naming = next === ":" || (state.naming && "|&!(".includes(next)) || (next === "|" && brackets(state) === "[");
  return "()[]{}".includes(next) ? "bracket" : null;
}

function token(stream: StringStream, state: TokenState): string | null {
  if (state.within === "comment") return comment(stream, state);
  if (state.within !== null) return quoted(stream, state, state.within);
  if (stream.eatSpace()) return null;
  if (stream.match("//")) {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.match("/*")) return comment(stream, state);
  if (stream.match(/^\$(?:`[^`]*`|[\p{L}\p{N}_]+)/u)) return "special";
  if (stream.match(NUMBER)) return "number";
  if (stream.match(WORD)) {
    const style = word(stream, state);
    state.naming = false;
    return style;
  }
  const next = stream.next();
  if (next === "'" || next === '"' || next === "`") {
    const style = quoted(stream, state, next);
    const named = next === "`" && state.naming ? nameAfterColon(state) : style;
    state.naming = false;
    return named;
  }
  return next === undefined ? null : sign(next, state);
}

/** Comments, keywords, labels, relation types, functions, parameters, strings and numbers of Cypher 5. */
export const cypherTokens: StreamParser<TokenState> = {
  name: "cypher",
  startState: () => ({ within: null, naming: false, brackets: [] }),
  copyState: (state) => ({ ...state, brackets: [...state.brackets] }),
  token,
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } } },
};
