/** What a norm says together with the other statements of its rule, its policy, and the permissions that take goods out of it. */
import type { EntityId } from "#contract/ids.ts";
import type { EntityType } from "#contract/ontology.ts";
import { exemptionOn } from "../claims/norm-exemption.ts";
import type { Norm } from "../claims/norms.ts";
import type { NormTerms } from "./match-norm.ts";
import type { World } from "./world.ts";

export const GOODS: ReadonlySet<EntityType | undefined> = new Set([
  "Chip",
  "AIModel",
  "Software",
  "Equipment",
] as const);

/** Does a permission in force take the goods out of a wider norm of the same state? */
export function exemptions(
  norms: readonly Norm[],
  axisOf: (norm: Norm) => readonly Norm[],
  day: number,
  world: World,
): (norm: Norm, item: EntityId | null) => boolean {
  const permits = norms.filter(({ effect }) => effect === "opens");
  const permitted = new Set(permits.map(({ item }) => item));
  return (norm, item) => {
    if (item === null || permitted.size === 0) return false;
    const families = world.familiesOf(item).map(({ id }) => id);
    const wide = new Set([norm.item, ...world.familiesOf(norm.item).map(({ id }) => id)]);
    const narrow = [item, ...families].filter((id) => !wide.has(id) && permitted.has(id));
    if (narrow.length === 0) return false;
    const about = permits.filter((permit) => narrow.includes(permit.item)).flatMap(axisOf);
    return exemptionOn(day, norm, narrow, [...new Set(about)]) !== null;
  };
}

/** The goods that a policy's other norms name: what it means where it only says whom or where it targets. */
export function policyGoods(norms: readonly Norm[], world: World): (norm: Norm) => readonly EntityId[] {
  const goods = new Map<EntityId, Set<EntityId>>();
  for (const { policy, item, effect } of norms) {
    if (policy === null || effect === "opens" || !GOODS.has(world.entity(item)?.type)) continue;
    goods.set(policy, (goods.get(policy) ?? new Set()).add(item));
  }
  return ({ policy, predicate, item }) => {
    if (policy === null || predicate !== "TARGETS" || GOODS.has(world.entity(item)?.type)) return [];
    return [...(goods.get(policy) ?? [])];
  };
}

/**
 * The norm with what the other statements of its rule tell by the day: the destination, where they name just one; and that
 * what a policy targets is restricted, where a restriction tells of the same event.
 */
export function ruleOf(norm: Norm, axis: readonly Norm[], day: number): Norm {
  const told = axis.filter(({ testimonies }) => testimonies.some(({ start }) => start <= day));
  const events = new Set(norm.testimonies.map(({ event }) => event).filter((event) => event !== null));
  const isRestriction =
    norm.predicate === "TARGETS" &&
    told.some(
      ({ predicate, testimonies }) =>
        predicate === "RESTRICTS" && testimonies.some(({ event }) => event !== null && events.has(event)),
    );
  return {
    ...norm,
    destination: norm.destination ?? onlyPlace(told),
    ...(isRestriction ? { predicate: "RESTRICTS" } : {}),
  };
}

function onlyPlace(norms: readonly Norm[]): EntityId | null {
  const [place, ...others] = new Set(norms.map(({ destination }) => destination).filter((each) => each !== null));
  return place === undefined || others.length > 0 ? null : place;
}

/** A rule as the goods of the rest of its policy make it: one for each of these, of which any may match. */
export function rulesOnGoods(rule: NormTerms, goods: readonly EntityId[], world: World): NormTerms[] {
  // A targeted party stands as addressee beside the goods; a targeted place is the destination already.
  const party = world.entity(rule.item)?.type === "Place" ? null : rule.item;
  const addressee = rule.addressee ?? party;
  return goods.map((item) => ({ ...rule, item, addressee }));
}
