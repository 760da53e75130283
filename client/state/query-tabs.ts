/** The Query tab's own tabs: each a query with its parameters and its last run; one of them is open, always. */
import type { Bilingual } from "#contract/bilingual.ts";
import type { DoneRun, QueryRun } from "./query-run.ts";

export interface QueryTab {
  readonly id: string;
  /** The name given to it; null where its first words name it. */
  readonly title: string | null;
  readonly text: string;
  /** A JSON object of the parameters' values, as text. */
  readonly params: string;
  /** Fields of parameters whose text is no value yet, by name; the query waits for them. */
  readonly drafts: Readonly<Record<string, string>>;
  /** What code did after this query, where "Show Cypher" opened it. */
  readonly afterwards: Bilingual | null;
  /** A link brought it: it waits to be read before it is run. */
  readonly fromLink: boolean;
  readonly run: QueryRun | null;
  /** The last answer, which stays until a better one comes. */
  readonly last: DoneRun | null;
}

export interface QueryTabs {
  readonly tabs: readonly QueryTab[];
  readonly open: string;
  /** The tab closed last and where it stood, to bring it back. */
  readonly closed: { readonly tab: QueryTab; readonly index: number } | null;
}

export const MAX_QUERY_TABS = 20;
/** What the server takes, in UTF-16 code units. */
export const MAX_QUERY_TEXT = 20_000;
export const MAX_PARAMS_TEXT = 100_000;

/** What a newcomer finds, ready to run. */
export const FIRST_QUERY = `MATCH (a)-[s:SUPPLIES]->(b)
RETURN a, s, b
LIMIT 25`;

/** What a new tab may begin with. */
export type NewTab = Partial<Pick<QueryTab, "title" | "text" | "params" | "afterwards">>;

export function newTab(id: string, given: NewTab = {}): QueryTab {
  return {
    id,
    title: null,
    text: "",
    params: "{}",
    afterwards: null,
    ...given,
    drafts: {},
    fromLink: false,
    run: null,
    last: null,
  };
}

export const FIRST_TABS: QueryTabs = { tabs: [newTab("first", { text: FIRST_QUERY })], open: "first", closed: null };

export function openTabOf({ tabs, open }: QueryTabs): QueryTab {
  const found = tabs.find(({ id }) => id === open) ?? tabs[0];
  if (found === undefined) throw new Error("There is always a query tab");
  return found;
}

/** Adds a tab behind the open one and opens it. At the bound, the first tab that is not open makes room. */
export function addTab(state: QueryTabs, tab: QueryTab): QueryTabs {
  const at = state.tabs.findIndex(({ id }) => id === state.open) + 1;
  const added = [...state.tabs.slice(0, at), tab, ...state.tabs.slice(at)];
  const first = added.length > MAX_QUERY_TABS ? added.find(({ id }) => id !== tab.id) : undefined;
  return { ...state, tabs: added.filter((each) => each !== first), open: tab.id };
}

export function showTab(state: QueryTabs, id: string): QueryTabs {
  return state.tabs.some((tab) => tab.id === id) ? { ...state, open: id } : state;
}

/** Closes a tab; its neighbour opens. In the last tab's place comes a blank one with `freshId`. */
export function closeTab(state: QueryTabs, id: string, freshId: string): QueryTabs {
  const index = state.tabs.findIndex((tab) => tab.id === id);
  const tab = state.tabs[index];
  if (tab === undefined) return state;
  const left = state.tabs.filter((each) => each !== tab);
  const tabs = left.length === 0 ? [newTab(freshId)] : left;
  const neighbour = tabs[Math.min(index, tabs.length - 1)] ?? tabs[0];
  const open = state.open === id ? (neighbour?.id ?? state.open) : state.open;
  return { tabs, open, closed: { tab, index } };
}

/** Brings the tab closed last back to its place and opens it. */
export function reopenTab(state: QueryTabs): QueryTabs {
  if (state.closed === null) return state;
  const { tab, index } = state.closed;
  const tabs = [...state.tabs.slice(0, index), tab, ...state.tabs.slice(index)];
  return { tabs: tabs.slice(0, MAX_QUERY_TABS), open: tab.id, closed: null };
}

/** Changes one tab; the state itself where nothing changes. */
export function changeTab(state: QueryTabs, id: string, change: (tab: QueryTab) => QueryTab): QueryTabs {
  const tab = state.tabs.find((each) => each.id === id);
  const changed = tab === undefined ? tab : change(tab);
  if (tab === undefined || changed === undefined || changed === tab) return state;
  return { ...state, tabs: state.tabs.map((each) => (each === tab ? changed : each)) };
}

/** The tab's state after a step of its run; an answer stays as `last`. */
export function withRun(tab: QueryTab, run: QueryRun): QueryTab {
  return run.kind === "done" ? { ...tab, fromLink: false, run, last: run } : { ...tab, fromLink: false, run };
}
