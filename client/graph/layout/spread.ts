/** Whole-drawing layouts by Cytoscape's extensions, headless: organic by fcose, layered in the direction of flow by dagre. */
import cytoscape, { type Core, type LayoutOptions } from "cytoscape";
import dagre from "cytoscape-dagre";
import fcose from "cytoscape-fcose";
import { labelSize, nodeSize } from "#layout/label-box.ts";
import type { Place } from "../../state/drawing.ts";
import type { LayoutEdge, LayoutJob, LayoutNode } from "./layout-job.ts";

cytoscape.use(fcose);
cytoscape.use(dagre);

/** Each node is given the room of its name below it. */
export function roomOf(node: LayoutNode): { w: number; h: number } {
  const label = labelSize(node.name, node.imp);
  const size = nodeSize(node.imp);
  return { w: Math.max(size, label.width) + 8, h: size + label.height + 8 };
}

/** Goods flow from the start side to the end side, so a relation that runs against the flow is turned round. */
function inFlow({ source, target, flow }: LayoutEdge): { source: string; target: string } {
  return flow === "backward" ? { source: target, target: source } : { source, target };
}

function headless({ nodes, edges, kind }: LayoutJob): Core {
  return cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: "data(w)", height: "data(h)", shape: "rectangle" } }],
    elements: {
      nodes: nodes.map((node) => ({
        data: { id: node.id, ...roomOf(node) },
        ...(node.place !== null && { position: { x: node.place.x, y: node.place.y } }),
      })),
      edges: edges.map((edge) => ({ data: kind === "layered" ? inFlow(edge) : edge })),
    },
  });
}

function organicOptions(job: LayoutJob) {
  return {
    name: "fcose",
    quality: "proof",
    animate: false,
    randomize: true,
    fit: false,
    nodeSeparation: 90,
    idealEdgeLength: () => 105,
    nodeRepulsion: () => 9000,
    gravity: 0.6,
    gravityRange: 2,
    fixedNodeConstraint: job.nodes.flatMap(({ id, fixed, place }) =>
      fixed && place !== null ? [{ nodeId: id, position: { x: place.x, y: place.y } }] : [],
    ),
  };
}

function layeredOptions({ direction }: LayoutJob) {
  return {
    name: "dagre",
    rankDir: direction === "rtl" ? "RL" : "LR",
    ranker: "network-simplex",
    nodeSep: 14,
    rankSep: 70,
    animate: false,
    fit: false,
  };
}

/** Places for every node of the job. */
export function spread(job: LayoutJob): ReadonlyMap<string, Place> {
  const cy = headless(job);
  const options: LayoutOptions = job.kind === "layered" ? layeredOptions(job) : organicOptions(job);
  cy.layout(options).run();
  const places = new Map<string, Place>();
  for (const node of cy.nodes().toArray()) {
    const { x, y } = node.position();
    places.set(node.id(), { x, y, side: "bottom" });
  }
  cy.destroy();
  return places;
}
