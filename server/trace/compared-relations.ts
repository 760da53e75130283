/** Claims → what a comparison weighs: each relation with all that speaks of its state, also the ends of its whole. */
import type { RelationId } from "#contract/ids.ts";
import type { Claim } from "#contract/model.ts";
import { relationOf } from "../claims/derive.ts";
import { betweenOf, type ToldRelation, wholeEnds } from "../claims/ends-of-whole.ts";
import type { IsPart } from "../claims/goods-parts.ts";
import { knownBy, type Testimony, testimonyOf } from "../claims/testimony.ts";
import type { ComparedRelation } from "./compare.ts";

/** A claim with as much of its article as its time rests on. */
export type PrintedClaim = Claim & { readonly article: { readonly publishedAt: string | null } };

interface Reading {
  /** Day number; null: whatever was ever printed. */
  readonly known: number | null;
  readonly isPart: IsPart;
}

/**
 * One for each relation of the claims, which must be all that there are between the same two of the same predicate: an end of
 * all goods, or of a series, is on another relation than what it ends.
 */
export function comparedRelations(claims: Iterable<PrintedClaim>, { known, isPart }: Reading): ComparedRelation[] {
  const told = new Map<RelationId, ToldRelation & { testimonies: Testimony[] }>();
  for (const claim of claims) {
    const relation = relationOf(claim);
    if (relation === null) continue;
    const of = told.get(relation.id) ?? { relation, testimonies: [] };
    told.set(relation.id, of);
    const testimony = testimonyOf(claim, claim.article);
    if (testimony !== null) of.testimonies.push(...(known === null ? [testimony] : knownBy(known, [testimony])));
  }
  const endsOf = wholeEnds(told.values(), isPart);
  return [...told].map(([id, { relation, testimonies }]) => ({
    relation: id,
    predicate: relation.predicate,
    testimonies: [...testimonies, ...endsOf(relation)],
  }));
}

/** Goods of which it must be known what they are a part of: others between the same two are said to have ended. */
export function goodsToPlace(claims: readonly Claim[]): Set<string> {
  const ended = new Map<string, Set<string>>();
  for (const claim of claims) {
    if (claim.object === null || claim.item === null || claim.status !== "ended") continue;
    const between = betweenOf({ ...claim, object: claim.object });
    ended.set(between, (ended.get(between) ?? new Set<string>()).add(claim.item));
  }
  const goods = new Set<string>();
  for (const { subject, predicate, object, item } of claims) {
    if (object === null || item === null) continue;
    const wholes = ended.get(betweenOf({ subject, predicate, object }));
    if (wholes !== undefined && [...wholes].some((whole) => whole !== item)) goods.add(item);
  }
  return goods;
}
