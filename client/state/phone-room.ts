/** What of a phone's page is left for the drawing, in CSS pixels (design: Phone). */
import type { SheetHeight } from "./view.ts";

const BAR = 52;
const TABS = 58;
/** How much of the canvas the sheet covers; what half and full leave is too little to fit into. */
const SHEET_COVERS: Readonly<Record<SheetHeight, number>> = { closed: 0, peek: 316, half: 316, full: 316 };
/** The chips above, and a rim round the rest. */
const MARGINS = { top: 60, bottom: 16, start: 12, end: 12 } as const;

/** Kept free on each side of the canvas while the sheet is this high. */
export function phoneMargins(sheet: SheetHeight) {
  return { ...MARGINS, bottom: MARGINS.bottom + SHEET_COVERS[sheet] };
}

/** The free area of a page of this size. */
export function phoneRoom(page: { readonly width: number; readonly height: number }, sheet: SheetHeight) {
  const { top, bottom, start, end } = phoneMargins(sheet);
  return {
    width: Math.max(200, page.width - start - end),
    height: Math.max(160, page.height - BAR - TABS - top - bottom),
  };
}
