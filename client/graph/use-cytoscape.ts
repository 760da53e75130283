import cytoscape, { type Core, type StylesheetJson } from "cytoscape";
import { type RefObject, useEffect, useState } from "react";
import { useApp } from "../state/store.ts";
import type { Theme } from "../state/view.ts";
import { loadCanvasFonts } from "./load-fonts.ts";
import { themeStyle } from "./theme-style.ts";

const MIN_ZOOM = 0.1;
const MAX_ZOOM = 4;

/** Cytoscape in a container, made when the fonts are there and destroyed with the component; its style follows the theme. */
export function useCytoscape(
  container: RefObject<HTMLDivElement | null>,
  styleOf: (theme: Theme) => StylesheetJson = themeStyle,
): Core | null {
  const theme = useApp((state) => state.view.theme);
  const [cy, setCy] = useState<Core | null>(null);

  useEffect(() => {
    let made: Core | null = null;
    let left = false;
    void loadCanvasFonts().then(() => {
      if (left || container.current === null) return;
      made = cytoscape({
        container: container.current,
        style: styleOf(useApp.getState().view.theme),
        minZoom: MIN_ZOOM,
        maxZoom: MAX_ZOOM,
        boxSelectionEnabled: false,
        selectionType: "single",
      });
      setCy(made);
    });
    return () => {
      left = true;
      made?.destroy();
      setCy(null);
    };
  }, [container, styleOf]);

  useEffect(() => {
    cy?.style(styleOf(theme));
  }, [cy, theme, styleOf]);

  return cy;
}
