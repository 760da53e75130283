/** Which of our entities and relations stand in an answer. */
import type { CypherValue } from "#contract/cypher.ts";
import { PREDICATE_NAMES } from "#contract/ontology.ts";
import { encodeValue, newSightings, type Sightings } from "./encode-value.ts";
import type { FoundProperties } from "./messages.ts";

const PREDICATES: ReadonlySet<string> = new Set(PREDICATE_NAMES);

export interface Found {
  readonly entities: FoundProperties[];
  readonly relations: FoundProperties[];
}

/** The properties of each entity and each relation once, in the order of their first sight; all else is left out. */
export function foundIn({ nodes, relationships }: Sightings): Found {
  const entities = new Map<string, FoundProperties>();
  for (const { labels, properties } of nodes.values()) {
    if (labels.includes("Entity") && typeof properties.id === "string") entities.set(properties.id, plain(properties));
  }
  const relations = new Map<string, FoundProperties>();
  for (const { type, properties } of relationships.values()) {
    if (PREDICATES.has(type) && typeof properties.id === "string") relations.set(properties.id, plain(properties));
  }
  return { entities: [...entities.values()], relations: [...relations.values()] };
}

function plain(properties: Readonly<Record<string, unknown>>): Record<string, CypherValue> {
  const nowhere = newSightings();
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, encodeValue(value, nowhere)]));
}
