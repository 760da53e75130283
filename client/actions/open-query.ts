import type { Bilingual } from "#contract/bilingual.ts";
import { addTab, newTab, type QueryTab, showTab } from "../state/query-tabs.ts";
import { useApp } from "../state/store.ts";
import { changeQueries, freshTabId } from "./query-tabs.ts";
import { runQuery } from "./run-query.ts";
import { openTab } from "./trace.ts";

export interface OpenQuery {
  readonly text: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly title?: string;
  /** What code does after this query, where it is the one behind a card or a click. */
  readonly afterwards?: Bilingual;
  /** Runs it at once: only for queries of ours, never for one that a link brought. */
  readonly run?: boolean;
}

function sameQuery(tab: QueryTab, text: string, params: string): boolean {
  return tab.text === text && tab.params === params;
}

/** Opens a query in a tab of its own, or the tab that holds it already, and shows the Query tab. */
export function openQuery({ text, params = {}, title, afterwards, run = false }: OpenQuery): void {
  const json = JSON.stringify(params);
  const held = useApp.getState().queries.tabs.find((tab) => sameQuery(tab, text, json));
  const id = held?.id ?? freshTabId();
  changeQueries((queries) => {
    if (held !== undefined) return showTab(queries, id);
    const given = { text, params: json, title: title ?? null, afterwards: afterwards ?? null };
    return addTab(queries, newTab(id, given));
  });
  openTab("query");
  if (run) void runQuery(id);
}
