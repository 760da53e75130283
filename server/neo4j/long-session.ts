/** Transactions of our own long jobs: an explicit timeout, and patience with an engine that is being restarted. */
import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import type { Row } from "../queries/query.ts";
import { toDriverParams } from "./graph-reader.ts";

/** The driver's own timeout overrides the server's upward; without it a long batch would end after 15 s. */
const TRANSACTION_TIMEOUT = 120_000;
/** A killed engine is back after about 10 s (supervisor); after this we give up with its error. */
const PATIENCE = 60_000;
const PAUSE = 500;

/** Runs one statement in the transaction. */
export type Run = (cypher: string, params?: Readonly<Record<string, unknown>>) => Promise<Row[]>;

export interface LongSession {
  read<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** The work may run more than once: it must be idempotent. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** One schema statement in a transaction of its own. */
  schema(cypher: string): Promise<void>;
}

export function createLongSession(driver: Driver, database: string): LongSession {
  const config = { timeout: TRANSACTION_TIMEOUT, metadata: { app: "silsila", job: "seed" } };

  async function inSession<T>(mode: "READ" | "WRITE", work: (run: Run) => Promise<T>): Promise<T> {
    const session = driver.session({ database, defaultAccessMode: neo4j.session[mode] });
    const within = (transaction: ManagedTransaction) =>
      work(async (cypher, params = {}) => {
        const result = await transaction.run(cypher, toDriverParams(params));
        return result.records.map((record) => record.toObject());
      });
    try {
      return await (mode === "READ" ? session.executeRead(within, config) : session.executeWrite(within, config));
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  return {
    read: (work) => withPatience(() => inSession("READ", work)),
    write: (work) => withPatience(() => inSession("WRITE", work)),
    schema: (cypher) =>
      withPatience(async () => {
        const session = driver.session({ database });
        try {
          await session.run(cypher, {}, config);
        } finally {
          await session.close().catch(() => undefined);
        }
      }),
  };
}

async function withPatience<T>(attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const retryable = error instanceof neo4j.Neo4jError && neo4j.isRetryableError(error);
      if (!retryable || Date.now() >= until) throw error;
      await sleep(PAUSE);
    }
  }
}
