/** What stands above and below: families, members and parts of goods, groups, parents and places of anyone. */
import { ABOVE_IT, CHILDREN, GOODS, MEMBERS, WHOLES } from "./row-questions.ts";
import type { Allowance, TraceRowBag } from "./trace-row-bag.ts";

/**
 * Steps over which families, places and parts are followed beyond what was reached: a chip in a board in a server in a cluster
 * in a data centre. A longer chain is cut, and says so.
 */
export const LONGEST_CHAIN = 5;

/** The goods with their members and stated parts, at any depth. */
export function below(bag: TraceRowBag, goods: readonly string[], allowance: Allowance): Promise<string[]> {
  return closure(bag, goods, async (layer) => {
    await bag.ask([MEMBERS, CHILDREN], layer, allowance);
    return layer.flatMap((id) => [
      ...bag.relationsOf(MEMBERS, id).map(({ subject }) => subject),
      ...bag.childrenKnown(id).map((child) => child.id),
    ]);
  });
}

/** The goods with what they are a member or a part of, at any depth. */
export function aboveGoods(bag: TraceRowBag, goods: readonly string[], allowance: Allowance): Promise<string[]> {
  return closure(bag, goods, async (layer) => {
    const wholes = await bag.relationsAt(WHOLES, layer, allowance);
    const parents = layer.map((id) => bag.entities.get(id)?.parent ?? null).filter((id) => id !== null);
    await bag.know(parents);
    return [...wholes.map(({ object }) => object), ...parents];
  });
}

async function closure(
  bag: TraceRowBag,
  goods: readonly string[],
  next: (layer: readonly string[]) => Promise<string[]>,
): Promise<string[]> {
  const seen = new Set(goods);
  for (let layer = [...goods], step = 0; layer.length > 0; step++) {
    if (step === LONGEST_CHAIN) {
      bag.cut = true;
      break;
    }
    layer = goodsOf(bag, await next(layer))
      .filter((id) => !seen.has(id))
      .sort();
    for (const id of layer) seen.add(id);
  }
  return [...seen];
}

export function goodsOf(bag: TraceRowBag, ids: Iterable<string>): string[] {
  return [...new Set(ids)].filter((id) => GOODS.has(bag.typeOf(id)));
}

/** One step above, as far as it was collected: what it is a part of, where it is, its reference parent and country. */
export function directlyAbove(bag: TraceRowBag, id: string): string[] {
  const { country = null, parent = null } = bag.entities.get(id) ?? {};
  return [
    ...bag.relationsOf(ABOVE_IT, id).map(({ object }) => object),
    ...[country, parent].filter((each) => each !== null),
  ];
}

/** The entity and everything above it, as far as it was collected. */
export function allAbove(bag: TraceRowBag, id: string): ReadonlySet<string> {
  const seen = new Set([id]);
  for (const each of seen) for (const above of directlyAbove(bag, each)) seen.add(above);
  return seen;
}
