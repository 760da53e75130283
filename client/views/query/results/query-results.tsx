import type { DoneRun } from "../../../state/query-run.ts";

interface QueryResultsProps {
  readonly run: DoneRun;
}

/** What a query answered. */
export function QueryResults({ run }: QueryResultsProps) {
  return <output>{run.answer.summary.rows}</output>;
}
