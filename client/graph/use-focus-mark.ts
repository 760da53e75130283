import type { Core } from "cytoscape";
import { useEffect } from "react";
import type { Elements } from "./elements.ts";

/** The keyboard's focus as a class on its element. */
export function useFocusMark(cy: Core | null, elements: Elements, focused: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: elements that come later must be marked too
  useEffect(() => {
    cy?.batch(() => {
      cy.elements(".focus").removeClass("focus");
      if (focused !== null) cy.getElementById(focused).addClass("focus");
    });
  }, [cy, focused, elements]);
}
