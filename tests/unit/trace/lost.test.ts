import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { FlowHop } from "../../../server/trace/flow-hop.ts";
import { type LossSearch, lost } from "./loss-oracle.ts";
import { control, hop } from "./toy-hops.ts";
import { id, toyWorld } from "./toy-world.ts";

const world = toyWorld({ types: { x: "Chip", y: "Chip" } });
const search = (before: readonly FlowHop[], now: readonly FlowHop[], more: Partial<LossSearch> = {}) =>
  lost({ before, now, removed: new Set(), origin: null, maxHops: 3, world, ...more });
const named = ({ certain, possible }: ReturnType<typeof lost>) => ({
  certain: certain.map(({ entity, item }) => `${entity} ${item}`),
  possible: possible.map(({ entity, item }) => `${entity} ${item}`),
});

describe("lost", () => {
  const before = [hop("a>c:x"), hop("b>c:x"), hop("a>d:x")];

  it("loses who has no source left, once per customer and goods", () => {
    const now = before.filter(({ from }) => from !== "a");
    expect(named(search(before, now, { removed: new Set([id("a")]) }))).toEqual({ certain: ["d x"], possible: [] });
  });

  it("counts doubtful sources as open in the lower bound and as closed in the upper", () => {
    const now = [hop("a>c:x", { state: "unknown" }), hop("b>c:x", { controls: [control("doubts")] }), hop("a>d:x")];
    expect(named(search(before, now))).toEqual({ certain: [], possible: ["c x"] });
  });

  it("takes a hop that ended, or that a norm cuts, for closed", () => {
    const now = [
      hop("a>c:x", { state: "notHeld" }),
      hop("b>c:x", { controls: [control("closes")] }),
      hop("a>d:x", { controls: [control("none")] }),
    ];
    expect(search(before, now).certain).toEqual([
      {
        entity: "c",
        item: "x",
        was: ["a:SUPPLIES:c:x", "b:SUPPLIES:c:x"],
        because: {
          ar: "قَطَع الطريقَ إليه قيدٌ سارٍ، وانتهى توريد موثَّق قبل هذا التاريخ",
          en: "A control in force cuts the way to it; a documented supply no longer holds on the date",
          claims: ["norm:closes"],
          relations: ["gov:RESTRICTS:closes", "a:SUPPLIES:c:x"],
        },
      },
    ]);
  });

  it("keeps other goods apart, and unstated ones", () => {
    const all = [hop("a>c:x"), hop("b>c:y"), hop("b>c")];
    expect(named(search(all, all.slice(1))).certain).toEqual(["c x"]);
  });

  it("keeps making goods apart from designing them", () => {
    const all = [hop("a>x:x", { predicate: "DESIGNS" }), hop("f>x:x", { predicate: "MANUFACTURES" })];
    expect(named(search(all, all.slice(0, 1))).certain).toEqual(["x x"]);
  });

  it("does not let unstated supply stand in for whom one depends on", () => {
    const all = [hop("a>c"), hop("f>c", { predicate: "DEPENDS_ON" })];
    expect(named(search(all, all.slice(0, 1))).certain).toEqual(["c null"]);
  });

  it("names none that is taken away itself, and none that was never supplied", () => {
    expect(named(search(before, [hop("a>c:x")], { removed: new Set([id("d"), id("b")]) })).certain).toEqual([]);
    expect(named(search([], []))).toEqual({ certain: [], possible: [] });
  });

  it("downstream also loses those that the entity no longer leads to", () => {
    const chain = [hop("a>b:x"), hop("b>c:x"), hop("z>c:x")];
    const now = [hop("a>b:x", { state: "notHeld" }), ...chain.slice(1)];
    const found = search(chain, now, { origin: id("a") });
    expect(named(found).certain).toEqual(["b x", "c x"]);
    expect(found.certain[1]?.because.en).toBe("No open way leads here from \u2068a\u2069 any more");
    expect(named(search(chain, now)).certain).toEqual(["b x"]);
  });

  it("downstream keeps to the hops that were asked for", () => {
    const chain = [hop("a>b:x"), hop("b>c:x"), hop("c>d:x")];
    const now = [hop("a>b:x", { state: "notHeld" }), ...chain.slice(1)];
    expect(named(search(chain, now, { origin: id("a"), maxHops: 2 })).certain).toEqual(["b x", "c x"]);
  });
});

const anyHop = fc
  .tuple(
    fc.constantFrom("a", "b", "c", "d"),
    fc.constantFrom("c", "d", "e", "x"),
    fc.constantFrom(":x", ":y", ""),
    fc.constantFrom("holds", "notHeld", "unknown", "contested"),
    fc.constantFrom("closes", "doubts", "none"),
  )
  .map(([from, to, goods, state, bearing]) => hop(`${from}>${to}${goods}`, { state, controls: [control(bearing)] }));
const anyHops = fc.uniqueArray(anyHop, { selector: ({ relation }) => relation, maxLength: 14 });
const asBefore = (hops: readonly FlowHop[]) => hops.map((each) => ({ ...each, state: "holds" as const, controls: [] }));

describe("lost, always", () => {
  test.prop([anyHops, fc.constantFrom(null, "a", "c")])("names each customer and goods once", (now, origin) => {
    const { certain, possible } = named(search(asBefore(now), now, { origin: origin === null ? null : id(origin) }));
    const all = [...certain, ...possible];
    expect(all).toEqual([...new Set(all)]);
  });

  test.prop([anyHops])("loses for certain what is lost even if every doubt is for the supplier", (now) => {
    const hopeful = now.map((each) => {
      const state = each.state === "notHeld" ? "notHeld" : "holds";
      return { ...each, state, controls: each.controls.filter(({ bearing }) => bearing === "closes") } as const;
    });
    const { certain } = search(asBefore(now), now);
    const bestCase = search(asBefore(now), hopeful);
    expect(certain.map(({ was }) => was)).toEqual(bestCase.certain.map(({ was }) => was));
    expect(bestCase.possible).toEqual([]);
  });

  test.prop([anyHops, fc.constantFrom(null, "a"), fc.constantFrom("a", "b", "c", "d")])(
    "taking someone away gives no one a source back",
    (now, origin, gone) => {
      const start = origin === null ? null : id(origin);
      const left = now.filter(({ from, to }) => from !== gone && to !== gone);
      const first = search(asBefore(now), now, { origin: start });
      const then = search(asBefore(now), left, { origin: start, removed: new Set([id(gone)]) });
      const keys = (losses: typeof first) => losses.certain.map(({ entity, item }) => `${entity} ${item}`);
      for (const key of keys(first)) if (!key.startsWith(`${gone} `)) expect(keys(then)).toContain(key);
    },
  );

  test.prop([anyHops])("switching norms off loses no more", (now) => {
    const off = now.map((each) => ({
      ...each,
      controls: each.controls.map((one) => ({ ...one, bearing: "none" as const })),
    }));
    const keys = (hops: readonly FlowHop[]) => named(search(asBefore(now), hops)).certain;
    expect(keys(now)).toEqual(expect.arrayContaining(keys(off)));
  });

  test.prop([anyHops])("does not depend on the order of hops", (now) => {
    const turned = now.toReversed();
    const bare = (hops: readonly FlowHop[]) => named(search(asBefore(hops), hops));
    expect(bare(turned)).toEqual(bare(now));
  });
});
