/** Finds articles that are near-copies of one another, so that one text in ten outlets counts as one source. */

/** Words in a shingle: short enough to survive light editing, long enough that two reports seldom share many by chance. */
const SHINGLE = 5;
/** Shared part of the shorter text's shingles from which two texts count as copies. */
const COPY_SHARE = 0.6;
/** Shingles kept of each text (those with the smallest hashes), a bottom-k sketch: memory and time stay linear. */
const SKETCH = 200;

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
  const holders = new Map<number, number[]>();
  sketches.forEach(({ sketch }, index) => {
    for (const hash of sketch) {
      const known = holders.get(hash);
      if (known === undefined) holders.set(hash, [index]);
      else known.push(index);
    }
  });
  const parent = sketches.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  sketches.forEach(({ sketch }, index) => {
    const shared = new Map<number, number>();
    for (const hash of sketch)
      for (const other of holders.get(hash) ?? []) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared) {
      const shorter = Math.min(sketch.size, sketches[other]?.sketch.size ?? 0);
      if (count < COPY_SHARE * shorter) continue;
      const [low, high] = [rootOf(other), rootOf(index)].sort((a, b) => a - b);
      if (low !== undefined && high !== undefined) parent[high] = low;
    }
  });
  const groups = new Map<string, string>();
  const sizes = new Map<number, number>();
  parent.forEach((_, index) => sizes.set(rootOf(index), (sizes.get(rootOf(index)) ?? 0) + 1));
  sketches.forEach(({ id }, index) => {
    const root = rootOf(index);
    if ((sizes.get(root) ?? 0) > 1) groups.set(id, sketches[root]?.id ?? id);
  });
  return groups;
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
