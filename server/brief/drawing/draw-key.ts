/** The key of the drawing: only the marks that occur in it. */
import { type Html, html } from "../markup.ts";
import type { KeyMark } from "../words.ts";
import { drawBarrier, drawBreak, drawLoose, drawOpenBarrier } from "./draw-marks.ts";
import { INK, INK_3, PAPER, RIM } from "./palette.ts";

const MIDDLE = { x: 17, y: 7 };
const LINE = html`<path d="M1 7h32" stroke="${INK}" stroke-width="1.75" fill="none"/>`;

const dashed = (dash: string) =>
  html`<path d="M1 7h32" stroke="${INK}" stroke-width="1.75" stroke-dasharray="${dash}" fill="none"/>`;
const plate = (inside: Html) =>
  html`<rect x="7" y="2" width="20" height="10" rx="2" fill="${PAPER}" stroke="${RIM}"${inside}/>`;

function glyphOf(mark: KeyMark): Html {
  switch (mark) {
    case "stated":
      return LINE;
    case "implied":
      return dashed("7 5");
    case "ended":
      return dashed("14 4 2 4");
    case "contested":
      return html`<path d="M1 7h32" stroke="${INK}" stroke-width="5"/><path d="M1 7h32" stroke="${PAPER}" stroke-width="2.2"/>`;
    case "unheld":
      return html`${LINE}${drawBreak(MIDDLE)}`;
    case "cuts":
      return html`${LINE}<g transform="translate(0 3.5) scale(1 .5)">${drawBarrier(MIDDLE)}</g>`;
    case "mayCut":
      return html`${LINE}<g transform="translate(0 3.5) scale(1 .5)">${drawOpenBarrier(MIDDLE)}</g>`;
    case "firmLevel":
      return drawLoose(MIDDLE);
    case "reference":
      return html`<path d="M1 7h32" stroke="${INK_3}" stroke-width="1" fill="none"/>`;
    case "collective":
      return html`${plate(html``)}<rect x="4.5" y="0" width="25" height="14" rx="3" fill="none" stroke="${RIM}" stroke-width=".9"/>`;
    case "unnamed":
      return plate(html` stroke-dasharray="4 3"`);
  }
}

export function drawKey(marks: readonly KeyMark[], label: Readonly<Record<KeyMark, string>>): Html {
  return html`<ul class="key">${marks.map(
    (mark) => html`<li><svg viewBox="0 0 34 14" aria-hidden="true">${glyphOf(mark)}</svg>${label[mark]}</li>`,
  )}</ul>`;
}
