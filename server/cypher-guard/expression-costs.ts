/**
 * Bounds what a single expression may cost. Neo4j looks at its timeout between rows only and does not count the memory of
 * values, so a doubling `reduce`, comprehensions inside each other, a chain of `WITH s + s AS s` or a bad pattern would end
 * the server or pin it.
 */
import { callBound } from "./function-bounds.ts";
import { LIMITS } from "./limits.ts";
import { paramBound } from "./params.ts";
import type { Structure } from "./structure-state.ts";
import { TokenReader } from "./token-reader.ts";
import type { Token } from "./tokenize.ts";
import {
  ALL_PROPERTIES,
  type Bound,
  elementOf,
  even,
  joined,
  LONG_TEXT,
  listOf,
  listOfParts,
  listWith,
  MATCHED,
  MOST_COLLECTED,
  MOST_MATCHED,
  mapWith,
  named,
  number,
  oneOf,
  propertyBound,
  SCALAR,
  scalar,
  textHeap,
} from "./value-bounds.ts";
import { COMPARISONS, NUMERIC, PREDICATES, TRUTH_WORDS } from "./words.ts";

/** reduce, comprehensions and predicates inside each other. */
const MOST_LOOPS = 4;
/** reduces inside each other: each reads its body several times. */
const MOST_REDUCES = 2;
/** A list that grows by `+` is a chain: to read its last element is to follow it all. 4,000 are read in 9 s, 10,000 never. */
const LIST_STEP = 5;

export abstract class ExpressionCosts extends TokenReader {
  protected readonly params: Readonly<Record<string, unknown>>;
  protected readonly names = new Map<string, Bound>();
  #loops = 0;
  #reduces = 0;

  constructor(structure: Structure, params: Readonly<Record<string, unknown>>) {
    super(structure);
    this.params = params;
  }

  /** Rows that are gathered where the reader stands. */
  protected abstract rows(): number;
  /** Reads a subquery inside an expression: its rows, and the bound of the first column that it returns. */
  protected abstract inner(from: number, to: number): { rows: number; column: Bound };

  /** The bound of a whole expression; throws where it is beyond the limits. */
  protected expression(from: number, to: number): Bound {
    const bound = this.bound(from, to);
    if (bound.size > LIMITS.size || bound.work > LIMITS.work) this.refuse("too_costly", from, to);
    return bound;
  }

  protected bound(from: number, to: number): Bound {
    if (from >= to) return number(0);
    const bound = this.#sum(from, to);
    if (bound.heap > LIMITS.heap) this.refuse("too_costly", from, to);
    return bound;
  }

  /** Terms between operators that join or compare. */
  #sum(from: number, to: number): Bound {
    let isTruth = false;
    let matching = 0;
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
      if (token.text === "=~") {
        matching += this.checkPattern({ at, to, subjectSize: joined(terms).size, params: this.params });
      }
      start = at + 1;
    }
    endTerm(to);
    const all = joined(terms);
    const isNumeric =
      this.hasAtLevel(from, to, (text) => text === "-") || terms.every(({ numbers }) => numbers === "itself");
    if (isNumeric && !isTruth) return number(all.work, int);
    const isJoined = terms.length > 1 && !isTruth && all.count > LIMITS.joined;
    if (all.size > LIMITS.size || isJoined) this.refuse("too_costly", from, to);
    if (isTruth) {
      const compared = terms.reduce((sum, each) => sum + Math.max(each.count, each.size / 30), 0);
      return scalar(all.work + matching + compared);
    }
    if (terms.length === 1 && terms[0] !== undefined) return terms[0];
    return {
      ...all,
      work: all.work + all.size / 30,
      heap: all.heap + textHeap(all.size),
      ...(int === undefined ? {} : { int }),
    };
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
    if (isNumeric) return number(joined(parts).work, parts.length === 1 ? parts[0]?.int : undefined);
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : joined(parts);
  }

  #operand(at: number, to: number): { bound: Bound | undefined; next: number } {
    let { bound, next } = this.#primary(at, to);
    while (bound !== undefined && next < to) {
      const role = this.roles[next];
      if (this.at(next).text === "." && this.roles[next + 1] === "key") {
        const property = propertyBound(this.at(next + 1).text);
        bound = { ...oneOf([property, bound]), heap: property.heap, work: bound.work + 1 };
        next += 2;
      } else if (role === "index") {
        bound = this.#indexed(bound, next);
        next = this.partner(next) + 1;
      } else if (role === "projection") {
        const { work, ...rest } = mapWith([bound, ...this.#items(next)]);
        bound = { ...rest, work: work + 1 };
        next = this.partner(next) + 1;
      } else break;
    }
    return { bound, next };
  }

  /** `list[i]`, `list[a..b]`, or a property whose name is computed: that may be the longest. */
  #indexed(base: Bound, open: number): Bound {
    const inside = this.bound(open + 1, this.partner(open));
    const work = base.work + inside.work;
    if (this.hasAtLevel(open + 1, this.partner(open), (text) => text === "..")) return { ...base, work };
    if (inside.numbers === "itself") return { ...elementOf(base), heap: base.heap, work };
    const isLiteral = this.at(open + 1).kind === "string" && this.partner(open) === open + 2;
    const property = isLiteral ? propertyBound(this.at(open + 1).text) : base.size <= 1 ? LONG_TEXT : SCALAR;
    return { ...oneOf([elementOf(base), property]), heap: base.heap + property.heap, work };
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
        return { bound: paramBound(this.params, token.text), next: at + 1 };
      case "group":
        return { bound: this.#group(at), next: this.partner(at) + 1 };
      case "list":
      case "index":
        return { bound: this.#list(at), next: this.partner(at) + 1 };
      case "map":
      case "projection":
      case "call":
        return { bound: mapWith(this.#items(at)), next: this.partner(at) + 1 };
      case "subquery":
        this.inner(at + 1, this.partner(at));
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
      return { size, count: 1, element: size, work: 1, heap: 0 };
    }
    if (token.kind === "number") {
      const value = Number(token.text.replaceAll("_", ""));
      return number(0, Number.isInteger(value) ? value : undefined);
    }
    const known = this.names.get(token.text);
    return known === undefined ? SCALAR : { ...named(known), ...(known.int === undefined ? {} : { int: known.int }) };
  }

  /** Brackets around an expression; around a pattern they hold nothing that counts. */
  #group(at: number): Bound {
    const parts = this.split(at + 1, this.partner(at), ",").map(([from, to]) => this.bound(from, to));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : joined(parts);
  }

  #items(at: number): Bound[] {
    return this.split(at + 1, this.partner(at), ",").map(([from, to]) => {
      const isPair = this.roles[from] === "key" && this.at(from + 1).text === ":";
      if (this.at(from).text !== ".") return this.bound(isPair ? from + 2 : from, to);
      return this.at(from + 1).text === "*" ? ALL_PROPERTIES : propertyBound(this.at(from + 1).text);
    });
  }

  #case(from: number, end: number): Bound {
    const results: Bound[] = [];
    let work = 0;
    let start = from;
    let isResult = false;
    for (let at = from; at <= end; at = this.after(at)) {
      const role = this.roles[at];
      if (at === end || role === "when" || role === "then" || role === "else") {
        const bound = this.bound(start, at);
        if (isResult) results.push(bound);
        else work += bound.work;
        isResult = role === "then" || role === "else";
        start = at + 1;
      }
      if (role === "case" && at < end) at = this.endOfCase(at, end);
    }
    const result = oneOf(results);
    return { ...result, work: result.work + work };
  }

  // Lists and calls

  #list(at: number): Bound {
    const end = this.partner(at);
    const { source, body } = this.#iteration(at + 1, end);
    if (source !== undefined) return this.#loop(at + 1, source, body, end);
    if (this.hasAtLevel(at + 1, end, (text) => text === "|")) {
      const items = this.split(at + 1, end, "|").map(([from, to]) => this.bound(from, to));
      return listOf(MATCHED, joined(items), 0);
    }
    return listWith(this.split(at + 1, end, ",").map(([from, to]) => this.bound(from, to)));
  }

  /** `x IN source [WHERE …] [| …]`: where the source ends and what is computed for each element begins. */
  #iteration(from: number, to: number): { source: [number, number] | undefined; body: number } {
    const isIteration = this.roles[from] === "operand" && this.at(from + 1).upper === "IN" && this.isName(from);
    if (!isIteration) return { source: undefined, body: from };
    const body = this.find(from + 2, to, (at) => this.at(at).upper === "WHERE" || this.at(at).text === "|");
    return { source: [from + 2, body], body };
  }

  #loop(name: number, [from, to]: [number, number], body: number, end: number): Bound {
    const list = this.bound(from, to);
    const bar = this.find(body, end, (at) => this.at(at).text === "|");
    return this.#inLoop(name, () => {
      const made = listOfParts(list, (element) => {
        this.names.set(this.at(name).text, element);
        const condition = this.bound(body + 1, bar);
        const item = bar < end ? this.bound(bar + 1, end) : element;
        return { ...item, work: item.work + condition.work + 1 };
      });
      return bar < end ? made : { ...made, size: Math.min(made.size, list.size) };
    });
  }

  /** Reckons a loop over the variable at an index, which hides an outer one of its name meanwhile. */
  #inLoop(variable: number, reckon: () => Bound): Bound {
    this.#loops += 1;
    if (this.#loops > MOST_LOOPS) this.refuse("too_costly", variable, variable + 1);
    const bound = this.#hiding(this.at(variable).text, reckon);
    this.#loops -= 1;
    return bound;
  }

  #hiding(name: string, reckon: () => Bound): Bound {
    const outer = this.names.get(name);
    const bound = reckon();
    if (outer === undefined) this.names.delete(name);
    else this.names.set(name, outer);
    return bound;
  }

  #call(at: number): { bound: Bound; next: number } {
    let open = at;
    while (this.roles[open] === "function") open += 1;
    const name = this.nameBefore(open);
    const next = this.partner(open) + 1;
    if (this.at(open).text === "{") {
      const { rows, column } = this.inner(open + 1, this.partner(open));
      return { bound: name === "collect" ? this.#gathered(rows, column) : scalar(1), next };
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
    const args = this.split(open + 1, end, ",").map(([from, to]) => this.bound(from, to));
    if (name === "range") return this.#range(args, at, end);
    if (name === "collect") {
      const rows = this.#isDistinctThing(open + 1, end) ? Math.min(this.rows(), MOST_MATCHED) : this.rows();
      return this.#gathered(rows, args[0] ?? SCALAR);
    }
    return callBound(name, args);
  }

  /** `DISTINCT n` and `DISTINCT n.key` of a thing in the graph: no more of them than it has. */
  #isDistinctThing(from: number, to: number): boolean {
    const name = from + 1;
    const isName = this.roles[name] === "operand" && this.isName(name) && !this.names.has(this.at(name).text);
    const isWhole = name + 1 === to || (this.roles[name + 2] === "key" && name + 3 === to);
    return this.at(from).upper === "DISTINCT" && this.roles[from] === "prefix" && isName && isWhole;
  }

  /** What is gathered counts against the transaction's memory: the server ends it in time. */
  #gathered(rows: number, item: Bound): Bound {
    const count = Math.min(rows, MOST_COLLECTED);
    const size = Math.min(count * Math.max(1, item.size), MOST_COLLECTED);
    const numbers = item.numbers === "itself" ? { numbers: "elements" as const } : {};
    return { size, count, element: item.size, work: item.work, heap: 0, ...numbers };
  }

  #range(args: readonly Bound[], at: number, end: number): Bound {
    const span = (args[0]?.int ?? Number.POSITIVE_INFINITY) + (args[1]?.int ?? Number.POSITIVE_INFINITY);
    if (!(span <= LIMITS.range)) this.refuse("range", at, end + 1, LIMITS.range);
    return { ...even(span + 1, 40 * (span + 1), span + 1), element: 1, numbers: "elements" };
  }

  /** `reduce(acc = first, x IN list | next)`: how the next value grows with the last one decides. */
  #reduce(at: number, open: number, end: number): Bound {
    const comma = this.find(open + 1, end, (each) => this.at(each).text === ",");
    const bar = this.find(comma, end, (each) => this.at(each).text === "|");
    const first = this.bound(open + 3, comma);
    const list = this.bound(comma + 3, bar);
    const name = this.at(open + 1).text;
    if (this.#reduces >= MOST_REDUCES) this.refuse("too_costly", at, end + 1);
    return this.#inLoop(comma + 1, () =>
      this.#hiding(name, () => {
        this.#reduces += 1;
        this.names.set(this.at(comma + 1).text, elementOf(list));
        const bodyFrom = (last: Bound) => {
          this.names.set(name, last);
          return this.bound(bar + 1, end);
        };
        const isText = this.at(open + 3).kind === "string";
        const bound = this.#accumulated(first, list, bodyFrom, isText ? 0 : LIST_STEP);
        if (bound === undefined) this.refuse("reduce", at, end + 1);
        this.#reduces -= 1;
        return bound;
      }),
    );
  }

  /** The bound of what a reduce ends with; undefined where it multiplies itself beyond the limit. */
  #accumulated(first: Bound, list: Bound, next: (last: Bound) => Bound, perPair: number): Bound | undefined {
    const steps = list.count;
    const { numbers } = next(named(first));
    const kind = numbers !== undefined && numbers === first.numbers ? { numbers } : {};
    const base = first.work + list.work;
    if (kind.numbers === "itself") return number(base + steps * next({ ...SCALAR, ...kind }).work);
    const bodyWith = (size: number) => next({ ...even(size, 0), ...kind });
    const one = bodyWith(1);
    const growth = (bodyWith(1_001).size - one.size) / 1_000;
    const isLinear = growth <= 1.000_1;
    const size = isLinear ? first.size + steps * one.size : growth ** Math.min(steps, 1_000) * (first.size + one.size);
    if (size > LIMITS.size && !isLinear) return undefined;
    const work = base + steps * (bodyWith(Math.max(first.size, size)).work + size / 50 + steps * perPair);
    const heap = first.heap + textHeap(size) + (isLinear ? steps * one.heap : 0);
    return { ...even(size, heap, work), ...kind };
  }
}
