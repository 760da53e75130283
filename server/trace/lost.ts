/** Who loses the last documented source, with a lower and an upper bound (DESIGN §5, "What-if", "Controls"). */
import type { EntityId, RelationId } from "#contract/ids.ts";
import type { Because, Loss } from "#contract/trace.ts";
import { lossReason } from "./consequence-words.ts";
import type { FlowHop, Openness } from "./flow-hop.ts";
import { dependenceApart, openness, type SupplyGroup, supplierOf, supplyGroups } from "./supply-groups.ts";
import type { World } from "./world.ts";

export interface LossSearch {
  /** Every hop that the search can reach and that was ever documented as held by the date: without what-if, controls ignored. */
  readonly before: readonly FlowHop[];
  /** The same hops with their state and controls on the date, without those of removed entities. */
  readonly now: readonly FlowHop[];
  /** Taken away by the what-if: they are gone, and lose nothing. */
  readonly removed: ReadonlySet<EntityId>;
  /** Downstream: the entity whose goods are followed. Who it no longer reaches has lost what came from it. Null: upstream. */
  readonly origin: EntityId | null;
  readonly maxHops: number;
  readonly world: World;
}

export interface Losses {
  readonly certain: Loss[];
  readonly possible: Loss[];
}

/**
 * For each customer and goods that the documented flow reached: `certain` where every hop that brought it is closed or
 * gone even if doubtful ones count as open; `possible` where that is so only if doubtful ones count as closed.
 * Only those once supplied can lose. Sorted by customer and goods.
 */
export function lost(search: LossSearch): Losses {
  const groups = [...supplyGroups(search.before, dependenceApart).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const left = supplyGroups(search.now, dependenceApart);
  const certain = byCustomer(losers(groups, search, (state) => state !== "closed"));
  const possible = byCustomer(losers(groups, search, (state) => state === "open"));
  const lossOf = (lost: readonly SupplyGroup[], isCertain: boolean): Loss[] => {
    const [first] = lost;
    if (first === undefined) return [];
    const hops = lost.flatMap((group) => group.hops);
    const still = lost.flatMap(({ key }) => left.get(key)?.hops ?? []);
    return [
      {
        entity: first.customer,
        item: first.item,
        was: [...new Set<RelationId>(hops.map(({ relation }) => relation))].sort(),
        because: reasonFor(hops, still, search, isCertain),
      },
    ];
  };
  return {
    certain: [...certain.values()].flatMap((lost) => lossOf(lost, true)),
    possible: [...possible].flatMap(([key, lost]) => (certain.has(key) ? [] : lossOf(lost, false))),
  };
}

/** One loss a customer and goods, though it may have lost its maker and its designer, or supply and whom it depends on. */
function byCustomer(groups: readonly SupplyGroup[]): Map<string, SupplyGroup[]> {
  const found = new Map<string, SupplyGroup[]>();
  for (const group of groups) {
    const key = `${group.customer}\n${group.item ?? ""}`;
    found.set(key, [...(found.get(key) ?? []), group]);
  }
  return found;
}

function losers(
  groups: readonly SupplyGroup[],
  { before, now, removed, origin, maxHops }: LossSearch,
  countsAsOpen: (state: Openness) => boolean,
): SupplyGroup[] {
  const open = now.filter((hop) => countsAsOpen(openness(hop)));
  // Upstream every source counts; downstream only what still leads back to the origin.
  const reachedBefore = origin === null ? null : holdersReached(before, origin, maxHops);
  const reachedNow = origin === null ? null : holdersReached(open, origin, maxHops);
  const supplied = supplyGroups(
    open.filter((hop) => reachedNow?.has(hop.from) ?? true),
    dependenceApart,
  );
  return groups.filter(
    ({ key, customer, hops }) =>
      !(removed.has(customer) || supplied.has(key)) &&
      (reachedBefore === null || hops.some((hop) => reachedBefore.has(hop.from))),
  );
}

/** Holders that hops lead to from the origin in fewer than `maxHops` steps, the origin with them. */
function holdersReached(hops: readonly FlowHop[], origin: EntityId, maxHops: number): Set<EntityId> {
  const customers = new Map<EntityId, EntityId[]>();
  for (const { from, to } of hops) {
    const known = customers.get(from);
    if (known === undefined) customers.set(from, [to]);
    else known.push(to);
  }
  const reached = new Set([origin]);
  let layer = [origin];
  for (let step = 1; step < maxHops && layer.length > 0; step++) {
    const next = new Set(layer.flatMap((id) => customers.get(id) ?? []));
    layer = [...next].filter((id) => !reached.has(id));
    for (const id of layer) reached.add(id);
  }
  return reached;
}

function reasonFor(
  hops: readonly FlowHop[],
  left: readonly FlowHop[],
  { removed, origin, world }: LossSearch,
  isCertain: boolean,
): Because {
  const gone = hops.flatMap((hop) => [hop.from, supplierOf(hop)]).filter((id) => removed.has(id));
  const controls = left.flatMap((hop) =>
    hop.controls.filter(({ bearing }) => bearing === "closes" || (!isCertain && bearing === "doubts")),
  );
  const states = left.filter(({ state }) => state === "notHeld" || (!isCertain && state !== "holds"));
  const evidence = [...controls.map(({ because }) => because), ...states.map(({ because }) => because)];
  return {
    ...lossReason(
      {
        removed: [...new Set(gone)],
        closed: controls.some(({ bearing }) => bearing === "closes"),
        ended: states.some(({ state }) => state === "notHeld"),
        doubtful: !isCertain,
        // Open all the same: then it is the way from the origin that is cut, somewhere before.
        cutOffFrom: left.some((hop) => openness(hop) === "open") ? origin : null,
      },
      world,
    ),
    claims: [...new Set(evidence.flatMap((because) => because?.claims ?? []))],
    relations: [...new Set([...controls, ...states].map(({ relation }) => relation))],
  };
}
