import { describe, expect, test } from "vitest";
import { readSaved, SAVED_KEY, writeSaved } from "../../../../client/state/saved-memory.ts";
import type { SavedQueries } from "../../../../client/state/saved-queries.ts";

/** A browser's storage with room for so many characters. */
function storageOf(room = 10_000, items: Record<string, string> = {}): Storage {
  const held = new Map(Object.entries(items));
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    removeItem: (key) => void held.delete(key),
    setItem(key, value) {
      const others = [...held].filter(([each]) => each !== key).reduce((sum, [, text]) => sum + text.length, 0);
      if (others + value.length > room) throw new DOMException("full", "QuotaExceededError");
      held.set(key, value);
    },
  };
}

const saved: SavedQueries = {
  own: [{ id: "a", name: "من يورّد", text: "MATCH (n) RETURN n LIMIT 1", params: '{"a":1}', savedAt: 1 }],
  stars: ["a", "supply-stated"],
};

describe("saved queries between visits", () => {
  test("come back as they were", () => {
    const storage = storageOf();
    expect(writeSaved(storage, saved)).toBe(true);
    expect(readSaved(storage)).toEqual(saved);
  });

  test("are nothing where nothing was kept", () => {
    expect(readSaved(storageOf())).toBeNull();
  });

  test("stand as before where the storage takes no more, and that is told", () => {
    const storage = storageOf(300);
    writeSaved(storage, saved);
    const more = { ...saved, own: [...saved.own, { ...saved.own[0], id: "b", name: "b", text: "x".repeat(500) }] };
    expect(writeSaved(storage, more as SavedQueries)).toBe(false);
    expect(readSaved(storage)).toEqual(saved);
  });

  test.each(["{", "[]", '{"own":[{"id":1}],"stars":[]}', '{"own":[],"stars":"all"}'])(
    "that cannot be read are set aside: %s",
    (text) => {
      const storage = storageOf(10_000, { [SAVED_KEY]: text });
      expect(readSaved(storage)).toBeNull();
      expect(storage.getItem(`${SAVED_KEY}.unreadable`)).toBe(text);
      expect(storage.getItem(SAVED_KEY)).toBeNull();
    },
  );
});
