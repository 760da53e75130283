import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { relationId } from "../../../server/contract/ids.ts";
import { matchNorm, type NormTerms, type Transfer } from "../../../server/trace/match-norm.ts";
import { id, type ToyFacts, toyWorld } from "./toy-world.ts";

const FACTS: ToyFacts = {
  types: {
    nvidia: "Company",
    alibaba: "Company",
    lenovo: "Company",
    stranger: "Company",
    tencent: "Company",
    "tencent-cloud": "Company",
    microsoft: "Company",
    foundry: "Company",
    "tech-companies": "Company+",
    "all-companies": "Company+",
    h20: "Chip",
    "h20-fast": "Chip",
    rubin: "Chip",
    memory: "Chip",
    "nvidia-chips": "Chip+",
    "advanced-chips": "Chip+",
    china: "Place",
    us: "Place",
    malaysia: "Place",
    "tier-two": "Place+",
    beijing: "Place",
    regulator: "Government",
  },
  countries: {
    nvidia: "us",
    alibaba: "china",
    lenovo: "china",
    tencent: "china",
    "tencent-cloud": "china",
    microsoft: "us",
    regulator: "china",
    beijing: "china",
    "tier-two": "",
  },
  groups: { alibaba: ["tech-companies"], malaysia: ["tier-two"], "tech-companies": ["all-companies"] },
  parents: { "tencent-cloud": "tencent" },
  families: { "h20-fast": "h20" },
  designs: { nvidia: ["h20", "rubin", "nvidia-chips"], foundry: ["memory"] },
};
const world = toyWorld(FACTS);

const RESTRICTS: NormTerms = {
  relation: relationId.parse("us:RESTRICTS:h20"),
  predicate: "RESTRICTS",
  effect: "closes",
  item: id("h20"),
  addressee: null,
  destination: id("china"),
  jurisdiction: id("us"),
};
const BANS: NormTerms = {
  ...RESTRICTS,
  relation: relationId.parse("regulator:BANS_PURCHASE_OF:h20"),
  predicate: "BANS_PURCHASE_OF",
  addressee: id("tech-companies"),
  jurisdiction: id("china"),
};
const SALE: Transfer = {
  predicate: "SUPPLIES",
  supplier: id("nvidia"),
  supplierIsGoods: false,
  customer: id("alibaba"),
  customerIsGoods: false,
  item: id("h20"),
};
const effect = (norm: Partial<NormTerms>, sale: Partial<Transfer> = {}, base = RESTRICTS) =>
  matchNorm({ ...base, ...norm }, { ...SALE, ...sale }, world).effect;

describe("matchNorm: goods", () => {
  it.each([
    ["the same goods", "h20", "h20", "cuts"],
    ["a member of the named family", "h20", "h20-fast", "cuts"],
    ["other goods", "h20", "memory", "none"],
    ["other goods of the same maker", "rubin", "h20", "none"],
    ["the family of the named goods", "h20-fast", "h20", "mayCut"],
    ["unstated goods of a documented maker", "h20", null, "mayCut"],
    ["unstated goods of a documented maker of a member only", "advanced-chips", null, "mayCut"],
    ["unstated goods of someone else", "memory", null, "none"],
    ["goods beside a class of the same designer", "nvidia-chips", "h20", "mayCut"],
    ["a class of which the norm may name one", "h20", "nvidia-chips", "mayCut"],
    ["goods that no one puts into an unmade class", "advanced-chips", "h20", "none"],
  ])("%s", (_name, item, goods, expected) => {
    expect(effect({ item: id(item) }, { item: goods === null ? null : id(goods) })).toBe(expected);
  });
});

describe("matchNorm: destination and addressee of a restriction", () => {
  it.each([
    ["customer in the destination", {}, {}, "cuts"],
    ["customer elsewhere", {}, { customer: id("microsoft") }, "none"],
    ["customer in an unknown place", {}, { customer: id("stranger") }, "mayCut"],
    ["the destination itself as customer", {}, { customer: id("china") }, "cuts"],
    ["no destination", { destination: null }, {}, "mayCut"],
    ["a list of countries with the customer's", { destination: id("tier-two") }, { customer: id("malaysia") }, "cuts"],
    ["a list of countries without it: silence is no claim", { destination: id("tier-two") }, {}, "mayCut"],
    ["a city of the customer's country", { destination: id("beijing") }, {}, "mayCut"],
    ["addressed to the supplier", { addressee: id("nvidia") }, {}, "cuts"],
    ["addressed to another supplier", { addressee: id("foundry") }, {}, "none"],
    ["addressed to the customer", { addressee: id("alibaba"), destination: null }, {}, "cuts"],
    [
      "addressed to a group of the supplier's country",
      { addressee: id("tech-companies"), destination: null },
      { customer: id("microsoft") },
      "mayCut",
    ],
    ["supplier and customer both at the destination", {}, { supplier: id("lenovo") }, "mayCut"],
  ])("%s", (_name, norm, sale, expected) => {
    expect(effect(norm, sale)).toBe(expected);
  });

  it("leaves what moves inside the destination alone where even the goods are a guess", () => {
    expect(effect({ item: id("advanced-chips") }, { supplier: id("lenovo"), item: null })).toBe("none");
  });
});

describe("matchNorm: whom a purchase norm binds", () => {
  it.each([
    ["a stated member of the addressed group", {}, {}, "cuts"],
    ["the addressed group itself", {}, { customer: id("tech-companies") }, "cuts"],
    ["one of the same country of whom nothing is stated", {}, { customer: id("lenovo") }, "mayCut"],
    ["one of another country", {}, { customer: id("microsoft") }, "none"],
    ["one whose country is unknown", {}, { customer: id("stranger") }, "mayCut"],
    ["a wider group that holds the addressed one", {}, { customer: id("all-companies") }, "mayCut"],
    ["a subsidiary of the addressed firm", { addressee: id("tencent") }, { customer: id("tencent-cloud") }, "cuts"],
    ["another firm than the addressed", { addressee: id("tencent") }, {}, "none"],
    ["everyone in a place", { addressee: id("china") }, {}, "cuts"],
    ["no addressee", { addressee: null }, {}, "mayCut"],
    ["no addressee, customer elsewhere", { addressee: null }, { customer: id("microsoft") }, "none"],
    ["the seller named in place of goods", { item: id("nvidia") }, { item: null }, "cuts"],
    ["another seller named", { item: id("foundry") }, {}, "none"],
  ])("%s", (_name, norm, sale, expected) => {
    expect(effect(norm, sale, BANS)).toBe(expected);
  });

  it("asks rather than orders: a request may cut at most", () => {
    expect(effect({ predicate: "DISCOURAGES_PURCHASE_OF", effect: "asks" }, {}, BANS)).toBe("mayCut");
  });
});

describe("matchNorm: what is touched at all", () => {
  it.each([
    ["SUPPLIES", {}, "cuts"],
    ["MANUFACTURES", {}, "cuts"],
    ["DEPENDS_ON", {}, "mayCut"],
    ["USES", {}, "none"],
    ["DESIGNS", {}, "none"],
    ["DEVELOPS", {}, "none"],
    ["LEASES_COMPUTE_IN", {}, "none"],
  ] as const)("%s", (predicate, sale, expected) => {
    expect(effect({}, { predicate, ...sale })).toBe(expected);
  });

  it("leaves a dependence on goods alone: that is a holding", () => {
    expect(effect({}, { predicate: "DEPENDS_ON", supplier: id("h20"), supplierIsGoods: true })).toBe("none");
  });

  it("reads the customer of goods that are being made from their designers, and is never sure", () => {
    const making: Partial<Transfer> = {
      predicate: "MANUFACTURES",
      supplier: id("foundry"),
      customer: id("h20"),
      customerIsGoods: true,
    };
    expect(effect({ destination: id("us") }, making)).toBe("mayCut");
    expect(effect({ destination: id("china") }, making)).toBe("none");
  });

  it("a target alone may cut at most, and says that what it means is not stated", () => {
    const { effect: found, because } = matchNorm({ ...RESTRICTS, predicate: "TARGETS" }, SALE, world);
    expect(found).toBe("mayCut");
    expect(because.en).toContain("what being targeted means for it is not stated");
  });

  it("a party named in place of goods may cut at most, on the side that it is on", () => {
    const onSupplier = { item: id("foundry"), destination: id("china") };
    expect(effect(onSupplier, { supplier: id("foundry") })).toBe("mayCut");
    expect(effect(onSupplier, { customer: id("foundry") })).toBe("none");
    expect(effect({ item: id("alibaba"), destination: null })).toBe("mayCut");
  });
});

describe("matchNorm: reasons", () => {
  it("says in both languages what was compared, and names a reference as such", () => {
    const { because } = matchNorm(BANS, SALE, world);
    expect(because).toEqual({
      ar: "حظر الشراء يسمّي \u2068h20\u2069، وهو موجَّه إلى \u2068tech-companies\u2069، ويدخل في ذلك \u2068alibaba\u2069",
      en: "The purchase ban names \u2068h20\u2069; it is addressed to \u2068tech-companies\u2069, which covers \u2068alibaba\u2069",
      claims: [],
      relations: ["alibaba:PART_OF:tech-companies"],
    });
    expect(matchNorm(RESTRICTS, SALE, world).because.en).toContain("part of this is reference, not an article: atlas");
  });
});

const anyNorm = fc.record({
  predicate: fc.constantFrom("RESTRICTS", "BANS_PURCHASE_OF", "DISCOURAGES_PURCHASE_OF", "TARGETS"),
  item: fc
    .constantFrom("h20", "h20-fast", "rubin", "memory", "nvidia-chips", "advanced-chips", "nvidia", "china")
    .map(id),
  addressee: fc.option(fc.constantFrom("alibaba", "tech-companies", "nvidia", "china", "tencent").map(id)),
  destination: fc.option(fc.constantFrom("china", "us", "tier-two").map(id)),
  jurisdiction: fc.constantFrom("china", "us").map(id),
});
const anySale = fc.record({
  predicate: fc.constantFrom("SUPPLIES", "MANUFACTURES", "DEPENDS_ON"),
  supplier: fc.constantFrom("nvidia", "foundry", "lenovo").map(id),
  customer: fc.constantFrom("alibaba", "tencent-cloud", "microsoft", "stranger", "tech-companies").map(id),
});
const FIRMNESS = { none: 0, mayCut: 1, cuts: 2 };

describe("matchNorm: more said, more sure", () => {
  test.prop([anyNorm, anySale, fc.constantFrom("h20", "h20-fast", "rubin", "memory", "nvidia-chips").map(id)])(
    "unstated goods are never surely cut, unless the norm is on the seller",
    (norm, sale, item) => {
      const unstated = effect(norm, { ...sale, item: null });
      const stated = effect(norm, { ...sale, item });
      if (norm.item !== id("nvidia")) expect(unstated).not.toBe("cuts");
      expect([unstated, stated].every((each) => each in FIRMNESS)).toBe(true);
    },
  );

  test.prop([anyNorm, anySale, fc.constantFrom("china", "us", "malaysia")])(
    "a customer whose country becomes known is never turned from cut to not cut",
    (norm, sale, country) => {
      const customer = id("stranger");
      const before = matchNorm({ ...RESTRICTS, ...norm }, { ...SALE, ...sale, customer }, world).effect;
      const after = matchNorm(
        { ...RESTRICTS, ...norm },
        { ...SALE, ...sale, customer },
        toyWorld({ ...FACTS, countries: { ...FACTS.countries, stranger: country } }),
      ).effect;
      if (before === "cuts") expect(after).toBe("cuts");
      if (before === "none") expect(after).toBe("none");
    },
  );

  test.prop([anyNorm, anySale])("a stated membership never turns a cut into none", (norm, sale) => {
    const more = toyWorld({ ...FACTS, groups: { ...FACTS.groups, [sale.customer]: ["tech-companies"] } });
    const terms = { ...RESTRICTS, ...norm };
    const before = matchNorm(terms, { ...SALE, ...sale }, world).effect;
    const after = matchNorm(terms, { ...SALE, ...sale }, more).effect;
    expect(FIRMNESS[after]).toBeGreaterThanOrEqual(FIRMNESS[before]);
  });
});
