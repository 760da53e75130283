/** Does a norm bind who hands the goods over or who takes them, and where they go? */
import type { EntityId } from "#contract/ids.ts";
import { isPurchaseNorm } from "./match-goods.ts";
import type { NormTerms, Transfer } from "./match-norm.ts";
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

/** What must be so besides the goods. `goods` says how surely they match. */
export function judgeBound(norm: NormTerms, transfer: Transfer, world: World, goods: Verdict): Judgement[] {
  if (isPurchaseNorm(norm)) return [buyerBound(norm, transfer, world)];
  const destination = bestCustomer(transfer, world, (customer) => goesThere(norm, customer, world));
  return [handlerBound(norm, transfer, world), destination, crosses(norm, transfer, world, goods)];
}

/**
 * The customers that a transfer may have: the holder itself; for goods that are being made, whoever is documented to
 * design them, which is never more than a maybe.
 */
function bestCustomer(
  { customer, customerIsGoods }: Transfer,
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

function buyerBound({ addressee, destination, jurisdiction }: NormTerms, transfer: Transfer, world: World): Judgement {
  if (addressee !== null)
    return bestCustomer(transfer, world, (customer) => addressed(addressee, customer, jurisdiction, world));
  const place = destination ?? jurisdiction;
  return bestCustomer(transfer, world, (customer) => {
    const there = whereIs(place, customer, world);
    return there.verdict === "no" ? NO : maybe(ADDRESSEE_UNSTATED, there.basis);
  });
}

/** An export norm binds its addressee, be it who hands over or who takes; without one it binds whoever hands over. */
function handlerBound({ addressee, jurisdiction }: NormTerms, transfer: Transfer, world: World): Judgement {
  if (addressee === null) return SILENT_YES;
  return firmest([
    addressed(addressee, transfer.supplier, jurisdiction, world),
    bestCustomer(transfer, world, (customer) => addressedByName(addressee, customer, world)),
  ]);
}

/** By name, as a member that is stated, or as part of the firm. */
function addressedByName(addressee: EntityId, party: EntityId, world: World): Judgement {
  const basis = standingUnder(party, addressee, partiesAbove(party, world));
  return basis === null ? NO : yes(addresses(addressee, party, world), basis);
}

/** Also by country, and as one who may be in a group for all that is stated. */
function addressed(addressee: EntityId, party: EntityId, jurisdiction: EntityId, world: World): Judgement {
  const byName = addressedByName(addressee, party, world);
  if (byName.verdict === "yes") return byName;
  const { type, collective } = world.entity(addressee) ?? { type: undefined, collective: false };
  if (type === "Place") {
    const there = whereIs(addressee, party, world);
    if (there.verdict === "yes") return yes(addresses(addressee, party, world), there.basis);
    return there.verdict === "maybe" ? maybe(mayAddress(addressee, party, world)) : NO;
  }
  // A group may hold a part of what it is addressed to: "Chinese companies" where "Chinese tech companies" are bound.
  const part = standingUnder(addressee, party, partiesAbove(addressee, world));
  if (part !== null) return maybe(mayAddress(addressee, party, world), part);
  if (!collective) return NO;
  const homes = world.countriesOf(addressee).map(({ id }) => id);
  const places = homes.length > 0 ? homes : [jurisdiction];
  const there = firmestPlace(places.map((place) => whereIs(place, party, world)));
  return there.verdict === "no" ? NO : maybe(mayAddress(addressee, party, world), there.basis);
}

function goesThere(norm: NormTerms, customer: EntityId, world: World): Judgement {
  const { destination, addressee, item } = norm;
  if (destination === null) {
    // A norm on the customer itself needs no destination.
    const named = [item, addressee].some(
      (id) => id !== null && standingUnder(customer, id, partiesAbove(customer, world)) !== null,
    );
    return named ? SILENT_YES : maybe(DESTINATION_UNSTATED);
  }
  const there = whereIs(destination, customer, world);
  if (there.verdict === "yes") return yes(boundFor(destination, customer, world), there.basis);
  return there.verdict === "maybe" ? maybe(mayBeBoundFor(destination, customer, world), there.basis) : NO;
}

/**
 * What moves inside the destination is not on its way there: it is touched at most as a maybe, and only where the norm names
 * the very goods. A supplier is taken to be elsewhere until its country is documented.
 */
function crosses({ destination }: NormTerms, { supplier }: Transfer, world: World, goods: Verdict): Judgement {
  if (destination === null || whereIs(destination, supplier, world).verdict !== "yes") return SILENT_YES;
  return goods === "yes" ? maybe(withinDestination(supplier, world)) : NO;
}
