import type { Claim } from "#contract/model.ts";
import { showEntity, showRelation } from "../../actions/add-entity.ts";
import { openReader, setSheet } from "../../actions/look.ts";
import { onPhone } from "../../state/phone.ts";
import { useApp } from "../../state/store.ts";
import { relationOfClaim } from "../details/relation-of-claim.ts";

/**
 * Highlights the claim's sentence and selects what it holds up: its relation, or for a literal its subject. On a phone
 * the details would cover the sentence, so they come up at the second touch only.
 */
export async function openClaim(claim: Claim): Promise<void> {
  const again = useApp.getState().view.reader?.claimId === claim.id;
  openReader(claim.articleId, claim.id);
  const relation = relationOfClaim(claim);
  if (relation === null) await showEntity(claim.subject);
  else await showRelation(relation, claim.id);
  if (onPhone() && !again) setSheet("closed");
}
