import { LIMITS } from "./limits.ts";
import { Refused } from "./refusal.ts";
import { patternCost, stringValue } from "./regex.ts";
import { NOTHING, type Role, type Structure } from "./structure-state.ts";
import type { Token } from "./tokenize.ts";

/** A name, an id, a condition: what a short property may hold at most. */
const SHORT_TEXT = 150;

/** Steps of the matcher in the time of one of ours. */
const MATCHING_STEPS = 50;

interface PatternPlace {
  /** Index of `=~`. */
  readonly at: number;
  /** Where the expression around it ends. */
  readonly to: number;
  /** How long the text to its left may be. */
  readonly subjectSize: number;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Moves over the tokens of a query level by level: what stands in brackets is passed in one step. */
export class TokenReader {
  protected readonly tokens: readonly Token[];
  protected readonly roles: readonly Role[];
  protected readonly partners: Int32Array;

  constructor({ tokens, roles, partners }: Structure) {
    this.tokens = tokens;
    this.roles = roles;
    this.partners = partners;
  }

  protected at(index: number): Token {
    return this.tokens[index] ?? NOTHING;
  }

  protected partner(index: number): number {
    return Math.max(this.partners[index] ?? -1, index);
  }

  /** The next token at the same level. */
  protected after(at: number): number {
    return this.partner(at) + 1;
  }

  protected find(from: number, to: number, wanted: (at: number) => boolean): number {
    for (let at = from; at < to; at = this.after(at)) if (wanted(at)) return at;
    return to;
  }

  /** Where the AS of a column is, or its end. */
  protected findAlias(from: number, to: number): number {
    return this.find(from, to, (at) => this.roles[at] === "alias" && this.at(at).upper === "AS");
  }

  protected split(from: number, to: number, separator: string): [number, number][] {
    const parts: [number, number][] = [];
    for (let start = from; start < to; ) {
      const end = this.find(start, to, (at) => this.at(at).text === separator && this.roles[at] === "sign");
      parts.push([start, end]);
      start = end + 1;
    }
    return parts;
  }

  protected hasAtLevel(from: number, to: number, wanted: (text: string) => boolean): boolean {
    return this.find(from, to, (at) => this.at(at).kind === "symbol" && wanted(this.at(at).text)) < to;
  }

  protected endOfCase(at: number, to: number): number {
    let depth = 0;
    return this.find(at, to, (each) => {
      if (this.roles[each] === "case") depth += 1;
      if (this.roles[each] === "end") depth -= 1;
      return depth === 0;
    });
  }

  protected isName(at: number): boolean {
    return this.at(at).kind === "word" || this.at(at).kind === "quoted";
  }

  protected nameOf(at: number): string {
    return this.roles[at] === "function" ? this.at(at).text.toLowerCase() : "";
  }

  protected nameBefore(open: number): string {
    const parts: string[] = [];
    for (let at = open - 1; this.roles[at] === "function"; at -= 1) parts.unshift(this.at(at).text);
    return parts.join("").toLowerCase();
  }

  protected refuse(
    code: "regex" | "range" | "reduce" | "too_costly",
    from: number,
    to: number,
    detail: string | number = "",
  ): never {
    const start = this.at(from).start;
    throw new Refused(code, { start, end: Math.max(this.at(to - 1).end, start) }, detail);
  }

  /** After `=~` stands a literal, or a parameter that is known, and nothing that adds to it. Returns the steps of one match. */
  protected checkPattern({ at, to, subjectSize, params }: PatternPlace): number {
    const isParameter = this.at(at + 1).text === "$";
    const place = isParameter ? at + 2 : at + 1;
    const token = this.at(place);
    const value = isParameter ? params[token.text] : token.kind === "string" ? stringValue(token.text) : undefined;
    const after = this.at(place + 1);
    const isWhole = place + 1 >= to || (this.roles[place + 1] !== "index" && !/^(?:[-+*/%^.]|\|\|)$/.test(after.text));
    if (typeof value !== "string" || !isWhole)
      this.refuse("regex", at, Math.min(place + 1, to), isParameter ? `$${token.text}` : "+");
    const { loops, fault } = patternCost(String(value));
    if (fault !== undefined) this.refuse("regex", place, place + 1, fault);
    const subject = Math.max(SHORT_TEXT, subjectSize);
    if (subject ** loops > LIMITS.matching) this.refuse("regex", place, place + 1, "* *");
    return Math.max(1, subjectSize) ** loops / MATCHING_STEPS;
  }
}
