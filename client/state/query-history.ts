/** The history of runs: what was sent and what came of it, the newest first. */
import { parseParams } from "./query-params.ts";
import type { QueryRun } from "./query-run.ts";
import type { QueryTab } from "./query-tabs.ts";

export interface QueryRecord {
  readonly text: string;
  /** A JSON object, as in a tab. */
  readonly params: string;
  readonly title: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly ms: number;
  readonly outcome: RecordedOutcome;
}

export type RecordedOutcome =
  | { readonly kind: "rows"; readonly rows: number; readonly cut: boolean }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "failed"; readonly code: string }
  | { readonly kind: "cancelled" };

export const MAX_RECORDS = 50;

function outcomeOf(run: Exclude<QueryRun, { kind: "running" }>): RecordedOutcome {
  if (run.kind === "cancelled") return { kind: "cancelled" };
  if (run.kind === "done") return { kind: "rows", rows: run.answer.summary.rows, cut: run.answer.truncated !== null };
  const { refusal, code } = run.failure;
  return refusal === null ? { kind: "failed", code } : { kind: "refused", code: refusal.code };
}

/** The history with a run that ended put before it. */
export function recorded(
  records: readonly QueryRecord[],
  { title }: Pick<QueryTab, "title">,
  run: Exclude<QueryRun, { kind: "running" }>,
): readonly QueryRecord[] {
  const record: QueryRecord = {
    text: run.text,
    params: JSON.stringify(run.params),
    title,
    at: run.startedAt,
    ms: Math.round(run.elapsed),
    outcome: outcomeOf(run),
  };
  return [record, ...records].slice(0, MAX_RECORDS);
}

/** Different queries of the history, the newest first: what ⌘↑ goes through. */
export function distinctQueries(records: readonly QueryRecord[]): readonly QueryRecord[] {
  const seen = new Set<string>();
  return records.filter(({ text, params }) => {
    const key = `${text}\n${params}`;
    return !seen.has(key) && parseParams(params) !== null && seen.add(key) !== null;
  });
}
