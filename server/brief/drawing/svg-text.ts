/** Lines of text in the drawing, centred on a point. */
import { type Html, html } from "../markup.ts";
import { figure } from "./lines.ts";
import { INK } from "./palette.ts";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const LETTER = /\p{L}/u;

/** The direction of the first letter: SVG has no `dir="auto"`. */
export function directionOfName(name: string): "rtl" | "ltr" {
  for (const character of name) if (LETTER.test(character)) return RIGHT_TO_LEFT.test(character) ? "rtl" : "ltr";
  return "ltr";
}

export interface TextLook {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly size: number;
  readonly color?: string;
  readonly weight?: number;
  readonly direction?: "rtl" | "ltr";
  readonly pitch?: number;
}

/** One `<text>` a line, each of the direction given or of its own first letter. */
export function textLines(lines: readonly (string | Html)[], look: TextLook): Html {
  const { x, y, size, color = INK, weight = 400, pitch = size + 2.5 } = look;
  return html`${lines.map((line, index) => {
    const direction = look.direction ?? (typeof line === "string" ? directionOfName(line) : "ltr");
    return html`<text x="${figure(x)}" y="${figure(y + index * pitch)}" font-size="${figure(size)}" font-weight="${weight}" fill="${color}" text-anchor="middle" direction="${direction}" unicode-bidi="isolate">${line}</text>`;
  })}`;
}
