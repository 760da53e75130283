import { fc, test } from "@fast-check/vitest";
import { beforeAll, describe, expect, it } from "vitest";
import { dayInterval, dayNumber } from "../../../server/claims/date-interval.ts";
import { normContextOf } from "../../../server/claims/norm-context.ts";
import { exemptionOn } from "../../../server/claims/norm-exemption.ts";
import { type Norm, normAxes, normStateOn } from "../../../server/claims/norms.ts";
import { normsFromClaims } from "../../../server/claims/norms-from-claims.ts";
import { testimonyOf } from "../../../server/claims/testimony.ts";
import { entityId } from "../../../server/contract/ids.ts";
import type { Claim, Entity } from "../../../server/contract/model.ts";
import { buildArticle, buildClaim, buildEntity } from "./build-claim.ts";
import { shippedNorms } from "./shipped-norms.ts";

const reference = (input: object) => ({ reference: { ...input, source: "test" } });
const ENTITIES = new Map<string, Entity>(
  [
    buildEntity("north", { type: "Place" }),
    buildEntity("south", { type: "Place" }),
    buildEntity("east", { type: "Place" }),
    buildEntity("government", { type: "Government", ...reference({ country: "north" }) }),
    buildEntity("ministry", { type: "Government", ...reference({ parent: "government" }) }),
    buildEntity("office", { type: "Government" }),
    buildEntity("president", { type: "Person", ...reference({ country: "north" }) }),
    buildEntity("southern-government", { type: "Government", ...reference({ country: "south" }) }),
    buildEntity("rule", { type: "Policy" }),
    buildEntity("chip", { type: "Chip" }),
    buildEntity("series", { type: "Chip", subtype: "series" }),
    buildEntity("maker"),
    buildEntity("buyer"),
  ].map((entity) => [entity.id, entity]),
);

type Input = Parameters<typeof buildClaim>[0] & { readonly printed?: string };

function normsOf(...inputs: Input[]): Norm[] {
  return normsAsOf(inputs);
}

function normsAsOf(inputs: readonly Input[], asOf?: number): Norm[] {
  const printed = new Map<string, string>();
  const claims: Claim[] = inputs.map(({ printed: at = "2025-06-10", ...input }, index) => {
    printed.set(`c${index}`, at);
    return buildClaim({
      id: `c${index}`,
      subject: "government",
      predicate: "RESTRICTS",
      object: "chip",
      ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    });
  });
  return normsFromClaims({
    claims,
    testimony: (claim) => testimonyOf(claim, buildArticle("any", { publishedAt: printed.get(claim.id) ?? null })),
    context: normContextOf(ENTITIES, claims),
    ...(asOf === undefined ? {} : { asOf }),
  });
}

/** State of the first claim's norm, what decided it, since and until. */
function stateOfFirst(day: string, ...inputs: Input[]) {
  const norms = normsOf(...inputs);
  const norm = norms.find(({ claims }) => claims.some((claim) => claim === "c0"));
  if (norm === undefined) return null;
  const { state, mayBeInForce, since, until, decidedBy } = normStateOn(
    dayNumber(day),
    norm,
    normAxes(norms).get(norm.axis) ?? [],
  );
  return `${state}${mayBeInForce ? "?" : ""} ${since ?? "-"}/${until ?? "-"} ${decidedBy.join(" ")}`.trim();
}

describe("normsFromClaims", () => {
  it("reads whose norm it is, on what, for whom and where", () => {
    expect(
      normsOf({ subject: "ministry", addressee: "maker", destination: "south", date: "2025-04" }).map(
        ({ testimonies, ...norm }) => ({ ...norm, testimonies: testimonies.length }),
      ),
    ).toEqual([
      {
        relation: "ministry:RESTRICTS:chip",
        predicate: "RESTRICTS",
        effect: "closes",
        issuer: "ministry",
        authority: "government",
        jurisdiction: "north",
        policy: null,
        item: "chip",
        addressee: "maker",
        destination: "south",
        axis: "north|chip|south",
        claims: ["c0"],
        testimonies: 1,
        policyEnds: [],
        announced: false,
      },
    ]);
  });

  it("says of a norm of an undated past neither that it holds nor that it was only announced", () => {
    const [norm] = normsOf({ tense: "past" });
    if (norm === undefined) throw new Error("a claim of the past is a norm too");
    const { state, reason } = normStateOn(dayInterval("2026-01-01").end, norm, [norm]);
    expect(state).toBe("unknown");
    expect(reason.en).toMatch(/past that no text dates/);
    expect(reason.ar).not.toMatch(/أُعلن/);
  });

  const axesOf = (...inputs: Input[]) => [...normAxes(normsOf(...inputs)).keys()];
  it("puts an agency, its government, its head and a policy of theirs on one axis", () => {
    expect(
      axesOf(
        { destination: "south" },
        { subject: "ministry", destination: "south" },
        { subject: "president", predicate: "PERMITS", destination: "south" },
        { subject: "rule", predicate: "TARGETS" },
        { subject: "ministry", predicate: "ISSUES", object: "rule" },
      ),
    ).toEqual(["north|chip|south"]);
  });
  it("takes an agency for its government's where a claim says so", () => {
    expect(axesOf({ subject: "office" }, { subject: "office", predicate: "PART_OF", object: "government" })).toEqual([
      "north|chip|",
    ]);
    expect(axesOf({ subject: "office" })).toEqual(["office|chip|"]);
  });
  it("keeps authorities, goods and destinations apart", () => {
    expect(
      axesOf(
        { destination: "south" },
        { destination: "east" },
        {},
        { object: "series", destination: "south" },
        { subject: "southern-government", destination: "south" },
      ),
    ).toEqual(["north|chip|", "north|chip|east", "north|chip|south", "north|series|south", "south|chip|south"]);
  });
  it("lets a claim that leaves the destination open join the only one that is stated", () => {
    expect(normsOf({ destination: "south" }, {}).map(({ claims }) => claims)).toEqual([["c0", "c1"]]);
  });
  it("makes a row for each addressee of one relation", () => {
    expect(
      normsOf({ addressee: "maker" }, { addressee: "buyer" }, {}).map(({ addressee, claims }) => [addressee, claims]),
    ).toEqual([
      [null, ["c2"]],
      ["buyer", ["c1"]],
      ["maker", ["c0"]],
    ]);
  });
  it("reads a place as the destination, and a firm with goods named apart as the addressee", () => {
    const [onPlace] = normsOf({ object: "south", item: "chip" });
    expect([onPlace?.item, onPlace?.destination, onPlace?.addressee]).toEqual(["chip", "south", null]);
    const [onFirm] = normsOf({ object: "buyer", item: "chip" });
    expect([onFirm?.item, onFirm?.destination, onFirm?.addressee]).toEqual(["chip", null, "buyer"]);
    const [firmItself] = normsOf({ object: "buyer" });
    expect([firmItself?.item, firmItself?.addressee]).toEqual(["buyer", null]);
  });
  it("takes destination and addressee of what a policy targets from its other claims", () => {
    const norms = normsOf(
      { subject: "rule", predicate: "TARGETS" },
      { subject: "rule", object: "series", destination: "south", addressee: "maker" },
    );
    expect(norms.map(({ predicate, destination, addressee }) => [predicate, destination, addressee])).toEqual([
      ["RESTRICTS", "south", "maker"],
      ["TARGETS", "south", "maker"],
    ]);
  });
  it("sees no restriction in what a policy that only permits is aimed at", () => {
    expect(
      normsOf({ subject: "rule", predicate: "TARGETS" }, { subject: "rule", predicate: "PERMITS" }).map(
        ({ predicate }) => predicate,
      ),
    ).toEqual(["PERMITS"]);
  });
});

describe("normStateOn", () => {
  const rule: Input = { date: "2025-04" };
  const permit: Input = { predicate: "PERMITS", date: "2025-07" };

  it.each<[string, string, Input[], string]>([
    ["knows nothing before", "2025-03-31", [rule], "unknown -/-"],
    ["may be in force inside its month", "2025-04-15", [rule], "unknown? -/- c0"],
    ["is in force after it", "2025-05-01", [rule], "holds 2025-04/- c0"],
    ["may be open inside the month of a permission", "2025-07-15", [rule, permit], "unknown? 2025-04/- c1"],
    ["is opened by a permission", "2025-08-01", [rule, permit], "notHeld 2025-04/2025-07 c1"],
    [
      "is opened by what another office says of the same rule",
      "2025-08-01",
      [rule, { subject: "ministry", status: "ended", date: "2025-07-15" }],
      "notHeld 2025-04/2025-07-15 c1",
    ],
    [
      "is not opened by a permission that is planned",
      "2025-08-01",
      [rule, { ...permit, status: "planned" }],
      "holds 2025-04/- c0",
    ],
    [
      "is not opened by another state",
      "2025-08-01",
      [rule, { ...permit, subject: "southern-government" }],
      "holds 2025-04/- c0",
    ],
    [
      "is not opened for another destination",
      "2025-08-01",
      [
        { ...rule, destination: "south" },
        { ...permit, destination: "east" },
      ],
      "holds 2025-04/- c0",
    ],
    ["is not opened for other goods", "2025-08-01", [rule, { ...permit, object: "series" }], "holds 2025-04/- c0"],
    [
      "is not reopened by a dated restatement in a later article",
      "2025-12-01",
      [rule, permit, { ...rule, subject: "ministry", printed: "2025-11-20" }],
      "notHeld 2025-04/2025-07 c1",
    ],
    [
      "is not closed again by an undated restatement",
      "2025-12-01",
      [rule, permit, { printed: "2025-11-20" }],
      "notHeld 2025-04/2025-07 c1",
    ],
    [
      "says nothing new where an undated statement follows a permission",
      "2025-12-01",
      [{ printed: "2025-11-20" }, permit],
      "notHeld -/- c1",
    ],
    ["is closed again by a new event", "2026-01-01", [rule, permit, { date: "2025-12" }], "holds 2025-12/- c2"],
    [
      "is not opened again when the permission is told again",
      "2026-01-20",
      [rule, permit, { date: "2025-12" }, { predicate: "PERMITS", printed: "2026-01-10" }],
      "holds 2025-12/- c2",
    ],
    [
      "is opened by an undated permission where none is known from before",
      "2025-08-01",
      [rule, { predicate: "PERMITS", printed: "2025-06-10" }],
      "notHeld 2025-04/2025-06-10 c1",
    ],
    [
      "is closed again when the permission is withdrawn",
      "2025-10-01",
      [rule, permit, { predicate: "PERMITS", status: "ended", date: "2025-09" }],
      "holds 2025-09/- c2",
    ],
    ["is documented at its article's date where no event is dated", "2025-06-10", [{}], "holds 2025-06-10/- c0"],
    ["is unknown before that", "2025-06-09", [{}], "unknown -/-"],
    [
      "is in force since its event, where another article dates that",
      "2025-05-01",
      [
        { event: "rule", printed: "2025-11-20" },
        { subject: "ministry", event: "rule", date: "2025-04" },
      ],
      "holds 2025-04/- c0",
    ],
    [
      "never comes into force by an announced date",
      "2025-08-01",
      [{ status: "expected", date: "2025-05" }],
      "unknown -/-",
    ],
    [
      "is not lifted by a permission where it never began",
      "2025-08-01",
      [{ status: "planned", date: "2025-05" }, permit],
      "unknown -/-",
    ],
    [
      "does not bind under a policy that is only announced",
      "2025-08-01",
      [
        { subject: "rule", predicate: "TARGETS" },
        { subject: "rule", object: "series", status: "expected", date: "2025-05" },
      ],
      "unknown -/-",
    ],
    [
      "does not bind under a policy that is only to be issued",
      "2025-08-01",
      [
        { subject: "rule", predicate: "TARGETS" },
        { predicate: "ISSUES", object: "rule", status: "planned" },
      ],
      "unknown -/-",
    ],
    [
      "ends with its policy",
      "2025-10-01",
      [
        { subject: "rule", predicate: "TARGETS", date: "2025-04" },
        { predicate: "ISSUES", object: "rule", status: "ended", date: "2025-09" },
      ],
      "notHeld 2025-04/2025-09 c1",
    ],
    [
      "is contested where one says that there is no such rule",
      "2025-05-01",
      [rule, { subject: "ministry", polarity: "negative", date: "2025-04-20" }],
      "contested? 2025-04/- c0 c1",
    ],
    [
      "keeps a request when an order is lifted",
      "2025-10-01",
      [
        { predicate: "DISCOURAGES_PURCHASE_OF", date: "2025-08" },
        { predicate: "BANS_PURCHASE_OF", status: "ended", date: "2025-09" },
      ],
      "holds 2025-08/- c0",
    ],
    [
      "lets a later restriction end a permission",
      "2026-01-01",
      [permit, { date: "2025-12" }],
      "notHeld 2025-07/2025-12 c1",
    ],
    [
      "does not let a request end a permission",
      "2026-01-01",
      [permit, { predicate: "DISCOURAGES_PURCHASE_OF", date: "2025-12" }],
      "holds 2025-07/- c0",
    ],
  ])("%s", (_, day, inputs, expected) => {
    expect(stateOfFirst(day, ...inputs)).toBe(expected);
  });

  it("says why in both languages", () => {
    const [norm] = normsOf(rule, permit);
    const axis = normsOf(rule, permit);
    const reasonOn = (day: string) => (norm === undefined ? null : normStateOn(dayNumber(day), norm, axis).reason.en);
    expect(norm?.predicate).toBe("PERMITS");
    expect(reasonOn("2025-07-15")).toContain("may be in force");
    expect(reasonOn("2025-08-01")).toBe("in force since 2025-07");
    expect(reasonOn("2025-06-01")).toBe("no claim documents it as in force by this date");
  });
});

const anyNorm = fc.record({
  subject: fc.constantFrom("government", "ministry", "rule"),
  predicate: fc.constantFrom("RESTRICTS", "PERMITS", "BANS_PURCHASE_OF", "DISCOURAGES_PURCHASE_OF"),
  status: fc.constantFrom("asserted", "reported", "planned", "ended", "denied"),
  polarity: fc.constantFrom("positive", "positive", "negative"),
  date: fc.option(fc.constantFrom("2025", "2025-04", "2025-04-15", "2025-07", "2025-12-03"), { nil: undefined }),
  destination: fc.option(fc.constantFrom("south", "east"), { nil: undefined }),
  addressee: fc.option(fc.constantFrom("maker", "buyer"), { nil: undefined }),
  printed: fc.constantFrom("2025-06-10", "2025-09", "2026-01-05"),
});
const days = fc.integer({ min: dayNumber("2025-03-01"), max: dayNumber("2026-02-05") });

describe("norms, whatever the claims", () => {
  const allStates = (day: number, norms: readonly Norm[]) => {
    const axes = normAxes(norms);
    return norms.map((norm) => [
      norm.relation,
      norm.destination,
      norm.addressee,
      norm.axis,
      normStateOn(day, norm, axes.get(norm.axis) ?? []),
    ]);
  };

  test.prop([fc.array(anyNorm, { maxLength: 6 }), days])("do not depend on their order", (inputs, day) => {
    const named = inputs.map((input, index) => ({ ...input, id: `n${index}` }));
    const norms = (list: typeof named) => {
      const printed = new Map(list.map((each) => [each.id, each.printed]));
      const claims = list.map(({ printed: _, ...input }) =>
        buildClaim({
          object: "chip",
          ...Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)),
        }),
      );
      return normsFromClaims({
        claims,
        testimony: (claim) => testimonyOf(claim, buildArticle("any", { publishedAt: printed.get(claim.id) ?? null })),
        context: normContextOf(ENTITIES, claims),
      });
    };
    expect(allStates(day, norms(named.toReversed()))).toEqual(allStates(day, norms(named)));
  });

  /** What is closed, asked for and open in force on each axis. */
  const inForce = (day: number, norms: readonly Norm[]) => {
    const axes = normAxes(norms);
    const found = norms.filter((norm) => normStateOn(day, norm, axes.get(norm.axis) ?? []).inForce);
    return [...new Set(found.map(({ axis, effect }) => `${axis} ${effect}`))].sort();
  };
  test.prop([fc.array(anyNorm, { minLength: 1, maxLength: 6 }), fc.nat(), days])(
    "are not changed by a rule that is told again without a date",
    (inputs, which, day) => {
      const told = inputs[which % inputs.length];
      if (told?.date === undefined || told.status === "denied" || dayInterval(told.date).start > day) return;
      const again = { ...told, date: undefined, printed: "2026-01-20" };
      expect(inForce(day, normsOf(...inputs, again))).toEqual(inForce(day, normsOf(...inputs)));
    },
  );

  test.prop([fc.array(anyNorm, { maxLength: 6 }), days])(
    "do not depend on what is dated after the day",
    (inputs, day) => {
      const until = inputs.filter(({ date, printed }) => dayInterval(date ?? printed).start <= day);
      const plans = inputs.filter(({ status }) => status === "planned");
      const kept = inputs.filter((each) => until.includes(each) || plans.includes(each));
      const statesAsOf = (list: readonly Input[]) =>
        allStates(day, normsAsOf(list, day)).map(([relation, destination, addressee, axis]) => [
          relation,
          destination,
          addressee,
          axis,
        ]);
      expect(statesAsOf(inputs)).toEqual(statesAsOf(kept));
      expect(inForce(day, normsAsOf(inputs, day))).toEqual(inForce(day, normsAsOf(kept, day)));
    },
  );

  test.prop([fc.array(anyNorm, { maxLength: 6 }), days])("are in force only by a yes of their own", (inputs, day) => {
    const norms = normsOf(...inputs);
    for (const norm of norms) {
      const { inForce, mayBeInForce, since } = normStateOn(day, norm, norms);
      const began = norm.testimonies.some(({ voice, start }) => voice === "yes" && start <= day);
      if (inForce || mayBeInForce) expect(began).toBe(true);
      if (inForce) expect(since).not.toBeNull();
    }
  });
});

describe("exemptionOn", () => {
  const [chip, series] = [entityId.parse("chip"), entityId.parse("series")];
  const exempts = (day: string, ...inputs: Input[]) => {
    const norms = normsOf(...inputs);
    const norm = norms.find(({ item }) => item === series);
    return norm === undefined ? null : (exemptionOn(dayNumber(day), norm, [chip], norms)?.relation ?? null);
  };
  const wide: Input = { object: "series", date: "2025-04", destination: "south" };
  const narrow: Input = { predicate: "PERMITS", date: "2025-07", destination: "south" };

  it.each<[string, string, Input[], string | null]>([
    ["takes the permitted chip out of its class", "2025-08-01", [wide, narrow], "government:PERMITS:chip"],
    ["not before", "2025-06-30", [wide, narrow], null],
    ["not by a plan", "2025-08-01", [wide, { ...narrow, status: "planned" }], null],
    ["not for another destination", "2025-08-01", [wide, { ...narrow, destination: "east" }], null],
    ["not by another state", "2025-08-01", [wide, { ...narrow, subject: "southern-government" }], null],
    ["not from a wider norm that came later", "2025-12-31", [{ ...wide, date: "2025-12" }, narrow], null],
    [
      "also where the wider norm is told again later without a date",
      "2025-12-31",
      [{ ...wide, date: undefined, printed: "2025-11-20" }, narrow],
      "government:PERMITS:chip",
    ],
    ["not once the permission ended", "2025-12-31", [wide, narrow, { date: "2025-09", destination: "south" }], null],
  ])("%s", (_, day, inputs, expected) => {
    expect(exempts(day, ...inputs)).toBe(expected);
  });
});

describe("the shipped norms", () => {
  let norms: Norm[] = [];
  beforeAll(async () => {
    norms = await shippedNorms();
  });
  const on = (relation: string, day: string) => {
    const norm = norms.find((each) => each.relation === relation);
    if (norm === undefined) return null;
    const { state, mayBeInForce, since, until } = normStateOn(
      dayNumber(day),
      norm,
      normAxes(norms).get(norm.axis) ?? [],
    );
    return `${state}${mayBeInForce ? "?" : ""} ${since ?? "-"}/${until ?? "-"}`;
  };

  it.each(["us-government:RESTRICTS:h20", "white-house:RESTRICTS:h20", "us-h20-restriction:TARGETS:h20"])(
    "close H20 on the US axis from April to July 2025 in %s, and never again",
    (relation) => {
      expect(
        ["2025-03-31", "2025-04-15", "2025-05-10", "2025-07-15", "2025-07-31", "2025-09-18", "2026-01-31"].map((day) =>
          on(relation, day),
        ),
      ).toEqual([
        "unknown -/-",
        "unknown? -/-",
        "holds 2025-04/-",
        "unknown? 2025-04/-",
        "notHeld 2025-04/2025-07",
        "notHeld 2025-04/2025-07",
        "notHeld 2025-04/2025-07",
      ]);
    },
  );
  it("ask for H20 and close it on the Chinese axis from August 2025, whatever Washington permits", () => {
    for (const relation of [
      "chinese-government:DISCOURAGES_PURCHASE_OF:h20",
      "chinese-regulators:BANS_PURCHASE_OF:h20",
    ])
      expect(["2025-07-31", "2025-08-15", "2025-08-31", "2025-09-18"].map((day) => on(relation, day))).toEqual([
        "unknown -/-",
        "unknown? -/-",
        "holds 2025-08/-",
        "holds 2025-08/-",
      ]);
  });
  it("never bring the announced diffusion framework into force", () => {
    for (const object of ["RESTRICTS:semiconductors", "TARGETS:malaysia", "TARGETS:tier-two-countries"])
      expect(on(`ai-diffusion-framework:${object}`, "2026-01-31")).toBe("unknown -/-");
  });
  it("open nothing by permissions that are promised or expected", () => {
    expect(on("chinese-regulators:PERMITS:h20", "2026-01-31")).toBe("unknown -/-");
    expect(on("us-government:PERMITS:nvidia-better-chips", "2026-01-31")).toBe("unknown -/-");
  });
  it("let H20 through wider US norms once it is permitted", () => {
    const wide = norms.find((each) => each.relation === "us-government:RESTRICTS:semiconductors");
    const h20 = entityId.parse("h20");
    const exemption = (day: string) => wide && exemptionOn(dayNumber(day), wide, [h20], norms)?.predicate;
    expect([exemption("2025-05-10"), exemption("2025-08-01")]).toEqual([undefined, "PERMITS"]);
  });
});
