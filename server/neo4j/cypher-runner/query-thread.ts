import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { AppError } from "#contract/errors.ts";
import type { Order, Report, WorkerSettings } from "./messages.ts";

/** A thread that runs one order at a time. */
export interface QueryThread {
  /** Sends an order and waits for its report; `null` when the thread ended, or was silent for `patience` milliseconds and was ended. */
  ask(order: Order, patience: number): Promise<Report | null>;
  /** Ends the thread and with it its connections to the database. What is being asked answers `null`. */
  end(): void;
  isEnded(): boolean;
}

/** Memory of one thread: an answer of 8 MB on the wire, decoded, fits; what does not ends the thread alone. */
const HEAP_MB = 256;
const STACK_MB = 4;
/** Compiling TypeScript on a busy machine takes its time. */
const START_MS = 30_000;

/** Starts a thread and waits until it is ready. Throws engine_unavailable when it does not come up. */
export async function startQueryThread(settings: WorkerSettings): Promise<QueryThread> {
  const worker = openWorker(settings);
  let waiting: ((report: Report | null) => void) | undefined;
  let isEnded = false;
  let fault: unknown;
  const answer = (report: Report | null) => {
    waiting?.(report);
    waiting = undefined;
  };
  const end = () => {
    isEnded = true;
    answer(null);
    void worker.terminate();
  };
  worker.on("message", answer);
  worker.on("error", (error) => {
    fault = error;
    end();
  });
  worker.on("exit", end);
  worker.unref();
  const reportWithin = (patience: number) =>
    new Promise<Report | null>((resolve) => {
      const timer = setTimeout(end, patience);
      waiting = (report) => {
        clearTimeout(timer);
        resolve(report);
      };
    });
  if ((await reportWithin(START_MS)) === null) {
    throw new AppError("engine_unavailable", "The part that runs queries did not start. Try again in a moment.", {
      retryAfter: 3,
      cause: fault,
    });
  }
  return {
    ask(order, patience) {
      if (isEnded) return Promise.resolve(null);
      const report = reportWithin(patience);
      worker.postMessage(order);
      return report;
    },
    end,
    isEnded: () => isEnded,
  };
}

/** The thread's program lies beside this file: as TypeScript in a clone, as JavaScript in a build. */
function openWorker(workerData: WorkerSettings): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  return new Worker(isSource ? throughCompiler("./cypher-worker.ts") : new URL("./cypher-worker.js", import.meta.url), {
    workerData,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, stackSizeMb: STACK_MB },
  });
}

/** Node 20 does not hand a thread the hooks that read TypeScript: it registers them itself before it loads the program. */
function throughCompiler(path: string): URL {
  const compiler = pathToFileURL(
    createRequire(import.meta.url)
      .resolve("tsx/esm/api")
      .replace(/\.cjs$/, ".mjs"),
  ).href;
  const program = new URL(path, import.meta.url).href;
  const code = `import { register } from ${JSON.stringify(compiler)};
register();
await import(${JSON.stringify(program)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
