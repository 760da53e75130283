import { queryClient } from "../api/query-client.ts";
import { traceRead } from "../api/trace-reads.ts";
import { type AppState, useApp } from "../state/store.ts";
import { hasAssumptions, type TraceAsk, traceCall, withoutAssumptions } from "../state/trace-ask.ts";
import { listedPaths, type Traced, type TraceFound } from "../state/traced.ts";
import { runWork } from "./run-work.ts";

/** Answers that are at hand, so that a month come back to is drawn at once; undefined where one is missing. */
function atHand(ask: TraceAsk, asOf: string | null): TraceFound | undefined {
  const read = traceRead(ask, asOf);
  return read === null ? undefined : queryClient.getQueryData(read.queryKey);
}

async function find(ask: TraceAsk, asOf: string | null): Promise<TraceFound | null> {
  const read = traceRead(ask, asOf);
  return read === null ? null : queryClient.fetchQuery(read);
}

/** The open path stays open where it is still listed; on an answer to another question the best path is opened. */
function openPathFor(traced: Traced, { traced: before, view }: AppState) {
  const listed = listedPaths(traced);
  if (view.openPath !== null && listed.some(({ key }) => key === view.openPath)) return {};
  const sameEnds = before !== null && before.ask.from === traced.ask.from && before.ask.to === traced.ask.to;
  return { view: { ...view, openPath: sameEnds ? null : (listed[0]?.key ?? null), openHop: null } };
}

function take(traced: Traced): void {
  useApp.setState((state) => ({ traced, ...openPathFor(traced, state) }));
}

/** Takes the answers where all of them are at hand, and tells whether they were. */
function takeAtHand(): boolean {
  const { scene, traceWork } = useApp.getState();
  const { trace: ask, filters } = scene;
  const asked = withoutAssumptions(ask);
  const [found, plain, newest] = [atHand(ask, filters.asOf), atHand(asked, filters.asOf), atHand(asked, null)];
  if (found === undefined || plain === undefined || newest === undefined) return false;
  traceWork.running?.cancel();
  take({
    ask,
    found,
    plain: hasAssumptions(ask) ? plain : found,
    newest: filters.asOf === null ? plain : newest,
    day: filters.asOf,
  });
  return true;
}

/** Asks the server what the state asks, with and without the what-if's assumptions. The former answer stays until then. */
export function runTrace(): Promise<void> {
  return runWork(async (signal) => {
    const { scene } = useApp.getState();
    const { trace: ask, filters } = scene;
    const asked = withoutAssumptions(ask);
    const [found, plain, newest] = await Promise.all([
      find(ask, filters.asOf),
      hasAssumptions(ask) ? find(asked, filters.asOf) : null,
      filters.asOf === null ? null : find(asked, null),
    ]);
    signal.throwIfAborted();
    if (found === null) return;
    const now = plain ?? found;
    const traced: Traced = { ask, found, plain: now, newest: newest ?? now, day: filters.asOf };
    take(traced);
  }, "traceWork");
}

/** What decides the answer, as one text; null where nothing is asked or another tab is open. */
function question({ scene, view }: AppState): string | null {
  if (view.tab !== "trace") return null;
  const call = traceCall(scene.trace, scene.filters.asOf);
  return call === null ? null : JSON.stringify(call);
}

/** Keeps the answer in step with what is asked, from undo and from links as well. Returns the way to stop. */
export function keepTrace(): () => void {
  let asked: string | null = null;
  const follow = (state: AppState) => {
    const now = question(state);
    if (now === asked) return;
    // Another tab leaves the answer as it is; an ask without an end has none.
    if (state.view.tab !== "trace") return;
    asked = now;
    if (now === null) useApp.setState({ traced: null });
    else if (!takeAtHand()) void runTrace();
  };
  follow(useApp.getState());
  return useApp.subscribe(follow);
}
