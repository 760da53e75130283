/** What the five shipped stories answer, by their texts (issue 4, "Show"). */
import { beforeAll, describe, expect, it } from "vitest";
import type { FlowPath } from "../../../server/contract/trace.ts";
import { flowPaths } from "../../../server/trace/flow-paths.ts";
import { trace } from "../../../server/trace/trace.ts";
import type { TraceGraph } from "../../../server/trace/trace-graph.ts";
import type { FlowPathsRequest, TraceRequest } from "../../../server/trace/trace-request.ts";
import { OPEN_FILTERS } from "../../helpers/trace-filters.ts";
import { sayPath } from "./say-path.ts";
import { shippedGraph } from "./shipped-graph.ts";

const FILTERS = { ...OPEN_FILTERS, limit: 200 };
let graph: TraceGraph;
// Reading the corpus takes a second or two; on a busy machine much longer.
beforeAll(async () => {
  graph = await shippedGraph();
}, 60_000);
const ask = (entity: string, more: Partial<TraceRequest> = {}) =>
  trace(graph, { ...FILTERS, entity, direction: "upstream", ...more });
const between = (from: string, to: string, more: Partial<FlowPathsRequest> = {}) =>
  flowPaths(graph, { ...FILTERS, from, to, ...more });
const controlsOn = (path: FlowPath | undefined) =>
  Object.fromEntries((path?.controls ?? []).map(({ relation, effect, inForce }) => [relation, { effect, inForce }]));

describe("Rubin", () => {
  it("reaches no Chinese company: a plain no, plans and attempts are leads, and no path", () => {
    const { paths, leads } = ask("rubin", { direction: "downstream", maxHops: 6 });
    expect(paths).toEqual([]);
    expect(leads.map(({ kind, relation }) => `${kind} ${relation}`)).toEqual([
      "planned nvidia:SUPPLIES:us-tech-companies:rubin",
      "attempted chinese-companies:LEASES_COMPUTE_IN:middle-east:rubin",
      "attempted chinese-companies:LEASES_COMPUTE_IN:southeast-asia:rubin",
      "attempted chinese-companies:USES:rubin",
      "negative nvidia:SUPPLIES:chinese-companies:rubin",
    ]);
  });

  it.each(["alibaba", "deepseek", "zhipu", "chinese-companies"])(
    "reaches not %s, in as many hops as there may be",
    (to) => {
      const { paths, leads } = between("rubin", to, { maxHops: 6 });
      expect(paths).toEqual([]);
      expect(leads.map(({ relation }) => relation)).toContain("nvidia:SUPPLIES:chinese-companies:rubin");
    },
  );

  it("does not come along with what Nvidia sells otherwise", () => {
    const { paths } = between("nvidia", "alibaba", { item: "rubin", maxHops: 6 });
    expect(paths).toEqual([]);
  });
});

describe("Nvidia and Alibaba in September 2025", () => {
  it("may be cut by the orders: what Nvidia supplies is not stated", () => {
    const { paths } = between("nvidia", "alibaba", { asOf: "2025-09-30", maxHops: 1 });
    expect(paths.map(sayPath)).toEqual(["nvidia --> alibaba"]);
    expect(controlsOn(paths[0])).toMatchObject({
      "chinese-regulators:BANS_PURCHASE_OF:rtx-pro-6000d": { effect: "mayCut", inForce: true },
      "chinese-regulators:BANS_PURCHASE_OF:h20": { effect: "mayCut", inForce: true },
      "chinese-government:BANS_PURCHASE_OF:nvidia-chips": { effect: "mayCut", inForce: true },
    });
  });

  it("is in doubt inside the month in which the order fell", () => {
    const { paths } = between("nvidia", "alibaba", { asOf: "2025-09-18", maxHops: 1 });
    expect(paths[0]?.broken).toBe(false);
    expect(controlsOn(paths[0])["chinese-regulators:BANS_PURCHASE_OF:rtx-pro-6000d"]).toEqual({
      effect: "mayCut",
      inForce: false,
    });
  });

  it("is never surely cut, and may be lost", () => {
    const { lost } = ask("alibaba", { asOf: "2025-09-30", maxHops: 1 });
    expect(lost.certain).toEqual([]);
    expect(lost.possible.map(({ entity, item, was }) => [entity, item, was])).toContainEqual([
      "alibaba",
      null,
      ["nvidia:SUPPLIES:alibaba"],
    ]);
  });
});

describe("H20 and China", () => {
  const toChina = (asOf: string) => {
    const { paths, controls } = between("nvidia", "china", { asOf, maxHops: 1, item: "h20" });
    const rule = (relation: string) => controls.find((each) => each.relation === relation)?.inForce ?? null;
    return {
      broken: paths.filter(({ hops }) => hops[0]?.item === "h20").map(({ broken }) => broken),
      restricted: rule("us-government:RESTRICTS:h20"),
      whiteHouse: rule("white-house:RESTRICTS:h20"),
      policy: rule("us-h20-restriction:TARGETS:h20"),
      permitted: rule("us-government:PERMITS:h20"),
      asked: rule("chinese-government:DISCOURAGES_PURCHASE_OF:h20"),
      ordered: rule("chinese-regulators:BANS_PURCHASE_OF:h20"),
    };
  };
  const open = { restricted: false, whiteHouse: false, policy: false, permitted: true };

  it.each([
    // Before April 2025 no rule: that Nvidia sold it there before is told without a date, so that its state is unknown.
    [
      "2025-03-31",
      {
        broken: [false],
        restricted: null,
        whiteHouse: null,
        policy: null,
        permitted: null,
        asked: null,
        ordered: null,
      },
    ],
    // The US restriction of April, by all who state it.
    [
      "2025-05-31",
      { broken: [true], restricted: true, whiteHouse: true, policy: true, permitted: null, asked: null, ordered: null },
    ],
    // Opened in July, for all who state the restriction.
    ["2025-07-31", { broken: [false], ...open, asked: null, ordered: null }],
    // China asked in August, and by the report of September ordered: technology companies, not the whole country.
    ["2025-09-18", { broken: [false], ...open, asked: true, ordered: true }],
  ])("on %s", (date, expected) => {
    expect(toChina(date)).toEqual(expected);
  });

  it("is not closed again by later articles that tell the restriction of April", () => {
    expect(toChina("2025-12-31")).toMatchObject(open);
  });

  it("is open in May if the policy is taken away", () => {
    const { paths } = between("nvidia", "china", {
      asOf: "2025-05-31",
      maxHops: 1,
      item: "h20",
      policiesOff: ["us-h20-restriction"],
    });
    expect(paths.filter(({ hops }) => hops[0]?.item === "h20").map(({ broken }) => broken)).toEqual([false]);
  });
});

describe("DeepSeek", () => {
  it("uses stock that it bought before the ban: no breach, and no broken path", () => {
    const { paths } = ask("deepseek", { asOf: "2025-12-31", maxHops: 2 });
    const stock = paths.filter(({ hops }) => hops.at(-1)?.relation === "deepseek:USES:nvidia-chips");
    expect(stock.map(sayPath)).toEqual([
      "nvidia-chips -[nvidia-chips]-> deepseek",
      "nvidia -[nvidia-chips]-> nvidia-chips -[nvidia-chips]-> deepseek (implied)",
    ]);
    expect(stock.flatMap(({ controls }) => controls)).toEqual([]);
  });

  it("does not lease abroad: that is said, and the group's leases are not its own", () => {
    const { paths, leads } = ask("deepseek", { maxHops: 1 });
    expect(paths.some(({ hops }) => hops.some((hop) => hop.from === "foreign-data-center-operators"))).toBe(false);
    expect(leads.map(({ kind, relation }) => `${kind} ${relation}`)).toContain(
      "negative deepseek:DEPENDS_ON:foreign-data-center-operators",
    );
  });
});

describe("compute leased abroad", () => {
  it("is a lead about a group that Alibaba is in, and no path of Alibaba's", () => {
    const { paths, leads } = ask("alibaba", { maxHops: 3 });
    expect(paths.some(({ hops }) => hops.some((hop) => hop.relation.includes("LEASES_COMPUTE_IN")))).toBe(false);
    const leased = leads.find(({ relation }) => relation.includes("LEASES_COMPUTE_IN:foreign-data-center-operators"));
    expect(leased).toMatchObject({ kind: "group", entity: "chinese-tech-companies" });
    expect(leased?.because.relations).toContain("alibaba:PART_OF:chinese-tech-companies");
    expect(leased?.because.claims).toContain("overseas-training:alibaba-among-chinese-tech-companies");
  });

  it("in South-East Asia was sought for Rubin by a group, and ends in a place", () => {
    const { paths, leads } = ask("southeast-asia", { direction: "downstream" });
    expect(paths).toEqual([]);
    expect(leads.map(({ kind, relation }) => `${kind} ${relation}`)).toEqual([
      "attempted chinese-companies:LEASES_COMPUTE_IN:southeast-asia:rubin",
    ]);
  });
});

describe("losing the Chinese fabs", () => {
  it("costs Alibaba the only maker that it is said to depend on, though Nvidia still reaches it", () => {
    const { paths, lost } = ask("alibaba", { asOf: "2025-08-31", maxHops: 2, without: ["chinese-fabs"] });
    expect(lost.certain.map(({ entity, was }) => [entity, was])).toEqual([
      ["alibaba", ["alibaba:DEPENDS_ON:chinese-fabs"]],
    ]);
    expect(lost.certain[0]?.because.en).toBe("Its source \u2068Chinese chip fabs\u2069 is taken away");
    expect(paths.filter(({ broken }) => !broken).map(sayPath)).toContain("nvidia --> alibaba");
  });

  it("leads on to Alibaba's own chip, whose goods no text joins to what the fabs bring", () => {
    const { paths } = ask("alibaba-new-chip", { asOf: "2025-08-31", maxHops: 2 });
    expect(paths.map(sayPath)).toContain("chinese-fabs --> alibaba ~-[alibaba-new-chip]-> alibaba-new-chip");
    const left = ask("alibaba-new-chip", { asOf: "2025-08-31", maxHops: 2, without: ["chinese-fabs"] });
    expect(left.lost.certain.map(({ entity }) => entity)).toEqual(["alibaba"]);
    expect(left.paths.some(({ hops }) => hops.some(({ from }) => from === "chinese-fabs"))).toBe(false);
  });
});

describe("TSMC", () => {
  it("has no one who is said to depend on it: nothing is found, and nothing wider", () => {
    const { paths, leads, lost, searched } = ask("tsmc", { direction: "downstream", maxHops: 6 });
    expect({ paths, leads, lost }).toEqual({ paths: [], leads: [], lost: { certain: [], possible: [] } });
    expect(searched.wider).toEqual([]);
    expect(searched.articles).toBe(5);
  });
});

describe("an order", () => {
  it("of the Chinese regulators touches what Nvidia sells there, and no holding", () => {
    const { paths } = ask("chinese-regulators", { asOf: "2025-09-30", direction: "downstream" });
    expect(new Set(paths.flatMap(({ hops }) => hops.map(({ from }) => from)))).toEqual(new Set(["nvidia"]));
    expect(paths.map(({ length }) => length)).toEqual(paths.map(() => 1));
    expect(paths.map(sayPath)).toContain("nvidia --> alibaba");
  });
});
