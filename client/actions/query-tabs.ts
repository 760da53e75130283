import { withParam } from "../state/query-params.ts";
import * as tabs from "../state/query-tabs.ts";
import { useApp } from "../state/store.ts";

/** Ids need to differ in this browser only. */
export function freshTabId(): string {
  return crypto.randomUUID().slice(0, 8);
}

/** Changes the query tabs by a transition of `client/state/query-tabs.ts`. */
export function changeQueries(transition: (queries: tabs.QueryTabs) => tabs.QueryTabs): void {
  useApp.setState((state) => {
    const queries = transition(state.queries);
    return queries === state.queries ? state : { queries };
  });
}

/** Changes one query tab. */
export function changeQuery(id: string, change: (tab: tabs.QueryTab) => tabs.QueryTab): void {
  changeQueries((queries) => tabs.changeTab(queries, id, change));
}

/** Writes a tab's text. What code did afterwards was said of the text as it came, not of another. */
export function writeQuery(id: string, text: string): void {
  changeQuery(id, (tab) => (tab.text === text ? tab : { ...tab, text, afterwards: null }));
}

export function renameQuery(id: string, title: string): void {
  const given = title.trim().slice(0, 200);
  changeQuery(id, (tab) => ({ ...tab, title: given === "" ? null : given }));
}

/** Sets a parameter; with `null`, its field holds a text that is no value yet. */
export function setParam(id: string, name: string, text: string, value: { readonly value: unknown } | null): void {
  changeQuery(id, (tab) => {
    const { [name]: _, ...drafts } = tab.drafts;
    if (value === null) return { ...tab, drafts: { ...drafts, [name]: text } };
    return { ...tab, drafts, params: withParam(tab.params, name, value) };
  });
}

export function removeParam(id: string, name: string): void {
  changeQuery(id, (tab) => {
    const { [name]: _, ...drafts } = tab.drafts;
    return { ...tab, drafts, params: withParam(tab.params, name, null) };
  });
}

export function newQuery(): void {
  changeQueries((queries) => tabs.addTab(queries, tabs.newTab(freshTabId())));
}

export function showQuery(id: string): void {
  changeQueries((queries) => tabs.showTab(queries, id));
}

export function reopenQuery(): void {
  changeQueries(tabs.reopenTab);
}
