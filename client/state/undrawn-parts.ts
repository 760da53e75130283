/** What of an entity's neighbourhood is not drawn yet, by relation and by type of the other end. Derived. */
import type { EntityAnswer } from "#contract/api.ts";
import type { EntityType, Predicate } from "#contract/ontology.ts";
import type { Drawing } from "./drawing.ts";

type Counts = EntityAnswer["relationCounts"];

export interface UndrawnParts {
  readonly total: number;
  readonly byPredicate: readonly {
    readonly predicate: Predicate;
    readonly direction: "out" | "in";
    readonly count: number;
  }[];
  readonly byType: readonly { readonly type: EntityType; readonly count: number }[];
}

/** The graph's counts less what the drawing has; parts with nothing left are dropped, the largest stand first. */
export function undrawnParts(drawing: Drawing, id: string, counts: Counts): UndrawnParts {
  const left = new Map<string, { predicate: Predicate; direction: "out" | "in"; type: EntityType; count: number }>();
  const keyOf = (predicate: string, direction: string, type: string) => `${predicate} ${direction} ${type}`;
  for (const { predicate, direction, otherType, count } of counts)
    left.set(keyOf(predicate, direction, otherType), { predicate, direction, type: otherType, count });
  for (const relation of Object.values(drawing.relations)) {
    if (relation.subject !== id && relation.object !== id) continue;
    const direction = relation.subject === id ? "out" : "in";
    const other = drawing.entities[direction === "out" ? relation.object : relation.subject];
    const part = other && left.get(keyOf(relation.predicate, direction, other.type));
    if (part !== undefined) part.count = Math.max(0, part.count - 1);
  }
  const parts = [...left.values()].filter(({ count }) => count > 0);
  const predicates = new Map<string, { predicate: Predicate; direction: "out" | "in"; count: number }>();
  const types = new Map<EntityType, number>();
  for (const { predicate, direction, type, count } of parts) {
    const key = `${predicate} ${direction}`;
    predicates.set(key, { predicate, direction, count: (predicates.get(key)?.count ?? 0) + count });
    types.set(type, (types.get(type) ?? 0) + count);
  }
  return {
    total: parts.reduce((sum, { count }) => sum + count, 0),
    byPredicate: [...predicates.values()].sort((a, b) => b.count - a.count),
    byType: [...types].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count),
  };
}
