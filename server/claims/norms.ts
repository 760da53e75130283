/** Norms: what an authority closes, asks for or opens, and whether that is in force on a day (docs/state-and-grades.md). */
import type { Bilingual } from "#contract/bilingual.ts";
import type { ClaimId, EntityId, RelationId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import { axisTestimonies } from "./axis-testimonies.ts";
import { isoInterval } from "./date-interval.ts";
import { normReason } from "./norm-reason.ts";
import { stateOn } from "./state-on.ts";
import type { Testimony } from "./testimony.ts";

export const NORM_PREDICATES = [
  "RESTRICTS",
  "PERMITS",
  "BANS_PURCHASE_OF",
  "DISCOURAGES_PURCHASE_OF",
  "TARGETS",
] as const satisfies readonly Predicate[];
export type NormPredicate = (typeof NORM_PREDICATES)[number];

/** Norms, and who issues the policies among them: what says which norms there are and whose. */
export const NORMATIVE_PREDICATES = [...NORM_PREDICATES, "ISSUES"] as const satisfies readonly Predicate[];

/** `closes`: forbids or limits; `asks`: a request, weaker than an order; `opens`: a permission. */
export type NormEffect = "closes" | "asks" | "opens";

/** One norm as its claims state it. A relation whose claims name several addressees or destinations gives several rows. */
export interface Norm {
  readonly relation: RelationId;
  readonly predicate: NormPredicate;
  readonly effect: NormEffect;
  /** Who sets it, as the text names it; of a policy its issuer, or the policy itself where no text says who issues it. */
  readonly issuer: EntityId;
  /** The government that the issuer belongs to, else the issuer. */
  readonly authority: EntityId;
  readonly policy: EntityId | null;
  /** Goods, or whatever the norm is about. */
  readonly item: EntityId;
  readonly addressee: EntityId | null;
  readonly destination: EntityId | null;
  /** Authority's state, item and destination: norms with the same key open and close one another. */
  readonly axis: string;
  /** The state whose norm it is: country of the authority where known. Part of `axis`. */
  readonly jurisdiction: EntityId;
  /** All its claims, sorted: plans and restatements too. */
  readonly claims: readonly ClaimId[];
  /** What of them counts for its state. */
  readonly testimonies: readonly Testimony[];
  /** Ends of the policy as a whole. */
  readonly policyEnds: readonly Testimony[];
  /** Its policy is only announced or planned so far, so that nothing under it binds. */
  readonly announced: boolean;
  /** A claim states it of a past that no text dates, so that no day of it is known. */
  readonly toldOfPast?: boolean;
}

export interface NormState {
  readonly state: RelationState;
  /** Holds, and is more than announced. */
  readonly inForce: boolean;
  /** Not known to be in force, but it may be: its date is known only roughly, or it is contested. */
  readonly mayBeInForce: boolean;
  /** When the present (else the last) time in force began, cut to what is known; null where it never was by that day. */
  readonly since: string | null;
  /** When that time ended; null while it lasts. */
  readonly until: string | null;
  /** Claims that make the state: also those of another norm that lifted it. */
  readonly decidedBy: readonly ClaimId[];
  readonly reason: Bilingual;
}

/** The norms of each axis. */
export function normAxes(norms: readonly Norm[]): Map<string, Norm[]> {
  const axes = new Map<string, Norm[]>();
  for (const norm of norms) {
    const axis = axes.get(norm.axis);
    if (axis === undefined) axes.set(norm.axis, [norm]);
    else axis.push(norm);
  }
  return axes;
}

/**
 * The norm's state on a day, weighed with all norms of its axis (`axisNorms`, itself among them or not): the later event
 * wins, restatements change nothing, a permission opens what was closed, an order lifted ends every statement of it.
 * Worth keeping per day and norm: it reads the whole axis.
 */
export function normStateOn(day: number, norm: Norm, axisNorms: readonly Norm[]): NormState {
  const axis = axisTestimonies(day, norm, axisNorms);
  const own = axis.filter(({ claim }) => norm.claims.includes(claim));
  // What was never said to have begun is neither in force nor lifted by what happens around it.
  const began = [...norm.testimonies, ...own].some(({ voice, start }) => voice === "yes" && start <= day);
  const testimonies = began ? axis : own;
  const { state, decidedBy } = stateOn(day, testimonies);
  const span = norm.announced ? null : lastSpan(day, testimonies);
  const shown = norm.announced && state !== "notHeld" ? "unknown" : state;
  const mayBe = began && !norm.announced && (shown === "contested" || (shown === "unknown" && decidedBy.length > 0));
  const since = span === null ? null : isoInterval(span.from);
  const until = span?.to == null || shown !== "notHeld" ? null : isoInterval(span.to);
  return {
    state: shown,
    inForce: shown === "holds",
    mayBeInForce: mayBe,
    since,
    until,
    decidedBy: norm.announced ? [] : decidedBy,
    reason: normReason({
      state: shown,
      effect: norm.effect,
      announced: norm.announced || norm.testimonies.length === 0,
      toldOfPast: norm.toldOfPast === true,
      mayBeInForce: mayBe,
      since,
      until,
      undated: span?.from.undated ?? false,
    }),
  };
}

const FIRMNESS: readonly RelationState[] = ["holds", "contested", "unknown", "notHeld"];

/**
 * What a relation with several addressees or destinations says, by its rows: it is in force where one of them is. A row of
 * which nothing is known on the day has no say beside one of which something is. Null where there are no rows.
 */
export function firmestOf<S extends Pick<NormState, "state" | "decidedBy">>(rows: readonly S[]): S | null {
  const known = rows.filter(({ state, decidedBy }) => state !== "unknown" || decidedBy.length > 0);
  const told = known.length > 0 ? known : rows;
  return told.toSorted((a, b) => FIRMNESS.indexOf(a.state) - FIRMNESS.indexOf(b.state))[0] ?? null;
}

/** The last time in force by that day: from its first yes after whatever was against it before, to what ended it. */
function lastSpan(day: number, testimonies: readonly Testimony[]): { from: Testimony; to: Testimony | null } | null {
  const heard = testimonies.filter(({ end }) => end <= day);
  const against = heard.filter(({ voice }) => voice === "no" || voice === "ends");
  const lastYes = heard
    .filter(({ voice }) => voice === "yes")
    .toSorted((a, b) => a.start - b.start || byTime(a, b))
    .at(-1);
  if (lastYes === undefined) return null;
  const before = last(against.filter(({ end }) => end < lastYes.start));
  const from = first(heard.filter(({ voice, start }) => voice === "yes" && (before === null || start > before.end)));
  return from === null ? null : { from, to: first(against.filter(({ end }) => end >= lastYes.start)) };
}

function first(testimonies: readonly Testimony[]): Testimony | null {
  return testimonies.toSorted(byTime).at(0) ?? null;
}

function last(testimonies: readonly Testimony[]): Testimony | null {
  return testimonies.toSorted(byTime).at(-1) ?? null;
}

function byTime(a: Testimony, b: Testimony): number {
  return a.end - b.end || a.start - b.start || (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0);
}
