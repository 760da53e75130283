/** The window on the drawing: fitted with margins that keep clear of what floats over the canvas. */
import type { Core } from "cytoscape";
import type { Box } from "#layout/geometry.ts";
import { bodyBox, type LabelledNode, labelBox, labelGrowth } from "./label-rules.ts";

/** CSS pixels kept free on each side; start and end follow the reading direction. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
}

const MAX_FIT_ZOOM = 1.35;
const MIN_FIT_ZOOM = 0.12;
const MOVE_MS = 320;

export interface Window {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** The room that nodes take with their names at a zoom, in canvas units. */
function roomOf(nodes: readonly LabelledNode[], zoom: number): Box {
  const boxes = nodes.flatMap((node) => [bodyBox(node), labelBox(node, Math.max(1, labelGrowth(zoom)))]);
  return {
    x1: Math.min(...boxes.map(({ x1 }) => x1)),
    y1: Math.min(...boxes.map(({ y1 }) => y1)),
    x2: Math.max(...boxes.map(({ x2 }) => x2)),
    y2: Math.max(...boxes.map(({ y2 }) => y2)),
  };
}

export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly rtl: boolean;
}

/** The window that shows these nodes as large as the free area allows, or null where there is nothing to show. */
export function fitted(nodes: readonly LabelledNode[], { width, height, margins, rtl }: Stage): Window | null {
  if (nodes.length === 0 || width === 0 || height === 0) return null;
  const left = rtl ? margins.end : margins.start;
  const right = rtl ? margins.start : margins.end;
  const freeWidth = Math.max(40, width - left - right);
  const freeHeight = Math.max(40, height - margins.top - margins.bottom);
  let zoom = 1;
  let box = roomOf(nodes, zoom);
  // Names grow in canvas units as the drawing shrinks, so the second look corrects the first.
  for (let look = 0; look < 3; look++) {
    box = roomOf(nodes, zoom);
    const most = Math.min(MAX_FIT_ZOOM, freeWidth / (box.x2 - box.x1), freeHeight / (box.y2 - box.y1));
    zoom = Math.max(MIN_FIT_ZOOM, most);
  }
  const pan = {
    x: left + freeWidth / 2 - ((box.x1 + box.x2) / 2) * zoom,
    y: margins.top + freeHeight / 2 - ((box.y1 + box.y2) / 2) * zoom,
  };
  return { zoom, pan };
}

/** Are all these nodes within the free area of this window? */
export function inSight(nodes: readonly LabelledNode[], window: Window, stage: Stage): boolean {
  const { margins, width, height, rtl } = stage;
  const left = rtl ? margins.end : margins.start;
  const right = width - (rtl ? margins.start : margins.end);
  return nodes.every(({ x, y }) => {
    const at = { x: x * window.zoom + window.pan.x, y: y * window.zoom + window.pan.y };
    return at.x >= left && at.x <= right && at.y >= margins.top && at.y <= height - margins.bottom;
  });
}

/** Moves the window at once or in 320 ms. */
export function moveWindow(cy: Core, to: Window | null, animate: boolean): void {
  if (to === null) return;
  cy.stop(true);
  if (animate) cy.animate({ zoom: to.zoom, pan: { ...to.pan } }, { duration: MOVE_MS, easing: "ease-out-cubic" });
  else cy.viewport({ zoom: to.zoom, pan: { ...to.pan } });
}

/** Zooms about the middle of the canvas. */
export function zoomBy(cy: Core, factor: number, animate: boolean): void {
  const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
  const center = { x: cy.width() / 2, y: cy.height() / 2 };
  const pan = cy.pan();
  const ratio = zoom / cy.zoom();
  const to = { zoom, pan: { x: center.x - (center.x - pan.x) * ratio, y: center.y - (center.y - pan.y) * ratio } };
  moveWindow(cy, to, animate);
}

/** Zoom and the canvas point in the middle: what a link keeps, whatever the size of the next reader's window. */
export function windowOf(cy: Core): [zoom: number, x: number, y: number] {
  const zoom = cy.zoom();
  const pan = cy.pan();
  const round = (value: number) => Math.round(value * 10) / 10;
  return [
    Math.round(zoom * 1000) / 1000,
    round((cy.width() / 2 - pan.x) / zoom),
    round((cy.height() / 2 - pan.y) / zoom),
  ];
}

/** The window that a link kept. */
export function windowFrom(cy: Core, [zoom, x, y]: readonly [number, number, number]): Window {
  return { zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } };
}
