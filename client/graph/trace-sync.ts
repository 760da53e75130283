/** Brings the canvas to the elements of a trace. A trace is a picture of one answer, so it is drawn anew as a whole. */
import type { Core, ElementDefinition } from "cytoscape";
import { entityType } from "#contract/model.ts";
import type { Theme } from "../state/view.ts";
import { ICON_PATHS } from "./icon-paths.ts";
import { themeToken } from "./theme-style.ts";
import type { TraceElements, TraceNode } from "./trace-element.ts";

/** The type's icon in the type's own colour: a plate has no fill that could say it. */
function plateIcon(node: TraceNode, theme: Theme): string | null {
  const type = entityType.safeParse(node.data.type);
  if (!type.success) return null;
  const key = String(node.data.colorKey);
  const color = themeToken(theme, `n${key[0]?.toUpperCase() ?? ""}${key.slice(1)}`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${color}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="${ICON_PATHS[type.data]}"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

function nodeDefinition(node: TraceNode, theme: Theme): ElementDefinition {
  const icon = node.kind === "plate" ? plateIcon(node, theme) : null;
  return {
    group: "nodes",
    data: { id: node.id, kind: node.kind, ...node.data, ...(icon !== null && { icon }) },
    position: { x: node.x, y: node.y },
    classes: node.classes,
    grabbable: false,
    selectable: node.kind === "plate" || node.kind === "barrier",
  };
}

/** Draws the elements in place of what is there. */
export function syncTrace(cy: Core, { nodes, edges }: Pick<TraceElements, "nodes" | "edges">, theme: Theme): void {
  cy.batch(() => {
    cy.elements().remove();
    cy.add(nodes.map((node) => nodeDefinition(node, theme)));
    cy.add(
      edges.map(({ id, source, target, classes, data }) => ({
        group: "edges" as const,
        data: { id, source, target, ...data },
        classes,
        selectable: false,
      })),
    );
  });
}
