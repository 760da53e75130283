import neo4j, { type Driver } from "neo4j-driver";
import type { GraphReader, ReadQuery, Row } from "../queries/query.ts";
import { toAppError } from "./error-map.ts";

/** Milliseconds after which the server ends a read of ours. */
const READ_TIMEOUT = 10_000;

/**
 * Runs read queries in READ mode, one auto-commit transaction each: a third of the round trip of `executeQuery` (PERF.md).
 * Throws AppError: engine_unavailable, query_timeout, query_too_large; anything else is a fault of ours.
 */
export function createGraphReader(driver: Driver, database: string): GraphReader {
  return {
    async read<T>(query: ReadQuery<T>): Promise<T> {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        const params = toDriverParams(query.params);
        const result = await session.run(query.cypher, params, { timeout: READ_TIMEOUT });
        const rows: Row[] = result.records.map((record) => record.toObject());
        return query.map(rows);
      } catch (error) {
        throw toAppError(error);
      } finally {
        await session.close().catch(() => undefined);
      }
    },
  };
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
