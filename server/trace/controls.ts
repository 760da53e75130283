/** Norms on hops: which touch one on the date, what they do to it, and the list of all that touch the listed paths. */

import type { EntityId, RelationId } from "#contract/ids.ts";
import type { EntityType } from "#contract/ontology.ts";
import { isolate } from "#text/bidi.ts";
import { dayInterval } from "../claims/date-interval.ts";
import { exemptionOn } from "../claims/norm-exemption.ts";
import { type Norm, type NormState, normAxes, normStateOn } from "../claims/norms.ts";
import type { FlowHop, HopControl } from "./flow-hop.ts";
import { isTransfer, matchNorm, type NormMatch, type Transfer } from "./match-norm.ts";
import { indexNorms } from "./norm-index.ts";
import type { World } from "./world.ts";

export interface ControlSettings {
  /** Norms of all claims that count in the request (in print by `knownBy`). */
  readonly norms: readonly Norm[];
  /** Day number of the as-of date. */
  readonly day: number;
  /** Ids of policies and issuers, or of norm relations, switched off by the what-if. */
  readonly off: ReadonlySet<string>;
  readonly world: World;
}

/** The norms of one request. Ask it hop by hop; what it has worked out it keeps. */
export interface ControlDesk {
  /** Norms that cut or may cut the hop, in force or not, one entry a relation, sorted by relation. */
  readonly controlsOf: (hop: Omit<FlowHop, "controls">) => readonly HopControl[];
  /** Is there a norm that has to do with the hop at all? Without a no, `controlsOf` may still be empty. */
  readonly mayTouch: (hop: Pick<FlowHop, "predicate" | "from" | "to" | "via" | "item">) => boolean;
  /** All rows of a norm's relation. */
  readonly rowsOf: (relation: RelationId) => readonly Norm[];
  /** Norms of the same axis, itself among them. */
  readonly axisOf: (norm: Norm) => readonly Norm[];
  readonly stateOf: (norm: Norm) => NormState;
  readonly isOff: (norm: Norm) => boolean;
}

const GOODS: ReadonlySet<EntityType | undefined> = new Set(["Chip", "AIModel", "Software", "Equipment"] as const);
const NO_CONTROLS: readonly HopControl[] = [];

export function controlDesk({ norms, day, off, world }: ControlSettings): ControlDesk {
  const axes = normAxes(norms);
  const axisOf = (norm: Norm) => axes.get(norm.axis) ?? [norm];
  const states = new Map<Norm, NormState>();
  const stateOf = (norm: Norm) => {
    const known = states.get(norm) ?? normStateOn(day, norm, axisOf(norm));
    states.set(norm, known);
    return known;
  };
  const rows = rowsByRelation(norms);
  const isOff = offOn(off, axisOf);
  const goodsOfPolicy = policyGoods(norms, world);
  const rules = new Map<Norm, Norm>();
  const ruleFor = (norm: Norm) => {
    const known = rules.get(norm) ?? ruleOf(norm, axisOf(norm), day);
    rules.set(norm, known);
    return known;
  };
  const isExempt = exemptions(norms, axisOf, day, world);
  const find = indexNorms(
    norms.filter(({ effect }) => effect !== "opens"),
    world,
  );
  return {
    rowsOf: (relation) => rows.get(relation) ?? [],
    axisOf,
    stateOf,
    isOff,
    mayTouch: (hop) => {
      const transfer = transferOf(hop, world);
      return isTransfer(transfer) && find(transfer).length > 0;
    },
    controlsOf: (hop) => {
      const transfer = transferOf(hop, world);
      if (!isTransfer(transfer)) return NO_CONTROLS;
      const touching = find(transfer).flatMap((norm) => {
        const state = stateOf(norm);
        if (!counts(norm, state)) return [];
        const rule = ruleFor(norm);
        const match = matchRule(rule, goodsOfPolicy(norm), transfer, world);
        return match.effect === "none" || isExempt(rule, transfer.item)
          ? []
          : [controlOf({ norm, state, match, off: isOff(norm), hop })];
      });
      return touching.length === 0 ? NO_CONTROLS : onePerRelation(touching);
    },
  };
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

/** Does a permission in force take the goods out of a wider norm of the same state? */
function exemptions(
  norms: readonly Norm[],
  axisOf: (norm: Norm) => readonly Norm[],
  day: number,
  world: World,
): (norm: Norm, item: EntityId | null) => boolean {
  const permits = norms.filter(({ effect }) => effect === "opens");
  const permitted = new Set(permits.map(({ item }) => item));
  return (norm, item) => {
    if (item === null || permitted.size === 0) return false;
    const families = world.familiesOf(item).map(({ id }) => id);
    const wide = new Set([norm.item, ...world.familiesOf(norm.item).map(({ id }) => id)]);
    const narrow = [item, ...families].filter((id) => !wide.has(id) && permitted.has(id));
    if (narrow.length === 0) return false;
    const about = permits.filter((permit) => narrow.includes(permit.item)).flatMap(axisOf);
    return exemptionOn(day, norm, narrow, [...new Set(about)]) !== null;
  };
}

/** The goods that a policy's other norms name: what it means where it only says whom or where it targets. */
function policyGoods(norms: readonly Norm[], world: World): (norm: Norm) => readonly EntityId[] {
  const goods = new Map<EntityId, Set<EntityId>>();
  for (const { policy, item, effect } of norms) {
    if (policy === null || effect === "opens" || !GOODS.has(world.entity(item)?.type)) continue;
    goods.set(policy, (goods.get(policy) ?? new Set()).add(item));
  }
  return ({ policy, predicate, item }) => {
    if (policy === null || predicate !== "TARGETS" || GOODS.has(world.entity(item)?.type)) return [];
    return [...(goods.get(policy) ?? [])];
  };
}

/**
 * The norm with what the other statements of its rule tell by the day: the destination, where they name just one; and that
 * what a policy targets is restricted, where a restriction tells of the same event.
 */
function ruleOf(norm: Norm, axis: readonly Norm[], day: number): Norm {
  const told = axis.filter(({ testimonies }) => testimonies.some(({ start }) => start <= day));
  const events = new Set(norm.testimonies.map(({ event }) => event).filter((event) => event !== null));
  const isRestriction =
    norm.predicate === "TARGETS" &&
    told.some(
      ({ predicate, testimonies }) =>
        predicate === "RESTRICTS" && testimonies.some(({ event }) => event !== null && events.has(event)),
    );
  return {
    ...norm,
    destination: norm.destination ?? onlyPlace(told),
    ...(isRestriction ? { predicate: "RESTRICTS" } : {}),
  };
}

function onlyPlace(norms: readonly Norm[]): EntityId | null {
  const [place, ...others] = new Set(norms.map(({ destination }) => destination).filter((each) => each !== null));
  return place === undefined || others.length > 0 ? null : place;
}

/** Matches a rule with what the rest of its policy says of the goods. */
function matchRule(rule: Norm, goods: readonly EntityId[], transfer: Transfer, world: World): NormMatch {
  const whole = matchNorm(rule, transfer, world);
  if (goods.length === 0 || whole.effect === "none") return whole;
  // A targeted party stands as addressee beside the goods; a targeted place is the destination already.
  const party = world.entity(rule.item)?.type === "Place" ? null : rule.item;
  const addressee = rule.addressee ?? party;
  const matches = goods.map((item) => matchNorm({ ...rule, item, addressee }, transfer, world));
  return matches.find(({ effect }) => effect !== "none") ?? { ...whole, effect: "none" };
}

interface Touch {
  readonly norm: Norm;
  readonly state: NormState;
  readonly match: NormMatch;
  readonly off: boolean;
  readonly hop: Pick<FlowHop, "lastDocumented">;
}

function controlOf({ norm, state, match, off, hop }: Touch): HopControl {
  const after = state.since !== null && isDocumentedAfter(hop.lastDocumented, state.since);
  const weighs = !off && !after && (state.inForce || state.mayBeInForce);
  const closes = state.inForce && match.effect === "cuts";
  return {
    relation: norm.relation,
    effect: match.effect === "cuts" ? "cuts" : "mayCut",
    inForce: state.inForce,
    off,
    bearing: weighs ? (closes ? "closes" : "doubts") : "none",
    because: {
      ar: [match.because.ar, state.reason.ar, ...(after ? [documentedAfter(hop.lastDocumented).ar] : [])].join("؛ "),
      en: [match.because.en, state.reason.en, ...(after ? [documentedAfter(hop.lastDocumented).en] : [])].join("; "),
      claims: [...new Set([...(state.decidedBy.length > 0 ? state.decidedBy : norm.claims), ...match.because.claims])],
      relations: [...match.because.relations],
    },
  };
}

function documentedAfter(date: string | null) {
  const day = isolate(date ?? "");
  return {
    ar: `ومع ذلك يوثّق قولٌ هذا النقل في ${day} بعد بدئه`,
    en: `yet a claim documents this on ${day}, after it began`,
  };
}

/** Surely later: the first day that the one may mean is after the last that the other may mean. */
function isDocumentedAfter(documented: string | null, since: string): boolean {
  return documented !== null && dayInterval(documented).start > dayInterval(since).end;
}

const BEARING = { closes: 0, doubts: 1, none: 2 } as const;

/** A relation whose claims name several addressees or destinations is several norms: the one that weighs most speaks. */
function onePerRelation(controls: readonly HopControl[]): HopControl[] {
  const best = new Map<RelationId, HopControl>();
  for (const control of controls) {
    const known = best.get(control.relation);
    if (known === undefined || weight(control) < weight(known)) best.set(control.relation, control);
  }
  return [...best.values()].sort((a, b) => (a.relation < b.relation ? -1 : 1));
}

function weight({ bearing, effect, inForce }: HopControl): number {
  return BEARING[bearing] * 4 + (inForce ? 0 : 2) + (effect === "cuts" ? 0 : 1);
}
