/** Hops grouped by what they bring to whom: the unit in which supply is lost and single sources are counted. */
import type { EntityId } from "#contract/ids.ts";
import type { FlowHop, Openness } from "./flow-hop.ts";

/** As much of a hop as says what it brings to whom, and whether it still does. */
export type SupplyHop = Pick<FlowHop, "relation" | "predicate" | "from" | "to" | "via" | "item" | "state" | "controls">;

/** What one customer is supplied with, by every hop that brings it. */
export interface SupplyGroup<Hop = FlowHop> {
  readonly key: string;
  readonly customer: EntityId;
  /** Null: not stated. Goods whose goods are not stated are a group of their own. */
  readonly item: EntityId | null;
  readonly hops: readonly Hop[];
}

/**
 * Groups hops by (customer, goods). Goods that are made stand as their own customer; there, making them and designing
 * them are two things, and neither stands in for the other. A subsidiary handing on to its firm brings no goods of its own
 * and makes no group.
 */
export function supplyGroups<Hop extends SupplyHop>(hops: readonly Hop[]): Map<string, SupplyGroup<Hop>> {
  const groups = new Map<string, SupplyGroup<Hop> & { hops: Hop[] }>();
  for (const hop of hops) {
    if (hop.predicate === "PART_OF") continue;
    const key = `${hop.to}\n${hop.item ?? ""}\n${roleOf(hop)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, customer: hop.to, item: hop.item, hops: [hop] });
    else group.hops.push(hop);
  }
  return groups;
}

function roleOf({ predicate, to, item }: SupplyHop): string {
  return item !== to ? "" : predicate === "MANUFACTURES" ? "made" : "designed";
}

/** Who hands the goods over: the holder at the start, or at the goods' own node the one named beside it. */
export function supplierOf(hop: Pick<FlowHop, "from" | "via">): EntityId {
  return hop.via ?? hop.from;
}

/** Is the hop open on the date? See `Openness`. */
export function openness({ state, controls }: Pick<FlowHop, "state" | "controls">): Openness {
  if (state === "notHeld" || controls.some(({ bearing }) => bearing === "closes")) return "closed";
  if (state !== "holds" || controls.some(({ bearing }) => bearing === "doubts")) return "doubtful";
  return "open";
}
