/** Which goods are a part or a member of which: as articles state it, or by the reference parent. */
import type { Claim, Entity } from "#contract/model.ts";

type PartClaim = Pick<Claim, "subject" | "predicate" | "object" | "polarity" | "status" | "review">;

/** Is the first below the second, at any depth? */
export type IsPart = (part: string, whole: string) => boolean;

/** What says that its subject is a part of its object: no plan, no end, no denial of it. */
function statesPart({ predicate, object, polarity, status }: Omit<PartClaim, "subject" | "review">): boolean {
  if (predicate !== "PART_OF" || object === null || polarity !== "positive") return false;
  return status === "asserted" || status === "reported";
}

/** By all claims and reference parents. Nothing is a part of itself, also where the claims go in a circle. */
export function partsIndex(
  claims: Iterable<PartClaim>,
  entities: ReadonlyMap<string, Pick<Entity, "reference">>,
): IsPart {
  const stated = new Map<string, string[]>();
  for (const claim of claims) {
    const { subject, object, review } = claim;
    if (object === null || review !== "accepted" || !statesPart(claim)) continue;
    stated.set(subject, [...(stated.get(subject) ?? []), object]);
  }
  return partsBy((id) => {
    const parent = entities.get(id)?.reference?.parent;
    return [...(stated.get(id) ?? []), ...(parent === undefined ? [] : [parent])];
  });
}

/** By what stands right above each. */
export function partsBy(above: (id: string) => Iterable<string>): IsPart {
  return (part, whole) => {
    const seen = new Set([part]);
    // A set can grow while it is walked; new members are visited too.
    for (const id of seen) {
      for (const each of above(id)) {
        if (each === whole && part !== whole) return true;
        seen.add(each);
      }
    }
    return false;
  };
}
