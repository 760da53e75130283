/** Then and now: what the graph says on one day and not on another, with the claims that make the difference. */
import type { ClaimId, RelationId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import type { Onset } from "#contract/trace.ts";
import { type Norm, normAxes, normStateOn } from "../claims/norms.ts";
import { stateOn } from "../claims/state-on.ts";
import type { Testimony } from "../claims/testimony.ts";

export interface Comparison {
  /** Day numbers. */
  readonly from: number;
  readonly to: number;
  /** Relations to compare, with the testimonies that count (in print by `knownBy`). */
  readonly relations: Iterable<ComparedRelation>;
  /** All norms: what one relation says may be lifted by another on its axis. */
  readonly norms: readonly Norm[];
}

export interface ComparedRelation {
  readonly relation: RelationId;
  /** Says whether its dates are those of an act; absent: of a state, which may have begun before any of them. */
  readonly predicate?: Predicate;
  readonly testimonies: readonly Testimony[];
}

export interface Difference {
  readonly relation: RelationId;
  readonly before: RelationState;
  readonly after: RelationState;
  /** Of what was added only. */
  readonly onset?: Onset;
  /** What decides the state after (of what was added, all that says so since), else what decided it before. */
  readonly claims: readonly ClaimId[];
}

export interface Differences {
  /** Holds after, and before did not, or was not known to. */
  readonly added: Difference[];
  /** Held before, and does not after. */
  readonly ended: Difference[];
  /** Any other change. */
  readonly changed: Difference[];
  /** Newly contested. */
  readonly contested: Difference[];
}

interface Decided {
  readonly state: RelationState;
  readonly decidedBy: readonly ClaimId[];
}

/** Each relation whose state differs, in one of the four lists, sorted by relation. */
export function compareDates({ from, to, relations, norms }: Comparison): Differences {
  const differences: Differences = { added: [], ended: [], changed: [], contested: [] };
  const axes = normAxes(norms);
  const rows = new Map<RelationId, Norm[]>();
  for (const norm of norms) rows.set(norm.relation, [...(rows.get(norm.relation) ?? []), norm]);
  for (const { relation, predicate, testimonies } of relations) {
    const own = rows.get(relation);
    const on = (day: number): Decided =>
      own === undefined
        ? stateOn(day, testimonies)
        : firmestOf(own.map((norm) => normStateOn(day, norm, axes.get(norm.axis) ?? [norm])));
    const before = on(from);
    const after = on(to);
    if (before.state === after.state) continue;
    const kind = kindOf(before.state, after.state);
    const said = yesesSince(from, to, own === undefined ? testimonies : own.flatMap((norm) => norm.testimonies));
    const isAct = own !== undefined || (predicate !== undefined && ACTS.has(predicate));
    const began = before.state === "notHeld" || (isAct && said.some(({ undated, start }) => !undated && start > from));
    differences[kind].push({
      relation,
      before: before.state,
      after: after.state,
      ...(kind === "added" && { onset: began ? "began" : "documented" }),
      claims: kind === "added" ? joined(after.decidedBy, said) : decisive(before, after),
    });
  }
  for (const list of Object.values(differences)) list.sort(byRelation);
  return differences;
}

/** What happens on its date, beside norms. Of everything else a date says that it was so then, not that it began. */
const ACTS: ReadonlySet<Predicate> = new Set<Predicate>([
  "ISSUES",
  "INVESTIGATES",
  "ACCUSES",
  "INVESTS_IN",
  "ACQUIRES",
  "RAISED_FUNDS_IN",
  "FOUNDED",
  "MEETS_WITH",
]);

function yesesSince(from: number, to: number, testimonies: readonly Testimony[]): Testimony[] {
  return testimonies.filter(({ voice, end }) => voice === "yes" && end > from && end <= to);
}

/** Not the newest alone: an older one of the same days may be the better evidence. */
function joined(decidedBy: readonly ClaimId[], said: readonly Testimony[]): ClaimId[] {
  return [...new Set([...decidedBy, ...said.map(({ claim }) => claim)])].sort();
}

function decisive(before: Decided, after: Decided): readonly ClaimId[] {
  return after.decidedBy.length > 0 ? after.decidedBy : before.decidedBy;
}

function kindOf(before: RelationState, after: RelationState): keyof Differences {
  if (after === "contested") return "contested";
  if (after === "holds" && before !== "contested") return "added";
  return before === "holds" && after === "notHeld" ? "ended" : "changed";
}

const FIRMNESS: readonly RelationState[] = ["holds", "contested", "unknown", "notHeld"];

/** A relation with several addressees or destinations is in force where one of them is. */
function firmestOf(all: readonly Decided[]): Decided {
  const known = all.filter(({ state, decidedBy }) => state !== "unknown" || decidedBy.length > 0);
  const ordered = (known.length > 0 ? known : all).toSorted(
    (a, b) => FIRMNESS.indexOf(a.state) - FIRMNESS.indexOf(b.state),
  );
  return ordered[0] ?? { state: "unknown", decidedBy: [] };
}

function byRelation(a: Difference, b: Difference): number {
  return a.relation < b.relation ? -1 : 1;
}
