import { expect, test } from "vitest";
import { distinctQueries, MAX_RECORDS, recorded } from "../../../../client/state/query-history.ts";
import type { FailedRun } from "../../../../client/state/query-run.ts";
import { doneRun } from "../sample-query.ts";

const FAILED: FailedRun = {
  kind: "failed",
  text: "MATCH (n) DELETE n",
  params: { a: 1 },
  startedAt: 7,
  elapsed: 3,
  failure: {
    kind: "other",
    code: "query_refused",
    requestId: "r",
    refusal: { code: "write_clause", reason: { ar: "لا", en: "no" }, offset: 10, length: 6 },
    retryAfter: null,
  },
};

test("a run is recorded with what came of it, the newest first", () => {
  const records = recorded(recorded([], { title: "Mine" }, doneRun()), { title: null }, FAILED);
  expect(records).toEqual([
    {
      text: FAILED.text,
      params: '{"a":1}',
      title: null,
      at: 7,
      ms: 3,
      outcome: { kind: "refused", code: "write_clause" },
    },
    {
      text: "RETURN 1 AS one",
      params: "{}",
      title: "Mine",
      at: 1000,
      ms: 12,
      outcome: { kind: "rows", rows: 1, cut: false },
    },
  ]);
});

test("a failure without a place in the text is told apart from a refusal, and from a cancelled run", () => {
  const timeout = { ...FAILED, failure: { ...FAILED.failure, code: "query_timeout", refusal: null } };
  expect(recorded([], { title: null }, timeout)[0]?.outcome).toEqual({ kind: "failed", code: "query_timeout" });
  const { failure: _, ...rest } = FAILED;
  expect(recorded([], { title: null }, { ...rest, kind: "cancelled" })[0]?.outcome).toEqual({ kind: "cancelled" });
});

test("the history keeps the newest runs and names each query once", () => {
  let records = recorded([], { title: null }, doneRun("RETURN 0", 0));
  for (let at = 1; at <= MAX_RECORDS; at += 1)
    records = recorded(records, { title: null }, doneRun(`RETURN ${at % 3}`, at));
  expect(records).toHaveLength(MAX_RECORDS);
  expect(records[0]?.at).toBe(MAX_RECORDS);
  expect(distinctQueries(records).map(({ text }) => text)).toEqual(["RETURN 2", "RETURN 1", "RETURN 0"]);
});
