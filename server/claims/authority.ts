/** Whose norm it is: an agency's is its government's, a policy's is its issuer's. */
import type { EntityId } from "#contract/ids.ts";
import type { EntityType } from "#contract/ontology.ts";

/** What reading a norm needs to know of the world. Quoted facts come from claims, the others are reference facts. */
export interface NormContext {
  readonly typeOf: (id: EntityId) => EntityType | undefined;
  /** Reference parent. */
  readonly parentOf: (id: EntityId) => EntityId | null;
  /** Reference country. */
  readonly countryOf: (id: EntityId) => EntityId | null;
  /** What the entity is stated to be part of, in a fixed order. */
  readonly partOf: (id: EntityId) => readonly EntityId[];
  /** Who is stated to issue the policy, in a fixed order. */
  readonly issuersOf: (policy: EntityId) => readonly EntityId[];
}

export interface Authority {
  /** As the text names it; the policy itself where no text says who issues it. */
  readonly issuer: EntityId;
  /** The topmost government above the issuer, else the issuer. */
  readonly authority: EntityId;
  /** The authority's country where known, else the authority: what makes the norms of one state one axis. */
  readonly jurisdiction: EntityId;
}

/** Who stands behind a norm with this subject. Of several issuers under one government, that government is the authority. */
export function authorityOf(subject: EntityId, context: NormContext): Authority {
  if (context.typeOf(subject) !== "Policy") return { issuer: subject, ...rolledUp(subject, context) };
  const issuers = context.issuersOf(subject).map((issuer) => ({ issuer, ...rolledUp(issuer, context) }));
  const [first] = issuers;
  if (first === undefined) return { issuer: subject, ...rolledUp(subject, context) };
  // The issuer that is the government itself speaks for its agencies.
  return issuers.find(({ issuer, authority }) => issuer === authority) ?? first;
}

function rolledUp(id: EntityId, context: NormContext): Omit<Authority, "issuer"> {
  let authority = id;
  const seen = new Set([id]);
  for (let above = governmentAbove(id, context); above !== null; above = governmentAbove(authority, context)) {
    if (seen.has(above)) break;
    seen.add(above);
    authority = above;
  }
  return { authority, jurisdiction: countryAmong(authority, seen, context) };
}

function governmentAbove(id: EntityId, { partOf, parentOf, typeOf }: NormContext): EntityId | null {
  const quoted = partOf(id).find((each) => typeOf(each) === "Government");
  if (quoted !== undefined) return quoted;
  const parent = parentOf(id);
  return parent !== null && typeOf(parent) === "Government" ? parent : null;
}

function countryAmong(authority: EntityId, seen: ReadonlySet<EntityId>, { countryOf }: NormContext): EntityId {
  for (const id of [authority, ...seen]) {
    const country = countryOf(id);
    if (country !== null) return country;
  }
  return authority;
}
