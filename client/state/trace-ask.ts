/** What a trace asks: its ends, the limits of the search, and the assumptions of a what-if. Undone like the drawing. */
import { PREDICATE_NAMES, PREDICATES, type Predicate } from "#contract/ontology.ts";
import type { QueryValues } from "../api/fetch-json.ts";

/** `upstream`: what reaches `to`; `downstream`: what `from` reaches; `between`: from one to the other. */
export type TraceDirection = "upstream" | "downstream" | "between";

export interface TraceAsk {
  /** Entity ids; null is any origin, or any customer. */
  readonly from: string | null;
  readonly to: string | null;
  readonly maxHops: number;
  /** Null follows every predicate that moves goods or capacity. */
  readonly predicates: readonly Predicate[] | null;
  readonly item: string | null;
  /** Only what was in print by this date (ISO, cut to precision). */
  readonly knownBy: string | null;
  readonly implied: boolean;
  readonly firmLevel: boolean;
  /** What-if: entities taken away, and policies or norms (entity or relation ids) switched off. */
  readonly without: readonly string[];
  readonly policiesOff: readonly string[];
}

export const MAX_TRACE_HOPS = 6;
const USUAL_HOPS = 3;

export const NO_TRACE: TraceAsk = {
  from: null,
  to: null,
  maxHops: USUAL_HOPS,
  predicates: null,
  item: null,
  knownBy: null,
  implied: true,
  firmLevel: true,
  without: [],
  policiesOff: [],
};

/** The predicates along which goods or capacity move. */
export const FLOW_PREDICATES: readonly Predicate[] = PREDICATE_NAMES.filter(
  (predicate) => PREDICATES[predicate].flow !== "none",
);

/** Which search the ends make, or null where neither is set. */
export function directionOfTrace({ from, to }: Pick<TraceAsk, "from" | "to">): TraceDirection | null {
  if (from !== null && to !== null) return "between";
  if (to !== null) return "upstream";
  return from === null ? null : "downstream";
}

/** Sets one end. An entity at both ends moves: the other end is cleared. */
export function withEnd(ask: TraceAsk, end: "from" | "to", id: string | null): TraceAsk {
  const other = end === "from" ? "to" : "from";
  const same = id !== null && ask[other] === id;
  return { ...ask, [end]: id, ...(same && { [other]: null }), without: ask.without.filter((each) => each !== id) };
}

export function swapped(ask: TraceAsk): TraceAsk {
  return { ...ask, from: ask.to, to: ask.from };
}

/** Looks from the one end that is set towards the origin or towards the customers; both ends set are swapped no further. */
export function headedFor(ask: TraceAsk, direction: "upstream" | "downstream"): TraceAsk {
  const now = directionOfTrace(ask);
  return now === null || now === "between" || now === direction ? ask : swapped(ask);
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
}

/** Takes an entity away in the what-if, or gives it back. The ends asked about stay. */
export function toggleWithout(ask: TraceAsk, id: string): TraceAsk {
  return id === ask.from || id === ask.to ? ask : { ...ask, without: toggled(ask.without, id) };
}

/** Switches a policy or a norm off in the what-if, or on again. */
export function togglePolicy(ask: TraceAsk, id: string): TraceAsk {
  return { ...ask, policiesOff: toggled(ask.policiesOff, id) };
}

export function withoutAssumptions(ask: TraceAsk): TraceAsk {
  return { ...ask, without: [], policiesOff: [] };
}

export function hasAssumptions({ without, policiesOff }: TraceAsk): boolean {
  return without.length > 0 || policiesOff.length > 0;
}

/** The call that answers: its path below /api/v1 and its parameters, or null where no end is set. */
export function traceCall(ask: TraceAsk, asOf: string | null): { path: string; values: QueryValues } | null {
  const direction = directionOfTrace(ask);
  if (direction === null) return null;
  const { from, to } = ask;
  const ends: QueryValues =
    direction === "between"
      ? { from: from ?? "", to: to ?? "", mode: "flow" }
      : { entity: to ?? from ?? "", direction };
  const values: QueryValues = {
    ...ends,
    maxHops: ask.maxHops,
    ...(ask.predicates !== null && { predicates: ask.predicates }),
    ...(ask.item !== null && { item: ask.item }),
    ...(asOf !== null && { asOf }),
    ...(ask.knownBy !== null && { knownBy: ask.knownBy }),
    ...(!ask.implied && { implied: false }),
    ...(!ask.firmLevel && { firmLevel: false }),
    without: ask.without,
    policiesOff: ask.policiesOff,
  };
  return { path: direction === "between" ? "/paths" : "/trace", values };
}
