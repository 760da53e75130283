/** Finds articles that are near-copies of one another, so that one text in ten outlets counts as one source. */

/** Words in a shingle: short enough to survive light editing, long enough that two reports seldom share many by chance. */
const SHINGLE = 5;
/** Shared part of the shorter text's shingles from which two texts count as copies. */
const COPY_SHARE = 0.6;
/** Shingles kept of each text (those with the smallest hashes), a bottom-k sketch: memory and time stay linear. */
const SKETCH = 200;
/** A shingle held by more texts than this is boilerplate; counting it further would cost time and say nothing. */
const MAX_HOLDERS = 100;

interface ArticleText {
  readonly id: string;
  /** The text folded for comparison (case, hamza forms, punctuation removed). */
  readonly folded: string;
}

/** Groups near-copies: article id → smallest id of its group, for articles in a group of two or more. */
export function groupNearCopies(articles: readonly ArticleText[]): Map<string, string> {
  const sketches = articles
    .map(({ id, folded }) => ({ id, sketch: sketchOf(folded) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = new DisjointGroups(sketches.length);
  const holders = new Map<number, number[]>();
  sketches.forEach(({ sketch }, index) => {
    for (const [other, shared] of countShared(sketch, holders)) {
      const shorter = Math.min(sketch.size, sketches[other]?.sketch.size ?? 0);
      if (shared >= COPY_SHARE * shorter) groups.join(other, index);
    }
    for (const hash of sketch) holders.set(hash, [...(holders.get(hash) ?? []), index].slice(0, MAX_HOLDERS));
  });
  return new Map(
    sketches
      .map(({ id }, index) => ({ id, index, root: groups.rootOf(index) }))
      .filter(({ root }) => groups.sizeOf(root) > 1)
      .map(({ id, root }) => [id, sketches[root]?.id ?? id]),
  );
}

/** How many shingles of the sketch each earlier text holds too. */
function countShared(
  sketch: ReadonlySet<number>,
  holders: ReadonlyMap<number, readonly number[]>,
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const hash of sketch) {
    for (const other of holders.get(hash) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return shared;
}

/** Union–find whose root is the smallest index of its group. */
class DisjointGroups {
  private readonly parents: number[];
  private readonly sizes: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, index) => index);
    this.sizes = Array.from({ length: count }, () => 1);
  }

  rootOf(index: number): number {
    let root = index;
    for (let next = this.parents[root]; next !== undefined && next !== root; next = this.parents[root]) root = next;
    return root;
  }

  sizeOf(root: number): number {
    return this.sizes[root] ?? 0;
  }

  join(a: number, b: number): void {
    const low = Math.min(this.rootOf(a), this.rootOf(b));
    const high = Math.max(this.rootOf(a), this.rootOf(b));
    if (low === high) return;
    this.parents[high] = low;
    this.sizes[low] = this.sizeOf(low) + this.sizeOf(high);
  }
}

function sketchOf(folded: string): Set<number> {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let i = 0; i + SHINGLE <= words.length; i++) hashes.add(hashOf(words.slice(i, i + SHINGLE).join(" ")));
  return new Set([...hashes].sort((a, b) => a - b).slice(0, SKETCH));
}

/** FNV-1a, 32 bits: stable across runs and machines, unlike anything seeded. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
