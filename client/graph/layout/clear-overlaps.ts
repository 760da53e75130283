import { type AnnealNode, anneal } from "#layout/anneal.ts";
import type { Box } from "#layout/geometry.ts";
import { labelSize, nodeSize } from "#layout/label-box.ts";
import type { Place, Places } from "../../state/drawing.ts";
import type { LayoutEdge, LayoutNode } from "./layout-job.ts";

const RANDOM_SEED = 7;
/** Room around the drawing into which nodes may be moved, in canvas units. */
const MARGIN = 160;

interface ClearOptions {
  readonly steps: number;
  /** 0–1: how far nodes may jump. */
  readonly heat: number;
}

function areaOf(places: readonly Place[]): Box {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  return {
    x1: Math.min(...xs) - MARGIN,
    y1: Math.min(...ys) - MARGIN,
    x2: Math.max(...xs) + MARGIN,
    y2: Math.max(...ys) + MARGIN,
  };
}

/**
 * Clears overlaps of nodes and names and chooses the names' sides, by a short annealing around the given places.
 * Fixed nodes stay to the pixel. Every node must have a place.
 */
export function clearOverlaps(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  places: ReadonlyMap<string, Place>,
  { steps, heat }: ClearOptions,
): Places {
  const annealed = nodes.flatMap((node): AnnealNode[] => {
    const at = places.get(node.id) ?? node.place;
    if (at == null) return [];
    return [
      {
        id: node.id,
        size: nodeSize(node.imp),
        label: labelSize(node.name, node.imp),
        seed: { x: at.x, y: at.y },
        fixed: node.fixed,
        ...(at.side !== undefined && { side: at.side }),
      },
    ];
  });
  if (annealed.length === 0) return {};
  const area = areaOf(annealed.map(({ seed }) => seed));
  const found = anneal(annealed, edges, { area, steps, heat, randomSeed: RANDOM_SEED });
  return Object.fromEntries(
    [...found].map(([id, { x, y, side }]) => [id, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, side }]),
  );
}
