/** Finds the norms that might touch a transfer without comparing it with all of them: a large graph has thousands of each. */

import type { EntityId } from "#contract/ids.ts";
import { isUnmadeClass } from "./match-goods.ts";
import type { Transfer } from "./match-norm.ts";
import type { NormParts } from "./norm-parts.ts";
import type { Judgement } from "./verdict.ts";
import { partiesAbove } from "./whereabouts.ts";
import type { World } from "./world.ts";

/** Places, in what was indexed, of the norms whose goods, party or place the transfer has to do with: never too few. */
export type FindNorms = (transfer: Transfer) => Iterable<number>;

const NONE: readonly number[] = [];

/** Whom a norm binds is not asked here. What is found of goods and of parties is kept, so that transfers share it. */
export function indexNorms(norms: readonly NormParts[], world: World): FindNorms {
  const byItem = new Map<EntityId, number[]>();
  norms.forEach(({ norm, named }, index) => {
    if (named === "nothing") return;
    const known = byItem.get(norm.item);
    if (known === undefined) byItem.set(norm.item, [index]);
    else known.push(index);
  });
  const places = norms.flatMap(({ named }, index) => (named === "place" ? [index] : []));
  const items = [...byItem.keys()].filter((item) => norms[byItem.get(item)?.[0] ?? -1]?.named === "goods");
  const classes = items.filter((item) => isClass(item, world));
  const covering = coveringItems(items, world);
  const unmadeClasses = items.filter((item) => isUnmadeClass(item, world));
  const naming = (ids: Iterable<EntityId>, judge: (parts: NormParts) => Judgement | null): readonly number[] => {
    const found: number[] = [];
    for (const id of new Set(ids))
      for (const index of byItem.get(id) ?? NONE) {
        const parts = norms[index];
        const judged = parts === undefined ? null : judge(parts);
        if (judged !== null && judged.verdict !== "no") found.push(index);
      }
    return found.length === 0 ? NONE : found;
  };
  const ofGoods = (judge: (parts: NormParts) => Judgement) => (parts: NormParts) =>
    parts.named === "goods" ? judge(parts) : null;
  const ofParty = (judge: (parts: NormParts) => Judgement | null) => (parts: NormParts) =>
    parts.named === "party" ? judge(parts) : null;
  const stated = remember((goods: EntityId) =>
    naming(
      // Also what the goods hold, and classes: they may hold what the same designers make.
      [...(covering.get(goods) ?? []), ...world.membersOf(goods), ...(isClass(goods, world) ? items : classes)],
      ofGoods((parts) => parts.stated(goods)),
    ),
  );
  const unstated = remember((supplier: EntityId) =>
    naming(
      [...world.goodsOf(supplier).flatMap((goods) => covering.get(goods) ?? []), ...unmadeClasses],
      ofGoods((parts) => parts.unstated(supplier)),
    ),
  );
  const above = (party: EntityId) => [party, ...partiesAbove(party, world).map(({ id }) => id)];
  const sold = remember((supplier: EntityId) =>
    naming(
      above(supplier),
      ofParty((parts) => parts.seller(supplier)),
    ),
  );
  const taken = remember((customer: EntityId) =>
    naming(
      above(customer),
      ofParty((parts) => (parts.isPurchase ? null : parts.taker(customer))),
    ),
  );
  return ({ supplier, customer, item }) => {
    const goods = item === null ? unstated(supplier) : stated(item);
    const [sellers, takers] = [sold(supplier), taken(customer)];
    if (sellers.length + takers.length + places.length === 0) return goods;
    return new Set([...goods, ...sellers, ...takers, ...places]);
  };
}

function isClass(goods: EntityId, world: World): boolean {
  return world.entity(goods)?.collective === true;
}

/** By goods, which of these items they are, or are a member of: asked the other way round, a hub's thousands would each be climbed. */
function coveringItems(items: readonly EntityId[], world: World): ReadonlyMap<EntityId, readonly EntityId[]> {
  const covering = new Map<EntityId, EntityId[]>();
  for (const item of items)
    for (const member of [item, ...world.membersOf(item)]) {
      const known = covering.get(member);
      if (known === undefined) covering.set(member, [item]);
      else known.push(item);
    }
  return covering;
}

function remember<T>(answer: (id: EntityId) => T): (id: EntityId) => T {
  const known = new Map<EntityId, T>();
  return (id) => {
    const old = known.get(id);
    if (old !== undefined) return old;
    const fresh = answer(id);
    known.set(id, fresh);
    return fresh;
  };
}
