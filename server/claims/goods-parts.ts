/** Which goods are a part or a member of which: as articles state it, or by the reference parent. */
import type { Claim, Entity } from "#contract/model.ts";

type PartClaim = Pick<Claim, "subject" | "predicate" | "object" | "polarity" | "status" | "review">;

/** Is `part` below `whole`, at any depth? Nothing is a part of itself, also where the claims go in a circle. */
export function partsIndex(
  claims: Iterable<PartClaim>,
  entities: ReadonlyMap<string, Pick<Entity, "reference">>,
): (part: string, whole: string) => boolean {
  const stated = new Map<string, string[]>();
  for (const { subject, predicate, object, polarity, status, review } of claims) {
    if (predicate !== "PART_OF" || object === null || polarity !== "positive" || review !== "accepted") continue;
    if (status !== "asserted" && status !== "reported") continue;
    stated.set(subject, [...(stated.get(subject) ?? []), object]);
  }
  return (part, whole) => {
    const seen = new Set([part]);
    // A set can grow while it is walked; new members are visited too.
    for (const id of seen) {
      const parent = entities.get(id)?.reference?.parent;
      for (const above of [...(stated.get(id) ?? []), ...(parent === undefined ? [] : [parent])]) {
        if (above === whole && part !== whole) return true;
        seen.add(above);
      }
    }
    return false;
  };
}
