import { describe, expect, test } from "vitest";
import {
  asName,
  deleteQuery,
  MAX_NAME,
  MAX_SAVED,
  NOTHING_SAVED,
  renameQuery,
  restoreQuery,
  type SavedQueries,
  type SavedQuery,
  savedStateOf,
  saveQuery,
  toggleStar,
} from "../../../../client/state/saved-queries.ts";

const query = (id: string, name: string, text = "RETURN 1"): SavedQuery => ({
  id,
  name,
  text,
  params: "{}",
  savedAt: 1_700_000_000_000,
});
const holding = (...own: SavedQuery[]): SavedQueries => ({ own, stars: [] });
const [first, second] = [query("a", "من يورّد"), query("b", "Exports")];

describe("saving", () => {
  test("puts a query first, and in place of the one whose name is spelled another way", () => {
    const both = saveQuery(holding(first), second);
    expect(both?.own).toEqual([second, first]);
    const again = query("c", "مَن يُورد", "RETURN 2");
    expect(saveQuery(holding(second, first), again)?.own).toEqual([second, { ...again, id: "a" }]);
  });

  test("refuses one more than there is room for, but still takes one of a known name", () => {
    const full = holding(...Array.from({ length: MAX_SAVED }, (_, index) => query(`q${index}`, `query ${index}`)));
    expect(saveQuery(full, second)).toBeNull();
    expect(saveQuery(full, query("x", "Query 3", "RETURN 3"))?.own[3]).toMatchObject({ id: "q3", text: "RETURN 3" });
  });

  test("brings a name to one line within its bound", () => {
    expect(asName("  a \n b ")).toBe("a b");
    expect(asName(" \t\n")).toBeNull();
    expect(asName("ط".repeat(500))).toHaveLength(MAX_NAME);
  });
});

describe("renaming", () => {
  test("changes the name, also to another spelling of itself", () => {
    expect(renameQuery(holding(first, second), "b", "EXPORTS")?.own[1]).toEqual({ ...second, name: "EXPORTS" });
  });
  test("refuses a name that another query has", () => {
    expect(renameQuery(holding(first, second), "b", "من يورد")).toBeNull();
  });
});

describe("deleting", () => {
  const starred: SavedQueries = { own: [first, second], stars: ["b", "supply-stated"] };

  test("takes its star too, and both come back where they were", () => {
    const done = deleteQuery(starred, "b");
    expect(done?.saved).toEqual({ own: [first], stars: ["supply-stated"] });
    if (done === null) throw new Error("there was nothing to delete");
    const back = restoreQuery(done.saved, done.deleted);
    expect(back.own).toEqual(starred.own);
    expect(new Set(back.stars)).toEqual(new Set(starred.stars));
    expect(restoreQuery(back, done.deleted)).toBe(back);
  });

  test("of what another window has deleted does nothing", () => {
    expect(deleteQuery(holding(first), "b")).toBeNull();
  });

  test("gives way to a query that took the name meanwhile", () => {
    const done = deleteQuery(starred, "b");
    if (done === null) throw new Error("there was nothing to delete");
    const taken = saveQuery(done.saved, query("c", "exports"));
    if (taken === null) throw new Error("there was no room");
    expect(restoreQuery(taken, done.deleted).own.map(({ name }) => name)).toEqual(["exports", "Exports 2", "من يورّد"]);
  });
});

test("a star goes on and off", () => {
  const on = toggleStar(NOTHING_SAVED, "supply-stated");
  expect(on.stars).toEqual(["supply-stated"]);
  expect(toggleStar(on, "supply-stated")).toEqual(NOTHING_SAVED);
});

describe("a tab", () => {
  const saved = holding({ ...second, params: '{"b":1,"a":2}' });
  test("is saved while text and values are those that were saved, in any order", () => {
    expect(savedStateOf(saved, { title: "Exports", text: "RETURN 1", params: '{"a":2,"b":1}' })).toBe("saved");
  });
  test("is edited once either changes", () => {
    expect(savedStateOf(saved, { title: "Exports", text: "RETURN 2", params: '{"a":2,"b":1}' })).toBe("edited");
    expect(savedStateOf(saved, { title: "Exports", text: "RETURN 1", params: '{"a":3,"b":1}' })).toBe("edited");
  });
  test("is neither under a name that nothing was saved by", () => {
    expect(savedStateOf(saved, { title: "Imports", text: "RETURN 1", params: "{}" })).toBeNull();
    expect(savedStateOf(saved, { title: null, text: "RETURN 1", params: "{}" })).toBeNull();
  });
});
