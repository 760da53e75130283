import { describe, expect, it } from "vitest";
import { trace } from "../../../server/trace/trace.ts";
import type { TraceFilters } from "../../../server/trace/trace-request.ts";
import { type Kinds, request, told, toldGraph } from "./told-graph.ts";

const KINDS: Kinds = {
  h20: "Chip",
  hbm: "Chip",
  h100: "Chip",
  rtx: "Chip*",
  rtx6: "Chip",
  r1: "AIModel",
  taiwan: "Place",
};

function upstream(entity: string, facts: readonly string[], other: Partial<TraceFilters> = {}, kinds = KINDS) {
  return trace(toldGraph(facts, kinds), request(entity, "upstream", other)).paths.map(told);
}

function downstream(entity: string, facts: readonly string[], other: Partial<TraceFilters> = {}, kinds = KINDS) {
  return trace(toldGraph(facts, kinds), request(entity, "downstream", other)).paths.map(told);
}

describe("goods at a join", () => {
  it("go on where they are the same, and are a firm-level link, ranked after, where they differ or are not stated", () => {
    const facts = ["a SUPPLIES b h20", "z SUPPLIES b hbm", "y SUPPLIES b", "b SUPPLIES c h20"];
    expect(upstream("c", facts)).toEqual(["b >h20> c", "a >h20> b >h20> c", "y >?> b ~>h20> c", "z >hbm> b ~>h20> c"]);
    expect(upstream("c", facts, { firmLevel: false })).toEqual(["b >h20> c", "a >h20> b >h20> c"]);
  });

  it("go on from a member to its series by quote and by reference, never from the series to a member", () => {
    const facts = ["a SUPPLIES b rtx6", "b SUPPLIES c rtx", "rtx6 PART_OF rtx"];
    expect(trace(toldGraph(facts, KINDS), request("c", "upstream")).paths[1]?.hops[1]).toMatchObject({
      join: "variant",
      joinBecause: { claims: ["named:rtx6 PART_OF rtx:"], relations: ["rtx6:PART_OF:rtx"] },
    });
    const reference = { ...KINDS, rtx6: "Chip|parent=rtx" };
    const [, path] = trace(toldGraph(facts.slice(0, 2), reference), request("c", "upstream")).paths;
    expect(path?.hops[1]?.join).toBe("variant");
    expect(path?.hops[1]?.joinBecause?.en).toContain("a register");
    const back = ["a SUPPLIES b rtx", "b SUPPLIES c rtx6", "rtx6 PART_OF rtx"];
    expect(upstream("c", back)).toEqual(["b >rtx6> c", "a >rtx> b ~>rtx6> c"]);
  });

  it("go on in what they are a component of, and in what is made with them", () => {
    const joins = (facts: readonly string[]) =>
      trace(toldGraph(facts, KINDS), request("c", "upstream")).paths.map(({ hops }) => hops.map(({ join }) => join));
    expect(joins(["a SUPPLIES b hbm", "b SUPPLIES c h20", "h20 USES hbm"])).toContainEqual(["start", "component"]);
    expect(joins(["a SUPPLIES b hbm", "b SUPPLIES c h20", "hbm PART_OF h20"])).toContainEqual(["start", "component"]);
    expect(joins(["a SUPPLIES b h20", "b SUPPLIES c r1", "r1 USES h20"])).toContainEqual(["start", "madeInto"]);
  });
});

describe("a supply and a norm of one month", () => {
  const NORM = "gov RESTRICTS h20 date=2025-05-15 destination=land";
  const kinds: Kinds = { ...KINDS, gov: "Government", land: "Place" };
  const brokenBy = (sale: string) =>
    trace(toldGraph([NORM, sale], kinds), request("land", "upstream")).paths.map(({ broken }) => broken);
  it("leave it open which came first, so that the norm cuts; a day after it began does not", () => {
    expect(brokenBy("a SUPPLIES land h20 date=2025-05")).toEqual([true]);
    expect(brokenBy("a SUPPLIES land h20 date=2025-05-15")).toEqual([true]);
    expect(brokenBy("a SUPPLIES land h20 date=2025-05-16")).toEqual([false]);
    expect(brokenBy("a SUPPLIES land h20 date=2025-06")).toEqual([false]);
  });
});

describe("the goods' own node", () => {
  it("leads on to its users and to whom it is handed over, told by who hands it over", () => {
    const facts = ["nvidia DESIGNS h20", "tsmc MANUFACTURES h20", "nvidia SUPPLIES alibaba h20", "deepseek USES h20"];
    expect(downstream("h20", facts)).toEqual(["h20 via nvidia >h20> alibaba", "h20 >h20> deepseek"]);
    expect(upstream("alibaba", facts)).toEqual(["nvidia >h20> alibaba", "tsmc >h20> h20 via nvidia >h20> alibaba"]);
    expect(downstream("nvidia", facts)).toEqual([
      "nvidia >h20> alibaba",
      "nvidia >h20> h20",
      "nvidia >h20> h20 >h20*> deepseek",
    ]);
    expect(downstream("nvidia", facts, { implied: false })).toEqual(["nvidia >h20> alibaba", "nvidia >h20> h20"]);
  });

  it("passes from chip to chip by what uses it", () => {
    const facts = ["hynix MANUFACTURES hbm", "h20 USES hbm", "deepseek USES h20"];
    const [, , path] = trace(toldGraph(facts, KINDS), request("deepseek", "upstream")).paths;
    expect(path?.hops.map(({ from, to, join, implied }) => [from, to, join, implied])).toEqual([
      ["hynix", "hbm", "start", false],
      ["hbm", "h20", "same", true],
      ["h20", "deepseek", "component", false],
    ]);
  });
});

describe("roll-ups, groups and places", () => {
  it("a subsidiary's goods go on as its firm's, by quote or by reference, and the roll-up alone is no path", () => {
    const facts = ["a SUPPLIES aws h20", "amazon SUPPLIES c h20"];
    const kinds = { ...KINDS, aws: "Company|parent=amazon" };
    expect(upstream("c", facts, {}, kinds)).toEqual([
      "amazon >h20> c",
      "a >h20> aws >h20> amazon >h20> c",
      "aws >?> amazon ~>h20> c",
    ]);
    expect(upstream("amazon", facts, {}, kinds)).toEqual(["a >h20> aws >h20> amazon"]);
    const [path] = trace(toldGraph(facts, kinds), request("amazon", "upstream")).paths;
    expect(path?.hops[1]).toMatchObject({ relation: "aws:PART_OF:amazon", reference: "a register", join: "same" });
    expect(upstream("amazon", [...facts, "aws PART_OF amazon"])).toEqual(["a >h20> aws >h20> amazon"]);
  });

  it("a group is itself, never its members, and a place ends a path", () => {
    const kinds = { ...KINDS, firms: "Company+" };
    expect(downstream("a", ["a SUPPLIES firms h20", "c PART_OF firms"], {}, kinds)).toEqual(["a >h20> firms"]);
    expect(downstream("a", ["a SUPPLIES taiwan h20", "taiwan SUPPLIES c h20"])).toEqual(["a >h20> taiwan"]);
    expect(downstream("taiwan", ["c LEASES_COMPUTE_IN taiwan"])).toEqual(["taiwan >?> c"]);
  });
});

describe("what counts on the date", () => {
  const facts = (word: string) => [`a SUPPLIES b h20 ${word}`];
  it("plans, attempts, denials and a no are no hops", () => {
    for (const word of ["status=planned", "status=expected", "status=attempted", "status=denied", "polarity=negative"])
      expect(upstream("b", facts(word))).toEqual([]);
  });

  it("a hop that has ended is broken from then on, and says by which claim", () => {
    const ended = ["a SUPPLIES b h20 date=2025-03", "a SUPPLIES b h20 date=2025-08 status=ended"];
    expect(upstream("b", ended, { asOf: "2025-07" })).toEqual(["a >h20> b"]);
    const [path] = trace(toldGraph(ended, KINDS), request("b", "upstream")).paths;
    expect(path).toMatchObject({
      broken: true,
      brokenAt: 0,
      brokenBecause: { claims: ["named:a SUPPLIES b h20 date=2025-08 status=ended:"] },
    });
  });

  it("names the relation that breaks a hop, be it another one that ends the whole", () => {
    const breaking = (...facts: string[]) =>
      trace(toldGraph(facts, KINDS), request("b", "upstream")).paths.map(
        ({ hops, brokenBecause }) => `${hops[0]?.item ?? "any"} by ${brokenBecause?.relations}`,
      );
    const end = "date=2025-08 status=ended";
    expect(breaking("a SUPPLIES b h20", `a SUPPLIES b h20 ${end}`)).toEqual(["h20 by a:SUPPLIES:b:h20"]);
    expect(breaking("a SUPPLIES b h20", `a SUPPLIES b ${end}`).sort()).toEqual([
      "any by a:SUPPLIES:b",
      "h20 by a:SUPPLIES:b",
    ]);
  });

  it("says of which parts there may be more, and nothing where nothing was capped", () => {
    const plans = Array.from({ length: 60 }, (_, index) => `p${index} SUPPLIES b status=planned`);
    const cappedOf = (facts: readonly string[]) =>
      trace(toldGraph(facts, KINDS), request("b", "upstream")).searched.capped;
    expect(cappedOf(["a SUPPLIES b h20", ...plans])).toEqual(["leads"]);
    expect(cappedOf(["a SUPPLIES b h20", ...plans.slice(0, 50)])).toBeUndefined();
  });

  it("an end of all goods, or of the series, ends the member, and not the reverse", () => {
    const states = (facts: readonly string[]) =>
      Object.fromEntries(
        trace(toldGraph(["rtx6 PART_OF rtx", ...facts], KINDS), request("b", "upstream")).paths.map(({ hops }) => [
          hops[0]?.item ?? "any",
          hops[0]?.state,
        ]),
      );
    const [member, series] = ["a SUPPLIES b rtx6", "a SUPPLIES b rtx"];
    const end = "date=2025-08 status=ended";
    expect(states([member, series, `${series} ${end}`])).toEqual({ rtx6: "notHeld", rtx: "notHeld" });
    expect(states([member, `a SUPPLIES b ${end}`])).toEqual({ rtx6: "notHeld", any: "notHeld" });
    expect(states([member, series, `${member} ${end}`])).toEqual({ rtx6: "notHeld", rtx: "holds" });
  });

  it("a claim dated after the date does not count; the undated present is unknown before its article", () => {
    expect(upstream("b", facts("date=2025-08"), { asOf: "2025-07-31" })).toEqual([]);
    const state = (asOf: string) =>
      trace(toldGraph(facts("date=none"), KINDS), request("b", "upstream", { asOf })).paths[0]?.hops[0]?.state;
    expect([state("2025-09-17"), state("2025-09-18")]).toEqual(["unknown", "holds"]);
  });

  it("what was not in print by `knownBy` is not there, and grades count what was", () => {
    const both = ["a SUPPLIES b h20 article=early date=2025-02", "a SUPPLIES b h20 article=other date=2025-06"];
    const graph = toldGraph(both, KINDS);
    const grades = [null, "2025-04", "2025-02"].map((knownBy) =>
      trace(graph, request("b", "upstream", { knownBy })).paths.map(({ grade }) => grade),
    );
    expect(grades).toEqual([["A"], ["B"], []]);
  });

  it("the default date is that of the newest evidence", () => {
    expect(trace(toldGraph(facts("date=2025-08"), KINDS), request("b", "upstream", { asOf: null })).asOf).toBe(
      "2025-08-31",
    );
  });
});

describe("filters", () => {
  const facts = ["a SUPPLIES b h20", "b SUPPLIES c h20", "z SUPPLIES b h100", "d DESIGNS h20", "c USES h100"];
  it("goods: only hops that carry them, or stand at their node", () => {
    expect(upstream("c", facts, { item: "h20" })).toEqual([
      "b >h20> c",
      "a >h20> b >h20> c",
      "d >h20> h20 via b >h20> c",
      "d >h20> h20 via a >h20> b >h20> c",
    ]);
  });
  it("predicates, hops, and who is taken away", () => {
    expect(upstream("c", facts, { predicates: ["USES"] })).toEqual(["h100 >h100> c"]);
    expect(upstream("c", facts, { maxHops: 1 })).toEqual(["b >h20> c", "h100 >h100> c"]);
    expect(upstream("c", facts, { without: ["b"] })).toEqual(["h100 >h100> c"]);
    expect(upstream("c", facts, { without: ["c"] })).toEqual([]);
  });
  it("says when it was cut", () => {
    const cut = trace(toldGraph(facts, KINDS), request("c", "upstream", { limit: 2 }));
    expect(cut.paths).toHaveLength(2);
    expect(cut.truncated).toEqual({ reason: "limit", shown: 2 });
  });
});

it("puts each entity in the tier of its shortest listed path", () => {
  const facts = ["a SUPPLIES b h20", "b SUPPLIES c h20", "a SUPPLIES c h20", "z SUPPLIES a h20"];
  const { tiers, reached } = trace(toldGraph(facts, KINDS), request("c", "upstream"));
  expect(tiers).toEqual([
    { hop: 0, entities: ["c"] },
    { hop: 1, entities: ["a", "b"] },
    { hop: 2, entities: ["z"] },
  ]);
  expect(reached).toBe(3);
});
