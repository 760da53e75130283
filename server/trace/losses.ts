/** Losses in full: what each customer was supplied by, and why nothing of it is left. */
import type { Bilingual } from "#contract/bilingual.ts";
import type { ClaimId, EntityId, RelationId } from "#contract/ids.ts";
import type { Loss } from "#contract/trace.ts";
import { cell } from "./columns.ts";
import { type LossCauses, lossReason } from "./consequence-words.ts";
import type { HopDesk } from "./hop-desk.ts";
import { type LosingGroup, OPEN, type RatedHop, TAKEN_AWAY } from "./losing-groups.ts";
import { arcRelationId, entityIdOf, type TraceGraph } from "./trace-graph.ts";
import type { World } from "./world.ts";

export interface Losses {
  readonly certain: Loss[];
  readonly possible: Loss[];
}

export interface LossSearch {
  readonly graph: TraceGraph;
  readonly world: World;
  readonly hops: HopDesk;
  /** Sorted, those of a customer and goods together. */
  readonly groups: readonly LosingGroup[];
  /** Downstream: who may no longer lead to a customer. -1: upstream. */
  readonly origin: number;
  readonly isRemoved: (entity: number) => boolean;
}

/**
 * One loss a customer and goods, though it may have lost its maker and its designer, or supply and whom it depends on:
 * `certain` where one of these is, else `possible`.
 */
export function lossesOf(search: LossSearch): Losses {
  const { graph, groups } = search;
  const tell = lossTeller(search);
  const losses: Losses = { certain: [], possible: [] };
  for (let index = 0; index < groups.length; ) {
    const first = groups[index];
    if (first === undefined) break;
    const together: LosingGroup[] = [];
    for (let next: LosingGroup | undefined = first; isSame(next, first); next = groups[++index]) together.push(next);
    const isCertain = together.some(({ certain }) => certain);
    const lost = isCertain ? together.filter(({ certain }) => certain) : together;
    const [only] = lost;
    const hops = lost.length === 1 && only !== undefined ? only.hops : lost.flatMap((group) => group.hops);
    losses[isCertain ? "certain" : "possible"].push({
      entity: entityIdOf(graph, first.customer),
      item: first.goods < 0 ? null : entityIdOf(graph, first.goods),
      was: relationsOf(graph, hops),
      because: tell(hops, isCertain),
    });
  }
  return losses;
}

function isSame(one: LosingGroup | undefined, { customer, goods }: LosingGroup): one is LosingGroup {
  return one !== undefined && one.customer === customer && one.goods === goods;
}

function relationsOf(graph: TraceGraph, hops: readonly RatedHop[]): RelationId[] {
  const [only] = hops;
  if (hops.length === 1 && only !== undefined) return [arcRelationId(graph, only.arc)];
  return [...new Set(hops.map(({ arc }) => arcRelationId(graph, arc)))].sort();
}

type TellLoss = (hops: readonly RatedHop[], isCertain: boolean) => Loss["because"];

/** Many losses of one answer are told in the same words, so those are made once. */
function lossTeller(search: LossSearch): TellLoss {
  const { graph, world, origin } = search;
  const told = new Map<string, Bilingual>();
  const wordsOf = (causes: LossCauses): Bilingual => {
    const { closed, ended, doubtful, cutOffFrom } = causes;
    const key = `${closed} ${ended} ${doubtful} ${cutOffFrom} ${causes.removed.join(" ")}`;
    const words = told.get(key) ?? lossReason(causes, world);
    told.set(key, words);
    return words;
  };
  return (hops, isCertain) => {
    const { closed, ended, isOpen, claims, relations } = evidenceOf(search, hops, isCertain);
    const { ar, en } = wordsOf({
      removed: removedAmong(search, hops),
      closed,
      ended,
      doubtful: !isCertain,
      // Open all the same: then it is the way from the origin that is cut, somewhere before.
      cutOffFrom: isOpen && origin >= 0 ? entityIdOf(graph, origin) : null,
    });
    return { ar, en, claims: [...claims], relations: [...relations] };
  };
}

function removedAmong({ graph, isRemoved }: LossSearch, hops: readonly RatedHop[]): EntityId[] {
  const gone = new Set<EntityId>();
  for (const { arc, from, closed } of hops)
    for (const each of closed === TAKEN_AWAY ? [from, cell(graph.arcs.from, arc)] : [])
      if (isRemoved(each)) gone.add(entityIdOf(graph, each));
  return [...gone];
}

/** What the hops that are left say against themselves: the controls first, then the states. */
function evidenceOf({ graph, hops: desk }: LossSearch, hops: readonly RatedHop[], isCertain: boolean) {
  const claims = new Set<ClaimId>();
  const relations = new Set<RelationId>();
  const states: number[] = [];
  let [closed, ended, isOpen] = [false, false, false];
  for (const hop of hops) {
    if (hop.closed === TAKEN_AWAY) continue;
    isOpen ||= hop.closed === OPEN;
    if (hop.closed === OPEN) continue;
    for (const { bearing, claims: saying, relation } of desk.weighing(hop.arc)) {
      if (isCertain && bearing === "doubts") continue;
      for (const claim of saying) claims.add(claim);
      relations.add(relation);
      closed ||= bearing === "closes";
    }
    const state = desk.stateOf(hop.arc);
    if (state !== "notHeld" && (isCertain || state === "holds")) continue;
    states.push(hop.arc);
    ended ||= state === "notHeld";
  }
  for (const arc of states) {
    for (const claim of desk.decisiveClaims(arc)) claims.add(claim);
    relations.add(arcRelationId(graph, arc));
  }
  return { closed, ended, isOpen, claims, relations };
}
