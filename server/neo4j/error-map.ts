import neo4j from "neo4j-driver";
import { AppError } from "#contract/errors.ts";

const UNAVAILABLE = new Set(["ServiceUnavailable", "SessionExpired", "N/A"]);

/** Maps a driver error to the error that the API may show (SAFETY §5). What it does not know is returned unchanged. */
export function toAppError(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error;
  if (UNAVAILABLE.has(code) || code.startsWith("Neo.TransientError.General.DatabaseUnavailable")) {
    return new AppError("engine_unavailable", "The graph database does not answer. Try again in a moment.", {
      cause: error,
      retryAfter: 3,
    });
  }
  if (code.includes("TransactionTimedOut")) {
    return new AppError("query_timeout", "The database ended this read because it took too long.", { cause: error });
  }
  if (code.includes("MemoryPoolOutOfMemory") || code.includes("OutOfMemory")) {
    return new AppError("query_too_large", "This read needs more memory than the database allows.", { cause: error });
  }
  if (code.startsWith("Neo.ClientError.Security")) {
    return new AppError(
      "engine_unavailable",
      "The graph database refuses our login. Check NEO4J_USERNAME and NEO4J_PASSWORD.",
      { cause: error, retryAfter: 30 },
    );
  }
  if (code.startsWith("Neo.TransientError")) {
    return new AppError("engine_unavailable", "The graph database is busy. Try again in a moment.", {
      cause: error,
      retryAfter: 2,
    });
  }
  return error;
}
