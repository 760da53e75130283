/** Who stands how many hops from the entity asked about, by the listed paths. */
import type { EntityId } from "#contract/ids.ts";
import type { FlowPath } from "#contract/trace.ts";
import type { TraceResult } from "./trace-request.ts";

/**
 * Tier 0 is the entity itself, tier n what a listed path reaches with n hops at least; within a tier by id. Upstream, who hands
 * goods over at their own node supplies by that very hop, and stands in its tier.
 */
export function tiersOf(
  entity: EntityId,
  paths: readonly FlowPath[],
  direction: "upstream" | "downstream",
): TraceResult["tiers"] {
  const nearest = new Map<EntityId, number>([[entity, 0]]);
  const reach = (id: EntityId, hops: number) => {
    nearest.set(id, Math.min(hops, nearest.get(id) ?? hops));
  };
  for (const { hops } of paths) {
    hops.forEach((hop, index) => {
      if (direction === "downstream") {
        reach(hop.to, index + 1);
        return;
      }
      reach(hop.from, hops.length - index);
      if (hop.via !== undefined) reach(hop.via, hops.length - index);
    });
  }
  const last = Math.max(...nearest.values());
  return Array.from({ length: last + 1 }, (_, hop) => ({
    hop,
    entities: [...nearest]
      .filter(([, hops]) => hops === hop)
      .map(([id]) => id)
      .sort(),
  })).filter(({ entities }) => entities.length > 0);
}
