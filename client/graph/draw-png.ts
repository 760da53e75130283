import type { Core } from "cytoscape";

const SCALE = 2;
const MOST_PIXELS = 8000;

/** The whole drawing, not only what the window shows, at twice the size, without background. */
export async function drawPng(cy: Core): Promise<Blob> {
  const blob = await cy.png({
    full: true,
    scale: SCALE,
    maxWidth: MOST_PIXELS,
    maxHeight: MOST_PIXELS,
    output: "blob-promise",
  });
  return blob;
}
