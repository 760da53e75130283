import type { Core } from "cytoscape";
import { ENTITY_TYPE_NAMES, ENTITY_TYPES } from "#contract/ontology.ts";
import { FAMILY_NAMES, PREDICATE_FAMILIES } from "#contract/predicate-families.ts";
import { TYPE_OUTLINES } from "#layout/type-outlines.ts";
import { directionOf } from "../i18n/languages.ts";
import type { View } from "../state/view.ts";
import { isolated } from "./label-text.ts";
import { themeToken } from "./theme-style.ts";

/** Twice the size of the screen, at most so many pixels a side, which every browser can hold. */
const SCALE = 2;
const MOST_PIXELS = 8000;
const MARGIN = 32;
const HEAD = 44;
const ROW = 24;

export interface PngCaption {
  readonly title: string;
  /** What is shown, and the date of the picture. */
  readonly subtitle: string;
}

type Look = Pick<View, "language" | "theme">;

interface LegendItem {
  readonly label: string;
  readonly color: string;
  /** An outline in a 16 × 16 box, or null for a relation's line. */
  readonly outline: string | null;
  readonly hollow: boolean;
}

function tokenOf(prefix: "n" | "e", colorKey: string): string {
  return `${prefix}${colorKey[0]?.toUpperCase() ?? ""}${colorKey.slice(1)}`;
}

/** What the drawing shows, in the legend's order. */
function legendItems(cy: Core, { language, theme }: Look): LegendItem[] {
  const types = new Set(cy.nodes().map((node) => node.data("type")));
  const families = new Set(cy.edges().map((edge) => edge.data("family")));
  return [
    ...ENTITY_TYPE_NAMES.filter((type) => types.has(type)).map((type) => ({
      label: ENTITY_TYPES[type].plural[language],
      color: themeToken(theme, tokenOf("n", ENTITY_TYPES[type].colorKey)),
      outline: TYPE_OUTLINES[type],
      hollow: type === "Person",
    })),
    ...FAMILY_NAMES.filter((family) => families.has(family)).map((family) => ({
      label: PREDICATE_FAMILIES[family].label[language],
      color: themeToken(theme, tokenOf("e", PREDICATE_FAMILIES[family].colorKey)),
      outline: null,
      hollow: false,
    })),
  ];
}

/** Draws the items in rows from the start side, within a width; returns the height used. With `pen` null it only measures. */
function layLegend(items: readonly LegendItem[], width: number, measure: (label: string) => number) {
  let along = 0;
  let row = 0;
  const places = items.map((item) => {
    const room = 26 + measure(item.label) + 22;
    if (along > 0 && along + room > width) [along, row] = [0, row + 1];
    const at = { item, along, row };
    along += room;
    return at;
  });
  return { places, height: (row + 1) * ROW };
}

function drawItem(pen: CanvasRenderingContext2D, item: LegendItem, x: number, y: number, rtl: boolean): void {
  const sign = rtl ? -1 : 1;
  if (item.outline === null) {
    pen.strokeStyle = item.color;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x + sign * 18, y);
    pen.stroke();
  } else {
    pen.save();
    pen.translate(rtl ? x - 16 : x, y - 8);
    const outline = new Path2D(item.outline);
    if (item.hollow) {
      pen.strokeStyle = item.color;
      pen.lineWidth = 2;
      pen.stroke(outline);
    } else {
      pen.fillStyle = item.color;
      pen.fill(outline);
    }
    pen.restore();
  }
}

function font(weight: number, size: number): string {
  return `${weight} ${size}px "IBM Plex Sans Arabic", "IBM Plex Sans", sans-serif`;
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("The picture is too large")) : resolve(blob)),
      "image/png",
    );
  });
}

/** The whole drawing, not only what the window shows, at twice the size, with title, legend and date. */
export async function drawPng(cy: Core, caption: PngCaption, look: Look): Promise<Blob> {
  const blob = await cy.png({
    full: true,
    scale: SCALE,
    maxWidth: MOST_PIXELS,
    maxHeight: MOST_PIXELS,
    output: "blob-promise",
  });
  const drawing = await createImageBitmap(blob);
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("No canvas to draw on");
  const rtl = directionOf(look.language) === "rtl";
  const width = Math.max(drawing.width / SCALE + 2 * MARGIN, 720);
  pen.font = font(400, 13);
  const { places, height } = layLegend(
    legendItems(cy, look),
    width - 2 * MARGIN,
    (label) => pen.measureText(label).width,
  );
  canvas.width = width * SCALE;
  canvas.height = (drawing.height / SCALE + 3 * MARGIN + HEAD + height) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = themeToken(look.theme, "canvas");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.direction = rtl ? "rtl" : "ltr";
  pen.textAlign = "start";
  pen.textBaseline = "middle";
  const start = rtl ? width - MARGIN : MARGIN;
  const sign = rtl ? -1 : 1;
  pen.fillStyle = themeToken(look.theme, "ink");
  pen.font = font(600, 18);
  pen.fillText(isolated(caption.title), start, MARGIN);
  pen.fillStyle = themeToken(look.theme, "ink2");
  pen.font = font(400, 13);
  pen.fillText(isolated(caption.subtitle), start, MARGIN + 26);
  pen.drawImage(
    drawing,
    (width - drawing.width / SCALE) / 2,
    MARGIN + HEAD,
    drawing.width / SCALE,
    drawing.height / SCALE,
  );
  const top = MARGIN * 2 + HEAD + drawing.height / SCALE;
  for (const { item, along, row } of places) {
    const x = start + sign * along;
    const y = top + row * ROW + ROW / 2;
    drawItem(pen, item, x, y, rtl);
    pen.fillStyle = themeToken(look.theme, "ink");
    pen.fillText(isolated(item.label), x + sign * 26, y);
  }
  return toBlob(canvas);
}
