import type { Core } from "cytoscape";
import { useEffect } from "react";
import { useApp } from "../state/store.ts";
import type { Elements } from "./elements.ts";
import { useFocusMark } from "./use-focus-mark.ts";
import { useTimeMarksOnCanvas } from "./use-time-marks.ts";

/** Selection, the keyboard's focus, dimming and the marks of time, as classes on the canvas. */
export function useMarks(cy: Core | null, elements: Elements, focused: string | null): void {
  const selection = useApp((state) => state.selection);
  const spotlit = useApp((state) => state.view.spotlit);

  // biome-ignore lint/correctness/useExhaustiveDependencies: elements that come later must be marked too
  useEffect(() => {
    cy?.batch(() => {
      cy.elements(":selected").unselect();
      if (selection !== null) cy.getElementById(selection.id).select();
    });
  }, [cy, selection, elements]);

  useFocusMark(cy, elements, focused);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    cy?.batch(() => {
      cy.elements(".dim").removeClass("dim");
      const centre = spotlit === null ? cy.collection() : cy.getElementById(spotlit);
      if (centre.nonempty()) cy.elements().difference(centre.closedNeighborhood()).addClass("dim");
    });
  }, [cy, spotlit, elements]);

  useTimeMarksOnCanvas(cy, elements);
}
