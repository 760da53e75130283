import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type PathLink, type PathSearch, simplePaths } from "../../../server/trace/simple-paths.ts";

const link = (subject: string, object: string, more: Partial<PathLink> = {}): PathLink => ({
  id: `${subject}:USES:${object}`,
  subject,
  object,
  claims: 1,
  grade: "B",
  negative: false,
  ...more,
});

const SQUARE = [link("a", "b"), link("b", "d"), link("a", "c"), link("d", "c"), link("a", "d")];
const nodesOf = (search: PathSearch) =>
  simplePaths(search).paths.map((hops) => [search.from, ...hops.map(({ to }) => to)].join(""));

describe("simplePaths", () => {
  it("gives the shortest first, over relations of either direction", () => {
    expect(nodesOf({ links: SQUARE, from: "a", to: "d", maxHops: 3, limit: 10 })).toEqual(["ad", "abd", "acd"]);
    expect(nodesOf({ links: SQUARE, from: "d", to: "a", maxHops: 1, limit: 10 })).toEqual(["da"]);
  });

  it("names the strongest relation between two entities, and ranks by the weakest grade", () => {
    const links = [
      link("a", "b", { id: "weak", grade: "C" }),
      link("b", "a", { id: "strong", grade: "A" }),
      link("a", "b", { id: "denied", grade: "A", claims: 9, negative: true }),
      link("b", "z"),
      link("a", "c", { id: "poor", grade: "D" }),
      link("c", "z", { grade: "A" }),
    ];
    const { paths } = simplePaths({ links, from: "a", to: "z", maxHops: 2, limit: 10 });
    expect(paths.map((hops) => hops.map(({ link: { id } }) => id))).toEqual([
      ["strong", "b:USES:z"],
      ["poor", "c:USES:z"],
    ]);
  });

  it("says that more exist than it shows, and only then", () => {
    const search = { links: SQUARE, from: "a", to: "d", maxHops: 3 };
    expect(simplePaths({ ...search, limit: 2 })).toMatchObject({ limitHit: true, budgetHit: false });
    expect(simplePaths({ ...search, limit: 3 })).toMatchObject({ limitHit: false, budgetHit: false });
  });

  it("finds nothing where nothing leads, to itself, or beyond the hops", () => {
    for (const [from, to, maxHops] of [
      ["a", "nowhere", 6],
      ["a", "a", 6],
      ["nowhere", "a", 6],
    ] as const)
      expect(nodesOf({ links: SQUARE, from, to, maxHops, limit: 10 })).toEqual([]);
    expect(nodesOf({ links: [link("a", "b"), link("b", "c")], from: "a", to: "c", maxHops: 1, limit: 10 })).toEqual([]);
  });

  it("gives up in a graph where all are connected with all, keeps what it found, and says so", () => {
    const names = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const links = names.flatMap((a, i) => names.slice(i + 1).map((b) => link(a, b)));
    const found = simplePaths({ links, from: "n0", to: "n59", maxHops: 6, limit: 100_000 });
    expect(found.budgetHit).toBe(true);
    expect(found.paths[0]).toHaveLength(1);
    expect(found.paths.length).toBeGreaterThan(1000);
  });

  const name = fc.constantFrom("a", "b", "c", "d", "e", "f");
  const graphs = fc.array(
    fc.record({
      subject: name,
      object: name,
      claims: fc.integer({ min: 1, max: 3 }),
      grade: fc.constantFrom("A" as const, "B" as const, "C" as const),
      negative: fc.boolean(),
    }),
    { maxLength: 14 },
  );
  const withIds = (links: readonly Omit<PathLink, "id">[]) =>
    links.map((each, index) => ({ ...each, id: `r${index}` }));

  test.prop([graphs, fc.integer({ min: 1, max: 5 })])(
    "finds every path that a plain search finds",
    (links, maxHops) => {
      const ours = nodesOf({ links: withIds(links), from: "a", to: "b", maxHops, limit: 10_000 });
      expect(ours.toSorted()).toEqual(plainSearch(links, maxHops).toSorted());
      expect(ours.map(({ length }) => length)).toEqual(ours.map(({ length }) => length).toSorted((a, b) => a - b));
    },
  );

  test.prop([graphs])("does not depend on the order of the relations", (links) => {
    const all = withIds(links);
    const search = { from: "a", to: "b", maxHops: 4, limit: 3 };
    const ids = (each: readonly PathLink[]) =>
      simplePaths({ ...search, links: each }).paths.map((hops) => hops.map(({ link: { id } }) => id));
    expect(ids(all.toReversed())).toEqual(ids(all));
  });
});

/** All sequences of distinct entities from a to b, by trying every neighbour. */
function plainSearch(links: readonly Pick<PathLink, "subject" | "object">[], maxHops: number): string[] {
  const found = new Set<string>();
  const walk = (trail: string): void => {
    const at = trail.at(-1) ?? "";
    if (at === "b") found.add(trail);
    if (at === "b" || trail.length > maxHops) return;
    for (const { subject, object } of links) {
      const next = subject === at ? object : object === at ? subject : null;
      if (next !== null && !trail.includes(next)) walk(trail + next);
    }
  };
  walk("a");
  return [...found];
}
