import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../server/claims/date-interval.ts";
import type { Norm } from "../../../server/claims/norms.ts";
import { relationId } from "../../../server/contract/ids.ts";
import { plainReason } from "../../../server/trace/control-reason.ts";
import { controlDesk } from "../../../server/trace/controls.ts";
import type { FlowHop } from "../../../server/trace/flow-hop.ts";
import { listControls } from "../../../server/trace/list-controls.ts";
import { openness } from "../../../server/trace/supply-groups.ts";
import { normsSetBy, touchedHops } from "../../../server/trace/touched.ts";
import { hop, norm, path } from "./toy-hops.ts";
import { id, toyWorld } from "./toy-world.ts";

const world = toyWorld({
  types: {
    x: "Chip",
    series: "Chip",
    y: "Chip",
    rice: "Equipment",
    china: "Place",
    us: "Place",
    "tech-firms": "Company+",
  },
  countries: { c: "china", d: "us" },
  families: { x: "series" },
  designs: { a: ["x", "y"] },
});
const desk = (norms: readonly Norm[], date = "2025-08-15", off: readonly string[] = []) =>
  controlDesk({ norms, day: dayNumber(date), off: new Set(off), world });
const RESTRICTED = norm("gov:RESTRICTS:x", { from: "2025-04-10" });
const PERMITTED = norm("gov:PERMITS:x", { from: "2025-07-14" });
const asked = (
  norms: readonly Norm[],
  date?: string,
  off?: readonly string[],
  sale: FlowHop = hop("a>c:x", { lastDocumented: null }),
) =>
  desk(norms, date, off)
    .controlsOf(sale)
    .map(({ relation, effect, inForce, off: isOff, bearing }) => [relation, effect, inForce, isOff, bearing].join(" "));

describe("controlDesk", () => {
  it("closes what a norm in force cuts, from the day on which it began", () => {
    expect(asked([RESTRICTED])).toEqual(["gov:RESTRICTS:x cuts true false closes"]);
    expect(asked([RESTRICTED], "2025-04-10")).toEqual(["gov:RESTRICTS:x cuts true false closes"]);
    expect(asked([RESTRICTED], "2025-04-09")).toEqual([]);
  });

  it("lets a permission of the same axis open it, and shows the norm as out of force", () => {
    expect(asked([RESTRICTED, PERMITTED])).toEqual(["gov:RESTRICTS:x cuts false false none"]);
  });

  it("doubts inside the month in which a norm began", () => {
    expect(asked([norm("gov:RESTRICTS:x", { from: "2025-08" })])).toEqual(["gov:RESTRICTS:x cuts false false doubts"]);
  });

  it("shows what is only announced, without weight", () => {
    const announced = { ...RESTRICTED, testimonies: [], announced: true };
    expect(asked([announced])).toEqual(["gov:RESTRICTS:x cuts false false none"]);
  });

  it("keeps a hop that a claim documents after the norm began, and says so", () => {
    const later = hop("a>c:x", { lastDocumented: "2025-05-02" });
    expect(asked([RESTRICTED], "2025-08-15", [], later)).toEqual(["gov:RESTRICTS:x cuts true false none"]);
    const [found] = desk([RESTRICTED]).controlsOf(later);
    expect(found?.because.en).toContain("yet a claim documents this on \u20682025-05-02\u2069, after it began");
    expect(asked([RESTRICTED], "2025-08-15", [], hop("a>c:x", { lastDocumented: "2025-04-10" }))).toEqual([
      "gov:RESTRICTS:x cuts true false closes",
    ]);
  });

  it("switches off a rule with every statement of it, named by relation, policy or issuer, and never a permission", () => {
    const other = norm("agency:TARGETS:x", { from: "2025-04-10", axis: RESTRICTED.axis, policy: id("order") });
    for (const off of ["gov:RESTRICTS:x", "gov", "order"])
      expect(asked([RESTRICTED, other], "2025-08-15", [off])).toEqual([
        "agency:TARGETS:x mayCut true true none",
        "gov:RESTRICTS:x cuts true true none",
      ]);
    expect(asked([RESTRICTED, PERMITTED], "2025-08-15", ["gov:PERMITS:x"])).toEqual([
      "gov:RESTRICTS:x cuts false false none",
    ]);
  });

  it("gives one control a relation: of several addressees the one that weighs most", () => {
    const rows = [norm("gov:RESTRICTS:x", { from: "2025-04-10", addressee: id("b") }), RESTRICTED];
    expect(asked(rows)).toEqual(["gov:RESTRICTS:x cuts true false closes"]);
  });

  it("lets a permission take its goods out of a wider norm of the same state", () => {
    const wide = norm("gov:RESTRICTS:series", { from: "2025-04-10" });
    expect(asked([wide])).toEqual(["gov:RESTRICTS:series cuts true false closes"]);
    expect(asked([wide, PERMITTED])).toEqual([]);
    expect(asked([wide, PERMITTED], "2025-07-13")).toEqual(["gov:RESTRICTS:series cuts true false closes"]);
    expect(asked([wide, { ...PERMITTED, jurisdiction: id("estia") }])).toEqual([
      "gov:RESTRICTS:series cuts true false closes",
    ]);
  });

  it("takes a policy's target for restricted where a restriction tells of the same event", () => {
    const told = (each: Norm) => ({
      ...each,
      testimonies: each.testimonies.map((one) => ({ ...one, event: "the-order" })),
    });
    const target = norm("order:TARGETS:x", { from: "2025-04-10", axis: RESTRICTED.axis, destination: null });
    expect(asked([target, RESTRICTED])[1]).toBe("order:TARGETS:x mayCut true false doubts");
    expect(asked([told(target), told(RESTRICTED)])[1]).toBe("order:TARGETS:x cuts true false closes");
  });

  it("reads a policy's target with the goods that its other norms name", () => {
    const policy = id("order");
    const target = norm("order:TARGETS:china", { from: "2025-01-01", policy, axis: "us|china|" });
    const goods = norm("order:RESTRICTS:x", { from: "2025-01-01", policy });
    const rice = hop("z>c:rice", { lastDocumented: null });
    expect(asked([target], "2025-08-15", [], rice)).toEqual(["order:TARGETS:china mayCut true false doubts"]);
    expect(asked([target, goods], "2025-08-15", [], rice)).toEqual([]);
    expect(asked([target, goods])).toEqual([
      "order:RESTRICTS:x cuts true false closes",
      "order:TARGETS:china mayCut true false doubts",
    ]);
  });
});

describe("openness", () => {
  it.each([
    ["holds", [], "open"],
    ["unknown", [], "doubtful"],
    ["contested", [], "doubtful"],
    ["notHeld", [], "closed"],
  ] as const)("of a hop that is %s", (state, controls, expected) => {
    expect(openness(hop("a>c:x", { state, controls }))).toBe(expected);
  });
});

describe("listControls", () => {
  it("lists each norm once with the paths it touches, and the permission that opens its axis", () => {
    const norms = [RESTRICTED, PERMITTED, norm("gov:RESTRICTS:y", { from: "2025-04-10" })];
    const touched = (text: string, relation: string, effect: "cuts" | "mayCut") => ({
      ...path(text),
      controls: [{ relation: relationId.parse(relation), hop: 0, effect, inForce: true }],
    });
    const paths = [
      touched("a>c", "gov:RESTRICTS:x", "mayCut"),
      touched("a>c>e", "gov:RESTRICTS:x", "cuts"),
      touched("a>c>f", "gov:RESTRICTS:y", "mayCut"),
      path("b>c"),
    ];
    const because = { ar: "", en: "", claims: [], relations: [] };
    const listed = listControls(paths, () => because, desk(norms));
    expect(
      listed.map((each) => [each.relation, each.effect, each.inForce, each.paths, each.since, each.until]),
    ).toEqual([
      ["gov:RESTRICTS:y", "mayCut", true, 1, "2025-04-10", null],
      ["gov:PERMITS:x", "none", true, 2, "2025-07-14", null],
      ["gov:RESTRICTS:x", "cuts", false, 2, "2025-04-10", "2025-07-14"],
    ]);
  });
});

describe("touchedHops", () => {
  it("keeps the hops that an authority's norms touch, with its own controls alone", () => {
    const norms = [RESTRICTED, norm("other:RESTRICTS:x", { from: "2025-04-10" })];
    const one = desk(norms);
    const hops = [hop("a>c:x", { lastDocumented: null }), hop("a>d:x"), hop("b>c:rice")].map((each) => ({
      ...each,
      controls: one.controlsOf(each),
    }));
    expect(
      touchedHops(hops, normsSetBy(id("gov"), norms)).map(({ relation, controls }) => [
        relation,
        controls.map((each) => each.relation),
      ]),
    ).toEqual([["a:SUPPLIES:c:x", ["gov:RESTRICTS:x"]]]);
  });
});

const anyNorms = fc.uniqueArray(
  fc
    .record({
      gov: fc.constantFrom("gov", "agency"),
      predicate: fc.constantFrom("RESTRICTS", "PERMITS", "BANS_PURCHASE_OF", "DISCOURAGES_PURCHASE_OF", "TARGETS"),
      item: fc.constantFrom("x", "y"),
      from: fc.constantFrom("2025-04-10", "2025-07", "2025-08-14", "2025-08", "2026-01-01"),
      destination: fc.constantFrom("china", "us", null),
    })
    .map(({ gov, predicate, item, from, destination }) =>
      norm(`${gov}:${predicate}:${item}`, {
        from,
        destination: destination === null ? null : id(destination),
        axis: `us|${item}|${destination ?? "china"}`,
      }),
    ),
  { selector: ({ relation }) => relation, maxLength: 8 },
);
const SALES = ["a>c:x", "a>c:y", "a>c", "a>d:x", "b>c:x"].map((text) => hop(text, { lastDocumented: null }));
const OPENNESS = { closed: 0, doubtful: 1, open: 2 };
const opennessOf = (norms: readonly Norm[], off: readonly string[]) =>
  SALES.map((each) => OPENNESS[openness({ ...each, controls: desk(norms, "2025-08-15", off).controlsOf(each) })]);

describe("controls, always", () => {
  test.prop([
    anyNorms,
    fc.constantFrom("gov", "agency", "gov:RESTRICTS:x", "gov:PERMITS:x", "agency:BANS_PURCHASE_OF:y"),
  ])("switching anything off closes no hop", (norms, off) => {
    const before = opennessOf(norms, []);
    opennessOf(norms, [off]).forEach((after, index) => {
      expect(after).toBeGreaterThanOrEqual(before[index] ?? 0);
    });
  });

  test.prop([anyNorms])("a norm dated after the day changes nothing", (norms) => {
    const later = norm("gov:BANS_PURCHASE_OF:rice", { from: "2025-12-01" });
    const late = norm("later:RESTRICTS:x", { from: "2025-12-01", axis: "us|x|china" });
    expect(opennessOf([...norms, later, late], [])).toEqual(opennessOf(norms, []));
  });

  test.prop([anyNorms])("the order of norms changes nothing", (norms) => {
    const written = (one: ReturnType<typeof desk>) =>
      SALES.map((sale) => one.controlsOf(sale).map((each) => ({ ...each, because: plainReason(each.because) })));
    expect(written(desk(norms.toReversed()))).toEqual(written(desk(norms)));
  });

  test.prop([anyNorms])("telling the same event again closes nothing more", (norms) => {
    for (const each of norms) {
      const once = { ...each, testimonies: each.testimonies.map((one) => ({ ...one, event: "told" })) };
      const retold = once.testimonies.map((one) => ({ ...one, undated: true, start: one.start + 9, end: one.end + 9 }));
      const again = { ...once, relation: relationId.parse(`press-${each.relation}`), testimonies: retold };
      expect(opennessOf([once, again], [])).toEqual(opennessOf([once], []));
    }
  });
});
