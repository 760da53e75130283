/**
 * Which part each token plays, found in one pass: clauses at the places where a clause can begin, operators after operands,
 * calls by name. All that is not known to read is refused here, wherever it stands. It is no parser: what it lets through
 * may still be no Cypher, which the server then says better.
 */
import { isAllowedFunction } from "./functions.ts";
import { isAllowedProcedure } from "./procedures.ts";
import { Refused } from "./refusal.ts";
import { refusalCodeOf } from "./refused-words.ts";
import {
  beginPattern,
  CALLABLE,
  type Context,
  endsOperand,
  isClauseWord,
  isName,
  mayBeginWithPattern,
  NOTHING,
  newContext,
  type Role,
  type Structure,
  StructureState,
} from "./structure-state.ts";
import type { Token } from "./tokenize.ts";
import {
  BINARY_WORDS,
  CASE_OPERATORS,
  CLAUSES,
  OPENING_CLAUSES,
  PATH_WORDS,
  POSTFIX_WORDS,
  SUBQUERY_WORDS,
  TRIM_WORDS,
} from "./words.ts";

/** Assigns the parts. Throws Refused at the first token that is not allowed where it stands. */
export function readStructure(tokens: readonly Token[], partners: Int32Array): Structure {
  const reader = new StructureReader(tokens, partners);
  reader.read();
  return { tokens, roles: reader.roles, partners };
}

class StructureReader extends StructureState {
  read(): void {
    for (let at = 0; at < this.tokens.length; ) at = this.#step(at);
  }

  #step(at: number): number {
    const token = this.at(at);
    if (token.upper !== "NOT" && token.text !== "!") this.counts.not = 0;
    if (token.kind === "symbol") return this.#symbol(at, token);
    if (token.kind === "word") return this.#word(at, token);
    if (this.context().atStart) this.unexpected(token, NOTHING);
    if (token.kind === "quoted" && this.isMapKey(at)) return this.take(at, "key", false);
    if (token.kind === "quoted" && !this.operand) return this.#name(at);
    return this.take(at, "operand", true);
  }

  // Symbols

  #symbol(at: number, token: Token): number {
    const next = this.at(at + 1);
    switch (token.text) {
      case "(":
      case "[":
      case "{":
        return this.#open(at, token);
      case ")":
      case "]":
      case "}":
        return this.close(at, next);
      case ";":
        if (at + 1 < this.tokens.length || this.contexts.length > 1) throw new Refused("several_statements", token);
        return at + 1;
      case ".":
        if (!isName(next) && next.text !== "*") return this.take(at, "sign", false);
        this.roles[at] = "sign";
        return this.take(at + 1, "key", true);
      case ":":
        return this.colon(at, next);
      case "::":
        this.roles[at] = "operator";
        return this.type(at + 1);
      case "$":
        if (!isName(next) && next.kind !== "number") return this.take(at, "sign", false);
        this.roles[at] = "sign";
        return this.take(at + 1, "parameter", true);
      case "*":
      case "+":
        // `*` of RETURN *, count(*), [*1..3]; `+` and `*` after a bracket repeat a pattern when a clause follows.
        if (!this.operand) return this.take(at, "operator", token.text === "*");
        if (this.at(at - 1).text === ")" && isClauseWord(next)) return this.take(at, "sign", true);
        return this.take(at, "operator", false);
      case "%":
        return this.operand ? this.take(at, "operator", false) : this.take(at, "label", true);
      case "!":
        this.count("not", token, "!");
        return this.take(at, "sign", false);
      case "-":
        if (next.text === "[" || next.text === "-") this.count("hops", token, "()-->()");
        return this.take(at, "operator", false);
      default:
        if (this.context().atStart) this.unexpected(token, next);
        return this.take(at, token.text === "," || token.text === "|" ? "sign" : "operator", false);
    }
  }

  #open(at: number, token: Token): number {
    const context = this.context();
    if (token.text === "{" && at === this.subqueryAt) return this.openSubquery(at, token);
    if (context.atStart) {
      if (!mayBeginWithPattern(context) || token.text !== "(") this.unexpected(token, NOTHING);
      beginPattern(context);
    }
    const before = this.at(at - 1);
    if (
      token.text === "(" &&
      isName(before) &&
      at !== this.callAt &&
      at !== this.hintAt &&
      CALLABLE.has(this.roles[at - 1])
    ) {
      throw new Refused("function", before, before.text);
    }
    const role: Role =
      token.text === "("
        ? at === this.callAt
          ? "call"
          : "group"
        : token.text === "["
          ? this.operand
            ? "index"
            : "list"
          : this.operand
            ? "projection"
            : "map";
    const kind = role === "call" || role === "group" ? role : role === "list" || role === "index" ? "list" : "map";
    const owner = role === "call" ? this.at(at - 1).upper : "";
    this.push(newContext(kind, owner), token);
    return this.take(at, role, false);
  }

  // Words

  #word(at: number, token: Token): number {
    const context = this.context();
    const before = this.at(at - 1);
    if (this.isMapKey(at)) return this.take(at, "key", false);
    if (this.roles[at - 1] === "alias" && before.upper === "AS") return this.take(at, "alias", true);
    if (context.kind === "clauses" && context.atStart) return this.#opening(at, token, context);
    return this.operand ? this.#afterOperand(at, token, context) : this.#beforeOperand(at, token, context);
  }

  #opening(at: number, token: Token, context: Context): number {
    const next = this.at(at + 1);
    if (OPENING_CLAUSES.has(token.upper)) return this.#clause(at, token, context);
    const isPattern = next.text === "=" || PATH_WORDS.has(token.upper) || /^(?:ALL)?SHORTESTPATHS?$/.test(token.upper);
    if (!mayBeginWithPattern(context) || !isPattern) this.unexpected(token, next);
    beginPattern(context);
    return this.#beforeOperand(at, token, context);
  }

  #afterOperand(at: number, token: Token, context: Context): number {
    const word = token.upper;
    const next = this.at(at + 1);
    if (BINARY_WORDS.has(word)) {
      if (word === "OR") this.count("or", token, "OR");
      if (word === "XOR") this.count("xor", token, "XOR");
      return this.take(at, "operator", false);
    }
    if (word === "STARTS" || word === "ENDS") {
      if (next.upper !== "WITH") this.unexpected(token, next);
      this.roles[at] = "operator";
      return this.take(at + 1, "operator", false);
    }
    if (word === "IS") return this.is(at);
    if (word === "AS") return this.take(at, "alias", false);
    if (word === "WHERE" && context.kind !== "clauses") return this.take(at, "operator", false);
    if (context.kind === "call" && context.owner === "TRIM" && word === "FROM") return this.take(at, "sign", false);
    if (context.cases > 0 && (word === "WHEN" || word === "THEN" || word === "ELSE")) {
      return this.take(at, word === "WHEN" ? "when" : word === "THEN" ? "then" : "else", false);
    }
    if (context.cases > 0 && word === "END") {
      context.cases -= 1;
      this.cases -= 1;
      return this.take(at, "end", true);
    }
    if (context.kind === "clauses") {
      if (CLAUSES.has(word)) return this.#clause(at, token, context);
      if (POSTFIX_WORDS.has(word)) return this.take(at, "sign", true);
      if (context.clause === "MATCH" && PATH_WORDS.has(word)) return this.take(at, "prefix", false);
    }
    return this.unexpected(token, next);
  }

  #beforeOperand(at: number, token: Token, context: Context): number {
    const word = token.upper;
    const next = this.at(at + 1);
    if (word === "NOT") {
      this.count("not", token, "NOT");
      return this.take(at, "prefix", false);
    }
    if (word === "CASE" && !endsOperand(next)) {
      context.cases += 1;
      this.cases += 1;
      this.boundNesting(token);
      return this.take(at, "case", false);
    }
    if (word === "WHEN" && this.roles[at - 1] === "case") return this.take(at, "when", false);
    if (this.roles[at - 1] === "when" && CASE_OPERATORS.has(word) && !endsOperand(next)) {
      return this.#afterOperand(at, token, context);
    }
    if (SUBQUERY_WORDS.has(word) && next.text === "{") {
      this.subqueryAt = at + 1;
      return this.take(at, "function", false);
    }
    if ((word === "DISTINCT" || word === "ALL") && !endsOperand(next) && next.text !== "(" && this.mayQuantify(at)) {
      return this.take(at, "prefix", false);
    }
    if (word === "DISTINCT" && next.text === "(" && this.mayQuantify(at)) return this.take(at, "prefix", false);
    if (TRIM_WORDS.has(word) && context.kind === "call" && context.owner === "TRIM" && !endsOperand(next)) {
      return this.take(at, "prefix", false);
    }
    if (context.kind === "clauses" && context.clause === "MATCH" && PATH_WORDS.has(word) && next.text !== "=") {
      return this.take(at, "prefix", false);
    }
    return this.#name(at);
  }

  /** A variable, or the name of a function when a bracket follows it. */
  #name(at: number): number {
    const { name, last } = this.dottedName(at);
    if (this.at(last + 1).text !== "(") return this.take(at, "operand", true);
    if (!isAllowedFunction(name)) {
      const token = this.at(at);
      const code = last === at && token.kind === "word" ? refusalCodeOf(token.upper, "") : undefined;
      throw new Refused(code ?? "function", { start: token.start, end: this.at(last).end }, name);
    }
    for (let each = at; each <= last; each += 1) this.roles[each] = "function";
    this.callAt = last + 1;
    this.operand = false;
    return last + 1;
  }

  // Clauses

  #clause(at: number, token: Token, context: Context): number {
    const next = this.at(at + 1);
    const word = token.upper;
    context.atStart = false;
    this.roles[at] = "clause";
    this.operand = false;
    if (word !== "OPTIONAL") context.clause = word;
    // What stands between two WITHs is planned together.
    if (word === "WITH" || word === "UNION") this.counts.hops = 0;
    switch (word) {
      case "OPTIONAL":
        if (next.upper !== "MATCH" && next.upper !== "CALL") this.unexpected(next, NOTHING);
        return this.#clause(at + 1, next, context);
      case "ORDER":
        if (next.upper !== "BY") this.unexpected(token, next);
        return this.take(at + 1, "prefix", false);
      case "UNION":
        context.atStart = true;
        return next.upper === "ALL" || next.upper === "DISTINCT" ? this.take(at + 1, "prefix", false) : at + 1;
      case "CALL":
        return this.#call(at, next);
      case "USING":
        return this.hint(at + 1);
      case "FINISH":
        this.operand = true;
        return at + 1;
      default:
        return at + 1;
    }
  }

  #call(at: number, next: Token): number {
    if (next.text === "{" || next.text === "(") {
      this.subqueryAt = next.text === "{" ? at + 1 : (this.partners[at + 1] ?? -1) + 1;
      const brace = this.at(this.subqueryAt);
      if (brace.text !== "{") this.unexpected(brace === NOTHING ? next : brace, NOTHING);
      return at + 1;
    }
    const { name, last } = this.dottedName(at + 1);
    const place = { start: next.start, end: this.at(last).end };
    if (!isName(next) || !isAllowedProcedure(name)) throw new Refused("procedure", place, name);
    for (let each = at + 1; each <= last; each += 1) this.roles[each] = "label";
    if (this.at(last + 1).text === "(") this.callAt = last + 1;
    this.operand = true;
    return last + 1;
  }
}
