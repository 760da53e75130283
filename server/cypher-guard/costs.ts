/**
 * Bounds what a single expression may cost. Neo4j looks at its timeout between rows only and does not count the memory of
 * values, so a doubling `reduce`, comprehensions inside each other, a chain of `WITH s + s AS s` or a bad pattern would end
 * the server or pin it. Sizes are followed from clause to clause; rows themselves are free, since they are counted and timed.
 */
import { callBound } from "./function-bounds.ts";
import { LIMITS } from "./limits.ts";
import { measureParam } from "./params.ts";
import type { Structure } from "./structure-state.ts";
import { TokenReader } from "./token-reader.ts";
import type { Token } from "./tokenize.ts";
import {
  type Bound,
  joined,
  listOf,
  MATCHED,
  MOST_COLLECTED,
  MOST_MATCHED,
  oneOf,
  PROPERTY,
  SCALAR,
  scalar,
  UNKNOWN_PARAM,
  YIELDED,
} from "./value-bounds.ts";
import { COMPARISONS, NUMERIC, PREDICATES, TRUTH_WORDS } from "./words.ts";

/** reduce, comprehensions and predicates inside each other. */
const MOST_LOOPS = 4;
/** reduces inside each other: each reads its body three times. */
const MOST_REDUCES = 2;

/** Throws Refused (regex, range, reduce, too_costly) at the expression that may not end. */
export function checkCosts(structure: Structure, params: Readonly<Record<string, unknown>>): void {
  new CostReader(structure, params).query(0, structure.tokens.length);
}

class CostReader extends TokenReader {
  readonly #params: Readonly<Record<string, unknown>>;
  readonly #names = new Map<string, Bound>();
  /** Rows made by UNWIND, and by patterns and procedures. */
  #made = 1;
  #matched = 1;
  #loops = 0;
  #reduces = 0;

  constructor(structure: Structure, params: Readonly<Record<string, unknown>>) {
    super(structure);
    this.#params = params;
  }

  // Clauses

  query(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const end = this.find(at + 1, to, (each) => this.roles[each] === "clause");
      this.#clause(at, end);
      at = end;
    }
  }

  #clause(at: number, end: number): void {
    switch (this.at(at).upper) {
      case "UNWIND":
        this.#unwind(at + 1, end);
        return;
      case "WITH":
      case "RETURN":
      case "YIELD":
        for (const [from, to] of this.split(at + 1, end, ",")) this.#item(from, to);
        return;
      case "MATCH":
        this.#matched = Math.min(this.#matched * MATCHED, MOST_MATCHED);
        break;
      case "CALL":
        if (this.roles[at + 1] === "label") this.#matched = Math.min(this.#matched * YIELDED, MOST_MATCHED);
        break;
    }
    const from = this.roles[at] === "clause" ? at + 1 : at;
    for (const [first, last] of this.split(from, end, ",")) this.#expression(first, last);
  }

  #item(from: number, to: number): void {
    const as = this.findAlias(from, to);
    const bound = this.#expression(from, as);
    if (as + 1 < to) this.#name(this.at(as + 1).text, bound);
  }

  /** Directly after UNWIND, range is free: its rows are counted and timed. */
  #unwind(from: number, to: number): void {
    const as = this.findAlias(from, to);
    const isRange = this.nameOf(from) === "range" && this.partners[from + 1] === as - 1;
    let list: Bound;
    if (isRange) {
      const args = this.split(from + 2, as - 1, ",").map(([first, last]) => this.#expression(first, last));
      const int = (args[0]?.int ?? Number.POSITIVE_INFINITY) + (args[1]?.int ?? Number.POSITIVE_INFINITY);
      list = { size: 1, count: Math.min(int, MOST_COLLECTED), element: 1, work: 1 };
    } else list = this.#expression(from, as);
    this.#made = Math.min(this.#made * Math.max(1, list.count), MOST_COLLECTED);
    const { element } = list;
    this.#name(this.at(as + 1).text, { size: element, count: element, element, work: 1 });
  }

  /** Names only grow: an inner scope that gives a name anew cannot make an outer value look smaller. */
  #name(name: string, bound: Bound): void {
    const { size, count, element, int } = bound;
    const known = this.#names.get(name) ?? { size: 1, count: 1, element: 1, work: 1, int: 0 };
    const largest = oneOf([known, { size, count, element, work: 1 }]);
    const highest = int === undefined || known.int === undefined ? undefined : Math.max(int, known.int);
    this.#names.set(name, { ...largest, work: 1, ...(highest === undefined ? {} : { int: highest }) });
  }

  // Expressions

  /** The bound of a whole expression; throws where it is beyond the limits. */
  #expression(from: number, to: number): Bound {
    const bound = this.#bound(from, to);
    if (bound.size > LIMITS.size || bound.work > LIMITS.work) this.refuse("too_costly", from, to);
    return bound;
  }

  #bound(from: number, to: number): Bound {
    if (from >= to) return scalar(0);
    let isTruth = false;
    const terms: Bound[] = [];
    let start = from;
    let int: number | undefined = 0;
    const endTerm = (at: number) => {
      if (start >= at) return;
      const term = this.#term(start, at);
      int = int === undefined || term.int === undefined ? undefined : int + term.int;
      terms.push(term);
    };
    for (let at = from; at < to; at = this.after(at)) {
      const token = this.at(at);
      const role = this.roles[at];
      if (role === "case") {
        at = this.endOfCase(at, to);
        continue;
      }
      if (role !== "operator" && role !== "prefix") continue;
      const divides =
        COMPARISONS.has(token.text) || TRUTH_WORDS.has(token.upper) || token.upper === "NOT" || token.upper === "WHERE";
      if (divides) isTruth = true;
      const addition = token.text === "+" || token.text === "||" || (token.text === "-" && start < at);
      if (!divides && !addition) continue;
      endTerm(at);
      if (token.text === "=~") this.checkPattern({ at, to, subjectSize: joined(terms).size, params: this.#params });
      start = at + 1;
    }
    endTerm(to);
    const all = joined(terms);
    if (all.size > LIMITS.size) this.refuse("too_costly", from, to);
    if (isTruth) return scalar(all.work + terms.reduce((sum, each) => sum + Math.max(each.count, each.size / 30), 0));
    const isNumeric = this.hasAtLevel(from, to, (text) => text === "-");
    if (isNumeric) return scalar(all.work, int);
    if (terms.length === 1 && terms[0] !== undefined) return terms[0];
    return { ...all, work: all.work + all.size / 30, ...(int === undefined ? {} : { int }) };
  }

  /** Operands joined by arithmetic are numbers; a lone operand with what follows it is itself. */
  #term(from: number, to: number): Bound {
    const parts: Bound[] = [];
    let isNumeric = false;
    for (let at = from; at < to; ) {
      if (this.roles[at] === "operator" && NUMERIC.has(this.at(at).text)) {
        isNumeric = true;
        at += 1;
        continue;
      }
      const { bound, next } = this.#operand(at, to);
      if (bound !== undefined) parts.push(bound);
      at = Math.max(next, at + 1);
    }
    if (isNumeric) return scalar(joined(parts).work, parts.length === 1 ? parts[0]?.int : undefined);
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : joined(parts);
  }

  #operand(at: number, to: number): { bound: Bound | undefined; next: number } {
    let { bound, next } = this.#primary(at, to);
    while (bound !== undefined && next < to) {
      const role = this.roles[next];
      if (this.at(next).text === "." && this.roles[next + 1] === "key") {
        bound = { ...oneOf([PROPERTY, bound]), work: bound.work + 1 };
        next += 2;
      } else if (role === "index") {
        const inside = this.#bound(next + 1, this.partner(next));
        const isSlice = this.hasAtLevel(next + 1, this.partner(next), (text) => text === "..");
        const work = bound.work + inside.work;
        const { element } = bound;
        bound = isSlice ? { ...bound, work } : { size: element, count: element, element, work };
        next = this.partner(next) + 1;
      } else if (role === "projection") {
        bound = joined([bound, this.#items(next)]);
        next = this.partner(next) + 1;
      } else break;
    }
    return { bound, next };
  }

  #primary(at: number, to: number): { bound: Bound | undefined; next: number } {
    const token = this.at(at);
    switch (this.roles[at]) {
      case "case": {
        const end = this.endOfCase(at, to);
        return { bound: this.#case(at + 1, end), next: end + 1 };
      }
      case "function":
        return this.#call(at);
      case "parameter":
        return { bound: this.#param(token.text), next: at + 1 };
      case "group":
        return { bound: this.#group(at), next: this.partner(at) + 1 };
      case "list":
      case "index":
        return { bound: this.#list(at), next: this.partner(at) + 1 };
      case "map":
      case "projection":
      case "call":
        return { bound: this.#items(at), next: this.partner(at) + 1 };
      case "subquery":
        this.query(at + 1, this.partner(at));
        return { bound: undefined, next: this.partner(at) + 1 };
      case "operand":
        return { bound: this.#literal(token), next: at + 1 };
      default:
        return { bound: undefined, next: at + 1 };
    }
  }

  #literal(token: Token): Bound {
    if (token.kind === "string") {
      const size = Math.max(1, token.text.length);
      return { size, count: 1, element: size, work: 1 };
    }
    if (token.kind === "number") {
      const value = Number(token.text.replaceAll("_", ""));
      return Number.isInteger(value) ? scalar(0, value) : SCALAR;
    }
    return this.#names.get(token.text) ?? SCALAR;
  }

  #param(name: string): Bound {
    if (!Object.hasOwn(this.#params, name)) return UNKNOWN_PARAM;
    const value = this.#params[name];
    const int = typeof value === "number" && Number.isInteger(value) ? { int: Math.abs(value) } : {};
    return { ...measureParam(value), work: 1, ...int };
  }

  #group(at: number): Bound {
    return joined(this.split(at + 1, this.partner(at), ",").map(([from, to]) => this.#bound(from, to)));
  }

  #items(at: number): Bound {
    const parts = this.split(at + 1, this.partner(at), ",").map(([from, to]) => {
      const isPair = this.roles[from] === "key" && this.at(from + 1).text === ":";
      return this.at(from).text === "." ? PROPERTY : this.#bound(isPair ? from + 2 : from, to);
    });
    return { ...joined(parts), element: joined(parts).size };
  }

  #case(from: number, end: number): Bound {
    const results: Bound[] = [];
    let work = 0;
    let start = from;
    let isResult = false;
    for (let at = from; at <= end; at = this.after(at)) {
      const role = this.roles[at];
      if (at === end || role === "when" || role === "then" || role === "else") {
        const bound = this.#bound(start, at);
        if (isResult) results.push(bound);
        else work += bound.work;
        isResult = role === "then" || role === "else";
        start = at + 1;
      }
      if (role === "case" && at < end) at = this.endOfCase(at, end);
    }
    return { ...oneOf(results), work: oneOf(results).work + work };
  }

  // Lists and calls

  #list(at: number): Bound {
    const end = this.partner(at);
    const { source, body } = this.#iteration(at + 1, end);
    if (source !== undefined) return this.#loop(at + 1, source, body, end);
    if (this.hasAtLevel(at + 1, end, (text) => text === "|")) {
      const items = this.split(at + 1, end, "|").map(([from, to]) => this.#bound(from, to));
      return listOf(MATCHED, joined(items), 0);
    }
    const items = this.split(at + 1, end, ",").map(([from, to]) => this.#bound(from, to));
    return { ...joined(items), count: items.length, element: oneOf(items).size };
  }

  /** `x IN source [WHERE …] [| …]`: where the source ends and what is computed for each element begins. */
  #iteration(from: number, to: number): { source: [number, number] | undefined; body: number } {
    const isIteration = this.roles[from] === "operand" && this.at(from + 1).upper === "IN" && this.isName(from);
    if (!isIteration) return { source: undefined, body: from };
    const body = this.find(from + 2, to, (at) => this.at(at).upper === "WHERE" || this.at(at).text === "|");
    return { source: [from + 2, body], body };
  }

  #loop(name: number, [from, to]: [number, number], body: number, end: number): Bound {
    const list = this.#bound(from, to);
    return this.#inLoop(name, () => {
      const { element } = list;
      this.#names.set(this.at(name).text, { size: element, count: element, element, work: 1 });
      const bar = this.find(body, end, (at) => this.at(at).text === "|");
      const condition = this.#bound(body + 1, bar);
      const item = bar < end ? this.#bound(bar + 1, end) : { size: element, count: element, element, work: 1 };
      const made = listOf(list.count, { ...item, work: item.work + condition.work + 1 }, list.work);
      return bar < end ? made : { ...made, size: Math.min(made.size, list.size) };
    });
  }

  /** Reckons a loop over the variable at an index, which hides an outer one of its name meanwhile. */
  #inLoop(variable: number, reckon: () => Bound): Bound {
    this.#loops += 1;
    if (this.#loops > MOST_LOOPS) this.refuse("too_costly", variable, variable + 1);
    const name = this.at(variable).text;
    const outer = this.#names.get(name);
    const bound = reckon();
    if (outer === undefined) this.#names.delete(name);
    else this.#names.set(name, outer);
    this.#loops -= 1;
    return bound;
  }

  #call(at: number): { bound: Bound; next: number } {
    let open = at;
    while (this.roles[open] === "function") open += 1;
    const name = this.nameBefore(open);
    const next = this.partner(open) + 1;
    if (this.at(open).text === "{") {
      this.query(open + 1, this.partner(open));
      return { bound: name === "collect" ? listOf(MATCHED, PROPERTY, 0) : SCALAR, next };
    }
    return { bound: this.#callBound(name, at, open), next };
  }

  #callBound(name: string, at: number, open: number): Bound {
    const end = this.partner(open);
    if (name === "reduce") return this.#reduce(at, open, end);
    if (PREDICATES.has(name)) {
      const { source, body } = this.#iteration(open + 1, end);
      if (source !== undefined) return scalar(this.#loop(open + 1, source, body, end).work);
    }
    const args = this.#arguments(open);
    if (name === "range") return this.#range(args, at, end);
    if (name === "collect") {
      const rows = Math.min(this.#made * this.#matched, MOST_COLLECTED);
      const element = args[0]?.size ?? 1;
      return { size: Math.min(rows * element, MOST_COLLECTED), count: rows, element, work: args[0]?.work ?? 1 };
    }
    return callBound(name, args);
  }

  #range(args: readonly Bound[], at: number, end: number): Bound {
    const span = (args[0]?.int ?? Number.POSITIVE_INFINITY) + (args[1]?.int ?? Number.POSITIVE_INFINITY);
    if (!(span <= LIMITS.range)) this.refuse("range", at, end + 1, LIMITS.range);
    return { size: span + 1, count: span + 1, element: 1, work: span + 1 };
  }

  /** `reduce(acc = first, x IN list | next)`: how the next value grows with the last one decides. */
  #reduce(at: number, open: number, end: number): Bound {
    const comma = this.find(open + 1, end, (each) => this.at(each).text === ",");
    const bar = this.find(comma, end, (each) => this.at(each).text === "|");
    const first = this.#bound(open + 3, comma);
    const list = this.#bound(comma + 3, bar);
    const name = this.at(open + 1).text;
    if (this.#reduces >= MOST_REDUCES) this.refuse("too_costly", at, end + 1);
    return this.#inLoop(comma + 1, () => {
      this.#reduces += 1;
      const { element } = list;
      this.#names.set(this.at(comma + 1).text, { size: element, count: element, element, work: 1 });
      const outer = this.#names.get(name);
      const bodyWith = (size: number) => {
        this.#names.set(name, { size, count: size, element: size, work: 1 });
        return this.#bound(bar + 1, end);
      };
      const one = bodyWith(1);
      const growth = (bodyWith(1_001).size - one.size) / 1_000;
      const steps = list.count;
      const size =
        growth <= 1.000_1 ? first.size + steps * one.size : growth ** Math.min(steps, 1_000) * (first.size + one.size);
      if (size > LIMITS.size && growth > 1.000_1) this.refuse("reduce", at, end + 1);
      const final = bodyWith(Math.max(first.size, size));
      const work = first.work + list.work + steps * (final.work + size / 50);
      if (outer === undefined) this.#names.delete(name);
      else this.#names.set(name, outer);
      this.#reduces -= 1;
      return { size, count: size, element: size, work };
    });
  }

  #arguments(open: number): Bound[] {
    return this.split(open + 1, this.partner(open), ",").map(([from, to]) => this.#bound(from, to));
  }
}
