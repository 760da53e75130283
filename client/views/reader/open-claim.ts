import type { Claim } from "#contract/model.ts";
import { openReader, setSheet } from "../../actions/look.ts";
import { selectEntity, selectRelation } from "../../actions/select.ts";
import { onPhone } from "../../state/phone.ts";
import { useApp } from "../../state/store.ts";
import { relationOfClaim } from "../details/relation-of-claim.ts";

/**
 * Highlights the claim's sentence and selects what it holds up: its relation, or for a literal its subject. Reading adds
 * nothing to the drawing; the card does that on request. On a phone the details would cover the sentence, so they come up
 * at the second touch only.
 */
export function openClaim(claim: Claim): void {
  const again = useApp.getState().view.reader?.claimId === claim.id;
  openReader(claim.articleId, claim.id);
  const relation = relationOfClaim(claim);
  if (relation === null) selectEntity(claim.subject);
  else selectRelation(relation.id, claim.id);
  if (onPhone() && !again) setSheet("closed");
}
