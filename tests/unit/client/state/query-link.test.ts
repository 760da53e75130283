import { describe, expect, test } from "vitest";
import { withLinkedQuery } from "../../../../client/actions/open-query.ts";
import { linkOf } from "../../../../client/state/link-of.ts";
import { packLink, unpackLink } from "../../../../client/state/link-state.ts";
import { queryLinkOf } from "../../../../client/state/query-link.ts";
import { changeTab, FIRST_TABS, MAX_QUERY_TEXT, openTabOf } from "../../../../client/state/query-tabs.ts";
import { FIRST_STATE } from "../../../../client/state/store.ts";
import { FIRST_VIEW } from "../../../../client/state/view.ts";

const WRITTEN = changeTab(FIRST_TABS, "first", (tab) => ({ ...tab, text: "RETURN $x", params: '{"x":1}' }));

describe("a query in a link", () => {
  test("travels while its tab is open, with its parameters", () => {
    const state = { ...FIRST_STATE, queries: WRITTEN, view: { ...FIRST_VIEW, tab: "query" as const } };
    const link = linkOf(state);
    expect(link).toMatchObject({ v: 1, tab: "query", query: { text: "RETURN $x", params: '{"x":1}' } });
    if (link === null) throw new Error("expected a link");
    expect(unpackLink(packLink(link))).toEqual(link);
    expect(linkOf({ ...state, view: FIRST_VIEW })).not.toHaveProperty("query");
  });

  test("stays at home where it is untouched, blank, or too long for an address", () => {
    expect(queryLinkOf(FIRST_TABS)).toBeNull();
    expect(queryLinkOf(changeTab(FIRST_TABS, "first", (tab) => ({ ...tab, text: "" })))).toBeNull();
    expect(
      queryLinkOf(changeTab(WRITTEN, "first", (tab) => ({ ...tab, params: `{"x":"${"a".repeat(9000)}"}` }))),
    ).toBeNull();
  });

  test.each([
    { text: "x".repeat(MAX_QUERY_TEXT + 1) },
    { text: "RETURN 1", params: "[]" },
    { text: "RETURN 1", params: "{" },
    { text: "RETURN 1", run: true },
  ])("is refused where it is none of ours: %#", (query) => {
    expect(unpackLink(packLink({ v: 1, tab: "query", query }))).toBeNull();
  });

  test("opens in a tab of its own, marked, and is not run", () => {
    const opened = withLinkedQuery(FIRST_TABS, { text: "RETURN $x", params: '{"x":1}', title: "Theirs" });
    const tab = openTabOf(opened);
    expect(opened.tabs).toHaveLength(2);
    expect(tab).toMatchObject({ text: "RETURN $x", params: '{"x":1}', title: "Theirs", fromLink: true, run: null });
  });

  test("opens the tab that holds it already", () => {
    const twice = withLinkedQuery(withLinkedQuery(FIRST_TABS, { text: "RETURN 1" }), { text: "RETURN 1" });
    expect(twice.tabs).toHaveLength(2);
  });
});
