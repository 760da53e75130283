/** What the guard keeps in mind while it reads a query, and the steps that need no look at clauses. */
import { LIMITS } from "./limits.ts";
import { Refused } from "./refusal.ts";
import { refusalCodeOf } from "./refused-words.ts";
import type { Token } from "./tokenize.ts";
import { CLAUSES, HINT_WORDS, NORMAL_FORMS, TYPE_WORDS } from "./words.ts";

export type Role =
  | "operand"
  | "operator"
  | "prefix"
  | "clause"
  | "function"
  | "key"
  | "label"
  | "alias"
  | "type"
  | "parameter"
  | "case"
  | "when"
  | "then"
  | "else"
  | "end"
  | "group"
  | "call"
  | "list"
  | "index"
  | "map"
  | "projection"
  | "subquery"
  | "close"
  | "sign";

export interface Structure {
  readonly tokens: readonly Token[];
  readonly roles: readonly Role[];
  /** For each bracket the index of its partner, else −1. */
  readonly partners: Int32Array;
}

export interface Context {
  readonly kind: "clauses" | "call" | "group" | "list" | "map";
  /** Of a call: the function; of clauses: the word before the brace. */
  readonly owner: string;
  /** Of clauses: the last clause keyword. */
  clause: string;
  /** Of clauses: a clause must come now. */
  atStart: boolean;
  /** CASEs that are open here. */
  cases: number;
  /** Of a subquery: relationships in the pattern around it, which is planned apart. */
  readonly hopsAround: number;
}

/** A name in such a part with a bracket behind it would be a call that was not checked. */
export const CALLABLE: ReadonlySet<Role | undefined> = new Set<Role>(["operand", "key", "label", "alias", "type"]);
export const NOTHING: Token = { kind: "symbol", text: "", upper: "", start: 0, end: 0 };

export class StructureState {
  readonly roles: Role[];
  protected readonly tokens: readonly Token[];
  protected readonly partners: Int32Array;
  protected readonly contexts: Context[] = [newContext("clauses", "")];
  /** The token before completes an operand. */
  protected operand = false;
  protected subqueries = 0;
  protected cases = 0;
  /** Index of a brace that is known to open a subquery, and of a bracket that is known to open a call. */
  protected subqueryAt = -1;
  protected callAt = -1;
  /** Index of the bracket around a hint's properties. */
  protected hintAt = -1;
  protected counts = { or: 0, xor: 0, not: 0, hops: 0, labels: 0 };

  constructor(tokens: readonly Token[], partners: Int32Array) {
    this.tokens = tokens;
    this.partners = partners;
    this.roles = tokens.map(() => "sign");
  }

  protected at(index: number): Token {
    return this.tokens[index] ?? NOTHING;
  }

  protected context(): Context {
    const context = this.contexts.at(-1);
    if (context === undefined) throw new Error("the guard has closed more than it opened");
    return context;
  }

  protected take(index: number, role: Role, operand: boolean, width = 1): number {
    this.roles[index] = role;
    this.operand = operand;
    return index + width;
  }

  protected unexpected(token: Token, next: Token): never {
    throw new Refused(refusalCodeOf(token.upper, next.upper) ?? "unexpected_word", token, token.text);
  }

  protected count(kind: "or" | "xor" | "not" | "hops" | "labels", token: Token, shown: string): void {
    this.counts[kind] += 1;
    if (this.counts[kind] > LIMITS[kind]) throw new Refused("too_wide", token, shown);
  }

  protected isMapKey(at: number): boolean {
    const before = this.at(at - 1).text;
    return this.context().kind === "map" && this.at(at + 1).text === ":" && (before === "{" || before === ",");
  }

  protected openSubquery(at: number, token: Token): number {
    this.subqueries += 1;
    if (this.subqueries > LIMITS.subqueryNesting) throw new Refused("too_deep", token, LIMITS.subqueryNesting);
    const before = this.at(at - 1);
    const owner = before.text === ")" ? "CALL" : before.upper;
    this.push({ ...newContext("clauses", owner), hopsAround: this.counts.hops }, token);
    this.counts.hops = 0;
    return this.take(at, "subquery", false);
  }

  protected push(context: Context, token: Token): void {
    this.contexts.push(context);
    this.boundNesting(token);
  }

  protected boundNesting(token: Token): void {
    if (this.contexts.length - 1 + this.cases > LIMITS.nesting) throw new Refused("too_deep", token, LIMITS.nesting);
  }

  protected close(at: number, next: Token): number {
    const closed = this.contexts.pop();
    this.cases -= closed?.cases ?? 0;
    if (closed?.kind === "clauses") {
      this.subqueries -= 1;
      this.counts.hops = closed.hopsAround;
      if (closed.owner === "CALL" && next.upper === "IN") throw new Refused("transactions", next);
    }
    return this.take(at, "close", true);
  }

  protected colon(at: number, next: Token): number {
    if (this.context().kind === "map" && this.roles[at - 1] === "key" && this.at(at - 2).text !== ".") {
      return this.take(at, "sign", false);
    }
    if (!isName(next)) return this.take(at, "operator", false);
    this.roles[at] = "operator";
    this.count("labels", next, ":");
    return this.take(at + 1, "label", true);
  }

  /** What follows `::`: `LIST<INTEGER NOT NULL>`, `TIMESTAMP WITH TIME ZONE`, `STRING | INTEGER`. */
  protected type(from: number): number {
    let depth = 0;
    for (let at = from; ; at += 1) {
      const token = this.at(at);
      const next = this.at(at + 1).upper;
      const isWord =
        TYPE_WORDS.has(token.upper) ||
        (token.upper === "WITH" && (next === "TIME" || next === "TIMEZONE")) ||
        (token.upper === "NOT" && next === "NULL");
      if (token.text === "<") depth += 1;
      else if (token.text === ">" && depth > 0) depth -= 1;
      else if (!isWord && token.text !== "|" && token.text !== "!") {
        this.operand = true;
        return at;
      }
      this.roles[at] = "type";
    }
  }

  /** `IS [NOT] NULL`, `IS [NOT] :: type`, `IS [NOT] TYPED type`, `IS [NOT] [NFC] NORMALIZED`, in a pattern `n IS Label`. */
  protected is(from: number): number {
    this.roles[from] = "operator";
    let at = from + 1;
    if (this.at(at).upper === "NOT") {
      this.roles[at] = "operator";
      at += 1;
    }
    const token = this.at(at);
    if (token.upper === "NULL") return this.take(at, "type", true);
    if (token.upper === "TYPED" || token.text === "::") {
      this.roles[at] = "operator";
      return this.type(at + 1);
    }
    if (NORMAL_FORMS.has(token.upper) && this.at(at + 1).upper === "NORMALIZED") {
      this.roles[at] = "type";
      return this.take(at + 1, "type", true);
    }
    if (token.upper === "NORMALIZED") return this.take(at, "type", true);
    this.operand = false;
    return at;
  }

  /** DISTINCT and ALL stand at the head of a list of columns or of arguments. */
  protected mayQuantify(at: number): boolean {
    const before = this.at(at - 1);
    return before.upper === "RETURN" || before.upper === "WITH" || this.roles[at - 1] === "call";
  }

  protected dottedName(at: number): { name: string; last: number } {
    const parts = [this.at(at).text];
    let last = at;
    while (this.at(last + 1).text === "." && isName(this.at(last + 2))) {
      last += 2;
      parts.push(this.at(last).text);
    }
    return { name: parts.join("."), last };
  }

  /** `USING INDEX n:Label(a, b)`, `USING SCAN n:Label`, `USING JOIN ON n, m`: nothing but names can stand here. */
  protected hint(from: number): number {
    let at = from;
    while (HINT_WORDS.has(this.at(at).upper)) at += 1;
    const allowed = (token: Token) => token.text === "," || token.text === ":";
    let isNameNext = true;
    for (; ; at += 1) {
      const token = this.at(at);
      if (isNameNext && isName(token)) isNameNext = false;
      else if (!isNameNext && allowed(token)) isNameNext = true;
      else break;
      this.roles[at] = "label";
    }
    if (isNameNext) this.unexpected(this.at(at), NOTHING);
    this.hintAt = at;
    this.operand = true;
    return at;
  }
}

export function newContext(kind: Context["kind"], owner: string): Context {
  return { kind, owner, clause: "", atStart: kind === "clauses", cases: 0, hopsAround: 0 };
}

/** EXISTS { (a)-->(b) } and COUNT { … } may leave MATCH out. */
export function mayBeginWithPattern({ owner }: Context): boolean {
  return owner === "EXISTS" || owner === "COUNT";
}

export function beginPattern(context: Context): void {
  context.atStart = false;
  context.clause = "MATCH";
}

export function isClauseWord({ upper }: Token): boolean {
  return CLAUSES.has(upper) || refusalCodeOf(upper, "") !== undefined;
}

export function isName({ kind }: Token): boolean {
  return kind === "word" || kind === "quoted";
}

/** After such a token, a word before it was an operand: a variable that is named like a keyword. */
export function endsOperand({ text, kind }: Token): boolean {
  return kind === "symbol" && [",", ")", "]", "}", ".", "", "=", ":", ";"].includes(text);
}
