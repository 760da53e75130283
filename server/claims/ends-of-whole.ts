/** "All of it ended" ends its parts, not the reverse (DESIGN §5, "State on a date"). */
import type { Relation } from "#contract/model.ts";
import type { IsPart } from "./goods-parts.ts";
import type { Testimony } from "./testimony.ts";

export type RelationEnds = Pick<Relation, "subject" | "predicate" | "object" | "item">;

/** A relation with what its claims testify. */
export interface ToldRelation {
  readonly relation: RelationEnds;
  readonly testimonies: readonly Testimony[];
}

/**
 * What the ends of wider relations say of this one: the same ends and predicate, about no goods in particular or about goods
 * that this relation's are a part of. Add the result to its own testimonies before asking `stateOn`. An end about one chip
 * ends nothing of the series, and an end about a group or a country ends nothing of a firm.
 */
export function endsOfWhole(relation: RelationEnds, others: Iterable<ToldRelation>, isPart: IsPart): Testimony[] {
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

/** `endsOfWhole` of any relation, among many: only those between the same two are looked at. */
export function wholeEnds(all: Iterable<ToldRelation>, isPart: IsPart): (relation: RelationEnds) => Testimony[] {
  const ended = new Map<string, ToldRelation[]>();
  for (const told of all) {
    if (!told.testimonies.some(({ voice }) => voice === "ends")) continue;
    const group = ended.get(betweenOf(told.relation));
    if (group === undefined) ended.set(betweenOf(told.relation), [told]);
    else group.push(told);
  }
  return (relation) => endsOfWhole(relation, ended.get(betweenOf(relation)) ?? [], isPart);
}

/** The same of all relations of one predicate between the same two, whatever their goods. */
export function betweenOf({ subject, predicate, object }: Omit<RelationEnds, "item">): string {
  return `${subject}:${predicate}:${object}`;
}
