/** One entity of the path as a plate: its type by shape and colour, its name, what kind of name it is. */

import type { Entity } from "#contract/model.ts";
import type { EntityType } from "#contract/ontology.ts";
import { TYPE_OUTLINES } from "#layout/type-outlines.ts";
import { type Html, html } from "../markup.ts";
import { figure } from "./lines.ts";
import { INK, PAPER, RIM, TYPE_COLORS } from "./palette.ts";
import type { PlacedPlate } from "./place-path.ts";
import { textLines } from "./svg-text.ts";
import { linesOf } from "./text-lines.ts";

const GLYPH = 18;
const INSET = 9;
const SIZE = 13;
const SMALLER = 11.5;

interface PlateLook {
  readonly entity: Entity | undefined;
  readonly name: string;
  /** An end of the path stands out. */
  readonly isEnd: boolean;
  readonly rightToLeft: boolean;
}

export function drawPlate(plate: PlacedPlate, { entity, name, isEnd, rightToLeft }: PlateLook): Html {
  const [left, top] = [plate.x - plate.width / 2, plate.y - plate.height / 2];
  const textWidth = plate.width - GLYPH - 3 * INSET;
  const { lines, size } = nameLines(name, textWidth);
  const firstBaseline = plate.y + 4.5 - ((lines.length - 1) * (size + 2.5)) / 2;
  const shift = ((GLYPH + INSET) / 2) * (rightToLeft ? -1 : 1);
  const glyphX = rightToLeft ? left + plate.width - INSET - GLYPH : left + INSET;
  return html`<g>${entity?.collective === true ? rim(plate, 3, "0.9") : null}<rect x="${figure(left)}" y="${figure(top)}" width="${figure(plate.width)}" height="${figure(plate.height)}" rx="4" fill="${PAPER}" stroke="${isEnd ? INK : RIM}" stroke-width="${isEnd ? "2" : "1.25"}"${entity?.unnamed === true ? html` stroke-dasharray="5 3.5"` : null}/>${glyph(entity?.type ?? "Organization", glyphX, plate.y - GLYPH / 2)}${textLines(lines, { x: plate.x + shift, y: firstBaseline, size, weight: isEnd ? 600 : 500 })}</g>`;
}

/** In two lines, or smaller in three where two do not hold it. */
function nameLines(name: string, width: number): { lines: string[]; size: number } {
  const lines = linesOf(name, { width, size: SIZE, most: 2 });
  if (lines.every((line) => !line.endsWith("…"))) return { lines, size: SIZE };
  return { lines: linesOf(name, { width, size: SMALLER, most: 3 }), size: SMALLER };
}

/** A second ring: a group is never taken for one company. */
function rim(plate: PlacedPlate, out: number, width: string): Html {
  return html`<rect x="${figure(plate.x - plate.width / 2 - out)}" y="${figure(plate.y - plate.height / 2 - out)}" width="${figure(plate.width + 2 * out)}" height="${figure(plate.height + 2 * out)}" rx="6" fill="none" stroke="${RIM}" stroke-width="${width}"/>`;
}

function glyph(type: EntityType, x: number, y: number): Html {
  const color = TYPE_COLORS[type];
  const paint = type === "Person" ? html`fill="none" stroke="${color}" stroke-width="2"` : html`fill="${color}"`;
  return html`<path transform="translate(${figure(x)} ${figure(y)}) scale(${figure(GLYPH / 16)})" d="${TYPE_OUTLINES[type]}" ${paint}/>`;
}
