import type { Core } from "cytoscape";
import { useEffect } from "react";
import { stateOn } from "../state/drawn-state.ts";
import { useApp } from "../state/store.ts";
import type { Elements } from "./elements.ts";

/** Length of `2025-09`: what began in the month of the day looked at is new. */
const MONTH = 7;

/** Selection, the keyboard's focus, dimming and what no longer holds, as classes on the canvas. */
export function useMarks(cy: Core | null, elements: Elements, focused: string | null): void {
  const selection = useApp((state) => state.selection);
  const spotlit = useApp((state) => state.view.spotlit);
  const asOf = useApp((state) => state.scene.filters.asOf);
  const relations = useApp((state) => state.scene.drawing.relations);

  // biome-ignore lint/correctness/useExhaustiveDependencies: elements that come later must be marked too
  useEffect(() => {
    cy?.batch(() => {
      cy.elements(":selected").unselect();
      if (selection !== null) cy.getElementById(selection.id).select();
    });
  }, [cy, selection, elements]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    cy?.batch(() => {
      cy.elements(".focus").removeClass("focus");
      if (focused !== null) cy.getElementById(focused).addClass("focus");
    });
  }, [cy, focused, elements]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    cy?.batch(() => {
      cy.elements(".dim").removeClass("dim");
      const centre = spotlit === null ? cy.collection() : cy.getElementById(spotlit);
      if (centre.nonempty()) cy.elements().difference(centre.closedNeighborhood()).addClass("dim");
    });
  }, [cy, spotlit, elements]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    cy?.batch(() => {
      for (const edge of cy.edges().toArray()) {
        const relation = relations[edge.id()];
        const dated = asOf !== null && relation !== undefined;
        edge.toggleClass("gone", dated && stateOn(relation, asOf) === "notHeld");
        edge.toggleClass("new", dated && relation.firstDate?.slice(0, MONTH) === asOf.slice(0, MONTH));
      }
    });
  }, [cy, asOf, relations, elements]);
}
