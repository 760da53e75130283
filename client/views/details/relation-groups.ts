import type { EntityAnswer } from "#contract/api.ts";
import type { Relation } from "#contract/model.ts";
import { type Predicate, predicateRow } from "#contract/ontology.ts";

export type GroupDirection = "out" | "in" | "both";

/** Relations of an entity by predicate and direction; a symmetric predicate is one group in both directions. */
export interface RelationGroup {
  readonly predicate: Predicate;
  readonly direction: GroupDirection;
  readonly count: number;
  /** How many of them are on the canvas. */
  readonly drawn: number;
}

type Counts = EntityAnswer["relationCounts"];

function directionOf(predicate: Predicate, direction: "out" | "in"): GroupDirection {
  return predicateRow(predicate).symmetric === true ? "both" : direction;
}

/** The groups of an entity, the largest first; ties in the order of their names. */
export function relationGroups(id: string, counts: Counts, drawn: readonly Relation[]): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  for (const { predicate, direction: stated, count } of counts) {
    const direction = directionOf(predicate, stated);
    const key = `${predicate} ${direction}`;
    const known = groups.get(key) ?? {
      predicate,
      direction,
      count: 0,
      drawn: drawnOf(id, predicate, direction, drawn),
    };
    groups.set(key, { ...known, count: known.count + count });
  }
  return [...groups]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, group]) => ({ ...group, drawn: Math.min(group.drawn, group.count) }));
}

/** Does the relation belong to this group of the entity? */
export function isOfGroup(
  relation: Pick<Relation, "subject" | "predicate" | "object">,
  id: string,
  predicate: Predicate,
  direction: GroupDirection,
): boolean {
  if (relation.predicate !== predicate) return false;
  return (direction !== "in" && relation.subject === id) || (direction !== "out" && relation.object === id);
}

function drawnOf(id: string, predicate: Predicate, direction: GroupDirection, drawn: readonly Relation[]): number {
  return drawn.filter((relation) => isOfGroup(relation, id, predicate, direction)).length;
}
