/** Does a norm mean the goods that a transfer moves? Goods, or a party or place named in their stead. */
import type { EntityId } from "#contract/ids.ts";
import type { NormTerms, Transfer } from "./match-norm.ts";
import type { NormParts } from "./norm-parts.ts";
import { goodsUnstated, namesGoods, namesPart, namesParty, namesSeller, sameMaker } from "./norm-words.ts";
import { firmest, type Judgement, maybe, NO, yes } from "./verdict.ts";
import { partiesAbove, whereIs } from "./whereabouts.ts";
import { type Basis, type Maker, standingUnder, type World } from "./world.ts";

/**
 * yes: the norm names the goods or a family that holds them (or, of a purchase ban, their seller).
 * maybe: the goods are not stated and the supplier is documented with the norm's goods, or the norm names a class that no
 * maker is documented for, of a kind that the supplier deals in; what is moved is a family of which the norm names a part; one of the two is a class of the same
 * designer; or the norm names a party or place and no goods.
 */
export function judgeGoods(parts: NormParts, { item, supplier, customer }: Transfer): Judgement {
  const { norm, named, isPurchase, world } = parts;
  switch (named) {
    case "goods":
      return item === null ? parts.unstated(supplier) : parts.stated(item);
    case "party":
      return isPurchase ? parts.seller(supplier) : firmest([parts.taker(customer), parts.seller(supplier)]);
    case "place":
      return maybe(() => namesParty(norm.predicate, norm.item, norm.item, world));
    case "nothing":
      return NO;
  }
}

/** Stated goods under those that the norm names. */
export function statedGoods({ predicate, item }: NormTerms, goods: EntityId, world: World): Judgement {
  const under = standingUnder(goods, item, world.familiesOf(goods));
  if (under !== null) return yes(() => namesGoods(predicate, item, goods, world), under);
  const above = standingUnder(item, goods, world.familiesOf(item));
  if (above !== null) return maybe(() => namesPart(predicate, item, goods, world), above);
  if (world.entity(item)?.collective !== true && world.entity(goods)?.collective !== true) return NO;
  const shared = sharedDesigner(item, goods, world);
  return shared === null ? NO : maybe(() => sameMaker(predicate, item, goods, world), shared);
}

function sharedDesigner(a: EntityId, b: EntityId, world: World): Basis | null {
  const designers = world.makersOf(b).filter(designs);
  for (const first of world.makersOf(a).filter(designs)) {
    const second = designers.find(({ maker }) => maker === first.maker);
    if (second !== undefined)
      return { claims: [...first.claims, ...second.claims], relations: [first.relation, second.relation] };
  }
  return null;
}

function designs({ predicate }: Maker): boolean {
  return predicate === "DESIGNS" || predicate === "DEVELOPS";
}

/** Goods that are not stated, by what their supplier is documented with. */
export function unstatedGoods({ predicate, item }: NormTerms, supplier: EntityId, world: World): Judgement {
  const dealtIn = asSet(world.goodsOf(supplier));
  for (const each of [item, ...world.membersOf(item)]) {
    // Few deal in it, and popular goods have hundreds of makers.
    const made = dealtIn.has(each) ? world.makersOf(each).find(({ maker }) => maker === supplier) : undefined;
    if (made !== undefined)
      return maybe(() => goodsUnstated(predicate, item, supplier, world), {
        claims: made.claims,
        relations: [made.relation],
      });
  }
  if (!isUnmadeClass(item, world) || !dealsInKind(supplier, item, world)) return NO;
  return maybe(() => goodsUnstated(predicate, item, null, world));
}

const sets = new WeakMap<readonly EntityId[], ReadonlySet<EntityId>>();

/** A world answers with the same list for the same entity, so that a hub's thousands become a set once. */
function asSet(list: readonly EntityId[]): ReadonlySet<EntityId> {
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known;
}

/** Is the supplier documented with goods of the same kind (chips, equipment …)? One without documented goods may be. */
function dealsInKind(supplier: EntityId, item: EntityId, world: World): boolean {
  const kind = world.entity(item)?.type;
  const goods = world.goodsOf(supplier);
  return goods.length === 0 || goods.some((each) => world.entity(each)?.type === kind);
}

const unmade = new WeakMap<World, Map<EntityId, boolean>>();

/** A class of goods of which, and of whose members, no maker is documented. */
export function isUnmadeClass(item: EntityId, world: World): boolean {
  if (world.entity(item)?.collective !== true) return false;
  const known = unmade.get(world) ?? new Map<EntityId, boolean>();
  unmade.set(world, known);
  const isUnmade =
    known.get(item) ?? [item, ...world.membersOf(item)].every((each) => world.makersOf(each).length === 0);
  known.set(item, isUnmade);
  return isUnmade;
}

/** The norm names a party: is it, or is one that it covers, who hands over? */
export function sellerNamed(norm: NormTerms, supplier: EntityId, world: World): Judgement {
  const { predicate, item } = norm;
  const asSupplier = standingUnder(supplier, item, partiesAbove(supplier, world));
  if (asSupplier === null) return NO;
  return isPurchaseNorm(norm)
    ? yes(() => namesSeller(predicate, item, world), asSupplier)
    : maybe(() => namesParty(predicate, item, supplier, world), asSupplier);
}

/** Or who takes? "Restricts TSMC where goods go to China" speaks of what TSMC hands over, not of what it gets. */
export function customerNamed(
  { predicate, item, destination }: NormTerms,
  customer: EntityId,
  world: World,
): Judgement {
  const asCustomer = standingUnder(customer, item, partiesAbove(customer, world));
  if (asCustomer === null) return NO;
  const takesThere = destination === null || whereIs(destination, customer, world).verdict === "yes";
  return takesThere ? maybe(() => namesParty(predicate, item, customer, world), asCustomer) : NO;
}

/** Binds buyers; every other norm binds those who hand goods over. */
export function isPurchaseNorm({ predicate }: NormTerms): boolean {
  return predicate === "BANS_PURCHASE_OF" || predicate === "DISCOURAGES_PURCHASE_OF";
}
