import type { Core } from "cytoscape";
import type { NodeSpec } from "./elements.ts";
import { fontSizeOf, quietNames } from "./label-rules.ts";

/** Below this zoom a badge's digits are under 7 px. */
const BADGES_FROM = 0.75;
const EDGE_NAMES_FROM = 1.4;
const EDGE_NAMES_UP_TO = 40;

/** Sizes the names for the zoom and hides those that would pile up, and the badges that are too small to read. */
export function markQuietNames(cy: Core, nodes: readonly NodeSpec[]): void {
  const zoom = cy.zoom();
  const quiet = quietNames(nodes, zoom);
  cy.batch(() => {
    for (const { id, imp } of nodes) {
      const node = cy.getElementById(id);
      node.data("fontSize", fontSizeOf(imp, zoom));
      node.toggleClass("quiet", quiet.has(id));
      node.toggleClass("far", zoom < BADGES_FROM);
    }
  });
}

/** Edge names stand on hover and selection only, or on all of them when few enough are seen from near. */
export function markEdgeNames(cy: Core): void {
  const near = cy.zoom() >= EDGE_NAMES_FROM;
  const { x1, y1, x2, y2 } = cy.extent();
  const seen = near
    ? cy.edges().filter((edge) => {
        const at = edge.midpoint();
        return at.x >= x1 && at.x <= x2 && at.y >= y1 && at.y <= y2;
      })
    : cy.collection();
  cy.batch(() => {
    cy.edges(".labelled").difference(seen).removeClass("labelled");
    if (seen.length < EDGE_NAMES_UP_TO) seen.addClass("labelled");
    else seen.removeClass("labelled");
  });
}
