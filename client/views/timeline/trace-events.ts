/** What of the timeline a trace rests on. Pure. */
import { controlsOf, listedPaths, type Traced } from "../../state/traced.ts";
import { relationOfClaim } from "../details/relation-of-claim.ts";
import type { TimelineEvent } from "./month-bins.ts";

/** Relations behind the hops of the paths and the norms that touch them, as listed now or as of the newest evidence. */
function relationsOfTrace(traced: Traced): ReadonlySet<string> {
  const { newest } = traced;
  const paths = [...listedPaths(traced).map(({ path }) => path), ...newest.paths];
  return new Set<string>([
    ...paths.flatMap(({ hops }) => hops.map(({ relation }) => relation)),
    ...[...controlsOf(traced), ...newest.controls].map(({ relation }) => relation),
  ]);
}

/**
 * The claims that a trace rests on. One without a date of its own is told when its article is printed, which is when
 * the state of its hop changes; `printedOn` gives that date, or null.
 */
export function eventsOfTrace(
  events: readonly TimelineEvent[],
  traced: Traced,
  printedOn: (articleId: string) => string | null,
): readonly TimelineEvent[] {
  const drawn = relationsOfTrace(traced);
  return events
    .filter(({ claim }) => drawn.has(relationOfClaim(claim)?.id ?? ""))
    .map((event) => (event.date === null ? { ...event, date: printedOn(event.claim.articleId) } : event));
}
