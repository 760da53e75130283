import { describe, expect, it } from "vitest";
import { AS_CONNECTIONS, otherWay, type RunWider, widerSearches } from "../../../server/trace/absence.ts";
import type { TraceFilters } from "../../../server/trace/trace-request.ts";
import { OPEN_FILTERS } from "../../helpers/trace-filters.ts";

const REQUEST: TraceFilters = { ...OPEN_FILTERS, maxHops: 2 };
const finds =
  (...names: string[]): RunWider =>
  (params) =>
    Object.entries(params).every(([name, value]) => names.includes(name) || names.includes(`${name}=${value}`)) ? 2 : 0;
const offered = (request: Partial<TraceFilters>, run: RunWider, more: Parameters<typeof widerSearches>[2] = []) =>
  widerSearches({ ...REQUEST, ...request }, run, more).map(({ params }) => params);

describe("widerSearches", () => {
  it("offers the smallest number of hops that finds something", () => {
    expect(widerSearches(REQUEST, finds("maxHops=4", "maxHops=5"))).toEqual([
      { label: { ar: "حتى 4 خطوات", en: "up to 4 hops" }, params: { maxHops: "4" }, paths: 2 },
    ]);
  });

  it("lifts only what the request narrows, and offers three at most", () => {
    const narrowed = { asOf: "2025-01", item: "h20", implied: false, knownBy: "2025", without: ["nvidia"] };
    expect(offered({}, finds("asOf", "item", "implied", "knownBy"))).toEqual([]);
    expect(offered(narrowed, finds("asOf", "item", "implied", "knownBy"))).toEqual([
      { implied: "true" },
      { item: null },
      { asOf: null },
    ]);
  });

  it("lifts everything together only where no single one helps", () => {
    const narrowed = { maxHops: 6, asOf: "2025-01", item: "h20" };
    const onlyBoth: RunWider = (params) => (Object.keys(params).length === 2 ? 1 : 0);
    expect(offered(narrowed, onlyBoth)).toEqual([{ item: null, asOf: null }]);
    expect(offered(narrowed, () => 1)).toEqual([{ item: null }, { asOf: null }]);
  });

  it("tries other questions last, and offers nothing that finds nothing", () => {
    expect(offered({}, finds("mode"), [AS_CONNECTIONS])).toEqual([{ mode: "connections" }]);
    expect(offered({}, finds("direction=upstream"), [otherWay("downstream")])).toEqual([{ direction: "upstream" }]);
    expect(offered({}, () => 0, [AS_CONNECTIONS])).toEqual([]);
  });
});
