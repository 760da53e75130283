/** What does a policy or an authority touch? The transfers that its norms cut or may cut. */
import type { EntityId, RelationId } from "#contract/ids.ts";
import type { Norm } from "../claims/norms.ts";
import type { FlowHop } from "./flow-hop.ts";

/** Norms of a policy, or that an authority or its agencies set. Permissions cut nothing and are left out. */
export function normsSetBy(entity: EntityId, norms: readonly Norm[]): Norm[] {
  return norms.filter(
    ({ effect, policy, issuer, authority }) =>
      effect !== "opens" && (policy === entity || issuer === entity || authority === entity),
  );
}

/** The hops that these norms touch, each with their controls alone: another authority's norm is not this one's doing. */
export function touchedHops(hops: Iterable<FlowHop>, norms: readonly Norm[]): FlowHop[] {
  const relations = new Set<RelationId>(norms.map(({ relation }) => relation));
  const touched: FlowHop[] = [];
  for (const hop of hops) {
    const controls = hop.controls.filter(({ relation }) => relations.has(relation));
    if (controls.length > 0) touched.push({ ...hop, controls });
  }
  return touched;
}
