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
