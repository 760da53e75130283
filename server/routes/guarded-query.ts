/** A user's query on its one way to the database: through the guard, its plan before the judge, then the runner. */
import { AppError, type ErrorCode } from "#contract/errors.ts";
import type { RefusalCode, RefusalDetail } from "#contract/refusal.ts";
import { checkCypher } from "../cypher-guard/check-cypher.ts";
import { planRefusal } from "../cypher-guard/check-plan.ts";
import { DRAWING_QUERY } from "../library/drawing.ts";
import { LIBRARY } from "../library/library.ts";
import type { Answered, CypherRunner, Explained, UserQuery } from "../neo4j/cypher-runner.ts";

/** Refusals that are about the text itself or its cost; all others are about what it would do. */
const STATUS_OF: Partial<Record<RefusalCode, ErrorCode>> = {
  ...codes(
    "query_invalid",
    "empty unfinished unbalanced bad_escape unknown_character several_statements unexpected_word syntax",
  ),
  ...codes(
    "query_too_large",
    "too_long too_many_tokens too_deep too_wide regex range reduce too_costly params_too_large params_too_deep",
  ),
};

/** The texts that we ship: their planning always ends. */
const SHIPPED = new Set([DRAWING_QUERY, ...LIBRARY.map(({ cypher }) => cypher)]);
/**
 * Milliseconds for the plan of a text that we ship. It takes 0.2 to 0.5 s on an engine at leisure, and more than the runner
 * grants a stranger's text on one that has just started on a busy machine.
 */
const SHIPPED_PLAN_TIMEOUT = 10_000;

/** Undefined: what the runner grants. */
function planTimeoutOf(query: string): number | undefined {
  return SHIPPED.has(query) ? SHIPPED_PLAN_TIMEOUT : undefined;
}

/** The server's plan of a text that passed the guard. Throws what the runner throws. */
export function explainGuarded(
  runner: CypherRunner,
  asked: Omit<UserQuery, "limit">,
  signal?: AbortSignal,
): Promise<Explained> {
  return runner.explain({ ...asked, planTimeout: planTimeoutOf(asked.query) }, signal);
}

/** Throws AppError: query_refused, query_invalid and query_too_large with the refusal, and what the runner throws. */
export async function runGuarded(runner: CypherRunner, asked: UserQuery, signal?: AbortSignal): Promise<Answered> {
  const { query, params } = asked;
  const verdict = checkCypher(query, params);
  if (verdict.kind === "refused") throw refusedError(verdict);
  const judge = ({ queryType, plan }: Explained) => planRefusal(queryType, plan, query.length);
  return runner.run({ ...asked, planTimeout: planTimeoutOf(query) }, judge, signal);
}

/** The refusal alone, without what a verdict has besides. */
export function detailOf({ code, reason, offset, length }: RefusalDetail): RefusalDetail {
  return { code, reason, offset, length };
}

function refusedError(refusal: RefusalDetail): AppError {
  return new AppError(STATUS_OF[refusal.code] ?? "query_refused", refusal.reason.en, { refusal: detailOf(refusal) });
}

function codes(code: ErrorCode, names: string): Partial<Record<RefusalCode, ErrorCode>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, code]));
}
