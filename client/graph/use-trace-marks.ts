import type { Core } from "cytoscape";
import { useEffect } from "react";
import { useApp } from "../state/store.ts";
import type { TraceDrawing } from "./use-trace-words.ts";

/** The open path, its hop, the selection and the keyboard's focus, as classes on the canvas. */
export function useTraceMarks(cy: Core | null, drawing: TraceDrawing | null, focused: string | null): void {
  const openPath = useApp((state) => state.view.openPath);
  const openHop = useApp((state) => state.view.openHop);
  const selection = useApp((state) => state.selection);
  const theme = useApp((state) => state.view.theme);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a theme draws everything anew
  useEffect(() => {
    if (cy === null || drawing === null) return;
    const { segments } = drawing.parts;
    const on = new Set(
      segments.filter(({ paths }) => openPath !== null && paths.includes(openPath)).map(({ id }) => id),
    );
    const path = openPath === null ? undefined : openPath.split("|")[openHop ?? -1];
    const relation = path?.slice(0, path.lastIndexOf(">"));
    const plates = new Set(segments.filter(({ id }) => on.has(id)).flatMap(({ from, to }) => [from, to]));
    cy.batch(() => {
      for (const element of cy.elements().toArray()) {
        const segment = element.data("segment");
        const isOn = on.has(segment);
        const isHop = isOn && element.data("relation") === relation;
        element.toggleClass("hop", isHop);
        if (element.isEdge()) element.toggleClass("path", isOn && !isHop);
        if (element.data("kind") === "plate") element.toggleClass("onPath", plates.has(element.id()));
      }
    });
  }, [cy, drawing, openPath, openHop, theme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    cy?.batch(() => {
      cy.elements(":selected").unselect();
      if (selection === null) return;
      if (selection.kind === "entity") cy.getElementById(selection.id).select();
      else
        cy.nodes(".barrier")
          .filter((node) => node.data("relation") === selection.id)
          .select();
    });
  }, [cy, drawing, selection, theme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    cy?.batch(() => {
      cy.elements(".focus").removeClass("focus");
      if (focused !== null) cy.getElementById(focused).addClass("focus");
    });
  }, [cy, drawing, focused, theme]);
}
