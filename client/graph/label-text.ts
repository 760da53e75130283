import { labelLines } from "#layout/label-box.ts";
import type { Direction } from "../i18n/languages.ts";

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
// Marks, embeddings, overrides and isolates: text from outside must not reorder what stands beside it.
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text that keeps its own direction on a canvas, which has no `dir="auto"`. */
export function isolated(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text.replace(BIDI_CONTROLS, "")}${POP_ISOLATE}`;
}

/** A node's name for the canvas: broken once at the space that balances the lines, each line isolated. */
export function canvasLabel(name: string): string {
  return labelLines(name.replace(BIDI_CONTROLS, "")).map(isolated).join("\n");
}

const START: Readonly<Record<Direction, string>> = { rtl: "\u2067", ltr: "\u2066" };

/**
 * An edge's name for the canvas: verb, goods and grade, each isolated, read in the page's direction. The direction is
 * written into the text, because the picture that is exported is drawn on a canvas outside the page.
 */
export function edgeLabel(parts: readonly (string | null)[], direction: Direction): string {
  const words = parts.filter((part) => part !== null).map(isolated);
  return `${START[direction]}${words.join(" ")}${POP_ISOLATE}`;
}
