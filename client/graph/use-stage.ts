import type { Core } from "cytoscape";
import { useMemo } from "react";
import { directionOf } from "../i18n/languages.ts";
import { useApp } from "../state/store.ts";
import type { SheetHeight } from "../state/view.ts";
import { usePhone } from "../views/frame/use-phone.ts";
import type { Margins, Stage } from "./camera.ts";

/** Title above, tools at the end side. */
const DESKTOP: Margins = { top: 44, bottom: 16, start: 20, end: 58 };
/** Beside an open article the drawing is small and has no tools. */
const SMALL: Margins = { top: 12, bottom: 12, start: 12, end: 12 };
const PHONE: Margins = { top: 60, bottom: 16, start: 12, end: 12 };
/** How much of the canvas the phone's sheet covers; what half and full leave is too little to fit into. */
const SHEET_COVERS: Readonly<Record<SheetHeight, number>> = { closed: 0, peek: 316, half: 316, full: 316 };

/** Reads the free area of the canvas at the moment of asking. */
export function useStage(): (cy: Core) => Stage {
  const phone = usePhone();
  const rtl = useApp((state) => directionOf(state.view.language) === "rtl");
  const reading = useApp((state) => state.view.reader !== null);
  const sheet = useApp((state) => state.view.sheet);
  return useMemo(() => {
    const covered = phone ? SHEET_COVERS[sheet] : 0;
    const base = phone ? PHONE : reading ? SMALL : DESKTOP;
    const margins = { ...base, bottom: base.bottom + covered };
    return (cy: Core) => ({ width: cy.width(), height: cy.height(), margins, rtl });
  }, [phone, reading, rtl, sheet]);
}
