import type { Bilingual } from "#contract/bilingual.ts";
import type { QueryLink } from "../state/query-link.ts";
import { addTab, newTab, type QueryTab, type QueryTabs, showTab } from "../state/query-tabs.ts";
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

function heldIn({ tabs }: QueryTabs, text: string, params: string): QueryTab | undefined {
  return tabs.find((tab) => tab.text === text && tab.params === params);
}

/** Opens a query in a tab of its own, or the tab that holds it already, and shows the Query tab. */
export function openQuery({ text, params = {}, title, afterwards, run = false }: OpenQuery): void {
  const json = JSON.stringify(params);
  const held = heldIn(useApp.getState().queries, text, json);
  const id = held?.id ?? freshTabId();
  changeQueries((queries) => {
    if (held !== undefined) return showTab(queries, id);
    return addTab(queries, newTab(id, { text, params: json, title: title ?? null, afterwards: afterwards ?? null }));
  });
  openTab("query");
  if (run) void runQuery(id);
}

/**
 * The tabs with a link's query opened among them. It is never run by itself: a link comes from anyone, and what runs is for
 * the reader to decide: a query may be slow, hold a place in the server's queue, and stand in its audit under their name.
 */
export function withLinkedQuery(queries: QueryTabs, { text, params = "{}", title }: QueryLink): QueryTabs {
  const held = heldIn(queries, text, params);
  if (held !== undefined) return showTab(queries, held.id);
  const tab = { ...newTab(freshTabId(), { text, params, title: title ?? null }), fromLink: true };
  return addTab(queries, tab);
}
