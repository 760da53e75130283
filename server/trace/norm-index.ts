/** Finds the norms that might touch a transfer without comparing it with all of them: a large graph has thousands of each. */

import type { EntityId } from "#contract/ids.ts";
import type { Norm } from "../claims/norms.ts";
import { isUnmadeClass } from "./match-goods.ts";
import type { Transfer } from "./match-norm.ts";
import { partiesAbove } from "./whereabouts.ts";
import type { World } from "./world.ts";

/** The norms whose goods, party or place the transfer may have to do with: never too few, in the order of `norms`. */
export type FindNorms = (transfer: Transfer) => readonly Norm[];

export function indexNorms(norms: readonly Norm[], world: World): FindNorms {
  const byItem = new Map<EntityId, number[]>();
  norms.forEach(({ item }, index) => {
    const known = byItem.get(item);
    if (known === undefined) byItem.set(item, [index]);
    else known.push(index);
  });
  const items = [...byItem.keys()];
  const unmadeClasses = items.filter((item) => isUnmadeClass(item, world));
  const places = items.filter((item) => world.entity(item)?.type === "Place");
  const suppliedBy = remember((supplier: EntityId) => namedAmong(goodsWithFamilies(supplier, world), byItem));
  const relatedTo = remember((goods: EntityId) => namedAmong(relatives(goods, world), byItem));
  const above = remember((party: EntityId) => [party, ...partiesAbove(party, world).map(({ id }) => id)]);
  return ({ supplier, customer, item }) => {
    const found = new Set<number>();
    const goods = item === null ? [...suppliedBy(supplier), ...unmadeClasses] : relatedTo(item);
    for (const id of [...goods, ...above(supplier), ...above(customer), ...places])
      for (const index of byItem.get(id) ?? []) found.add(index);
    return [...found].sort((a, b) => a - b).flatMap((index) => norms[index] ?? []);
  };
}

function goodsWithFamilies(supplier: EntityId, world: World): EntityId[] {
  return world.goodsOf(supplier).flatMap((goods) => [goods, ...world.familiesOf(goods).map(({ id }) => id)]);
}

/** Families, members, and what the same designers make. */
function relatives(goods: EntityId, world: World): EntityId[] {
  return [
    goods,
    ...world.familiesOf(goods).map(({ id }) => id),
    ...world.membersOf(goods),
    ...world.makersOf(goods).flatMap(({ maker }) => world.goodsOf(maker)),
  ];
}

function namedAmong(ids: readonly EntityId[], byItem: ReadonlyMap<EntityId, unknown>): EntityId[] {
  return [...new Set(ids)].filter((id) => byItem.has(id));
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
