import { asFailure } from "../api/api-failure.ts";
import { useApp } from "../state/store.ts";
import { IDLE, type Work } from "../state/work.ts";

/** What is fetched for the drawing and for the trace, one at a time each. */
export type WorkSlot = "work" | "traceWork";

const current: Record<WorkSlot, AbortController | null> = { work: null, traceWork: null };

function setWork(slot: WorkSlot, work: Work): void {
  useApp.setState(slot === "work" ? { work } : { traceWork: work });
}

/**
 * Runs a fetch that ends in a change of the drawing (or of the trace), one at a time: a new one cancels the former.
 * A failure is kept in the slot for the error block and leaves the drawing as it was; an abort is silent.
 */
export async function runWork(job: (signal: AbortSignal) => Promise<void>, slot: WorkSlot = "work"): Promise<void> {
  current[slot]?.abort();
  const controller = new AbortController();
  current[slot] = controller;
  // The request may take its time to end, so the drawing is free at once.
  const cancel = () => {
    controller.abort();
    if (current[slot] !== controller) return;
    current[slot] = null;
    setWork(slot, IDLE);
  };
  setWork(slot, { running: { cancel, since: Date.now() }, failure: null });
  try {
    await job(controller.signal);
    if (!controller.signal.aborted) setWork(slot, IDLE);
  } catch (thrown) {
    const failure = controller.signal.aborted ? null : asFailure(thrown);
    if (current[slot] !== controller) return;
    const { kind, code, requestId } = failure ?? {};
    setWork(slot, {
      running: null,
      failure:
        kind === undefined || code === undefined
          ? null
          : { kind, code, requestId: requestId ?? null, retry: () => void runWork(job, slot) },
    });
  } finally {
    if (current[slot] === controller) current[slot] = null;
    if (controller.signal.aborted && current[slot] === null)
      setWork(slot, { ...useApp.getState()[slot], running: null });
  }
}

export function dismissFailure(slot: WorkSlot = "work"): void {
  setWork(slot, { ...useApp.getState()[slot], failure: null });
}
