/** A trie over UTF-16 units in flat typed arrays: one open-addressing table of edges, so that 100,000 names stay small. */
const ROOT = 0;
const NONE = -1;

export class NameTrie {
  private nodes = 1;
  private mask = 1023;
  private edgeNode = new Int32Array(1024).fill(NONE);
  private edgeUnit = new Uint16Array(1024);
  private edgeNext = new Int32Array(1024);
  private values = new Int32Array(256).fill(NONE);

  /** The value at a key, or null. */
  at(node: number): number | null {
    const value = this.values[node];
    return value === undefined || value === NONE ? null : value;
  }

  /** The node after `unit`, or null. */
  next(node: number, unit: number): number | null {
    for (let slot = this.slotOf(node, unit); ; slot = (slot + 1) & this.mask) {
      const from = this.edgeNode[slot];
      if (from === NONE) return null;
      if (from === node && this.edgeUnit[slot] === unit) return this.edgeNext[slot] ?? null;
    }
  }

  /** Sets the value of a key unless it has one; gives the value that it has. */
  add(key: string, value: number): number {
    let node = ROOT;
    for (let index = 0; index < key.length; index++) {
      const unit = key.charCodeAt(index);
      node = this.next(node, unit) ?? this.grow(node, unit);
    }
    const known = this.at(node);
    if (known !== null) return known;
    this.values[node] = value;
    return value;
  }

  /** Bytes of the tables. */
  get size(): number {
    return this.edgeNode.byteLength + this.edgeUnit.byteLength + this.edgeNext.byteLength + this.values.byteLength;
  }

  private slotOf(node: number, unit: number): number {
    return ((Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7) & this.mask;
  }

  private grow(node: number, unit: number): number {
    // At most 60 % full: probes stay short.
    if (this.nodes > (this.mask + 1) * 0.6) this.rehash();
    if (this.nodes === this.values.length) {
      const larger = new Int32Array(this.values.length * 2).fill(NONE);
      larger.set(this.values);
      this.values = larger;
    }
    const created = this.nodes++;
    this.put(node, unit, created);
    return created;
  }

  private put(node: number, unit: number, next: number): void {
    let slot = this.slotOf(node, unit);
    while (this.edgeNode[slot] !== NONE) slot = (slot + 1) & this.mask;
    this.edgeNode[slot] = node;
    this.edgeUnit[slot] = unit;
    this.edgeNext[slot] = next;
  }

  private rehash(): void {
    const { edgeNode, edgeUnit, edgeNext } = this;
    const capacity = edgeNode.length * 2;
    this.mask = capacity - 1;
    this.edgeNode = new Int32Array(capacity).fill(NONE);
    this.edgeUnit = new Uint16Array(capacity);
    this.edgeNext = new Int32Array(capacity);
    for (let slot = 0; slot < edgeNode.length; slot++) {
      const node = edgeNode[slot] ?? NONE;
      if (node !== NONE) this.put(node, edgeUnit[slot] ?? 0, edgeNext[slot] ?? 0);
    }
  }
}
