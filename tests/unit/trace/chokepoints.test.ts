import { describe, expect, it } from "vitest";
import { relationId } from "../../../server/contract/ids.ts";
import type { Alternative } from "../../../server/contract/trace.ts";
import { alternatives } from "../../../server/trace/alternatives.ts";
import { chokepoints } from "../../../server/trace/chokepoints.ts";
import { path } from "./toy-hops.ts";
import { id } from "./toy-world.ts";

describe("chokepoints", () => {
  it("counts who stands between on standing paths, most first, then by id", () => {
    const paths = [path("a>m>z"), path("b>m>n>z"), path("c>k>z"), path("z>m>q", true), path("a>z")];
    expect(chokepoints(paths)).toEqual([
      { entity: "m", paths: 2, of: 4 },
      { entity: "k", paths: 1, of: 4 },
      { entity: "n", paths: 1, of: 4 },
    ]);
  });

  it("counts who hands over at the goods' own node, unless the path begins or ends there", () => {
    const sold = path("f>x>c");
    const hops = sold.hops.map((hop, index) => (index === 1 ? { ...hop, via: id("s") } : hop));
    expect(chokepoints([{ ...sold, hops }]).map(({ entity }) => entity)).toEqual(["s", "x"]);
    const back = sold.hops.map((hop, index) => (index === 1 ? { ...hop, via: id("f") } : hop));
    expect(chokepoints([{ ...sold, hops: back }]).map(({ entity }) => entity)).toEqual(["x"]);
  });

  it("finds none where nothing stands", () => {
    expect(chokepoints([])).toEqual([]);
    expect(chokepoints([path("a>m>z", true)])).toEqual([]);
  });
});

describe("alternatives", () => {
  const all = [
    ["p", "x", "unknown"],
    ["q", "x", "holds"],
    ["r", "gone", "holds"],
    ["s", "x", "notHeld"],
    ["t", "elsewhere", "holds"],
    ["gone", "x", "holds"],
  ] as const;
  const rows = all.map(
    ([stand, of, state]): Alternative => ({
      alternative: id(stand),
      of: id(of),
      state,
      relation: relationId.parse(`${stand}:ALTERNATIVE_TO:${of}`),
    }),
  );

  it("names stand-ins for what is lost first, then for what is named, firm ones first", () => {
    const wanted = { lost: new Set([id("gone")]), named: new Set([id("x")]), without: new Set([id("gone")]) };
    expect(alternatives(rows, wanted).map((each) => `${each.alternative} for ${each.of}`)).toEqual([
      "r for gone",
      "q for x",
      "p for x",
    ]);
  });
});
