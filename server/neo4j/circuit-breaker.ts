import { AppError } from "#contract/errors.ts";
import type { GraphReader, ReadQuery } from "../queries/query.ts";

/** Connection failures in a row after which reads are refused at once (SAFETY §5). */
const FAILURES = 3;
/** Milliseconds between two probes of a database that is away. */
const PROBE_EVERY = 1_000;
/** Seconds from which an error's own `retryAfter` counts: a refused login is not asked again each second. */
const LONG_WAIT = 10;

const PROBE: ReadQuery<boolean> = { cypher: "RETURN 1 AS alive LIMIT 1", params: {}, map: () => true };

export interface CircuitBreaker extends GraphReader {
  isOpen(): boolean;
  /** Ends the probing. */
  stop(): void;
}

/**
 * A reader that stops asking a database that does not answer: three failures in a row open it, then one probe a second
 * asks whether it is back, and every other read fails at once as engine_unavailable with a second of `Retry-After`.
 * `probe` is the reader to probe with; it should be less patient than `reader`.
 */
export function withCircuitBreaker(reader: GraphReader, probe: GraphReader): CircuitBreaker {
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  async function lookForDatabase(): Promise<void> {
    try {
      await probe.read(PROBE);
      failures = 0;
      timer = undefined;
    } catch (error) {
      timer = setTimeout(lookForDatabase, waitAfter(error)).unref();
    }
  }

  function fail(error: unknown): void {
    if (!(error instanceof AppError) || error.code !== "engine_unavailable") {
      failures = 0;
      return;
    }
    failures += 1;
    if (failures >= FAILURES) timer ??= setTimeout(lookForDatabase, waitAfter(error)).unref();
  }

  return {
    async read(query) {
      if (timer !== undefined) {
        throw new AppError("engine_unavailable", "The graph database is not reachable. Try again in a moment.", {
          retryAfter: 1,
        });
      }
      try {
        const answer = await reader.read(query);
        failures = 0;
        return answer;
      } catch (error) {
        fail(error);
        throw error;
      }
    },
    isOpen: () => timer !== undefined,
    stop: () => clearTimeout(timer),
  };
}

function waitAfter(error: unknown): number {
  const seconds = error instanceof AppError ? (error.retryAfter ?? 0) : 0;
  return seconds >= LONG_WAIT ? seconds * 1_000 : PROBE_EVERY;
}
