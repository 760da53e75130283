/** The good reads of every chapter, through guard and runner on a real server: each is allowed by its plan and answers. */
import { describe, expect, it } from "vitest";
import { checkCypher } from "../../server/cypher-guard/check-cypher.ts";
import { planRefusal } from "../../server/cypher-guard/check-plan.ts";
import { openPatientRunner } from "../helpers/patient-runner.ts";
import { openSmallDatabase } from "../helpers/small-database.ts";
import { MANUAL_PARAMS, MANUAL_READS } from "../unit/cypher-guard/manual-reads.ts";

const db = openSmallDatabase();
const runner = openPatientRunner(db);

/** They ask for what a small graph may not have. */
const MAY_BE_EMPTY =
  /lonely|\(b\)-\[:SUPPLIES\]->\(a\)|normalize|n\.aliases|shortestPath|SHORTEST|ANY \(|\\\\d\+|AS chip|inc\.\*/i;

async function outcomeOf(query: string): Promise<string> {
  const verdict = checkCypher(query, MANUAL_PARAMS);
  if (verdict.kind === "refused") return `refused: ${verdict.reason.en}`;
  return runner
    .run({ query, params: MANUAL_PARAMS, limit: 50 }, ({ queryType, plan }) => planRefusal(queryType, plan, 0))
    .then(
      ({ rows }) => (rows > 0 || MAY_BE_EMPTY.test(query) ? "answered" : "no rows"),
      (error: unknown) => String(error),
    );
}

describe("a read as people write it", () => {
  it.each(Object.entries(MANUAL_READS))("runs on a server: %s", async (_chapter, queries) => {
    const outcomes: [string, string][] = [];
    for (const query of queries) outcomes.push([query, await outcomeOf(query)]);
    expect(outcomes.filter(([, outcome]) => outcome !== "answered")).toEqual([]);
  });
});
