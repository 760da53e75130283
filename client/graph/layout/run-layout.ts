import type { LayoutAnswer, LayoutJob } from "./layout-job.ts";
import workerAddress from "./layout-worker.ts?worker&url";

interface WorkerPolicy {
  createScriptURL(address: string): string;
}

let policy: WorkerPolicy | null = null;

/** Under Trusted Types a worker's address must come from a policy; ours lets through this one address and no other. */
function trustedAddress(): string {
  policy ??=
    window.trustedTypes?.createPolicy("silsila-worker", {
      createScriptURL(address) {
        if (address !== workerAddress) throw new TypeError("Only the layout worker may be started");
        return address;
      },
    }) ?? null;
  return policy?.createScriptURL(workerAddress) ?? workerAddress;
}

/** Computes a layout in a worker of its own. Aborting ends the worker and rejects with the AbortError. */
export function runLayout(job: LayoutJob, signal: AbortSignal): Promise<LayoutAnswer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(trustedAddress(), { type: "module" });
    const end = () => {
      worker.terminate();
      signal.removeEventListener("abort", abort);
    };
    const abort = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort);
    worker.addEventListener("message", (event: MessageEvent<LayoutAnswer>) => {
      end();
      resolve(event.data);
    });
    worker.addEventListener("error", (event) => {
      end();
      reject(new Error(`The layout failed: ${event.message}`));
    });
    worker.postMessage(job);
  });
}
