/** Compact columns: growing typed arrays, interned strings, and groups by key. They hold a graph of millions of rows in a few bytes a cell. */

/** A column of 32-bit integers that grows by doubling. -1 stands for "none". */
export class IntColumn {
  #cells = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#cells.length) {
      const wider = new Int32Array(this.#cells.length * 2);
      wider.set(this.#cells);
      this.#cells = wider;
    }
    this.#cells[this.#length++] = value;
  }

  at(index: number): number {
    return this.#cells[index] ?? -1;
  }

  /** The cells in the order of `order` (all of them when absent), cut to size. */
  take(order?: Int32Array): Int32Array {
    return order === undefined ? this.#cells.slice(0, this.#length) : gather(this.#cells, order);
  }
}

/** Strings that repeat, each kept once. */
export class StringTable {
  readonly strings: string[] = [];
  readonly #index = new Map<string, number>();

  /** The number of `text`; -1 for null and undefined. */
  intern(text: string | null | undefined): number {
    if (text == null) return -1;
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    this.strings.push(text);
    this.#index.set(text, this.strings.length - 1);
    return this.strings.length - 1;
  }
}

/** Members by key: those of key `k` are `members[starts[k]]` up to `members[starts[k + 1]]`, in ascending order. */
export interface Groups {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Groups the indices of `keys` by their key; a negative key belongs to no group. */
export function groupByKey(keys: Int32Array, groups: number): Groups {
  const starts = new Int32Array(groups + 1);
  for (const key of keys) if (key >= 0) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < groups; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice(0, groups);
  const members = new Int32Array(starts[groups] ?? 0);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? -1;
    if (key < 0) continue;
    const at = next[key] ?? 0;
    members[at] = index;
    next[key] = at + 1;
  }
  return { starts, members };
}

/** The members of one group, without a copy. */
export function groupOf(groups: Groups, key: number): Int32Array {
  return groups.members.subarray(groups.starts[key] ?? 0, groups.starts[key + 1] ?? 0);
}

/** The cells of `column` that `order` names, in that order. Plain loops: a callback a cell costs ten times as much. */
export function gather(column: Int32Array | Uint8Array, order: Int32Array): Int32Array {
  const taken = new Int32Array(order.length);
  for (let index = 0; index < order.length; index++) {
    const at = order[index] ?? -1;
    taken[index] = at < 0 ? -1 : (column[at] ?? -1);
  }
  return taken;
}

/** 0 … length - 1. */
export function inOrder(length: number): Int32Array {
  const order = new Int32Array(length);
  for (let index = 0; index < length; index++) order[index] = index;
  return order;
}

/**
 * `order` sorted by `keys`, which run from -1 to `groups` - 1; what has the same key keeps its place, so that sorting by
 * one column after another sorts by all, the last one first. In linear time: no comparison is called.
 */
export function sortedBy(order: Int32Array, keys: Int32Array | Uint8Array, groups: number): Int32Array {
  const next = new Int32Array(groups + 2);
  for (const index of order) {
    const after = (keys[index] ?? -1) + 2;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let key = 1; key < next.length; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Int32Array(order.length);
  for (const index of order) {
    const key = (keys[index] ?? -1) + 1;
    const at = next[key] ?? 0;
    sorted[at] = index;
    next[key] = at + 1;
  }
  return sorted;
}

/** Where each index stands in `order`. */
export function placesIn(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place;
  return places;
}

/** The cell of a column; -1 beyond its ends, so that no caller has to say so. */
export function cell(column: Int32Array | Uint8Array, index: number): number {
  return column[index] ?? -1;
}

/** Finds rows by four integers: an open-addressing table over the rows themselves. */
export class RowTable {
  #slots = new Int32Array(1024).fill(-1);
  #count = 0;
  readonly #columns: readonly [IntColumn, IntColumn, IntColumn, IntColumn];

  constructor(columns: readonly [IntColumn, IntColumn, IntColumn, IntColumn]) {
    this.#columns = columns;
  }

  /** The row with these cells, or -1. */
  find(a: number, b: number, c: number, d: number): number {
    return cell(this.#slots, this.#slotOf(a, b, c, d));
  }

  /** Makes a row of the columns findable; its cells must be pushed before. */
  add(row: number): void {
    if (this.#count * 2 >= this.#slots.length) {
      const rows = this.#slots.filter((each) => each >= 0);
      this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
      for (const each of rows) this.#place(each);
    }
    this.#place(row);
    this.#count += 1;
  }

  #place(row: number): void {
    const [a, b, c, d] = this.#columns;
    this.#slots[this.#slotOf(a.at(row), b.at(row), c.at(row), d.at(row))] = row;
  }

  /** The slot that holds the row with these cells, else the free one where it would stand. */
  #slotOf(a: number, b: number, c: number, d: number): number {
    const [first, second, third, fourth] = this.#columns;
    const mask = this.#slots.length - 1;
    let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15) ^ (d + 1), 0x27d4eb2f);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const row = cell(this.#slots, slot);
      if (row < 0) return slot;
      if (first.at(row) === a && second.at(row) === b && third.at(row) === c && fourth.at(row) === d) return slot;
      slot = (slot + 1) & mask;
    }
  }
}
