/** How large the words of a trace are drawn, in canvas units. */
import { labelLines, labelSize } from "#layout/label-box.ts";

const MEASURED_AT = 12;

/** Estimated width of one line at a font size. */
export function lineWidth(text: string, size: number): number {
  // Measured as one line: a full stop is as wide as a space, and no line is broken at it.
  return ((labelSize(text.replaceAll(" ", "."), 0).width - 4) / MEASURED_AT) * size;
}

const PLATE_FONT = 13;
const ICON_ROOM = 44;
const LEAST_PLATE = 96;
const MOST_TEXT = 136;

/** A plate's lines and width: one line, or two where the name is long. */
export function plateText(name: string): { readonly lines: readonly string[]; readonly width: number } {
  const whole = lineWidth(name, PLATE_FONT);
  const lines = whole <= MOST_TEXT ? [name] : labelLines(name);
  const text = Math.max(...lines.map((line) => lineWidth(line, PLATE_FONT)));
  return { lines, width: Math.round(Math.max(LEAST_PLATE, text * 1.1 + ICON_ROOM)) };
}

/** A text in lines no wider than `most`, broken at spaces. */
export function wrapped(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || lineWidth(longer, size) > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
