import { distinctQueries } from "../state/query-history.ts";
import type { QueryTab } from "../state/query-tabs.ts";
import { useApp } from "../state/store.ts";
import { changeQuery } from "./query-tabs.ts";

type Written = Pick<QueryTab, "text" | "params">;

/** What stood in a tab before the first step back, to come back to. */
const drafts = new Map<string, Written>();

function put(id: string, { text, params }: Written): void {
  changeQuery(id, (tab) => ({ ...tab, text, params, drafts: {} }));
}

/** Puts the query run before (-1) or after (1) the one in the tab into it; past the newest comes what was being written. */
export function stepHistory(tabId: string, by: -1 | 1): void {
  const { queries, queryHistory } = useApp.getState();
  const tab = queries.tabs.find(({ id }) => id === tabId);
  if (tab === undefined) return;
  const past = distinctQueries(queryHistory);
  const at = past.findIndex(({ text, params }) => text === tab.text && params === tab.params);
  if (at < 0 && by === -1) drafts.set(tabId, tab);
  const next = at - by;
  const found = past[next];
  const draft = drafts.get(tabId);
  if (found !== undefined && (at >= 0 || by === -1)) put(tabId, found);
  else if (next < 0 && draft !== undefined) put(tabId, draft);
}
