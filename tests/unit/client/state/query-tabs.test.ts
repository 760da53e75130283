import { describe, expect, test } from "vitest";
import {
  addTab,
  changeTab,
  closeTab,
  FIRST_TABS,
  MAX_QUERY_TABS,
  newTab,
  openTabOf,
  type QueryTabs,
  reopenTab,
  showTab,
  withRun,
} from "../../../../client/state/query-tabs.ts";
import { queryTitle } from "../../../../client/state/query-title.ts";
import { doneRun } from "../sample-query.ts";

const THREE: QueryTabs = { tabs: ["a", "b", "c"].map((id) => newTab(id, { text: id })), open: "b", closed: null };
const ids = ({ tabs }: QueryTabs) => tabs.map(({ id }) => id);

describe("query tabs", () => {
  test("a new tab stands behind the open one and is opened", () => {
    const added = addTab(THREE, newTab("d"));
    expect([ids(added), added.open]).toEqual([["a", "b", "d", "c"], "d"]);
  });

  test("at the bound the first tab makes room, never the new one", () => {
    let state = FIRST_TABS;
    for (let count = 0; count < MAX_QUERY_TABS + 5; count += 1) state = addTab(state, newTab(`t${count}`));
    expect(state.tabs).toHaveLength(MAX_QUERY_TABS);
    expect(state.open).toBe(`t${MAX_QUERY_TABS + 4}`);
    expect(openTabOf(state).id).toBe(state.open);
  });

  test.each([
    ["b", ["a", "c"], "c"],
    ["c", ["a", "b"], "b"],
    ["a", ["b", "c"], "b"],
  ])("closing %s leaves %j with %s open", (id, left, open) => {
    const closed = closeTab(THREE, id, "fresh");
    expect([ids(closed), closed.open]).toEqual([left, open]);
  });

  test("closing the open last tab opens the one before it", () => {
    const closed = closeTab({ ...THREE, open: "c" }, "c", "fresh");
    expect([ids(closed), closed.open]).toEqual([["a", "b"], "b"]);
  });

  test("closing the only tab leaves a blank one", () => {
    const closed = closeTab(FIRST_TABS, "first", "fresh");
    expect(closed.tabs).toEqual([newTab("fresh")]);
    expect(closed.open).toBe("fresh");
  });

  test("undo brings a closed tab back to its place with all it held", () => {
    expect(reopenTab(closeTab(THREE, "b", "fresh"))).toEqual(THREE);
    expect(reopenTab(THREE)).toBe(THREE);
  });

  test("an unknown tab changes nothing", () => {
    expect(showTab(THREE, "x")).toBe(THREE);
    expect(closeTab(THREE, "x", "fresh")).toBe(THREE);
    expect(changeTab(THREE, "x", (tab) => ({ ...tab, text: "" }))).toBe(THREE);
    expect(changeTab(THREE, "a", (tab) => tab)).toBe(THREE);
  });

  test("an answer stays while the next run is on its way and when it fails", () => {
    const done = doneRun();
    const answered = withRun(newTab("a", { text: done.text }), done);
    const running = withRun(answered, { kind: "running", text: "x", params: {}, startedAt: 5 });
    expect([running.run?.kind, running.last]).toEqual(["running", done]);
  });
});

describe("a query's name", () => {
  test.each([
    [{ title: "Mine", text: "RETURN 1" }, "Mine"],
    [{ title: null, text: "\n// Who supplies whom\nMATCH (n) RETURN n" }, "Who supplies whom"],
    [{ title: null, text: "  RETURN 1" }, "RETURN 1"],
    [{ title: null, text: " \n" }, ""],
    [{ title: null, text: "x".repeat(50) }, `${"x".repeat(39)}…`],
  ])("of %j is %j", (tab, name) => {
    expect(queryTitle(tab)).toBe(name);
  });
});
