/** Do a claim's names stand for entities, and may its predicate join them? */

import { endsFault } from "#contract/ends-fault.ts";
import type { Fact } from "#contract/fact-file.ts";
import { entityId } from "#contract/ids.ts";
import type { Entity } from "#contract/model.ts";

/** The fields of a fact that name an entity. */
const ENTITY_FIELDS = [
  "subject",
  "object",
  "item",
  "attributedTo",
  "reportedBy",
  "deniedBy",
  "addressee",
  "destination",
  "baseline",
] as const satisfies readonly (keyof Fact)[];

/** Why the fact cannot stand in the graph, or null where it can. */
export function factFault(fact: Fact, entities: ReadonlyMap<string, Entity>): string | null {
  for (const field of ENTITY_FIELDS) {
    const id = fact[field];
    if (id !== undefined && !entities.has(id)) return `${field} names no entity: ${id}`;
  }
  if ((fact.object === undefined) === (fact.literal === undefined))
    return fact.object === undefined
      ? "neither object nor literal is given"
      : "object and literal are both given; a fact has one of them";
  const subject = entities.get(fact.subject);
  const object = fact.object === undefined ? null : entities.get(fact.object);
  if (subject === undefined || object === undefined) return "an end names no entity";
  return endsFault(fact.predicate, subject.type, object?.type ?? null);
}

/** The ids of a fact as the model has them; only of a fact without fault. */
export function resolvedIds(fact: Fact) {
  const optional = (id: string | undefined) => (id === undefined ? undefined : entityId.parse(id));
  return {
    subject: entityId.parse(fact.subject),
    object: fact.object === undefined ? null : entityId.parse(fact.object),
    item: fact.item === undefined ? null : entityId.parse(fact.item),
    attributedTo: optional(fact.attributedTo),
    reportedBy: optional(fact.reportedBy),
    deniedBy: optional(fact.deniedBy),
    addressee: optional(fact.addressee),
    destination: optional(fact.destination),
    baseline: optional(fact.baseline),
  };
}
