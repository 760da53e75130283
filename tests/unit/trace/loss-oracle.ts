/**
 * Who loses the last documented source, with a lower and an upper bound (DESIGN §5, "What-if", "Controls"), told plainly over
 * every hop: what the tracer, which counts by numbers, is held to.
 */
import type { Bilingual } from "../../../server/contract/bilingual.ts";
import type { EntityId, RelationId } from "../../../server/contract/ids.ts";
import type { Because, Loss } from "../../../server/contract/trace.ts";
import { type LossCauses, lossReason } from "../../../server/trace/consequence-words.ts";
import type { FlowHop, Openness } from "../../../server/trace/flow-hop.ts";
import {
  openness,
  type SupplyGroup,
  type SupplyHop,
  supplierOf,
  supplyGroups,
} from "../../../server/trace/supply-groups.ts";
import type { World } from "../../../server/trace/world.ts";

/** Of a hop that is gone, or open, no reason is asked for. */
export type LossHop = SupplyHop & Pick<FlowHop, "because">;

export interface LossSearch {
  /** Every hop that the search can reach and that was ever documented as held by the date: without what-if, controls ignored. */
  readonly before: readonly LossHop[];
  /** The same hops with their state and controls on the date, without those of removed entities. */
  readonly now: readonly LossHop[];
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
  const grouped = groupsOf(search.before);
  const groups = [...grouped.keys()].sort().flatMap((key) => grouped.get(key) ?? []);
  const left = groupsOf(search.now);
  // Upstream every source counts; downstream only what still leads back to the origin.
  const { origin } = search;
  const reached = origin === null ? null : holdersReached(search.before, origin, search.maxHops);
  const once = groups.filter(
    ({ customer, hops }) =>
      !search.removed.has(customer) && (reached === null || hops.some((hop) => reached.has(hop.from))),
  );
  const state = new Map(search.now.map((hop) => [hop, openness(hop)]));
  const losersIf = (countsAsOpen: (state: Openness | undefined) => boolean) =>
    byCustomer(losers(once, left, search, (hop) => countsAsOpen(state.get(hop))));
  const certain = losersIf((each) => each !== "closed");
  const possible = losersIf((each) => each === "open");
  const reasonFor = lossReasons(search);
  const lossOf = (lost: readonly SupplyGroup<LossHop>[], isCertain: boolean): Loss[] => {
    const [first] = lost;
    if (first === undefined) return [];
    const hops = lost.flatMap((group) => group.hops);
    const still = lost.flatMap(({ key }) => left.get(key)?.hops ?? []);
    return [
      {
        entity: first.customer,
        item: first.item,
        was: [...new Set<RelationId>(hops.map(({ relation }) => relation))].sort(),
        because: reasonFor(hops, still, isCertain),
      },
    ];
  };
  return {
    certain: [...certain.values()].flatMap((lost) => lossOf(lost, true)),
    possible: [...possible].flatMap(([key, lost]) => (certain.has(key) ? [] : lossOf(lost, false))),
  };
}

/** Where the goods are not stated, whom a customer depends on stands apart from who supplies it. */
function groupsOf(hops: readonly LossHop[]): Map<string, SupplyGroup<LossHop>> {
  const isApart = ({ predicate, item }: LossHop) => predicate === "DEPENDS_ON" && item === null;
  const supplied = [...supplyGroups(hops.filter((hop) => !isApart(hop))).values()];
  const depended = [...supplyGroups(hops.filter(isApart)).values()].map((group) => ({
    ...group,
    key: `${group.key}\ndepended on`,
  }));
  return new Map([...supplied, ...depended].map((group) => [group.key, group]));
}

/** One loss a customer and goods, though it may have lost its maker and its designer, or supply and whom it depends on. */
function byCustomer(groups: readonly SupplyGroup<LossHop>[]): Map<string, SupplyGroup<LossHop>[]> {
  const found = new Map<string, SupplyGroup<LossHop>[]>();
  for (const group of groups) {
    const key = `${group.customer}\n${group.item ?? ""}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [group]);
    else known.push(group);
  }
  return found;
}

/** Of the groups that were supplied once, those that nothing left brings any more. */
function losers(
  groups: readonly SupplyGroup<LossHop>[],
  left: ReadonlyMap<string, SupplyGroup<LossHop>>,
  { now, origin, maxHops }: LossSearch,
  isOpen: (hop: LossHop) => boolean,
): SupplyGroup<LossHop>[] {
  const reached = origin === null ? null : holdersReached(now, origin, maxHops, isOpen);
  const brings = (hop: LossHop) => isOpen(hop) && (reached?.has(hop.from) ?? true);
  return groups.filter(({ key }) => left.get(key)?.hops.some(brings) !== true);
}

/** Holders that hops lead to from the origin in fewer than `maxHops` steps, the origin with them. */
function holdersReached(
  hops: readonly LossHop[],
  origin: EntityId,
  maxHops: number,
  leads: (hop: LossHop) => boolean = () => true,
): Set<EntityId> {
  const customers = new Map<EntityId, EntityId[]>();
  for (const hop of hops) {
    if (!leads(hop)) continue;
    const { from, to } = hop;
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

type ReasonFor = (hops: readonly LossHop[], left: readonly LossHop[], isCertain: boolean) => Because;

/** Many losses of one answer are told in the same words, so those are made once. */
function lossReasons({ removed, origin, world }: LossSearch): ReasonFor {
  const told = new Map<string, Bilingual>();
  const tell = (causes: LossCauses): Bilingual => {
    const { closed, ended, doubtful, cutOffFrom } = causes;
    const key = `${closed} ${ended} ${doubtful} ${cutOffFrom} ${causes.removed.join(" ")}`;
    const words = told.get(key) ?? lossReason(causes, world);
    told.set(key, words);
    return words;
  };
  return (hops, left, isCertain) => {
    const evidence = evidenceOf(left, isCertain);
    const words = tell({
      removed: removed.size === 0 ? [] : removedAmong(hops, removed),
      closed: evidence.closed,
      ended: evidence.ended,
      doubtful: !isCertain,
      // Open all the same: then it is the way from the origin that is cut, somewhere before.
      cutOffFrom: evidence.isOpen ? origin : null,
    });
    return { ...words, claims: evidence.claims, relations: evidence.relations };
  };
}

function removedAmong(hops: readonly LossHop[], removed: ReadonlySet<EntityId>): EntityId[] {
  const gone = new Set<EntityId>();
  for (const hop of hops) for (const id of [hop.from, supplierOf(hop)]) if (removed.has(id)) gone.add(id);
  return [...gone];
}

/** What the hops that are left say against themselves: the controls first, then the states. */
function evidenceOf(left: readonly LossHop[], isCertain: boolean) {
  const controls: { readonly relation: RelationId; readonly because: Because | undefined }[] = [];
  const states: typeof controls = [];
  let [closed, ended, isOpen] = [false, false, false];
  for (const hop of left) {
    for (const control of hop.controls) {
      if (control.bearing === "none" || (isCertain && control.bearing === "doubts")) continue;
      controls.push(control);
      closed ||= control.bearing === "closes";
    }
    if (hop.state === "notHeld" || (!isCertain && hop.state !== "holds")) {
      states.push({ relation: hop.relation, because: hop.because });
      ended ||= hop.state === "notHeld";
    }
    isOpen ||= openness(hop) === "open";
  }
  const all = [...controls, ...states];
  const claims = [...new Set(all.flatMap(({ because }) => because?.claims ?? []))];
  return { closed, ended, isOpen, claims, relations: [...new Set(all.map(({ relation }) => relation))] };
}
