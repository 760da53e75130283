/** Is a party somewhere, or one of some? Three-valued: what is not documented is maybe. */
import type { EntityId } from "#contract/ids.ts";
import type { Verdict } from "./verdict.ts";
import { type Basis, joinBases, NO_BASIS, type Standing, standingUnder, type World } from "./world.ts";

export interface Whereabouts {
  readonly verdict: Verdict;
  readonly basis: Basis;
}

/** Groups and parent firms of a party: a norm on them covers it. */
export function partiesAbove(party: EntityId, world: World): Standing[] {
  return [...world.groupsOf(party), ...world.parentFirmsOf(party)];
}

/**
 * Is the party the place, in it, or a member of it (a list of countries, a group of firms)? `no` only where the countries of
 * both are documented and differ: not being in a list is no claim.
 */
export function whereIs(place: EntityId, party: EntityId, world: World): Whereabouts {
  const countries = world.countriesOf(party);
  const direct = standingUnder(party, place, [...partiesAbove(party, world), ...countries]);
  if (direct !== null) return { verdict: "yes", basis: direct };
  for (const country of countries) {
    const listed = standingUnder(country.id, place, world.groupsOf(country.id));
    if (listed !== null) return { verdict: "yes", basis: joinBases(country.basis, listed) };
  }
  const places = world.countriesOf(place).map(({ id }) => id);
  if (countries.length === 0 || places.length === 0) return { verdict: "maybe", basis: NO_BASIS };
  const shared = countries.find(({ id }) => places.includes(id));
  // In one country, and the place is only a part of it.
  return shared === undefined ? { verdict: "no", basis: NO_BASIS } : { verdict: "maybe", basis: shared.basis };
}

/** The firmest of several places, any of which would do. */
export function firmestPlace(all: readonly Whereabouts[]): Whereabouts {
  const best = (["yes", "maybe"] as const).map((verdict) => all.find((each) => each.verdict === verdict));
  return best.find((each) => each !== undefined) ?? { verdict: "no", basis: NO_BASIS };
}
