import { describe, expect, test } from "vitest";
import type { TraceWords } from "../../../../client/graph/trace-element.ts";
import { traceElementsOf } from "../../../../client/graph/trace-elements.ts";
import { tracePartsOf } from "../../../../client/graph/trace-parts.ts";
import { pathKey } from "../../../../client/state/traced.ts";
import type { TraceAnswer } from "../../../../server/contract/trace.ts";
import { ASK, answerOf } from "../sample-trace.ts";

const DESIGNS = { from: "nvidia", to: "h20", predicate: "DESIGNS" as const, item: "h20" };
const USES = { from: "h20", to: "deepseek", predicate: "USES" as const, item: "h20" };
const SELLS = { from: "nvidia", to: "deepseek", predicate: "SUPPLIES" as const, item: "h20" };
const CHAIN = { hops: [DESIGNS, { ...USES, implied: true }] };
const ORDER = "china:BANS_PURCHASE_OF:h20";

function partsOf(found: TraceAnswer, ask = ASK, plain = found) {
  return tracePartsOf({ ask, found, plain, newest: plain, day: null });
}

const words = (language: "ar" | "en"): TraceWords => ({
  language,
  nameOfEntity: (id) => id,
  tier: (name) => name,
  norm: ({ relation }) => ({ name: relation, date: null }),
  norms: (kind, count) => `${count} ${kind}`,
  ended: "ended",
});

describe("parts of a trace", () => {
  test("a hop whose goods stand on a plate of their own runs through that plate", () => {
    const { segments } = partsOf(answerOf([CHAIN, { hops: [SELLS] }]));
    expect(segments.map(({ from, to, predicate }) => [from, to, predicate])).toEqual([
      ["nvidia", "h20", "DESIGNS"],
      ["h20", "deepseek", "USES"],
      ["h20", "deepseek", "SUPPLIES"],
    ]);
    // Where nothing makes the goods on the drawing, the supplier's own way leads to their plate.
    const carried = partsOf(answerOf([{ hops: [USES] }, { hops: [SELLS] }])).segments;
    expect(carried.filter(({ predicate }) => predicate === null).map(({ from, to }) => [from, to])).toEqual([
      ["nvidia", "h20"],
    ]);
  });

  test("a path runs from its supplier on, also where its goods stand on a plate of their own", () => {
    const sold = answerOf([CHAIN, { hops: [SELLS] }]);
    const [, second] = sold.paths.map(pathKey);
    const onSecond = partsOf(sold).segments.filter(({ paths }) => paths.includes(second ?? ""));
    expect(onSecond.map(({ from, to }) => [from, to])).toEqual([
      ["nvidia", "h20"],
      ["h20", "deepseek"],
    ]);
    const other = { ...SELLS, to: "alibaba" };
    const carried = answerOf([{ hops: [USES] }, { hops: [SELLS] }, { hops: [other] }]);
    const [, ...both] = carried.paths.map(pathKey);
    const [carry] = partsOf(carried).segments.filter(({ predicate }) => predicate === null);
    expect(carry?.paths).toEqual(both);
  });

  test("goods without a plate are said on the way", () => {
    const [segment] = partsOf(answerOf([{ hops: [SELLS] }])).segments;
    expect(segment).toMatchObject({ from: "nvidia", to: "deepseek", item: "h20" });
  });

  test("a norm that breaks the path closes the way; what follows is cut too, what comes before is not", () => {
    const broken = {
      hops: [
        { from: "tsmc", to: "nvidia", predicate: "MANUFACTURES" as const },
        { from: "nvidia", to: "smic", predicate: "SUPPLIES" as const },
        { from: "smic", to: "deepseek", predicate: "SUPPLIES" as const },
      ],
      brokenAt: 1,
      controls: [{ relation: ORDER, hop: 1, effect: "cuts" as const }],
    };
    const { segments } = partsOf(answerOf([broken]));
    expect(segments.map(({ cut, barriers }) => [cut, barriers.map(({ kind }) => kind)])).toEqual([
      [null, []],
      ["here", ["closed"]],
      ["after", []],
    ]);
  });

  test("a norm that may cut, or that a later sentence runs against, stands open and the way goes on", () => {
    for (const effect of ["mayCut", "cuts"] as const) {
      const [segment] = partsOf(
        answerOf([{ hops: [SELLS], controls: [{ relation: ORDER, hop: 0, effect }] }]),
      ).segments;
      expect([segment?.cut, segment?.barriers.map(({ kind }) => kind)]).toEqual([null, ["open"]]);
    }
  });

  test("a hop that ended is cut by no norm", () => {
    const ended = {
      hops: [{ ...SELLS, state: "notHeld" as const }],
      brokenAt: 0,
      controls: [{ relation: ORDER, hop: 0, effect: "cuts" as const }],
    };
    const [segment] = partsOf(answerOf([ended])).segments;
    expect(segment).toMatchObject({ cut: "here", ended: true, barriers: [{ kind: "open" }] });
  });

  test("what only a firm joins on is weak up to that firm, unless another path needs no such join", () => {
    const memory = { from: "hynix", to: "nvidia", predicate: "SUPPLIES" as const, item: "hbm4" };
    const joined = { hops: [memory, { ...SELLS, item: "rtx", join: "firmLevel" as const }] };
    const weak = partsOf(answerOf([joined, { hops: [{ ...SELLS, item: "rtx" }] }])).segments;
    expect(weak.map(({ relation, weak: side }) => [relation, side])).toEqual([
      ["nvidia:SUPPLIES:deepseek:rtx", null],
      ["hynix:SUPPLIES:nvidia:hbm4", "to"],
    ]);
  });

  test("what the what-if takes away is drawn as removed, with what it leaves without any path", () => {
    const plain = answerOf([CHAIN]);
    const { plates, segments } = partsOf(answerOf([]), { ...ASK, without: ["nvidia"] }, plain);
    expect(plates.map(({ ref, removed }) => [ref.id, removed])).toEqual([
      ["nvidia", true],
      ["h20", true],
      ["deepseek", false],
    ]);
    expect(segments.every(({ fallen }) => fallen)).toBe(true);
  });
});

describe("a trace on the canvas", () => {
  test("goods flow from right to left in Arabic, from left to right in English", () => {
    const parts = partsOf(answerOf([CHAIN]));
    const xs = (language: "ar" | "en") => {
      const { nodes } = traceElementsOf(parts, words(language));
      return ["nvidia", "h20", "deepseek"].map((id) => nodes.find((node) => node.id === id)?.x ?? Number.NaN);
    };
    const english = xs("en");
    expect(english).toEqual(english.toSorted((a, b) => a - b));
    const arabic = xs("ar");
    expect(arabic).toEqual(arabic.toSorted((a, b) => b - a));
  });

  test("a closed way is two runs with the bar between; many norms of a kind are one bar that counts them", () => {
    const norms = ["a", "b", "c"].map((id) => ({
      relation: `${id}:BANS_PURCHASE_OF:h20`,
      hop: 0,
      effect: "mayCut" as const,
    }));
    const closed = traceElementsOf(
      partsOf(answerOf([{ hops: [SELLS], brokenAt: 0, controls: [{ relation: ORDER, hop: 0, effect: "cuts" }] }])),
      words("en"),
    );
    expect(closed.edges.map(({ classes }) => classes.includes("cut"))).toEqual([false, true]);
    const counted = traceElementsOf(partsOf(answerOf([{ hops: [SELLS], controls: norms }])), words("en"));
    const bars = counted.nodes.filter(({ kind }) => kind === "barrier");
    expect(bars).toHaveLength(1);
    expect(String(bars[0]?.data.label)).toContain("3 open");
    expect(counted.edges).toHaveLength(1);
  });
});
