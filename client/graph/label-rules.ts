/** Which names are shown at a zoom, and how large: by importance first, then by what fits, so that labels never pile up. */
import { type Box, boxesOverlap } from "#layout/geometry.ts";
import { labelSize, nodeSize } from "#layout/label-box.ts";
import type { LabelSide } from "../state/drawing.ts";

const LABEL_GAP = 3;
/** Names stay about as large on the screen when the drawing is zoomed out, up to this factor in canvas units. */
const MOST_GROWTH = 2.4;
/** Zoom is looked at in steps, so that a wheel turn does not restyle every node. */
const ZOOM_STEP = 0.05;

export function zoomStep(zoom: number): number {
  return Math.max(ZOOM_STEP, Math.round(zoom / ZOOM_STEP) * ZOOM_STEP);
}

/** How much larger than designed a name is drawn at this zoom, in canvas units. */
export function labelGrowth(zoom: number): number {
  return Math.min(MOST_GROWTH, 1 / Math.min(1, zoomStep(zoom) * 1.05));
}

/** 12 to 15 px by importance, as the stylesheet maps it, grown when zoomed out. */
export function fontSizeOf(importance: number, zoom: number): number {
  const share = Math.min(1, Math.max(0, (importance - 0.15) / 0.85));
  return Math.round((12 + share * 3) * Math.max(1, labelGrowth(zoom)) * 10) / 10;
}

/**
 * The least importance whose name is shown at all at this zoom. The design's thresholds (.6 below .5, .4 below .8) are for
 * names that shrink with the zoom; ours keep their size on the screen, so what fits decides earlier.
 */
export function leastImportance(zoom: number): number {
  if (zoom < 0.4) return 0.5;
  return zoom < 0.55 ? 0.3 : 0;
}

export interface LabelledNode {
  readonly id: string;
  readonly name: string;
  readonly imp: number;
  readonly side: LabelSide;
  readonly x: number;
  readonly y: number;
}

/** The room of a node itself. */
export function bodyBox({ x, y, imp }: Pick<LabelledNode, "x" | "y" | "imp">): Box {
  const half = nodeSize(imp) / 2;
  return { x1: x - half, y1: y - half, x2: x + half, y2: y + half };
}

/** The room of a node's name at a side, in canvas units. */
export function labelBox(node: LabelledNode, growth = 1): Box {
  const { x, y, imp, side } = node;
  const size = labelSize(node.name, imp);
  const width = size.width * growth;
  const height = size.height * growth;
  const away = nodeSize(imp) / 2 + LABEL_GAP;
  const x1 = side === "left" ? x - away - width : side === "right" ? x + away : x - width / 2;
  const y1 = side === "top" ? y - away - height : side === "bottom" ? y + away : y - height / 2;
  return { x1, y1, x2: x1 + width, y2: y1 + height };
}

function inset(box: Box, by: number): Box {
  return { x1: box.x1 + by, y1: box.y1 + by, x2: box.x2 - by, y2: box.y2 - by };
}

/** Ids of the nodes whose names give way at this zoom: too unimportant, or on top of a more important name or node. */
export function quietNames(nodes: readonly LabelledNode[], zoom: number): ReadonlySet<string> {
  const growth = labelGrowth(zoom);
  const least = leastImportance(zoom);
  const taken: Box[] = nodes.map((node) => inset(bodyBox(node), 3));
  const quiet = new Set<string>();
  const ranked = nodes.toSorted((a, b) => b.imp - a.imp || (a.id < b.id ? -1 : 1));
  for (const node of ranked) {
    // Names may touch at the hem: line height leaves air inside the box.
    const box = inset(labelBox(node, growth), 3 * growth);
    if (node.imp < least || taken.some((other) => boxesOverlap(box, other))) quiet.add(node.id);
    else taken.push(box);
  }
  return quiet;
}
