/** "All of it ended" ends its parts, not the reverse (DESIGN §5, "State on a date"). */
import type { Relation } from "#contract/model.ts";
import type { Testimony } from "./testimony.ts";

export type RelationEnds = Pick<Relation, "subject" | "predicate" | "object" | "item">;

/**
 * What the ends of wider relations say of this one: the same ends and predicate, about no goods in particular or about goods
 * that this relation's are a part of. Add the result to its own testimonies before asking `stateOn`. An end about one chip
 * ends nothing of the series, and an end about a group or a country ends nothing of a firm.
 */
export function endsOfWhole(
  relation: RelationEnds,
  others: Iterable<{ readonly relation: RelationEnds; readonly testimonies: readonly Testimony[] }>,
  isPart: (part: string, whole: string) => boolean,
): Testimony[] {
  const { item } = relation;
  if (item === null) return [];
  const ends: Testimony[] = [];
  for (const { relation: other, testimonies } of others) {
    if (other.subject !== relation.subject || other.predicate !== relation.predicate) continue;
    if (other.object !== relation.object || other.item === item) continue;
    if (other.item !== null && !isPart(item, other.item)) continue;
    for (const testimony of testimonies) if (testimony.voice === "ends") ends.push(testimony);
  }
  return ends;
}
