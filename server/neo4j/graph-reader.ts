import neo4j, { type Driver } from "neo4j-driver";
import { AppError } from "#contract/errors.ts";
import type { GraphReader, ReadQuery, Row } from "../queries/query.ts";
import { toAppError } from "./error-map.ts";

/** Milliseconds after which the server ends a read of ours. */
const TIMEOUT = 4_500;
/** Milliseconds by which we wait longer than that: a server gone mute ends nothing, and the driver itself would wait on. */
const GRACE = 300;

/** Rows fetched at a time: all of them, for they are all wanted, and each batch (1,000 by default) costs a round trip. */
const EVERYTHING = -1;

export interface GraphReaderOptions {
  /** Milliseconds that a read may take. */
  readonly timeout?: number;
}

/**
 * Runs read queries in READ mode, one auto-commit transaction each: a third of the round trip of `executeQuery` (PERF.md).
 * Throws AppError: engine_unavailable, query_timeout, query_too_large; anything else is a fault of ours.
 */
export function createGraphReader(driver: Driver, database: string, options: GraphReaderOptions = {}): GraphReader {
  const timeout = options.timeout ?? TIMEOUT;
  return {
    async read<T>(query: ReadQuery<T>): Promise<T> {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: EVERYTHING });
      const rows = fetchRows(session, query, timeout).finally(() => {
        session.close().catch(() => undefined);
      });
      return query.map(await within(rows, timeout + GRACE));
    },
  };
}

type Session = ReturnType<Driver["session"]>;

async function fetchRows(session: Session, query: ReadQuery<unknown>, timeout: number): Promise<Row[]> {
  try {
    const result = await session.run(query.cypher, toDriverParams(query.params), { timeout });
    return result.records.map((record) => record.toObject());
  } catch (error) {
    throw toAppError(error);
  }
}

/** Rejects as engine_unavailable when `work` is silent for too long. The work itself goes on and ends unheard. */
async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new AppError("engine_unavailable", "The graph database does not answer. Try again in a moment.", {
          retryAfter: 3,
        }),
      );
    }, milliseconds);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whole numbers become integers: the driver would send them as floats, which `LIMIT` refuses. */
export function toDriverParams(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, toDriverValue(value)]));
}

function toDriverValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toDriverValue(inner)]));
  }
  return value;
}
