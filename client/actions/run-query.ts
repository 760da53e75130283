import { asFailure } from "../api/api-failure.ts";
import { runCypher } from "../api/cypher-reads.ts";
import { recorded } from "../state/query-history.ts";
import { parseParams } from "../state/query-params.ts";
import type { QueryRun } from "../state/query-run.ts";
import { closeTab, withRun } from "../state/query-tabs.ts";
import { useApp } from "../state/store.ts";
import { changeQueries, changeQuery, freshTabId } from "./query-tabs.ts";

const running = new Map<string, AbortController>();

/** Sends a tab's query, one at a time in each tab. Its parameters must be whole: a field that is no value stops it. */
export async function runQuery(tabId: string): Promise<void> {
  const tab = useApp.getState().queries.tabs.find(({ id }) => id === tabId);
  const params = tab === undefined ? null : parseParams(tab.params);
  if (tab === undefined || params === null || Object.keys(tab.drafts).length > 0) return;
  running.get(tabId)?.abort();
  const controller = new AbortController();
  running.set(tabId, controller);
  const sent = { text: tab.text, params, startedAt: Date.now() };
  const since = performance.now();
  const tell = (run: QueryRun) => {
    changeQuery(tabId, (now) => withRun(now, run));
    if (run.kind !== "running")
      useApp.setState(({ queryHistory }) => ({ queryHistory: recorded(queryHistory, tab, run) }));
  };
  tell({ kind: "running", ...sent });
  try {
    const answer = await runCypher({ query: sent.text, params }, controller.signal);
    if (running.get(tabId) === controller) tell({ kind: "done", ...sent, answer, elapsed: performance.now() - since });
  } catch (thrown) {
    if (running.get(tabId) !== controller) return;
    const elapsed = performance.now() - since;
    const failure = controller.signal.aborted ? null : asFailure(thrown);
    if (failure === null) tell({ kind: "cancelled", ...sent, elapsed });
    else {
      const { kind, code, requestId, refusal, retryAfter } = failure;
      tell({ kind: "failed", ...sent, elapsed, failure: { kind, code, requestId, refusal, retryAfter } });
    }
  } finally {
    if (running.get(tabId) === controller) running.delete(tabId);
  }
}

/** Ends a tab's run: the request is dropped, and the server ends its transaction when it sees that. */
export function cancelQuery(tabId: string): void {
  running.get(tabId)?.abort();
}

/** Closes a tab and ends its run. */
export function closeQuery(tabId: string): void {
  cancelQuery(tabId);
  changeQueries((queries) => closeTab(queries, tabId, freshTabId()));
}
