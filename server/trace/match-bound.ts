/** Does a norm bind who hands the goods over or who takes them, and where they go? */
import type { EntityId } from "#contract/ids.ts";
import type { NormTerms, Transfer } from "./match-norm.ts";
import type { NormParts } from "./norm-parts.ts";
import {
  ADDRESSEE_UNSTATED,
  addresses,
  boundFor,
  DESTINATION_UNSTATED,
  mayAddress,
  mayBeBoundFor,
  withinDestination,
} from "./norm-words.ts";
import { atMostMaybe, firmest, type Judgement, maybe, NO, SILENT_YES, type Verdict, yes } from "./verdict.ts";
import { firmestPlace, partiesAbove, whereIs } from "./whereabouts.ts";
import { standingUnder, type World } from "./world.ts";

export type Customer = Pick<Transfer, "customer" | "customerIsGoods">;

/** What must be so besides the goods. `goods` says how surely they match. */
export function judgeBound(parts: NormParts, transfer: Transfer, goods: Verdict): Judgement[] {
  if (parts.isPurchase) return [parts.buyer(transfer)];
  return [handlerBound(parts, transfer), parts.destination(transfer), crosses(parts, transfer, goods)];
}

/**
 * The customers that a transfer may have: the holder itself; for goods that are being made, whoever is documented to
 * design them, which is never more than a maybe.
 */
function bestCustomer(
  { customer, customerIsGoods }: Customer,
  world: World,
  judge: (customer: EntityId) => Judgement,
): Judgement {
  if (!customerIsGoods) return judge(customer);
  const designers = world
    .makersOf(customer)
    .filter(({ predicate }) => predicate === "DESIGNS" || predicate === "DEVELOPS")
    .map(({ maker }) => maker);
  const [...all] = new Set(designers);
  return atMostMaybe(all.length === 0 ? judge(customer) : firmest(all.map(judge)));
}

/** A purchase norm binds the buyers that it addresses, else perhaps those of the place that it is about. */
export function buyerBound(
  { addressee, destination, jurisdiction }: NormTerms,
  buyer: Customer,
  world: World,
): Judgement {
  if (addressee !== null)
    return bestCustomer(buyer, world, (customer) => addressed(addressee, customer, jurisdiction, world));
  const place = destination ?? jurisdiction;
  return bestCustomer(buyer, world, (customer) => {
    const there = whereIs(place, customer, world);
    return there.verdict === "no" ? NO : maybe(() => ADDRESSEE_UNSTATED, there.basis);
  });
}

/** An export norm binds its addressee, be it who hands over or who takes; without one it binds whoever hands over. */
function handlerBound({ norm, fromAddressed, toAddressed }: NormParts, transfer: Transfer): Judgement {
  if (norm.addressee === null) return SILENT_YES;
  return firmest([fromAddressed(transfer.supplier), toAddressed(transfer)]);
}

export function supplierAddressed({ addressee, jurisdiction }: NormTerms, supplier: EntityId, world: World): Judgement {
  return addressee === null ? NO : addressed(addressee, supplier, jurisdiction, world);
}

export function customerAddressed({ addressee }: NormTerms, taker: Customer, world: World): Judgement {
  if (addressee === null) return NO;
  return bestCustomer(taker, world, (customer) => addressedByName(addressee, customer, world));
}

/** By name, as a member that is stated, or as part of the firm. */
function addressedByName(addressee: EntityId, party: EntityId, world: World): Judgement {
  const basis = standingUnder(party, addressee, partiesAbove(party, world));
  return basis === null ? NO : yes(() => addresses(addressee, party, world), basis);
}

/** Also by country, and as one who may be in a group for all that is stated. */
function addressed(addressee: EntityId, party: EntityId, jurisdiction: EntityId, world: World): Judgement {
  const byName = addressedByName(addressee, party, world);
  if (byName.verdict === "yes") return byName;
  const { type, collective } = world.entity(addressee) ?? { type: undefined, collective: false };
  const words = () => mayAddress(addressee, party, world);
  if (type === "Place") {
    const there = whereIs(addressee, party, world);
    if (there.verdict === "yes") return yes(() => addresses(addressee, party, world), there.basis);
    return there.verdict === "maybe" ? maybe(words) : NO;
  }
  // A group may hold a part of what it is addressed to: "Chinese companies" where "Chinese tech companies" are bound.
  const part = standingUnder(addressee, party, partiesAbove(addressee, world));
  if (part !== null) return maybe(words, part);
  if (!collective) return NO;
  const homes = world.countriesOf(addressee).map(({ id }) => id);
  const places = homes.length > 0 ? homes : [jurisdiction];
  const there = firmestPlace(places.map((place) => whereIs(place, party, world)));
  return there.verdict === "no" ? NO : maybe(words, there.basis);
}

/** Do the goods go where the norm says that they may not? */
export function goesThere(norm: NormTerms, taker: Customer, world: World): Judgement {
  return bestCustomer(taker, world, (customer) => isBoundFor(norm, customer, world));
}

function isBoundFor({ destination, addressee, item }: NormTerms, customer: EntityId, world: World): Judgement {
  if (destination === null) {
    // A norm on the customer itself needs no destination.
    const named = [item, addressee].some(
      (id) => id !== null && standingUnder(customer, id, partiesAbove(customer, world)) !== null,
    );
    return named ? SILENT_YES : maybe(() => DESTINATION_UNSTATED);
  }
  const there = whereIs(destination, customer, world);
  if (there.verdict === "yes") return yes(() => boundFor(destination, customer, world), there.basis);
  return there.verdict === "maybe" ? maybe(() => mayBeBoundFor(destination, customer, world), there.basis) : NO;
}

export function isThere({ destination }: NormTerms, supplier: EntityId, world: World): boolean {
  return destination !== null && whereIs(destination, supplier, world).verdict === "yes";
}

/**
 * What moves inside the destination is not on its way there: it is touched at most as a maybe, and only where the norm names
 * the very goods. A supplier is taken to be elsewhere until its country is documented.
 */
function crosses({ isThere: isAtDestination, world }: NormParts, { supplier }: Transfer, goods: Verdict): Judgement {
  if (!isAtDestination(supplier)) return SILENT_YES;
  return goods === "yes" ? maybe(() => withinDestination(supplier, world)) : NO;
}
