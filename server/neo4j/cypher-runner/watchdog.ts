/** Sees to it that what we gave up really ends on the server, and knows what does not. */
import type { GraphReader, ReadQuery } from "../../queries/query.ts";

export interface Watchdog {
  /** A query was given up: its transaction must be gone soon, and is ended by force when it is not. */
  watch(id: string): void;
  /** Given-up queries that still hold a worker of the server. */
  pinned(): number;
  stop(): void;
}

/** Milliseconds between looks, and after which what still runs is told to end, and counts as pinned. */
const LOOK_EVERY = 400;
const PATIENCE = 1_200;

/** `reader` asks the database by another way than users' queries do. */
export function createWatchdog(reader: GraphReader): Watchdog {
  const watched = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let pinned = 0;

  async function look(): Promise<void> {
    timer = undefined;
    const since = Date.now();
    try {
      const running = await reader.read(runningAmong([...watched.keys()]));
      const ids = new Set(running.map(({ query }) => query));
      // What was given up during the look may not have begun yet when the server was asked.
      for (const [id, at] of watched) if (!ids.has(id) && at < since - LOOK_EVERY) watched.delete(id);
      const late = running.filter(({ query }) => Date.now() - (watched.get(query) ?? 0) > PATIENCE);
      pinned = late.length;
      if (late.length > 0) await reader.read(terminate(late.map(({ transaction }) => transaction)));
    } catch {
      // The database is away or busy: the next look will tell.
    }
    schedule();
  }

  function schedule(): void {
    if (watched.size === 0) pinned = 0;
    else timer ??= setTimeout(look, LOOK_EVERY).unref();
  }

  return {
    watch(id) {
      watched.set(id, Date.now());
      schedule();
    },
    pinned: () => pinned,
    stop() {
      clearTimeout(timer);
      timer = undefined;
      watched.clear();
    },
  };
}

interface RunningQuery {
  readonly transaction: string;
  readonly query: string;
}

function runningAmong(ids: readonly string[]): ReadQuery<RunningQuery[]> {
  return {
    cypher: `SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData['query'] IN $ids
RETURN transactionId AS transaction, metaData['query'] AS query
ORDER BY transaction
LIMIT 1000`,
    params: { ids },
    map: (rows) => rows.map(({ transaction, query }) => ({ transaction: String(transaction), query: String(query) })),
  };
}

function terminate(transactions: readonly string[]): ReadQuery<void> {
  return {
    cypher:
      "TERMINATE TRANSACTIONS $transactions YIELD transactionId AS transaction, message RETURN transaction, message LIMIT 1000",
    params: { transactions },
    map: () => undefined,
  };
}
