/** Follows sizes from clause to clause. Rows themselves are free, since the server counts and times them. */
import { ExpressionCosts } from "./expression-costs.ts";
import { LIMITS } from "./limits.ts";
import { copyOf, firstRow, type Rows } from "./rows.ts";
import type { Structure } from "./structure-state.ts";
import {
  type Bound,
  elementOf,
  MATCHED,
  MOST_COLLECTED,
  MOST_MATCHED,
  NEIGHBORS,
  named,
  oneOf,
  SCALAR,
  YIELDED,
} from "./value-bounds.ts";
import { AGGREGATING } from "./words.ts";

/** Throws Refused (regex, range, reduce, too_costly) at the expression that may not end. */
export function checkCosts(structure: Structure, params: Readonly<Record<string, unknown>>): void {
  new CostReader(structure, params).query(0, structure.tokens.length);
}

class CostReader extends ExpressionCosts {
  #rows: Rows = firstRow();
  /** The first column that the innermost subquery returns. */
  #column: Bound = SCALAR;

  query(from: number, to: number): void {
    const start = this.#rows;
    let rows = 0;
    this.#rows = copyOf(start);
    for (let at = from; at < to; ) {
      const end = this.find(at + 1, to, (each) => this.roles[each] === "clause");
      if (this.at(at).upper === "UNION" && this.roles[at] === "clause") {
        rows += this.#rows.count;
        this.#rows = copyOf(start);
      }
      this.#clause(at, end);
      at = end;
    }
    this.#multiply(1, rows);
  }

  protected rows(): number {
    return this.#rows.count;
  }

  /** EXISTS, COUNT and COLLECT see all names outside, and begin with one row. */
  protected inner(from: number, to: number): { rows: number; column: Bound } {
    const [outer, column] = [this.#rows, this.#column];
    this.#rows = { ...copyOf(outer), count: 1 };
    this.#column = SCALAR;
    this.query(from, to);
    const found = { rows: this.#rows.count, column: this.#column };
    this.#rows = outer;
    this.#column = column;
    return found;
  }

  #clause(at: number, end: number): void {
    switch (this.at(at).upper) {
      case "UNWIND":
        this.#unwind(at + 1, end);
        return;
      case "WITH":
      case "RETURN":
      case "YIELD":
        this.#columns(at, end);
        return;
      case "MATCH":
        this.#match(at + 1, end);
        return;
      case "CALL":
        this.#callClause(at, end);
        return;
      case "LIMIT": {
        const { int } = this.expression(at + 1, end);
        if (int !== undefined) this.#rows.count = Math.min(this.#rows.count, Math.max(1, int));
        return;
      }
      default:
        this.#expressions(this.roles[at] === "clause" ? at + 1 : at, end);
    }
  }

  #expressions(from: number, to: number): void {
    for (const [first, last] of this.split(from, to, ",")) this.expression(first, last);
  }

  // Rows

  #multiply(factor: number, more = 0): void {
    this.#rows.count = Math.min(this.#rows.count * factor + more, MOST_COLLECTED);
  }

  #callClause(at: number, end: number): void {
    if (this.roles[at + 1] === "label") {
      this.#multiply(YIELDED);
      this.#expressions(at + 1, end);
      return;
    }
    const brace = this.find(at + 1, end, (each) => this.roles[each] === "subquery");
    const outer = this.#rows;
    this.#rows = { ...copyOf(outer), count: 1, bound: new Set(this.#imported(at + 1, brace)) };
    this.query(brace + 1, this.partner(brace));
    const inside = this.#rows;
    this.#rows = outer;
    this.#multiply(Math.max(1, inside.count));
    for (const name of inside.bound) outer.bound.add(name);
    for (const [name, heap] of inside.held) outer.held.set(name, heap);
    this.#boundHeld(at, end);
  }

  /** The names that `CALL (a, b) {`, `CALL (*) {` and `CALL { WITH a` bring in. */
  #imported(from: number, brace: number): Iterable<string> {
    const { bound } = this.#rows;
    if (brace === from) return this.at(brace + 1).upper === "WITH" ? bound : [];
    const names = this.split(from + 1, this.partner(from), ",").map(([first]) => this.at(first).text);
    return names.includes("*") ? bound : names;
  }

  /**
   * A pattern that shares no name with what is known multiplies the rows; one that is tied to it finds neighbours,
   * within what one pattern is taken to find.
   */
  #match(from: number, to: number): void {
    for (const [first, last] of this.split(from, to, ",")) {
      const names = this.#patternNames(first, last);
      const isTied = names.some((name) => this.#rows.bound.has(name)) || this.#namesAnId(first, last);
      const { count } = this.#rows;
      const isPlain = this.#isPlain(first, last);
      if (!isTied) this.#multiply(isPlain ? MATCHED : MOST_MATCHED);
      else this.#rows.count = Math.min(count * (isPlain ? NEIGHBORS : MOST_MATCHED), Math.max(count, MOST_MATCHED));
      for (const name of names) this.#rows.bound.add(name);
    }
    this.#expressions(from, to);
  }

  /** At most one relationship, followed once. */
  #isPlain(from: number, to: number): boolean {
    let nodes = 0;
    for (let at = from; at < to; at = this.after(at)) {
      const { text } = this.at(at);
      if (text === "(") nodes += 1;
      if (text === "+" || text === "*" || text === "{") return false;
      if (text === "[" && this.hasAtLevel(at + 1, this.partner(at), (inside) => inside === "*")) return false;
    }
    return nodes <= 2;
  }

  #patternNames(from: number, to: number): string[] {
    const names: string[] = [];
    for (let at = from; at < to; at += 1) {
      const before = this.at(at - 1).text;
      const opens = at === from || before === "(" || before === "[";
      if (opens && this.roles[at] === "operand" && this.isName(at)) names.push(this.at(at).text);
    }
    return names;
  }

  #namesAnId(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (this.at(at).text === "{" && this.at(at + 1).text === "id" && this.at(at + 2).text === ":") return true;
    return false;
  }

  /** Directly after UNWIND, range is free: its rows are counted and timed. */
  #unwind(from: number, to: number): void {
    const as = this.findAlias(from, to);
    const isRange = this.nameOf(from) === "range" && this.partners[from + 1] === as - 1;
    const list = isRange ? this.#freeRange(from + 2, as - 1) : this.expression(from, as);
    this.#multiply(Math.max(1, list.count));
    const name = this.at(as + 1).text;
    this.#name(name, elementOf(list));
    this.#rows.held.set(name, this.#heldBy(from, as, list.heap));
    this.#boundHeld(from, as);
  }

  #freeRange(from: number, to: number): Bound {
    const args = this.split(from, to, ",").map(([first, last]) => this.expression(first, last));
    const int = (args[0]?.int ?? Number.POSITIVE_INFINITY) + (args[1]?.int ?? Number.POSITIVE_INFINITY);
    return { size: 1, count: Math.min(int + 1, MOST_COLLECTED), element: 1, work: 1, heap: 0, numbers: "elements" };
  }

  // Columns

  #columns(at: number, end: number): void {
    const items = this.split(at + 1, end, ",");
    const { count } = this.#rows;
    const keepsAll =
      this.at(at).upper === "YIELD" || items.some(([from]) => this.at(this.#afterPrefix(from)).text === "*");
    const next: Rows = keepsAll ? copyOf(this.#rows) : { ...firstRow(), count };
    let aggregates = false;
    let isOneRow = !keepsAll;
    for (const [index, [from, to]] of items.entries()) {
      const as = this.findAlias(from, to);
      const value = this.expression(from, as);
      if (index === 0) this.#column = value;
      const name = this.at(as < to ? as + 1 : as - 1).text;
      this.#name(name, value);
      next.bound.add(name);
      next.held.set(name, this.#heldBy(from, as, value.heap));
      const isSame = this.#isSame(this.#afterPrefix(from), as);
      if (isSame) next.single.add(name);
      else next.single.delete(name);
      const isAggregate = this.#aggregatesIn(from, as);
      aggregates ||= isAggregate;
      isOneRow &&= isAggregate || isSame;
    }
    this.#rows = aggregates && isOneRow ? { ...next, count: 1, single: new Set(next.bound) } : next;
    this.#boundHeld(at + 1, end);
  }

  #afterPrefix(from: number): number {
    return this.roles[from] === "prefix" ? from + 1 : from;
  }

  #aggregatesIn(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (AGGREGATING.has(this.nameOf(at)) && this.at(at + 1).text === "(") return true;
    return false;
  }

  /** The same in each row: a literal, a parameter, or a name that comes from one row. */
  #isSame(from: number, to: number): boolean {
    const token = this.at(from);
    if (token.text === "$") return to === from + 2;
    const isPlain = token.kind === "string" || token.kind === "number";
    return to === from + 1 && (isPlain || this.#rows.single.has(token.text));
  }

  /** What a value keeps alive: its own bytes, and those of the names it is made of. */
  #heldBy(from: number, to: number, own: number): number {
    let sum = own;
    const seen = new Set<string>();
    for (let at = from; at < to; at += 1) {
      const { text } = this.at(at);
      if (!this.isName(at) || seen.has(text)) continue;
      seen.add(text);
      sum += this.#rows.held.get(text) ?? 0;
    }
    return sum;
  }

  #boundHeld(from: number, to: number): void {
    let sum = 0;
    for (const heap of this.#rows.held.values()) sum += heap;
    if (sum > LIMITS.heap) this.refuse("too_costly", from, to);
  }

  /** Names only grow: an inner scope that gives a name anew cannot make an outer value look smaller. */
  #name(name: string, value: Bound): void {
    const known = this.names.get(name);
    const largest = known === undefined ? named(value) : named(oneOf([named(value), known]));
    const ints = known === undefined ? [value.int] : [value.int, known.int];
    const isKnown = ints.every((each) => each !== undefined);
    this.names.set(name, { ...largest, ...(isKnown ? { int: Math.max(...ints.map((each) => each ?? 0)) } : {}) });
  }
}
