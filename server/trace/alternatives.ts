/** Stand-ins that the texts name (ALTERNATIVE_TO) for what the answer is about. None is made up from likeness. */
import type { EntityId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import type { Alternative } from "#contract/trace.ts";

/** What decides which alternatives are worth naming. */
export interface AlternativesWanted {
  /** Taken away or lost: their stand-ins come first. */
  readonly lost: ReadonlySet<EntityId>;
  /** Everything else that the listed paths name: holders and goods. */
  readonly named: ReadonlySet<EntityId>;
  /** Taken away by the what-if: they cannot stand in for anyone. */
  readonly without: ReadonlySet<EntityId>;
}

const FIRMNESS: Readonly<Record<RelationState, number>> = { holds: 0, contested: 1, unknown: 2, notHeld: 3 };

/**
 * The alternatives to what is lost or named, in that order, firm ones first. `all` are the ALTERNATIVE_TO relations that
 * are not said "no" by all their claims; one that does not hold on the date is kept with its state only while it may
 * still come true (`unknown`: attempted, planned), not after it ended.
 */
export function alternatives(all: readonly Alternative[], wanted: AlternativesWanted): Alternative[] {
  return all
    .filter((each) => each.state !== "notHeld" && !wanted.without.has(each.alternative))
    .filter((each) => wanted.lost.has(each.of) || wanted.named.has(each.of))
    .sort(
      (a, b) =>
        Number(wanted.lost.has(b.of)) - Number(wanted.lost.has(a.of)) ||
        FIRMNESS[a.state] - FIRMNESS[b.state] ||
        (a.relation < b.relation ? -1 : 1),
    );
}
