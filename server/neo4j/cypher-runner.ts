/**
 * Runs users' Cypher (SAFETY §1, layers 3–7): four threads of their own, a short queue, EXPLAIN judged before the run,
 * bounds on time, rows and bytes, and an end on the server for whatever was given up.
 */
import { randomUUID } from "node:crypto";
import { AppError } from "#contract/errors.ts";
import type { RefusalDetail } from "#contract/refusal.ts";
import type { GraphReader } from "../queries/query.ts";
import type { Answered, Explained, Order, Report } from "./cypher-runner/messages.ts";
import { timedOut, tooLarge, toQueryError } from "./cypher-runner/query-failure.ts";
import { type QueryThread, startQueryThread } from "./cypher-runner/query-thread.ts";
import { createWatchdog } from "./cypher-runner/watchdog.ts";
import type { Connection } from "./driver.ts";

export type { Answered, Explained } from "./cypher-runner/messages.ts";

export interface UserQuery {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Rows at most. */
  readonly limit: number;
  /** Milliseconds that the server may plan it, in place of the runner's own bound. */
  readonly planTimeout?: number | undefined;
}

/** Why a plan may not run; undefined when it may. */
export type PlanJudge = (explained: Explained) => RefusalDetail | undefined;

export interface CypherRunner {
  /** The server's plan. Throws AppError: query_invalid with its place, query_timeout, query_busy, engine_unavailable. */
  explain(query: Omit<UserQuery, "limit">, signal?: AbortSignal): Promise<Explained>;
  /** Explains, asks the judge, runs. Throws AppError also as query_refused and query_too_large. */
  run(query: UserQuery, judge: PlanJudge, signal?: AbortSignal): Promise<Answered>;
  /** Queries at work and waiting, and given-up ones that the server cannot end. */
  status(): { running: number; waiting: number; pinned: number };
  /** Starts a thread ahead of the first query. */
  warmUp(): void;
  close(): void;
}

export interface CypherRunnerOptions {
  readonly connection: Connection;
  /** Another way to the same database, for the watchdog. */
  readonly reader: GraphReader;
  readonly threads?: number;
  readonly queue?: number;
  /** Milliseconds that the server may plan, and run. */
  readonly explainTimeout?: number;
  readonly timeout?: number;
  /** Bytes of an answer's rows as JSON, and of what the database sends for it. */
  readonly bytes?: number;
  readonly wireBytes?: number;
}

/** Milliseconds by which we wait longer than the server should: then the thread and its connection are dropped. */
const GRACE = 1_000;
/** Seconds after which a refused query may try again. */
const RETRY_AFTER = 2;
const EXPLAIN_PREFIX = "EXPLAIN ".length;

export function createCypherRunner(options: CypherRunnerOptions): CypherRunner {
  const { threads: most = 4, queue = 16, explainTimeout = 3_000, timeout = 10_000 } = options;
  const { bytes = 5_000_000, wireBytes = 8_000_000 } = options;
  const settings = { connection: options.connection, wireBytes };
  const watchdog = createWatchdog(options.reader);
  const idle: QueryThread[] = [];
  const live = new Set<QueryThread>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let isClosed = false;

  /** Waits for one of the places. Throws query_busy when too many wait already, and when the client leaves meanwhile. */
  async function takePlace(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted === true) throw gone();
    if (running < most) {
      running += 1;
      return;
    }
    if (waiting.length >= queue) {
      throw new AppError("query_busy", `${most} queries run and ${queue} wait. Try again in a moment.`, {
        retryAfter: RETRY_AFTER,
      });
    }
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        const place = waiting.indexOf(enter);
        if (place >= 0) waiting.splice(place, 1);
        reject(gone());
      };
      const enter = () => {
        signal?.removeEventListener("abort", leave);
        running += 1;
        resolve();
      };
      waiting.push(enter);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  function leavePlace(): void {
    running -= 1;
    waiting.shift()?.();
  }

  async function takeThread(): Promise<QueryThread> {
    const known = idle.pop();
    if (known !== undefined && !known.isEnded()) return known;
    if (known !== undefined) return takeThread();
    const thread = await startQueryThread(settings);
    live.add(thread);
    return thread;
  }

  function putBack(thread: QueryThread): void {
    if (thread.isEnded() || isClosed) {
      thread.end();
      live.delete(thread);
    } else idle.push(thread);
  }

  /** Gives `work` a thread of its own; ends both when the signal comes. */
  async function inThread<T>(signal: AbortSignal | undefined, work: (ask: Ask) => Promise<T>): Promise<T> {
    if (isClosed) throw new AppError("engine_unavailable", "The server is shutting down.", { retryAfter: 2 });
    await takePlace(signal);
    let thread: QueryThread | undefined;
    const end = () => thread?.end();
    const hasLeft = () => signal?.aborted ?? false;
    signal?.addEventListener("abort", end, { once: true });
    try {
      thread = await takeThread();
      const asked = thread;
      return await work(async (order, patience) => {
        if (hasLeft()) throw gone();
        const since = Date.now();
        const report = await asked.ask(order, patience);
        if (report !== null) return report;
        watchdog.watch(order.id);
        if (hasLeft()) throw gone();
        // A thread that was silent has waited its time; one that ended before could not bear the answer.
        throw Date.now() - since >= patience ? timedOut() : tooLarge();
      });
    } finally {
      signal?.removeEventListener("abort", end);
      if (thread !== undefined) putBack(thread);
      leavePlace();
    }
  }

  async function explainIn(ask: Ask, asked: Omit<UserQuery, "limit">): Promise<Explained> {
    const { query, params, planTimeout = explainTimeout } = asked;
    const order: Order = { kind: "explain", query, params, timeout: planTimeout, id: randomUUID() };
    const report = await ask(order, planTimeout + GRACE);
    if (report.kind === "explained") return report.explained;
    throw failureOf(report, query, EXPLAIN_PREFIX);
  }

  return {
    explain: (query, signal) => inThread(signal, (ask) => explainIn(ask, query)),
    run: (query, judge, signal) =>
      inThread(signal, async (ask) => {
        const refusal = judge(await explainIn(ask, query));
        if (refusal !== undefined) throw new AppError("query_refused", refusal.reason.en, { refusal });
        const { query: text, params, limit } = query;
        const order: Order = { kind: "run", query: text, params, timeout, id: randomUUID(), rows: limit, bytes };
        const report = await ask(order, timeout + GRACE);
        if (report.kind === "answered") return report.answered;
        throw failureOf(report, text, 0);
      }),
    status: () => ({ running, waiting: waiting.length, pinned: watchdog.pinned() }),
    warmUp() {
      void takeThread().then(putBack, () => undefined); // the first query will say what is wrong
    },
    close() {
      isClosed = true;
      watchdog.stop();
      for (const thread of live) thread.end();
    },
  };
}

type Ask = (order: Order, patience: number) => Promise<Report>;

function failureOf(report: Report, query: string, prefix: number): AppError {
  const failed = report.kind === "failed" ? report.failed : { code: "fault", message: `unexpected ${report.kind}` };
  return toQueryError(failed, query, prefix);
}

/** The client is gone: nobody reads this. */
function gone(): AppError {
  return new AppError("query_timeout", "The client left.");
}
