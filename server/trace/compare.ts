/** Then and now: what the graph says on one day and not on another, with the claims that make the difference. */
import type { ClaimId, RelationId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import type { Onset } from "#contract/trace.ts";
import { firmestOf, type Norm, normAxes, normStateOn } from "../claims/norms.ts";
import { stateOn } from "../claims/state-on.ts";
import type { Testimony } from "../claims/testimony.ts";

export interface Comparison {
  /** Day numbers. */
  readonly from: number;
  readonly to: number;
  /** Relations to compare, with the testimonies that count (in print by `knownBy`). */
  readonly relations: Iterable<ComparedRelation>;
  /** All norms that the two days know of: what one relation says may be lifted by another on its axis. */
  readonly norms: { readonly from: readonly Norm[]; readonly to: readonly Norm[] };
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
  const [then, now] = [normDesk(from, norms.from), normDesk(to, norms.to)];
  for (const { relation, predicate, testimonies } of relations) {
    const isNorm = then.isNorm(relation) || now.isNorm(relation);
    const before = isNorm ? then.stateOf(relation) : stateOn(from, testimonies);
    const after = isNorm ? now.stateOf(relation) : stateOn(to, testimonies);
    if (before.state === after.state) continue;
    const kind = kindOf(before.state, after.state);
    const said = yesesSince(from, to, isNorm ? now.testimoniesOf(relation) : testimonies);
    const isAct = isNorm || (predicate !== undefined && ACTS.has(predicate));
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

/** What the norms of a day say of relations. One without norms on that day was not told of by then. */
function normDesk(day: number, norms: readonly Norm[]) {
  const axes = normAxes(norms);
  const rows = new Map<RelationId, Norm[]>();
  for (const norm of norms) {
    const own = rows.get(norm.relation);
    if (own === undefined) rows.set(norm.relation, [norm]);
    else own.push(norm);
  }
  const rowsOf = (relation: RelationId): readonly Norm[] => rows.get(relation) ?? [];
  return {
    isNorm: (relation: RelationId) => rows.has(relation),
    stateOf: (relation: RelationId): Decided =>
      firmestOf(rowsOf(relation).map((norm) => normStateOn(day, norm, axes.get(norm.axis) ?? [norm]))) ?? UNTOLD,
    testimoniesOf: (relation: RelationId) => rowsOf(relation).flatMap(({ testimonies }) => testimonies),
  };
}

const UNTOLD: Decided = { state: "unknown", decidedBy: [] };

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

function byRelation(a: Difference, b: Difference): number {
  return a.relation < b.relation ? -1 : 1;
}
