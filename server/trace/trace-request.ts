/** What is asked of the tracer and what it answers: the contract's shapes with ids only, before names and drawings are fetched. */

import type { EntityId } from "#contract/ids.ts";
import type { Truncation } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import type { CappedPart, TraceAnswer } from "#contract/trace.ts";

export interface TraceFilters {
  /** 1 to 6. */
  readonly maxHops: number;
  /** Null: every predicate that moves goods. Roll-ups from subsidiary to firm are no predicate of the search and stay. */
  readonly predicates: readonly Predicate[] | null;
  readonly item: string | null;
  /** ISO, cut to its precision (its last day counts). Null: the newest evidence of the graph. */
  readonly asOf: string | null;
  readonly knownBy: string | null;
  readonly implied: boolean;
  readonly firmLevel: boolean;
  /** Entity ids; unknown ones take nothing away (the route refuses them before). */
  readonly without: readonly string[];
  /** Ids of policies (entities) or of norms (relations). */
  readonly policiesOff: readonly string[];
  readonly limit: number;
}

export interface TraceRequest extends TraceFilters {
  readonly entity: string;
  readonly direction: "upstream" | "downstream";
}

export interface FlowPathsRequest extends TraceFilters {
  readonly from: string;
  readonly to: string;
}

type Shared = Pick<TraceAnswer, "paths" | "controls" | "leads" | "asOf">;

/** What `searched` says of an answer, without the names. */
export interface Searched {
  /** Of the graph that was searched. */
  readonly articles: number;
  readonly relations: number;
  readonly claims: number;
  readonly wider: TraceAnswer["searched"]["wider"];
  /** Absent: nothing was capped. */
  readonly capped?: CappedPart[];
}

export interface FlowPathsResult extends Shared {
  readonly searched: Searched;
  readonly truncated: Truncation | null;
}

export interface TraceResult
  extends Shared,
    Pick<TraceAnswer, "chokepoints" | "singleSourced" | "alternatives" | "lost"> {
  /** As in the answer, ids only. */
  readonly tiers: readonly { readonly hop: number; readonly entities: readonly EntityId[] }[];
  /** How many entities the search can reach at all within `maxHops`, listed or not; without the entity itself. */
  readonly reached: number;
  readonly searched: Searched;
  readonly truncated: Truncation | null;
}
