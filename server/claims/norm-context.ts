/** What reading norms needs to know of the world, from entities and claims (DESIGN §5). */
import type { Claim, Entity } from "#contract/model.ts";
import type { NormContext } from "./authority.ts";

/** Reference facts of the entities, and PART_OF and ISSUES as the claims state them; negative ones state nothing. */
export function normContextOf(entities: ReadonlyMap<string, Entity>, claims: readonly Claim[]): NormContext {
  const wholes = new Map<string, Set<NonNullable<Claim["object"]>>>();
  const issuers = new Map<string, Set<Claim["subject"]>>();
  for (const { predicate, polarity, subject, object } of claims) {
    if (object === null || polarity === "negative") continue;
    if (predicate === "PART_OF") add(wholes, subject, object);
    if (predicate === "ISSUES") add(issuers, object, subject);
  }
  return {
    typeOf: (id) => entities.get(id)?.type,
    parentOf: (id) => entities.get(id)?.reference?.parent ?? null,
    countryOf: (id) => entities.get(id)?.reference?.country ?? null,
    partOf: (id) => [...(wholes.get(id) ?? [])].sort(),
    issuersOf: (id) => [...(issuers.get(id) ?? [])].sort(),
  };
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}
