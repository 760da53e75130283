import { useEffect } from "react";
import type { ArticleAnswer } from "#contract/api.ts";
import { closeReader } from "../../actions/look.ts";
import { useApp } from "../../state/store.ts";
import { neighbourClaim } from "./article-claims.ts";
import { openClaim } from "./open-claim.ts";

/** Keys belong to what has the focus where that takes text, and to an open dialog or menu. */
function isTakenElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"], [role="menu"]') !== null) return true;
  return target instanceof HTMLInputElement ? target.type !== "checkbox" : target instanceof HTMLTextAreaElement;
}

/** N and P step through the claims (by the key's place, so that an Arabic keyboard works too); Esc goes back to the graph. */
export function useReaderKeys(answer: ArticleAnswer): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (isTakenElsewhere(event)) return;
      if (event.key === "Escape") {
        event.preventDefault();
        closeReader();
        return;
      }
      const by = event.code === "KeyN" ? 1 : event.code === "KeyP" ? -1 : null;
      if (by === null) return;
      event.preventDefault();
      const claim = neighbourClaim(answer.claims, useApp.getState().view.reader?.claimId ?? null, by);
      if (claim !== undefined) openClaim(claim);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [answer]);
}
