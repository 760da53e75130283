import type { Claim } from "#contract/model.ts";
import { showEntity, showRelation } from "../../actions/add-entity.ts";
import { openReader } from "../../actions/look.ts";
import { relationOfClaim } from "../details/relation-of-claim.ts";

/** Highlights the claim's sentence and selects what it holds up: its relation, or for a literal its subject. */
export async function openClaim(claim: Claim): Promise<void> {
  openReader(claim.articleId, claim.id);
  const relation = relationOfClaim(claim);
  if (relation === null) await showEntity(claim.subject);
  else await showRelation(relation, claim.id);
}
