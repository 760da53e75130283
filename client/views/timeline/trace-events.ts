/** What of the timeline a trace rests on. Pure. */
import { controlsOf, listedPaths, type Traced } from "../../state/traced.ts";
import { relationOfClaim } from "../details/relation-of-claim.ts";
import type { TimelineEvent } from "./month-bins.ts";

/** The claims behind the hops of the listed paths and behind the norms that touch them. */
export function eventsOfTrace(events: readonly TimelineEvent[], traced: Traced): readonly TimelineEvent[] {
  const drawn = new Set<string>([
    ...listedPaths(traced).flatMap(({ path }) => path.hops.map(({ relation }) => relation)),
    ...controlsOf(traced).map(({ relation }) => relation),
  ]);
  return events.filter(({ claim }) => {
    const relation = relationOfClaim(claim);
    return relation !== null && drawn.has(relation.id);
  });
}
