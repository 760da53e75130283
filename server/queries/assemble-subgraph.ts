import type { Relation, Subgraph, Truncation } from "#contract/model.ts";
import type { DegreedEntity } from "./rows/entity-row.ts";

interface SubgraphParts {
  readonly entities: readonly DegreedEntity[];
  readonly relations: readonly Relation[];
  readonly truncated: Truncation | null;
}

/**
 * Entities and relations as one answer: each once by our id, no relation without both its ends, and on each node how many
 * of its relations were not sent. Order is kept.
 */
export function assembleSubgraph({ entities, relations, truncated }: SubgraphParts): Subgraph {
  const byId = new Map(entities.map((each) => [each.entity.id, each]));
  const edges = new Map(
    relations
      .filter(({ subject, object }) => byId.has(subject) && byId.has(object))
      .map((relation) => [relation.id, relation]),
  );
  const drawn = new Map<string, number>();
  const count = (id: string) => drawn.set(id, (drawn.get(id) ?? 0) + 1);
  for (const { subject, object } of edges.values()) {
    count(subject);
    if (object !== subject) count(object);
  }
  const nodes = [...byId.values()].map(({ entity, degree }) => ({
    ...entity,
    degree,
    undrawn: Math.max(0, degree - (drawn.get(entity.id) ?? 0)),
  }));
  return { nodes, edges: [...edges.values()], truncated };
}
