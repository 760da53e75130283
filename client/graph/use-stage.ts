import type { Core } from "cytoscape";
import { useMemo } from "react";
import { directionOf } from "../i18n/languages.ts";
import { phoneMargins } from "../state/phone-room.ts";
import { useApp } from "../state/store.ts";
import { usePhone } from "../views/frame/use-phone.ts";
import type { Margins, Stage } from "./camera.ts";

/** Title above, tools at the end side. */
const DESKTOP: Margins = { top: 44, bottom: 16, start: 20, end: 58 };
/** Beside an open article the drawing is small and has no tools. */
const SMALL: Margins = { top: 12, bottom: 12, start: 12, end: 12 };

/** Reads the free area of the canvas at the moment of asking. */
export function useStage(): (cy: Core) => Stage {
  const phone = usePhone();
  const rtl = useApp((state) => directionOf(state.view.language) === "rtl");
  const reading = useApp((state) => state.view.reader !== null);
  const sheet = useApp((state) => (phone ? state.view.sheet : "closed"));
  return useMemo(() => {
    const margins: Margins = phone ? phoneMargins(sheet) : reading ? SMALL : DESKTOP;
    return (cy: Core) => ({ width: cy.width(), height: cy.height(), margins, rtl });
  }, [phone, reading, rtl, sheet]);
}
