/** Hops and norms by hand: `hop("a>b:goods")`, with what the test says in place of the defaults. */

import { dayInterval } from "../../../server/claims/date-interval.ts";
import type { Norm } from "../../../server/claims/norms.ts";
import { claimId, relationId } from "../../../server/contract/ids.ts";
import type { FlowPath, PathHop } from "../../../server/contract/trace.ts";
import type { FlowHop, HopControl } from "../../../server/trace/flow-hop.ts";
import { id } from "./toy-world.ts";

/** A hop `from>to:goods` that holds, uncontrolled. */
export function hop(text: string, more: Partial<FlowHop> = {}): FlowHop {
  const [from = "", to = "", goods] = text.split(/[>:]/);
  const predicate = more.predicate ?? "SUPPLIES";
  return {
    relation: relationId.parse([from, predicate, to, ...(goods === undefined ? [] : [goods])].join(":")),
    predicate,
    from: id(from),
    to: id(to),
    item: goods === undefined ? null : id(goods),
    implied: false,
    state: "holds",
    grade: "B",
    lastDocumented: "2025-06-15",
    controls: [],
    claims: [claimId.parse(`story:${text}`)],
    ...more,
  };
}

export function control(bearing: HopControl["bearing"], more: Partial<HopControl> = {}): HopControl {
  return {
    relation: relationId.parse(`gov:RESTRICTS:${bearing}`),
    effect: bearing === "closes" ? "cuts" : "mayCut",
    inForce: bearing !== "none",
    off: false,
    bearing,
    because: { ar: "قيد", en: "control", claims: [claimId.parse(`norm:${bearing}`)], relations: [] },
    ...more,
  };
}

/** A path through the named holders; broken if said so. */
export function path(holders: string, broken = false): FlowPath {
  const names = holders.split(">");
  const hops = names.slice(1).map((to, index): PathHop => {
    const from = names[index] ?? "";
    return {
      relation: relationId.parse(`${from}:SUPPLIES:${to}`),
      from: id(from),
      to: id(to),
      item: null,
      implied: false,
      state: "holds",
      join: index === 0 ? "start" : "same",
      lastDocumented: null,
    };
  });
  return { hops, grade: "B", weakestHop: 0, length: hops.length, broken, continuity: "continuous", controls: [] };
}

/** A norm that begins on a date and may end on another. */
export function norm(relation: string, more: Partial<Norm> & { readonly from: string; readonly to?: string }): Norm {
  const [subject = "", predicate = "RESTRICTS", item = ""] = relation.split(":");
  const { from, to, ...rest } = more;
  const known = (["RESTRICTS", "PERMITS", "BANS_PURCHASE_OF", "DISCOURAGES_PURCHASE_OF", "TARGETS"] as const).find(
    (each) => each === predicate,
  );
  const said = (voice: "yes" | "ends", date: string) => ({
    claim: claimId.parse(`story:${relation}-${voice}`),
    voice,
    ...dayInterval(date),
    printed: dayInterval(date).end,
    undated: false,
    denied: false,
    event: null,
  });
  return {
    relation: relationId.parse(relation),
    predicate: known ?? "RESTRICTS",
    effect: known === "PERMITS" ? "opens" : known === "DISCOURAGES_PURCHASE_OF" ? "asks" : "closes",
    issuer: id(subject),
    authority: id(subject),
    policy: null,
    item: id(item),
    addressee: null,
    destination: id("china"),
    axis: `${subject}|${item}|china`,
    jurisdiction: id("us"),
    claims: [claimId.parse(`story:${relation}-yes`)],
    testimonies: [said("yes", from), ...(to === undefined ? [] : [said("ends", to)])],
    policyEnds: [],
    announced: false,
    ...rest,
  };
}
