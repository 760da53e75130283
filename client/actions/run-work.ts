import { asFailure } from "../api/api-failure.ts";
import { useApp } from "../state/store.ts";

let current: AbortController | null = null;

/**
 * Runs a fetch that ends in a change of the drawing, one at a time: a new one cancels the former.
 * A failure is kept in `work` for the error block and leaves the drawing as it was; an abort is silent.
 */
export async function runWork(job: (signal: AbortSignal) => Promise<void>): Promise<void> {
  current?.abort();
  const controller = new AbortController();
  current = controller;
  // The request may take its time to end, so the drawing is free at once.
  const cancel = () => {
    controller.abort();
    if (current !== controller) return;
    current = null;
    useApp.setState({ work: { running: null, failure: null } });
  };
  useApp.setState({ work: { running: { cancel, since: Date.now() }, failure: null } });
  try {
    await job(controller.signal);
    if (!controller.signal.aborted) useApp.setState({ work: { running: null, failure: null } });
  } catch (thrown) {
    const failure = controller.signal.aborted ? null : asFailure(thrown);
    if (current !== controller) return;
    const { kind, code, requestId } = failure ?? {};
    useApp.setState({
      work: {
        running: null,
        failure:
          kind === undefined || code === undefined
            ? null
            : { kind, code, requestId: requestId ?? null, retry: () => void runWork(job) },
      },
    });
  } finally {
    if (current === controller) current = null;
    if (controller.signal.aborted && current === null)
      useApp.setState((state) => ({ work: { ...state.work, running: null } }));
  }
}

export function dismissFailure(): void {
  useApp.setState((state) => ({ work: { ...state.work, failure: null } }));
}
