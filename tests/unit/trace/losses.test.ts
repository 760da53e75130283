import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { lostOf, regionOf } from "../../../server/trace/consequences.ts";
import { type Ends, prepare } from "../../../server/trace/run-search.ts";
import { entityIdOf } from "../../../server/trace/trace-graph.ts";
import { lost } from "./loss-oracle.ts";
import { request, toldGraph } from "./told-graph.ts";

const FIRMS = ["a", "b", "c", "d", "e"];
const KINDS = {
  a: "",
  b: "",
  c: "Company|country=land",
  d: "",
  e: "Company|parent=d",
  p: "Chip",
  q: "Chip",
  g: "Government",
  land: "Place",
};
const fact = fc
  .tuple(
    fc.constantFrom(...FIRMS),
    fc.constantFrom("SUPPLIES", "SUPPLIES", "DEPENDS_ON"),
    fc.constantFrom(...FIRMS),
    fc.constantFrom("p", "q", ""),
    fc.constantFrom("", "", "status=ended date=2025-07", "date=none tense=past", "article=other date=2025-08"),
  )
  .map((words) => words.filter((word) => word !== "").join(" "));
const made = fc.constantFrom(
  "a MANUFACTURES p",
  "b DESIGNS p",
  "c USES p",
  "a MANUFACTURES p status=ended date=2025-07",
  "g RESTRICTS p date=2025-07 destination=land",
  "g RESTRICTS q date=2025-07",
  "g BANS_PURCHASE_OF p date=2025-05 addressee=c",
);

test.prop(
  [
    fc.array(fc.oneof({ weight: 4, arbitrary: fact }, made), { minLength: 3, maxLength: 14 }),
    fc.constantFrom(...FIRMS, "p"),
    fc.constantFrom("upstream" as const, "downstream" as const),
    fc.constantFrom([], ["b"], ["p"]),
  ],
  { numRuns: 400 },
)("losses are those of an oracle that writes out every hop that is reached", (facts, entity, direction, without) => {
  const graph = toldGraph([...new Set(facts)], KINDS);
  const asked = request(entity, direction, { without, maxHops: 3 });
  const prepared = prepare(graph, asked);
  const ends: Ends = { start: graph.entityAt(entity), direction, target: -1 };
  const region = regionOf(prepared, asked, ends);
  const hops = region.arcs.map(({ arc, node }) => ({
    hop: prepared.desks.hops.walked(arc, { node, goods: graph.arcs.goods[arc] ?? -1, implied: false }),
    isGone: prepared.filters.touchesRemoved(arc) || prepared.filters.isRemoved(node),
  }));
  const whole = lost({
    before: hops.map(({ hop }) => hop),
    now: hops.filter(({ isGone }) => !isGone).map(({ hop }) => hop),
    removed: new Set(without.map((id) => entityIdOf(graph, graph.entityAt(id)))),
    origin: direction === "downstream" ? entityIdOf(graph, ends.start) : null,
    maxHops: 3,
    world: prepared.context.world,
  });
  expect(lostOf(region, prepared, asked, ends)).toEqual(whole);
});
