import type { Claim } from "#contract/model.ts";
import { packLink } from "../../state/link-state.ts";
import { relationOfClaim } from "./relation-of-claim.ts";

/** The address that opens the page at this claim: its relation selected, its article open at the sentence. */
export function addressOfLink(
  claim: Pick<Claim, "id" | "articleId" | "subject" | "predicate" | "object" | "item">,
  origin: string,
): string {
  const relation = relationOfClaim(claim);
  const packed = packLink({
    v: 1,
    selection: relation === null ? ["entity", claim.subject] : ["relation", relation.id, claim.id],
    reader: [claim.articleId, claim.id],
  });
  return `${origin}#s=${packed}`;
}
