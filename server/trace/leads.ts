/** What points further without being a path: a group's fact, a plan, an attempt, a no, an end, a weak word (DESIGN §5, "Absence"). */
import type { ClaimStatus, Grade, Hedge, Polarity } from "#contract/claim-vocabulary.ts";
import type { ClaimId, EntityId, RelationId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import { type Predicate, predicateRow } from "#contract/ontology.ts";
import { LEAD_KINDS, type Lead } from "#contract/trace.ts";
import { leadReason } from "./lead-words.ts";
import { joinBases, NO_BASIS, type Standing, type World } from "./world.ts";

/** A relation that moves goods, as a lead is judged by it: also one that is planned, denied or negative. */
export interface LeadRow {
  readonly relation: RelationId;
  readonly subject: EntityId;
  readonly predicate: Predicate;
  readonly object: EntityId;
  readonly item: EntityId | null;
  readonly polarity: Polarity;
  readonly status: ClaimStatus;
  readonly state: RelationState;
  readonly grade: Grade;
  /** The hedge of its claims, where all of them are hedged. */
  readonly hedge: Hedge | null;
  readonly claims: readonly ClaimId[];
}

export interface LeadSearch {
  readonly entity: EntityId;
  readonly direction: "upstream" | "downstream";
  /** Relations of the listed paths: what is a path is no lead. */
  readonly listed: ReadonlySet<RelationId>;
  /** Every relation of a flow predicate whose end or item the entity is, with claims that count on the date. */
  readonly rowsOf: (entity: EntityId) => readonly LeadRow[];
  readonly world: World;
  readonly limit: number;
}

/** A group that the entity is in, or that it may be in for all that is stated (`stated: false`). */
interface GroupTie extends Standing {
  readonly stated: boolean;
}

/** A lead before it is put into words: thousands may be found, and some are listed. */
interface Found {
  readonly row: LeadRow;
  readonly kind: Lead["kind"];
  /** The group that it is about; null: the entity itself. */
  readonly tie: GroupTie | null;
}

/** Leads about the entity itself, then about groups that it is in, then about groups of its country that it may be in. */
export function leads(search: LeadSearch): Lead[] {
  const { entity, listed, rowsOf, limit } = search;
  const fresh = (id: EntityId) => rowsOf(id).filter((row) => !listed.has(row.relation) && pointsAlong(row, id, search));
  const own = fresh(entity).flatMap((row): Found[] => {
    const kind = kindOf(row);
    return kind === null ? [] : [{ row, kind, tie: null }];
  });
  const shared = tiesOf(search).flatMap((tie) => fresh(tie.id).map((row): Found => ({ row, kind: "group", tie })));
  const known = new Set(own.map(({ row }) => row.relation));
  return [
    ...own.sort((a, b) => LEAD_KINDS.indexOf(a.kind) - LEAD_KINDS.indexOf(b.kind) || byRelation(a.row, b.row)),
    ...withoutRepeats(shared, ({ row }) => row.relation, known),
  ]
    .slice(0, limit)
    .map((found) => leadOf(found, search));
}

function leadOf({ row, kind, tie }: Found, search: LeadSearch): Lead {
  if (tie !== null) return groupLead(row, tie, search);
  const { entity, world } = search;
  const { relation } = row;
  return {
    kind,
    entity,
    relation,
    because: { ...leadReason(row, null, world), claims: [...row.claims], relations: [relation] },
  };
}

/** Does the relation move goods the way that is searched: to the entity, or from it (or the entity itself as goods)? */
function pointsAlong(row: LeadRow, id: EntityId, { direction }: LeadSearch): boolean {
  const { flow } = predicateRow(row.predicate);
  if (flow === "none") return false;
  const [from, to] = flow === "forward" ? [row.subject, row.object] : [row.object, row.subject];
  return direction === "upstream" ? to === id : from === id || row.item === id;
}

/** Null: it is said plainly to hold, and so a hop, not a lead. */
function kindOf({ polarity, status, state, grade, hedge }: LeadRow): Lead["kind"] | null {
  if (polarity === "negative") return "negative";
  if (status === "planned" || status === "expected") return "planned";
  if (status === "attempted") return "attempted";
  if (status === "ended" || state === "notHeld") return "ended";
  return grade === "D" || hedge === "alleged" ? "weak" : null;
}

function groupLead(row: LeadRow, tie: GroupTie, { entity, world }: LeadSearch): Lead {
  const basis = joinBases({ claims: row.claims, relations: [row.relation] }, tie.basis);
  return {
    kind: "group",
    entity: tie.id,
    relation: row.relation,
    because: {
      ...leadReason(row, { entity, group: tie.id, stated: tie.stated }, world),
      claims: [...basis.claims],
      relations: [...basis.relations],
    },
  };
}

function tiesOf({ entity, rowsOf, world }: LeadSearch): GroupTie[] {
  const stated = world.groupsOf(entity).map((group) => ({ ...group, stated: true }));
  const type = world.entity(entity)?.type;
  if (type !== "Company" && type !== "Organization") return stated;
  // A group that supplies the entity, or is supplied by it, stands beside it.
  const partners = rowsOf(entity).flatMap(({ subject, object }) => [subject, object]);
  const known = new Set([entity, ...partners, ...stated.map(({ id }) => id)]);
  const possible = world
    .countriesOf(entity)
    .flatMap((country) => world.collectivesIn(country.id))
    .filter((id) => !known.has(id) && world.entity(id)?.type === type)
    .map((id) => ({ id, basis: NO_BASIS, stated: false }));
  return [...stated, ...possible];
}

/** Leads of both ends of a search between two, each relation once. */
export function joinLeads(first: readonly Lead[], second: readonly Lead[]): Lead[] {
  return withoutRepeats([...first, ...second], ({ relation }) => relation, new Set());
}

function withoutRepeats<T>(all: readonly T[], relationOf: (each: T) => RelationId, known: Set<RelationId>): T[] {
  return all.filter((each) => {
    const relation = relationOf(each);
    if (known.has(relation)) return false;
    known.add(relation);
    return true;
  });
}

function byRelation(a: LeadRow, b: LeadRow): number {
  return a.relation < b.relation ? -1 : 1;
}
