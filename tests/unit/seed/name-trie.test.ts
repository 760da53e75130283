import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NameTrie } from "../../../seed/stages/name-trie.ts";

function lookUp(trie: NameTrie, key: string): number | null {
  let node: number | null = 0;
  for (let index = 0; index < key.length && node !== null; index++) node = trie.next(node, key.charCodeAt(index));
  return node === null ? null : trie.at(node);
}

describe("NameTrie", () => {
  it("answers as a map does, the first value of a key standing", () => {
    const key = fc.string({ unit: "binary", minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(key), fc.array(key), (keys, others) => {
        const trie = new NameTrie();
        const map = new Map<string, number>();
        keys.forEach((each, index) => {
          if (!map.has(each)) map.set(each, index);
          expect(trie.add(each, index)).toBe(map.get(each));
        });
        for (const each of [...keys, ...others]) expect(lookUp(trie, each)).toBe(map.get(each) ?? null);
      }),
    );
  });

  it("keeps 20,000 names under 16 MB through its rehashes", () => {
    const trie = new NameTrie();
    for (let index = 0; index < 20_000; index++) trie.add(`شركة ${index.toString(36)} القابضة`, index);
    expect(trie.size).toBeLessThan(16 * 1024 * 1024);
    expect(lookUp(trie, `شركة ${(12_345).toString(36)} القابضة`)).toBe(12_345);
  });
});
