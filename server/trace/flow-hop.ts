/** One documented move of goods or capacity, in flow direction, as the search and everything after it share it. */

import type { Grade } from "#contract/claim-vocabulary.ts";
import type { ClaimId, EntityId, RelationId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import type { Because } from "#contract/trace.ts";

/** How a norm touches a hop on the date. `none` norms are not listed. */
export interface HopControl {
  readonly relation: RelationId;
  readonly effect: "cuts" | "mayCut";
  readonly inForce: boolean;
  /** Switched off by the what-if: listed, never closing. */
  readonly off: boolean;
  /**
   * What it does to the hop: `closes` (in force, cuts, and no claim documents the hop after it began), `doubts` (in force,
   * may cut, and no claim documents the hop after it began), or nothing (not in force, off, or documented all the same).
   */
  readonly bearing: "closes" | "doubts" | "none";
  readonly because: Because;
}

/** A hop apart from any path: what does not depend on the hops before it. */
export interface FlowHop {
  readonly relation: RelationId;
  readonly predicate: Predicate;
  readonly from: EntityId;
  readonly to: EntityId;
  /** Who hands the goods over, where the hop leaves from the goods' own node. */
  readonly via?: EntityId;
  readonly item: EntityId | null;
  /** Origin of the goods; the seller is not stated. */
  readonly implied: boolean;
  readonly state: RelationState;
  readonly because?: Because;
  readonly grade: Grade;
  /** Newest time of a claim that documents it, ISO cut to what is known: a month is not the last day of it. */
  readonly lastDocumented: string | null;
  readonly reference?: string;
  readonly controls: readonly HopControl[];
  /** Ids of the claims behind it: parallel relations of one sentence are one source. */
  readonly claims: readonly ClaimId[];
}

/**
 * Is the hop open on the date? `closed`: its state is notHeld, or a norm in force (not switched off) cuts it and nothing documents it after the norm began.
 * `doubtful`: its state is unknown or contested, or a norm in force may cut it.
 */
export type Openness = "open" | "doubtful" | "closed";
