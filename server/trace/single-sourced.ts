/** Customers with one documented supplier left for their goods (DESIGN §5, "single-sourcing"). */
import type { ClaimId, EntityId } from "#contract/ids.ts";
import type { Predicate } from "#contract/ontology.ts";
import type { SingleSource } from "#contract/trace.ts";
import type { FlowHop } from "./flow-hop.ts";
import { openness, type SupplyGroup, supplierOf, supplyGroups } from "./supply-groups.ts";
import type { World } from "./world.ts";

export interface SourcesSearch {
  /** Every hop ever documented as held by the date, before assumptions and controls. */
  readonly before: readonly FlowHop[];
  /** Those left, with state and controls on the date. */
  readonly now: readonly FlowHop[];
  readonly world: World;
  /** The sentence a claim was made from, as a key. */
  readonly sentenceOf: (claim: ClaimId) => string;
}

/** Designing is no supply, and behind the use of goods no seller is stated. */
export const SUPPLYING: ReadonlySet<Predicate> = new Set<Predicate>([
  "SUPPLIES",
  "MANUFACTURES",
  "DEPENDS_ON",
  "LEASES_COMPUTE_IN",
]);

/**
 * One entry for each customer and goods with exactly one supplier that is not closed, sorted by both. A group and its own
 * member from the same sentence are one supplier, named by the member: the sentence knows of one.
 */
export function singleSourced({ before, now, world, sentenceOf }: SourcesSearch): SingleSource[] {
  const had = supplyGroups(before.filter((hop) => isSupply(hop, world)));
  const left = supplyGroups(now.filter((hop) => isSupply(hop, world) && openness(hop) !== "closed"));
  const sourcesOf = (group: SupplyGroup | undefined) => distinctSources(group?.hops ?? [], world, sentenceOf);
  return [...left.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap((group) => {
      const [supplier, ...others] = sourcesOf(group);
      if (supplier === undefined || others.length > 0) return [];
      const relations = [...new Set(group.hops.map(({ relation }) => relation))].sort();
      const became = sourcesOf(had.get(group.key)).length > 1;
      return [{ customer: group.customer, item: group.item, supplier, relations, became }];
    });
}

function isSupply(hop: FlowHop, world: World): boolean {
  return SUPPLYING.has(hop.predicate) && (hop.via !== undefined || !isGoods(hop.from, world));
}

function isGoods(id: EntityId, world: World): boolean {
  const type = world.entity(id)?.type;
  return type === "Chip" || type === "AIModel" || type === "Software" || type === "Equipment";
}

/** Suppliers, without groups that a sentence names together with one of their own members. */
function distinctSources(hops: readonly FlowHop[], world: World, sentenceOf: (claim: ClaimId) => string): EntityId[] {
  const sentences = new Map<EntityId, Set<string>>();
  for (const hop of hops) {
    const known = sentences.get(supplierOf(hop)) ?? new Set<string>();
    for (const claim of hop.claims) known.add(sentenceOf(claim));
    sentences.set(supplierOf(hop), known);
  }
  const covered = new Set<EntityId>();
  for (const [member, its] of sentences.size > 1 ? sentences : []) {
    for (const group of standsUnder(member, world)) {
      const others = group === member ? undefined : sentences.get(group);
      if (others !== undefined && [...others].every((sentence) => its.has(sentence))) covered.add(group);
    }
  }
  return [...sentences.keys()].filter((id) => !covered.has(id)).sort();
}

/** Groups that a supplier is in, and firms that it is a part of. */
export function standsUnder(member: EntityId, world: World): EntityId[] {
  return [...world.groupsOf(member), ...world.parentFirmsOf(member)].map(({ id }) => id);
}
