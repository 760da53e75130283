import { NORM_PREDICATES } from "../../claims/norms.ts";
import type { TraceRelation } from "../../queries/rows/trace-row.ts";
import { FLOW_PREDICATES } from "../../trace/trace-rows.ts";
import { aboveGoods, allAbove, below, goodsOf } from "./gather-goods.ts";
import { CHILDREN, HANDED_OVER, MADE, MADE_BY_IT, MEMBERS, MOVES } from "./row-questions.ts";
import type { Allowance, TraceRowBag } from "./trace-row-bag.ts";

const NORMS: ReadonlySet<string> = new Set(NORM_PREDICATES);
const MOVING: ReadonlySet<string> = new Set(FLOW_PREDICATES);
const DESIGNING: ReadonlySet<string> = new Set(["DESIGNS", "DEVELOPS"]);
const MAKING: ReadonlySet<string> = new Set(MADE.predicates);

/**
 * What the norms of a policy or an authority may touch: hand-overs of the goods they name and of what stands above and below
 * those, whatever the makers of these hand over, and the parties they name. A norm on a place, or on a class of which no maker
 * is known, may touch anything: then the bag says that it is cut. Returns everyone that
 * goods move to or from in the bag.
 */
export async function gatherTouched(bag: TraceRowBag, start: string, allowance: Allowance): Promise<string[]> {
  const norms = normsOf(bag, start);
  if (norms.length === 0) return [];
  const named = norms.flatMap(({ object, item }) => (item === null ? [object] : [object, item]));
  // One after the other: what the second finds must not depend on how far the first one is.
  const lower = await below(bag, goodsOf(bag, named), allowance);
  const upper = await aboveGoods(bag, goodsOf(bag, named), allowance);
  const goods = sorted([...lower, ...upper]);
  await bag.ask([MADE, HANDED_OVER], goods, allowance);
  const wanted = new Set(goods);
  const making = [...bag.relations.values()].filter(
    ({ predicate, object, item }) =>
      MAKING.has(predicate) && (wanted.has(object) || (item !== null && wanted.has(item))),
  );
  const makers = sorted(making.map(({ subject }) => subject));
  await Promise.all([
    bag.relationsAt(MADE_BY_IT, makers, allowance),
    bag.relationsAt({ role: "object", predicates: ["DEPENDS_ON"] }, makers, allowance),
  ]);
  const designers = new Set(making.filter(({ predicate }) => DESIGNING.has(predicate)).map(({ subject }) => subject));
  const cousins = sorted(
    [...bag.relations.values()]
      .filter(({ subject, predicate }) => DESIGNING.has(predicate) && designers.has(subject))
      .map(({ object }) => object),
  );
  const parties = await partiesUnder(bag, named, allowance);
  await Promise.all([
    bag.ask([MADE, HANDED_OVER], cousins, allowance),
    bag.ask(
      MOVES.filter(({ role }) => role !== "item"),
      parties,
      allowance,
    ),
  ]);
  const made = new Set(making.flatMap(({ object, item }) => [object, item]));
  bag.cut ||= named.some((id) => {
    const { type, collective = false } = bag.entities.get(id) ?? {};
    return type === "Place" || (collective && !made.has(id));
  });
  return sorted(
    [...bag.relations.values()]
      .filter(({ predicate }) => MOVING.has(predicate))
      .flatMap(({ subject, object }) => [subject, object]),
  );
}

/** Each once, in an order that does not depend on which answer of the database came first. */
function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

/** Norms that the entity sets, or an agency or policy under it. */
function normsOf(bag: TraceRowBag, start: string): TraceRelation[] {
  const all = [...bag.relations.values()];
  const isUnder = (id: string) => allAbove(bag, id).has(start);
  const issued = new Set(
    all.filter(({ predicate, subject }) => predicate === "ISSUES" && isUnder(subject)).map(({ object }) => object),
  );
  return all.filter(({ predicate, subject }) => NORMS.has(predicate) && (issued.has(subject) || isUnder(subject)));
}

/** The parties that are named, with their members and subsidiaries. */
async function partiesUnder(bag: TraceRowBag, named: readonly string[], allowance: Allowance): Promise<string[]> {
  const goods = new Set(goodsOf(bag, named));
  const seen = new Set(named.filter((id) => !goods.has(id)));
  for (let layer = sorted([...seen]); layer.length > 0; ) {
    await bag.ask([MEMBERS, CHILDREN], layer, allowance);
    const under = layer.flatMap((id) => [
      ...bag.relationsOf(MEMBERS, id).map(({ subject }) => subject),
      ...bag.childrenKnown(id).map((child) => child.id),
    ]);
    layer = sorted(under).filter((id) => !seen.has(id));
    for (const id of layer) seen.add(id);
  }
  return sorted([...seen]);
}
