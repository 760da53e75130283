/** Norms on hops: which touch one on the date and what they do to it. */

import type { ClaimId, EntityId, RelationId } from "#contract/ids.ts";
import { dayInterval } from "../claims/date-interval.ts";
import { type Norm, type NormState, normAxes, normStateOn } from "../claims/norms.ts";
import { ControlReason, controlClaims } from "./control-reason.ts";
import type { FlowHop, HopControl } from "./flow-hop.ts";
import { keeper } from "./keep-answers.ts";
import { isTransfer, matchParts, type Touch, type Transfer } from "./match-norm.ts";
import { indexNorms } from "./norm-index.ts";
import { type NormParts, normParts } from "./norm-parts.ts";
import { exemptions, GOODS, policyGoods, ruleOf, rulesOnGoods } from "./norm-rules.ts";
import type { Judgement } from "./verdict.ts";
import type { World } from "./world.ts";

export interface NormSettings {
  /** Norms of all claims that count in the request (in print by `knownBy`). */
  readonly norms: readonly Norm[];
  /** Day number of the as-of date. */
  readonly day: number;
  readonly world: World;
}

export interface ControlSettings extends NormSettings {
  /** Ids of policies and issuers, or of norm relations, switched off by the what-if. */
  readonly off: ReadonlySet<string>;
}

/** The norms of one request. Ask it hop by hop; what it has worked out it keeps. */
export interface ControlDesk {
  /** Norms that cut or may cut the hop, in force or not, one entry a relation, sorted by relation. */
  readonly controlsOf: (hop: Omit<FlowHop, "controls">) => readonly HopControl[];
  /**
   * The strongest bearing of its controls, with nothing written out. `documented`: the first day that the newest time of a
   * claim on it may mean (null: none is dated), asked only where it matters.
   */
  readonly bearingOn: (hop: HopEnds, documented: () => number | null) => HopControl["bearing"];
  /** Those of its controls that bear on it, without a word written. */
  readonly weighing: (hop: HopEnds, documented: () => number | null) => readonly WeighingControl[];
  /** All rows of a norm's relation. */
  readonly rowsOf: (relation: RelationId) => readonly Norm[];
  /** Norms of the same axis, itself among them. */
  readonly axisOf: (norm: Norm) => readonly Norm[];
  readonly stateOf: (norm: Norm) => NormState;
  readonly isOff: (norm: Norm) => boolean;
}

/** Who hands what to whom. */
export type HopEnds = Pick<FlowHop, "predicate" | "from" | "to" | "via" | "item">;

/** A control that bears on a hop, with the claims that it rests on. */
export interface WeighingControl extends Pick<HopControl, "relation" | "effect" | "inForce" | "bearing"> {
  readonly claims: readonly ClaimId[];
}

const NO_CONTROLS: readonly HopControl[] = [];

/** A norm that counts on the day, ready to be held against transfers. */
interface CountingNorm {
  readonly norm: Norm;
  /** Of the norm with the rest of its rule. */
  readonly parts: NormParts;
  /** With what the rest of its policy says of the goods, any of them: empty where it says nothing. */
  readonly onGoods: readonly NormParts[];
  readonly state: NormState;
  /** The last day that its beginning may mean; null: it never began. */
  readonly since: number | null;
  readonly isExempt: (item: EntityId) => boolean;
}

interface WeighedNorm extends CountingNorm {
  readonly off: boolean;
  /** It is not off, and in force or perhaps. */
  readonly weighs: boolean;
}

/** Answers about parties and goods that are kept: some 20 MB. */
const MOST_KEPT = 100_000;

export function controlDesk({ off, ...settings }: ControlSettings): ControlDesk {
  return controlDesks(settings)(off);
}

/** Desks with different policies off: what the norms ask of goods and parties is theirs together. */
export function controlDesks({ norms, day, world }: NormSettings): (off: ReadonlySet<string>) => ControlDesk {
  const axes = normAxes(norms);
  const axisOf = (norm: Norm) => axes.get(norm.axis) ?? [norm];
  const states = new Map<Norm, NormState>();
  const stateOf = (norm: Norm) => {
    const known = states.get(norm) ?? normStateOn(day, norm, axisOf(norm));
    states.set(norm, known);
    return known;
  };
  const rows = rowsByRelation(norms);
  const goodsOfPolicy = policyGoods(norms, world);
  const exempts = exemptions(norms, axisOf, day, world);
  const kept = { judgement: keeper<Judgement>(MOST_KEPT), flag: keeper<boolean>(MOST_KEPT) };
  const counting = norms
    .filter((norm) => norm.effect !== "opens" && counts(norm, stateOf(norm)))
    .map((norm, index): CountingNorm => {
      const [state, rule] = [stateOf(norm), ruleOf(norm, axisOf(norm), day)];
      return {
        norm,
        parts: normParts(rule, world, kept),
        onGoods: rulesOnGoods(rule, goodsOfPolicy(norm), world).map((each) => normParts(each, world, kept)),
        state,
        since: state.since === null ? null : dayInterval(state.since).end,
        isExempt: kept.flag(`exempt from ${index}`, (item) => exempts(rule, item)),
      };
    });
  const find = indexNorms(
    counting.map(({ parts }) => parts),
    world,
  );
  return (off) => {
    const isOff = offOn(off, axisOf);
    const weighed = counting.map((each): WeighedNorm => {
      const { inForce, mayBeInForce } = each.state;
      const isNormOff = isOff(each.norm);
      return { ...each, off: isNormOff, weighs: !isNormOff && (inForce || mayBeInForce) };
    });
    return {
      rowsOf: (relation) => rows.get(relation) ?? [],
      axisOf,
      stateOf,
      isOff,
      weighing: (hop, documented) => {
        const transfer = transferOf(hop, world);
        const touching: WeighingControl[] = [];
        for (const index of isTransfer(transfer) ? [...find(transfer)].sort((a, b) => a - b) : []) {
          const each = weighed[index];
          const touch = each?.weighs === true ? touchOf(each, transfer) : null;
          if (each === undefined || touch === null) continue;
          const bearing = bearingOf(each, touch, each.since === null ? null : documented());
          if (bearing === "none") continue;
          const { norm, state } = each;
          const { relation } = norm;
          const { inForce } = state;
          touching.push({
            relation,
            effect: touch.effect,
            inForce,
            bearing,
            claims: controlClaims({ norm, state, touch }),
          });
        }
        return onePerRelation(touching);
      },
      bearingOn: (hop, documented) => {
        const transfer = transferOf(hop, world);
        return isTransfer(transfer) ? strongest(find(transfer), weighed, transfer, documented) : "none";
      },
      controlsOf: (hop) => {
        const transfer = transferOf(hop, world);
        if (!isTransfer(transfer)) return NO_CONTROLS;
        const touching: HopControl[] = [];
        for (const index of [...find(transfer)].sort((a, b) => a - b)) {
          const each = weighed[index];
          const touch = each === undefined ? null : touchOf(each, transfer);
          if (each !== undefined && touch !== null) touching.push(controlOf(each, touch, hop.lastDocumented));
        }
        return touching.length === 0 ? NO_CONTROLS : onePerRelation(touching);
      },
    };
  };
}

/** Nothing is stronger than what closes, and what can only be doubtful is not asked once something is. */
function strongest(
  found: Iterable<number>,
  weighed: readonly WeighedNorm[],
  transfer: Transfer,
  documented: () => number | null,
): HopControl["bearing"] {
  let bearing: HopControl["bearing"] = "none";
  for (const index of found) {
    const each = weighed[index];
    if (each?.weighs !== true || (bearing === "doubts" && !each.state.inForce)) continue;
    const effect = touchOf(each, transfer)?.effect ?? "none";
    if (effect === "none" || (each.since !== null && isAfter(each, documented()))) continue;
    if (effect === "cuts" && each.state.inForce) return "closes";
    bearing = "doubts";
  }
  return bearing;
}

function rowsByRelation(norms: readonly Norm[]): ReadonlyMap<RelationId, readonly Norm[]> {
  const rows = new Map<RelationId, Norm[]>();
  for (const norm of norms) {
    const known = rows.get(norm.relation);
    if (known === undefined) rows.set(norm.relation, [norm]);
    else known.push(norm);
  }
  return rows;
}

/** The hop as a handing over. */
export function transferOf(hop: Pick<FlowHop, "predicate" | "from" | "to" | "via" | "item">, world: World): Transfer {
  const supplier = hop.via ?? hop.from;
  return {
    predicate: hop.predicate,
    supplier,
    supplierIsGoods: GOODS.has(world.entity(supplier)?.type),
    customer: hop.to,
    customerIsGoods: GOODS.has(world.entity(hop.to)?.type),
    item: hop.item,
  };
}

/** A norm dated after the day says nothing yet; one that is only announced is shown as such. */
function counts({ testimonies }: Norm, { state, mayBeInForce }: NormState): boolean {
  return state !== "unknown" || mayBeInForce || testimonies.length === 0;
}

/**
 * Is the norm off? Named itself, by its policy or its issuer, or a statement of a rule of which another statement is: what
 * closes one axis is one rule. A permission cannot be switched off, so that nothing is ever closed by taking a policy away.
 */
function offOn(off: ReadonlySet<string>, axisOf: (norm: Norm) => readonly Norm[]): (norm: Norm) => boolean {
  const isNamed = ({ relation, policy, issuer }: Norm) =>
    off.has(relation) || off.has(issuer) || (policy !== null && off.has(policy));
  return (norm) =>
    off.size > 0 &&
    norm.effect !== "opens" &&
    axisOf(norm).some((other) => other.effect === norm.effect && isNamed(other));
}

/** How the rule touches the transfer, with what the rest of its policy says of the goods; null: not at all. */
function touchOf({ parts, onGoods, isExempt }: CountingNorm, transfer: Transfer): Touch | null {
  let touch = matchParts(parts, transfer);
  if (touch === null) return null;
  if (onGoods.length > 0) touch = firstTouch(onGoods, transfer);
  return touch === null || (transfer.item !== null && isExempt(transfer.item)) ? null : touch;
}

function firstTouch(onGoods: readonly NormParts[], transfer: Transfer): Touch | null {
  for (const parts of onGoods) {
    const touch = matchParts(parts, transfer);
    if (touch !== null) return touch;
  }
  return null;
}

/** Is the hop documented surely later? The first day that the one may mean is after the last that the other may mean. */
function isAfter({ since }: CountingNorm, documented: number | null): boolean {
  return since !== null && documented !== null && documented > since;
}

function bearingOf(weighed: WeighedNorm, { effect }: Touch, documented: number | null): HopControl["bearing"] {
  if (!weighed.weighs || isAfter(weighed, documented)) return "none";
  return weighed.state.inForce && effect === "cuts" ? "closes" : "doubts";
}

function controlOf(weighed: WeighedNorm, touch: Touch, lastDocumented: string | null): HopControl {
  const { norm, state, off } = weighed;
  const documented = lastDocumented === null ? null : dayInterval(lastDocumented).start;
  const documentedAfter = isAfter(weighed, documented) ? lastDocumented : null;
  return {
    relation: norm.relation,
    effect: touch.effect,
    inForce: state.inForce,
    off,
    bearing: bearingOf(weighed, touch, documented),
    because: new ControlReason({ norm, state, touch, documentedAfter }),
  };
}

const BEARING = { closes: 0, doubts: 1, none: 2 } as const;

/** A relation whose claims name several addressees or destinations is several norms: the one that weighs most speaks. */
function onePerRelation<Control extends Weight>(controls: readonly Control[]): Control[] {
  if (controls.length < 2) return [...controls];
  const best = new Map<RelationId, Control>();
  for (const control of controls) {
    const known = best.get(control.relation);
    if (known === undefined || weight(control) < weight(known)) best.set(control.relation, control);
  }
  return [...best.values()].sort((a, b) => (a.relation < b.relation ? -1 : 1));
}

type Weight = Pick<HopControl, "relation" | "bearing" | "effect" | "inForce">;

function weight({ bearing, effect, inForce }: Weight): number {
  return BEARING[bearing] * 4 + (inForce ? 0 : 2) + (effect === "cuts" ? 0 : 1);
}
