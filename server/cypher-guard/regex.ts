/**
 * Which patterns after `=~` are known to end. Java's matcher tries every way a pattern can match, so a pattern passes when the
 * number of ways is small: repetition without end on single characters only, a few times, no group repeated. A repetition
 * that the next character ends for certain (`[A-Z]+-`) can match in one way only: all of these together count once.
 */

/** Ways to match that choices without repetition may multiply to. */
const MOST_CHOICES = 10_000;
const MOST_LOOPS = 5;
const LONGEST = 1_000;

export interface PatternCost {
  /** Repetitions without end: matching takes about (length of the text) ^ loops steps. */
  readonly loops: number;
  /** Why the pattern is refused. */
  readonly fault?: string;
}

/** Reads the pattern as Java would. A fault is a short piece of the pattern, or of what is wrong with it. */
export function patternCost(pattern: string): PatternCost {
  if (pattern.length > LONGEST) return { loops: 0, fault: `> ${LONGEST}` };
  let at = 0;
  let endless = 0;
  let certain = 0;
  let loops = 0;
  /** What a repetition repeats. */
  let unit = "";
  let choices = 1;
  /** Open groups: branches of each so far. */
  const branches: number[] = [1];
  let repeatable: "nothing" | "character" | "group" = "nothing";
  while (at < pattern.length) {
    const sign = pattern[at] ?? "";
    const quantifier = /^(?:[*+?]|\{(\d{1,4})(,(\d{0,4}))?\})[?+]?/.exec(pattern.slice(at, at + 14));
    if (quantifier !== null) {
      const [text, least = "", comma, most = ""] = quantifier;
      if (repeatable === "nothing") return { loops, fault: text };
      const isOptional = text.startsWith("?");
      const isEndless = /^[*+]/.test(text) || (comma !== undefined && most === "");
      if (repeatable === "group" && !isOptional) return { loops, fault: `(…)${text}` };
      if (isEndless && endsAt(unit, pattern.slice(at + text.length))) certain = 1;
      else if (isEndless) endless += 1;
      else choices *= isOptional ? 2 : Math.max(1, Number(most || least) - Number(least) + 1);
      if (Number(least) > 100 || Number(most) > 100) return { loops, fault: text };
      repeatable = "nothing";
      at += text.length;
    } else if (sign === "(") {
      const opening = /^\((?:\?(?::|[imsuU]+[:)]))?/.exec(pattern.slice(at, at + 12))?.[0] ?? "(";
      if (opening === "(" && pattern[at + 1] === "?") return { loops, fault: pattern.slice(at, at + 4) };
      if (!opening.endsWith(")")) branches.push(1);
      repeatable = "nothing";
      at += opening.length;
    } else if (sign === ")") {
      if (branches.length === 1) return { loops, fault: ")" };
      choices *= branches.pop() ?? 1;
      repeatable = "group";
      at += 1;
    } else if (sign === "|") {
      branches.push((branches.pop() ?? 0) + 1);
      repeatable = "nothing";
      at += 1;
    } else if (sign === "[") {
      const end = endOfClass(pattern, at);
      if (end < 0) return { loops, fault: "[" };
      repeatable = "character";
      unit = pattern.slice(at, end);
      at = end;
    } else if (sign === "\\") {
      const escaped = pattern[at + 1] ?? "";
      if (!/^(?:[dDwWsShHvVbBntrfAzZ]|[^A-Za-z0-9])$/u.test(escaped)) return { loops, fault: `\\${escaped}` };
      repeatable = /[bBAzZ]/.test(escaped) ? "nothing" : "character";
      unit = `\\${escaped}`;
      at += 2;
    } else {
      repeatable = sign === "^" || sign === "$" ? "nothing" : "character";
      unit = sign;
      at += 1;
    }
    loops = endless + certain;
    if (loops > MOST_LOOPS) return { loops, fault: "* *" };
    if (choices > MOST_CHOICES) return { loops, fault: "? |" };
  }
  if (branches.length > 1) return { loops, fault: "(" };
  return { loops };
}

/** Is the next thing in the pattern one plain character that the repeated one cannot be, in either case? ASCII only. */
function endsAt(unit: string, rest: string): boolean {
  const next = /^(?:\\([^A-Za-z0-9])|([A-Za-z0-9 _:;,@%&~#=/<>!"'-]))(?![*?{+])/.exec(rest);
  const sign = next?.[1] ?? next?.[2];
  if (sign === undefined || !/^(?:\[[^[\]&\\]+\]|\\[dws]|[A-Za-z0-9 _-])$/.test(unit)) return false;
  const spellings = [sign.toLowerCase(), sign.toUpperCase()];
  return ["", "i"].every((flags) => !spellings.some((each) => new RegExp(`^${unit}$`, flags).test(each)));
}

/** Classes nest in Java (`[a-z&&[^b]]`). The index after the class, −1 where it has no end. */
function endOfClass(pattern: string, start: number): number {
  let depth = 0;
  for (let at = start; at < pattern.length; at += 1) {
    if (pattern[at] === "\\") {
      if (/[QEpPx0kcu]/.test(pattern[at + 1] ?? "Q")) return -1;
      at += 1;
    } else if (pattern[at] === "[") depth += 1;
    else if (pattern[at] === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** What a Cypher string literal says, without its quotes. */
export function stringValue(raw: string): string {
  return raw.replaceAll(/\\([\s\S])/g, (whole, sign: string) => ESCAPES[sign] ?? (/[\\'"`]/.test(sign) ? sign : whole));
}
