import { describe, expect, test } from "vitest";
import type { TraceAsk } from "../../../../client/state/trace-ask.ts";
import { listedPaths, pathKey, type Traced } from "../../../../client/state/traced.ts";
import { consequencesOf } from "../../../../client/state/what-if.ts";
import type { TraceAnswer } from "../../../../server/contract/trace.ts";
import { ASK, answerOf } from "../sample-trace.ts";

const DIRECT = { hops: [{ from: "nvidia", to: "deepseek", predicate: "SUPPLIES" as const }] };
const HUAWEI = {
  hops: [
    { from: "huawei", to: "ascend", predicate: "DESIGNS" as const, item: "ascend" },
    { from: "ascend", to: "deepseek", predicate: "USES" as const, item: "ascend" },
  ],
};
const CUT = { ...DIRECT, brokenAt: 0 };

function tracedOf(found: TraceAnswer, plain = found, ask: TraceAsk = ASK): Traced {
  return { ask, found, plain, newest: plain, day: null };
}

function standings(traced: Traced) {
  return listedPaths(traced).map(({ rank, standing, returned }) => [rank, standing, returned]);
}

describe("the paths to list", () => {
  test("without assumptions, are those of the answer in its order, broken ones last", () => {
    const found = answerOf([CUT, HUAWEI]);
    expect(standings(tracedOf(found))).toEqual([
      [1, "continuous", false],
      [2, "broken", false],
    ]);
  });

  test("a path through what was taken away falls, and stays in the list", () => {
    const traced = tracedOf(answerOf([DIRECT]), answerOf([DIRECT, HUAWEI]), { ...ASK, without: ["huawei"] });
    expect(standings(traced)).toEqual([
      [1, "continuous", false],
      [2, "fallen", false],
    ]);
  });

  test("a path that a switched-off policy no longer cuts is back, and says so", () => {
    const policiesOff = ["china:BANS_PURCHASE_OF:h20"];
    const traced = tracedOf(answerOf([DIRECT]), answerOf([CUT]), { ...ASK, policiesOff });
    expect(standings(traced)).toEqual([[1, "continuous", true]]);
    expect(consequencesOf(traced)).toMatchObject({ left: 1, returned: 1 });
  });

  test("a path with a hop that no text tells of by the date is neither whole nor broken, and not lost either", () => {
    const untold = { hops: DIRECT.hops.map((hop) => ({ ...hop, state: "unknown" as const })) };
    const traced = tracedOf(answerOf([untold, HUAWEI, CUT]));
    expect(standings(traced)).toEqual([
      [1, "continuous", false],
      [2, "unknown", false],
      [3, "broken", false],
    ]);
    expect(consequencesOf(traced)).toMatchObject({ left: 1, unknown: 1 });
  });

  test("a path's key says where it went, so that it stays open from answer to answer", () => {
    const keys = [answerOf([DIRECT]), answerOf([CUT])].map(({ paths: [path] }) =>
      path === undefined ? "" : pathKey(path),
    );
    expect(keys).toEqual(["nvidia:SUPPLIES:deepseek>nvidia", "nvidia:SUPPLIES:deepseek>nvidia"]);
  });
});

describe("what assumptions cost", () => {
  const because = { ar: "", en: "", claims: [], relations: [] };
  const loss = (entity: string) => ({ entity, item: null, was: [`x:SUPPLIES:${entity}`], because });

  test("counts what they add, not what the norms in force have cost already", () => {
    const plain = answerOf([DIRECT], { lost: { certain: [loss("baidu")], possible: [loss("tencent")] } });
    const found = answerOf([], {
      lost: { certain: [loss("baidu"), loss("tencent"), loss("deepseek")], possible: [loss("alibaba")] },
    });
    const { certain, possible } = consequencesOf(tracedOf(found, plain, { ...ASK, without: ["nvidia"] }));
    // Tencent's loss was possible before and is certain now.
    expect(certain.map(({ entity }) => entity)).toEqual(["tencent", "deepseek"]);
    expect(possible.map(({ entity }) => entity)).toEqual(["alibaba"]);
    const now = consequencesOf(tracedOf(plain));
    expect(now.certain.map(({ entity }) => entity)).toEqual(["baidu"]);
  });
});
