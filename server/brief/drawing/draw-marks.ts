/** The marks of a line: its head, the barrier of a norm, a break, and the sign that the goods do not continue. */
import type { PredicateFamily } from "#contract/predicate-families.ts";
import { type Html, html } from "../markup.ts";
import { figure } from "./lines.ts";
import { FAMILY_COLORS, INK_3, PAPER, RESTRICT, STOP } from "./palette.ts";
import type { Point } from "./place-path.ts";

/** The head at the origin, pointing to the right; it takes up so much of the line. */
export const HEAD_LENGTH = 9;

function head(family: PredicateFamily, color: string): Html {
  switch (family) {
    case "supply":
      return html`<path d="M0 0l-10-5v10z" fill="${color}"/>`;
    case "use":
      return html`<path d="M-1 0l-8-4.5v9z" fill="${PAPER}" stroke="${color}" stroke-width="1.4"/>`;
    case "make":
      return html`<path d="M0 0l-9-5l2.8 5l-2.8 5z" fill="${color}"/>`;
    default:
      return html`<path d="M0 0l-7-3.6l1.8 3.6l-1.8 3.6z" fill="${color}"/>`;
  }
}

export function drawHead(at: Point, angle: number, family: PredicateFamily, isCut: boolean): Html {
  const color = isCut ? INK_3 : FAMILY_COLORS[family];
  return html`<g transform="translate(${figure(at.x)} ${figure(at.y)}) rotate(${angle})">${head(family, color)}</g>`;
}

/** A closed gate across the line. */
export function drawBarrier({ x, y }: Point): Html {
  return html`<rect x="${figure(x - 2.5)}" y="${figure(y - 20)}" width="5" height="40" fill="${RESTRICT}"/>`;
}

/** A gate that may be closed: its posts stand, the line goes through. */
export function drawOpenBarrier({ x, y }: Point): Html {
  const post = (top: number) =>
    html`<rect x="${figure(x - 2.5)}" y="${figure(top)}" width="5" height="13" fill="${PAPER}" stroke="${RESTRICT}" stroke-width="1.5"/>`;
  return html`${post(y - 20)}${post(y + 7)}`;
}

/** The line torn: it does not hold on the date. */
export function drawBreak({ x, y }: Point): Html {
  return html`<rect x="${figure(x - 7)}" y="${figure(y - 5)}" width="14" height="10" fill="${PAPER}"/><path d="M${figure(x - 6)} ${figure(y + 6)}l6-12M${figure(x)} ${figure(y + 6)}l6-12" stroke="${STOP}" stroke-width="2" fill="none"/>`;
}

/** "Not the same": the goods of the hop before do not go on in this one. */
export function drawLoose({ x, y }: Point): Html {
  return html`<path d="M${figure(x - 4.5)} ${figure(y - 2)}h9M${figure(x - 4.5)} ${figure(y + 2)}h9M${figure(x - 2.5)} ${figure(y + 5.5)}l5-11" stroke="${INK_3}" stroke-width="1.3" fill="none"/>`;
}
