/** Does a norm mean the goods that a transfer moves? Goods, or a party or place named in their stead. */
import type { EntityId } from "#contract/ids.ts";
import type { NormTerms, Transfer } from "./match-norm.ts";
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
export function judgeGoods(norm: NormTerms, transfer: Transfer, world: World): Judgement {
  switch (world.entity(norm.item)?.type) {
    case "Chip":
    case "AIModel":
    case "Software":
    case "Equipment":
      return transfer.item === null
        ? unstatedGoods(norm, transfer.supplier, world)
        : statedGoods(norm, transfer.item, world);
    case "Company":
    case "Organization":
    case "Government":
      return namedParty(norm, transfer, world);
    case "Place":
      return maybe(namesParty(norm.predicate, norm.item, norm.item, world));
    default:
      return NO;
  }
}

function statedGoods({ predicate, item }: NormTerms, goods: EntityId, world: World): Judgement {
  const under = standingUnder(goods, item, world.familiesOf(goods));
  if (under !== null) return yes(namesGoods(predicate, item, goods, world), under);
  const above = standingUnder(item, goods, world.familiesOf(item));
  if (above !== null) return maybe(namesPart(predicate, item, goods, world), above);
  if (world.entity(item)?.collective !== true && world.entity(goods)?.collective !== true) return NO;
  const shared = sharedDesigner(item, goods, world);
  return shared === null ? NO : maybe(sameMaker(predicate, item, goods, world), shared);
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

function unstatedGoods({ predicate, item }: NormTerms, supplier: EntityId, world: World): Judgement {
  const goods = [item, ...world.membersOf(item)];
  for (const each of goods) {
    const made = world.makersOf(each).find(({ maker }) => maker === supplier);
    if (made !== undefined)
      return maybe(goodsUnstated(predicate, item, supplier, world), {
        claims: made.claims,
        relations: [made.relation],
      });
  }
  if (!isUnmadeClass(item, world) || !dealsInKind(supplier, item, world)) return NO;
  return maybe(goodsUnstated(predicate, item, null, world));
}

/** Is the supplier documented with goods of the same kind (chips, equipment …)? One without documented goods may be. */
function dealsInKind(supplier: EntityId, item: EntityId, world: World): boolean {
  const kind = world.entity(item)?.type;
  const goods = world.goodsOf(supplier);
  return goods.length === 0 || goods.some((each) => world.entity(each)?.type === kind);
}

/** A class of goods of which, and of whose members, no maker is documented. */
export function isUnmadeClass(item: EntityId, world: World): boolean {
  if (world.entity(item)?.collective !== true) return false;
  return [item, ...world.membersOf(item)].every((each) => world.makersOf(each).length === 0);
}

function namedParty(norm: NormTerms, { supplier, customer }: Transfer, world: World): Judgement {
  const { predicate, item, destination } = norm;
  const asSupplier = standingUnder(supplier, item, partiesAbove(supplier, world));
  if (isPurchaseNorm(norm)) return asSupplier === null ? NO : yes(namesSeller(predicate, item, world), asSupplier);
  const asCustomer = standingUnder(customer, item, partiesAbove(customer, world));
  // "Restricts TSMC where goods go to China" speaks of what TSMC hands over, not of what it gets.
  const takesThere = destination === null || whereIs(destination, customer, world).verdict === "yes";
  return firmest([
    asCustomer === null || !takesThere ? NO : maybe(namesParty(predicate, item, customer, world), asCustomer),
    asSupplier === null ? NO : maybe(namesParty(predicate, item, supplier, world), asSupplier),
  ]);
}

/** Binds buyers; every other norm binds those who hand goods over. */
export function isPurchaseNorm({ predicate }: NormTerms): boolean {
  return predicate === "BANS_PURCHASE_OF" || predicate === "DISCOURAGES_PURCHASE_OF";
}
