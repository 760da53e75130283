import { makeRelationId } from "#contract/ids.ts";
import type { Claim } from "#contract/model.ts";
import { predicateRow } from "#contract/ontology.ts";
import type { RelationEnds } from "../../actions/add-entity.ts";

/** The relation that a claim holds up, or null for a literal. Symmetric ends stand in order, as the server derives them. */
export function relationOfClaim(claim: Pick<Claim, "subject" | "predicate" | "object" | "item">): RelationEnds | null {
  if (claim.object === null) return null;
  const swapped = predicateRow(claim.predicate).symmetric === true && claim.object < claim.subject;
  const [subject, object] = swapped ? [claim.object, claim.subject] : [claim.subject, claim.object];
  return { id: makeRelationId(subject, claim.predicate, object, claim.item), subject, object };
}
