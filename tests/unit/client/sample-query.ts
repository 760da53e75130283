import { cypherAnswer } from "#contract/cypher.ts";
import type { DoneRun } from "../../../client/state/query-run.ts";

/** A run that answered one row. */
export function doneRun(text = "RETURN 1 AS one", startedAt = 1000): DoneRun {
  const answer = cypherAnswer.parse({
    columns: ["one"],
    rows: [[1]],
    subgraph: { nodes: [], edges: [], truncated: null },
    truncated: null,
    summary: {
      queryType: "r",
      counters: {},
      notifications: [],
      rows: 1,
      availableAfter: 1,
      consumedAfter: 2,
      total: 3,
    },
  });
  return { kind: "done", text, params: {}, startedAt, answer, elapsed: 12.4 };
}
