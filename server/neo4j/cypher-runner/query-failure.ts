/** What the database says of a user's query, as an error that the user may see (SAFETY §5). */
import { AppError } from "#contract/errors.ts";
import type { Failed } from "./messages.ts";

/** The user's own fault, in whichever class the server puts it. */
const USER_FAULTS = [
  "Neo.ClientError.Statement.",
  "Neo.ClientError.Procedure.",
  "Neo.ClientError.General.",
  "Neo.DatabaseError.Statement.ExecutionFailed",
  "Neo.DatabaseError.General.UnknownError",
];
const AWAY = ["ServiceUnavailable", "SessionExpired", "N/A", "Neo.TransientError.General.DatabaseUnavailable"];

/** `prefix`: characters before the user's text in what the server was sent. */
export function toQueryError({ code, message }: Failed, query: string, prefix: number): AppError {
  if (code === "wire_limit") return tooLarge();
  if (code === "bad_value") return new AppError("query_invalid", message);
  if (code === "bad_param") return new AppError("bad_request", message, { errors: [{ path: "params", message }] });
  if (code.includes("AccessMode") || code.startsWith("Neo.ClientError.Security")) {
    return new AppError("query_refused", "The database refuses this: only what reads is run here.");
  }
  if (code.includes("TransactionTimedOut") || code.includes("Transaction.Terminated")) return timedOut();
  if (code.includes("OutOfMemory") || code.includes("MemoryLimit")) return tooLarge();
  if (AWAY.some((each) => code.startsWith(each))) {
    return new AppError("engine_unavailable", "The graph database does not answer. Try again in a moment.", {
      retryAfter: 3,
      cause: new Error(message),
    });
  }
  if (USER_FAULTS.some((each) => code.startsWith(each))) return invalid(message, query, prefix);
  if (code.startsWith("Neo.TransientError")) {
    return new AppError("engine_unavailable", "The graph database is busy. Try again in a moment.", { retryAfter: 2 });
  }
  return new AppError("internal", "The query could not be run. The log has the details by this request id.", {
    cause: new Error(`${code}: ${message}`),
  });
}

export function timedOut(): AppError {
  return new AppError("query_timeout", "The query took longer than allowed and was ended.");
}

export function tooLarge(): AppError {
  return new AppError(
    "query_too_large",
    "The query needs more memory than allowed, or one row of its answer is too large.",
  );
}

const LONGEST = 600;

/** `Invalid input 'x' … (line 1, column 9 (offset: 8))` and a copy of the query with a caret: the first part and the place. */
function invalid(message: string, query: string, prefix: number): AppError {
  const place = /\(line \d+, column \d+ \(offset: (\d+)\)\)/.exec(message);
  const [firstLine = ""] = message.split("\n");
  const said = firstLine
    .replaceAll(/Caused by: (?:[\w$]+\.)+[\w$]+: /g, "")
    .replace(/ ?\(line \d+, column \d+ \(offset: \d+\)\).*$/, "")
    .slice(0, LONGEST)
    .toWellFormed();
  const at = place === null ? 0 : Math.min(Math.max(Number(place[1]) - prefix, 0), query.length);
  const word = /^[\p{L}\p{N}_]+|^./u.exec(query.slice(at))?.[0] ?? "";
  return new AppError("query_invalid", said === "" ? "The database cannot run this query." : said, {
    refusal: {
      code: "syntax",
      reason: { ar: `لا يقبل الخادم هذا الاستعلام: \u2068${said}\u2069`, en: said },
      offset: at,
      length: place === null ? 0 : word.length,
    },
  });
}
