import { rememberHistory, rememberQueries } from "../state/query-memory.ts";
import { useApp } from "../state/store.ts";

/** Typing must not write to the disk at every key. */
const PAUSE_MS = 300;

/** Keeps the query tabs and the history between visits; what waits is written when the page goes. */
export function keepQueries(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    rememberQueries(useApp.getState().queries);
  };
  const flush = () => {
    if (timer !== undefined) write();
  };
  addEventListener("pagehide", flush);
  const stop = useApp.subscribe((state, before) => {
    if (state.queryHistory !== before.queryHistory) rememberHistory(state.queryHistory);
    if (state.queries === before.queries) return;
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE_MS);
  });
  return () => {
    stop();
    removeEventListener("pagehide", flush);
  };
}
