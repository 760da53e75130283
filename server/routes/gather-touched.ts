import { NORM_PREDICATES } from "../claims/norms.ts";
import type { TraceRelation } from "../queries/rows/trace-row.ts";
import { FLOW_PREDICATES } from "../trace/trace-rows.ts";
import { ABOVE, aboveGoods, below, goodsOf, MAKING } from "./gather-trace-rows.ts";
import type { TraceRowBag } from "./trace-row-bag.ts";

const NORMS: ReadonlySet<string> = new Set(NORM_PREDICATES);
const MOVING: ReadonlySet<string> = new Set(FLOW_PREDICATES);
const DESIGNING: ReadonlySet<string> = new Set(["DESIGNS", "DEVELOPS"]);

/**
 * What the norms of a policy or an authority may touch: hand-overs of the goods they name and of what stands above and below
 * those, whatever the makers of these hand over, and the parties they name. A norm on a place, or on a class of which no maker
 * is known, may touch anything: then the bag says that it is cut. Returns everyone that
 * goods move to or from in the bag.
 */
export async function gatherTouched(bag: TraceRowBag, start: string): Promise<string[]> {
  const norms = normsOf(bag, start);
  if (norms.length === 0) return [];
  const named = norms.flatMap(({ object, item }) => (item === null ? [object] : [object, item]));
  const goods = [
    ...new Set([...(await below(bag, goodsOf(bag, named))), ...(await aboveGoods(bag, goodsOf(bag, named)))]),
  ];
  await bag.relationsAt("object", goods, MAKING);
  await bag.relationsAt("item", goods, FLOW_PREDICATES);
  const making = [...bag.relations.values()].filter(
    ({ predicate, object, item }) =>
      MAKING.includes(predicate) && (goods.includes(object) || (item !== null && goods.includes(item))),
  );
  const makers = making.map(({ subject }) => subject);
  await bag.relationsAt("subject", makers, MAKING);
  await bag.relationsAt("object", makers, ["DEPENDS_ON"]);
  const designers = new Set(making.filter(({ predicate }) => DESIGNING.has(predicate)).map(({ subject }) => subject));
  const cousins = [...bag.relations.values()].filter(
    ({ subject, predicate }) => DESIGNING.has(predicate) && designers.has(subject),
  );
  const others = cousins.map(({ object }) => object);
  await bag.relationsAt("object", others, MAKING);
  await bag.relationsAt("item", others, FLOW_PREDICATES);
  const parties = await partiesUnder(bag, named);
  await bag.relationsAt("subject", parties, FLOW_PREDICATES);
  await bag.relationsAt("object", parties, FLOW_PREDICATES);
  const made = new Set(making.flatMap(({ object, item }) => [object, item]));
  bag.cut ||= named.some((id) => {
    const { type, collective = false } = bag.entities.get(id) ?? {};
    return type === "Place" || (collective && !made.has(id));
  });
  return [...bag.relations.values()]
    .filter(({ predicate }) => MOVING.has(predicate))
    .flatMap(({ subject, object }) => [subject, object]);
}

/** Norms that the entity sets, or an agency or policy under it. */
function normsOf(bag: TraceRowBag, start: string): TraceRelation[] {
  const all = [...bag.relations.values()];
  const isUnder = (id: string) => standsUnder(bag, all, id).has(start);
  const issued = new Set(
    all.filter(({ predicate, subject }) => predicate === "ISSUES" && isUnder(subject)).map(({ object }) => object),
  );
  return all.filter(({ predicate, subject }) => NORMS.has(predicate) && (issued.has(subject) || isUnder(subject)));
}

/** The entity and everything above it: parent, country, what it is a part of, where it is. */
function standsUnder(bag: TraceRowBag, all: readonly TraceRelation[], id: string): Set<string> {
  const seen = new Set([id]);
  for (const each of seen) {
    const { parent = null, country = null } = bag.entities.get(each) ?? {};
    for (const above of [parent, country]) if (above !== null) seen.add(above);
    for (const { subject, predicate, object } of all)
      if (subject === each && ABOVE.includes(predicate)) seen.add(object);
  }
  return seen;
}

/** The parties that are named, with their members and subsidiaries. */
async function partiesUnder(bag: TraceRowBag, named: readonly string[]): Promise<string[]> {
  const goods = new Set(goodsOf(bag, named));
  const seen = new Set(named.filter((id) => !goods.has(id)));
  for (let layer = [...seen]; layer.length > 0; ) {
    const members = await bag.relationsAt("object", layer, ["PART_OF"]);
    const children = await bag.childrenOf(layer);
    layer = [...members.map(({ subject }) => subject), ...children.map(({ id }) => id)].filter((id) => !seen.has(id));
    for (const id of layer) seen.add(id);
  }
  return [...seen];
}
