/** Do a claim's names stand for entities, and may its predicate join them? */

import { endsFault } from "#contract/ends-fault.ts";
import type { Fact } from "#contract/fact-file.ts";
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
