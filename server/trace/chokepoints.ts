/** Chokepoints: who stands between on most of the standing paths. A measure of documentation, not of the world. */
import type { EntityId } from "#contract/ids.ts";
import type { Chokepoint, FlowPath } from "#contract/trace.ts";

/**
 * Intermediate holders by how many of the standing (not broken) paths go through them, most first, then by id.
 * Who hands goods over at their own node (`via`) stands between too, unless it is an end of the path.
 */
export function chokepoints(paths: readonly FlowPath[]): Chokepoint[] {
  const standing = paths.filter((path) => !path.broken);
  const counts = new Map<EntityId, number>();
  for (const path of standing) {
    for (const id of intermediates(path)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([entity, through]) => ({ entity, paths: through, of: standing.length }))
    .sort((a, b) => b.paths - a.paths || (a.entity < b.entity ? -1 : 1));
}

function intermediates({ hops }: FlowPath): Set<EntityId> {
  const holders = new Set(hops.flatMap((hop) => [hop.from, hop.to, ...(hop.via === undefined ? [] : [hop.via])]));
  for (const end of [hops.at(0)?.from, hops.at(-1)?.to]) if (end !== undefined) holders.delete(end);
  return holders;
}
