/** Norm claims → norms: who sets what for whom, grouped so that every way of stating one rule meets on one axis. */
import { type ClaimId, type EntityId, makeRelationId } from "#contract/ids.ts";
import type { EntityType, Predicate } from "#contract/ontology.ts";
import { authorityOf, type NormContext } from "./authority.ts";
import { NORM_PREDICATES, type Norm, type NormEffect, type NormPredicate } from "./norms.ts";
import type { Testimony, TestimonyClaim } from "./testimony.ts";

/** A claim of a norm, or that a policy was issued. Null and absent mean the same. */
export interface NormClaim extends TestimonyClaim {
  readonly subject: EntityId;
  readonly predicate: Predicate;
  readonly object: EntityId | null;
  readonly item?: EntityId | null | undefined;
  readonly addressee?: EntityId | null | undefined;
  readonly destination?: EntityId | null | undefined;
}

export interface NormInput<C extends NormClaim> {
  /** Accepted claims in print by the day asked about; those of other predicates are passed over. */
  readonly claims: readonly C[];
  readonly testimony: (claim: C) => Testimony | null;
  readonly context: NormContext;
  /**
   * Day number: claims whose time begins later are passed over, so that they do not even decide which rows and axes there are.
   * Absent: the norms of all dates.
   */
  readonly asOf?: number;
}

const EFFECTS: Readonly<Record<NormPredicate, NormEffect>> = {
  RESTRICTS: "closes",
  BANS_PURCHASE_OF: "closes",
  TARGETS: "closes",
  DISCOURAGES_PURCHASE_OF: "asks",
  PERMITS: "opens",
};

/** What a claim says, before rows are made. */
interface Said {
  readonly claim: ClaimId;
  readonly predicate: NormPredicate;
  readonly subject: EntityId;
  readonly relation: Norm["relation"];
  readonly item: EntityId;
  readonly addressee: EntityId | null;
  readonly destination: EntityId | null;
  readonly planned: boolean;
  readonly testimony: Testimony | null;
}

/** All norms, sorted by relation, destination and addressee. Independent of the order of `claims`. */
export function normsFromClaims<C extends NormClaim>({ claims, testimony, context, asOf }: NormInput<C>): Norm[] {
  const said: Said[] = [];
  const issues = new Map<EntityId, { planned: boolean; testimony: Testimony | null }[]>();
  for (const claim of claims) {
    if (claim.object === null) continue;
    const heard = testimony(claim);
    if (asOf !== undefined && heard !== null && heard.start > asOf && !tellsAnEvent(heard)) continue;
    const planned = claim.status === "planned" || claim.status === "expected" || claim.status === "attempted";
    if (claim.predicate === "ISSUES") put(issues, claim.object, { planned, testimony: heard });
    else if (isNorm(claim.predicate)) said.push(saidBy(claim, claim.predicate, claim.object, planned, heard, context));
  }
  const policies = groupBy(
    said.filter(({ subject }) => context.typeOf(subject) === "Policy"),
    ({ subject }) => subject,
  );
  const drafts = [
    ...groupBy(
      said.map((each) => withPolicy(each, policies)),
      ({ relation }) => relation,
    ).values(),
  ]
    .flatMap(rowsOf)
    .map((row) => draftOf(row, policies, issues, context))
    .filter((draft) => draft !== null);
  return withAxes(drafts).sort(byRow);
}

/** An undated claim of an event may tell what happened long before its article. */
function tellsAnEvent({ undated, event }: Testimony): boolean {
  return undated && event !== null;
}

function isNorm(predicate: Predicate): predicate is NormPredicate {
  return NORM_PREDICATES.some((each) => each === predicate);
}

/** A norm on a place, or on a firm with its goods named apart: the object is where, or for whom. */
function saidBy(
  claim: NormClaim,
  predicate: NormPredicate,
  object: EntityId,
  planned: boolean,
  testimony: Testimony | null,
  context: NormContext,
): Said {
  const type = context.typeOf(object);
  const about = claim.item ?? object;
  return {
    claim: claim.id,
    predicate,
    subject: claim.subject,
    relation: makeRelationId(claim.subject, predicate, object, claim.item ?? null),
    item: about,
    addressee: claim.addressee ?? (about !== object && isFirm(type) ? object : null),
    destination: claim.destination ?? (type === "Place" ? object : null),
    planned,
    testimony,
  };
}

function isFirm(type: EntityType | undefined): boolean {
  return type === "Company" || type === "Organization";
}

/** What a policy TARGETS, for the destination and the addressee that its other claims state, where they state just one. */
function withPolicy(said: Said, policies: ReadonlyMap<EntityId, readonly Said[]>): Said {
  if (said.predicate !== "TARGETS") return said;
  const others = (policies.get(said.subject) ?? []).filter(({ predicate }) => predicate !== "TARGETS");
  return {
    ...said,
    destination: said.destination ?? onlyOne(others.map(({ destination }) => destination)),
    addressee: said.addressee ?? onlyOne(others.map(({ addressee }) => addressee)),
  };
}

/** One row a destination and addressee. A claim that leaves one of them open joins the only row that states it. */
function rowsOf(said: readonly Said[]): Said[][] {
  const destination = onlyOne(said.map((each) => each.destination));
  const placed = said.map((each) => ({ ...each, destination: each.destination ?? destination }));
  return [...groupBy(placed, (each) => each.destination).values()].flatMap((group) => {
    const addressee = onlyOne(group.map((each) => each.addressee));
    const addressed = group.map((each) => ({ ...each, addressee: each.addressee ?? addressee }));
    return [...groupBy(addressed, (each) => each.addressee).values()];
  });
}

function draftOf(
  row: readonly Said[],
  policies: ReadonlyMap<EntityId, readonly Said[]>,
  issues: ReadonlyMap<EntityId, readonly { planned: boolean; testimony: Testimony | null }[]>,
  context: NormContext,
): Norm | null {
  const [first] = row;
  if (first === undefined) return null;
  const { subject, predicate, relation, item, addressee, destination } = first;
  const policy = context.typeOf(subject) === "Policy" ? subject : null;
  const norms =
    (policy === null ? undefined : policies.get(policy))?.filter((each) => each.predicate !== "TARGETS") ?? [];
  // A policy that only permits closes nothing by what it is aimed at.
  if (predicate === "TARGETS" && norms.length > 0 && norms.every((each) => each.predicate === "PERMITS")) return null;
  const issued = policy === null ? [] : (issues.get(policy) ?? []);
  const { issuer, authority, jurisdiction } = authorityOf(subject, context);
  return {
    relation,
    predicate,
    effect: EFFECTS[predicate],
    issuer,
    authority,
    policy,
    item,
    addressee,
    destination,
    axis: "",
    jurisdiction,
    claims: row.map(({ claim }) => claim).sort(),
    testimonies: row.map(({ testimony }) => testimony).filter((each) => each !== null),
    policyEnds: issued.flatMap(({ testimony }) => (testimony?.voice === "ends" ? [testimony] : [])),
    announced: norms.length > 0 ? norms.every(({ planned }) => planned) : allPlanned(issued),
    ...(row.some(({ planned, testimony }) => !planned && testimony === null) && { toldOfPast: true }),
  };
}

function allPlanned(issued: readonly { readonly planned: boolean }[]): boolean {
  return issued.length > 0 && issued.every(({ planned }) => planned);
}

/** Norms of one jurisdiction on one item share an axis where their destinations are the same, or only one is stated. */
function withAxes(norms: readonly Norm[]): Norm[] {
  const keyOf = ({ jurisdiction, item }: Norm) => `${jurisdiction}|${item}`;
  const groups = groupBy(norms, keyOf);
  return norms.map((norm) => {
    const only = onlyOne((groups.get(keyOf(norm)) ?? []).map(({ destination }) => destination));
    return { ...norm, axis: `${keyOf(norm)}|${norm.destination ?? only ?? ""}` };
  });
}

/** The one value that is stated, or null where none or several are. */
function onlyOne<T>(values: readonly (T | null)[]): T | null {
  const [only, ...others] = new Set(values.filter((value) => value !== null));
  return only === undefined || others.length > 0 ? null : only;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) put(groups, keyOf(value), value);
  return groups;
}

function byRow(a: Norm, b: Norm): number {
  const [first, second] = [a, b].map((each) =>
    [each.relation, each.destination ?? "", each.addressee ?? ""].join("\u0000"),
  );
  return (first ?? "") < (second ?? "") ? -1 : first === second ? 0 : 1;
}
