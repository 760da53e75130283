/** Chooses the side of a node where its name meets the fewest edges, names and nodes (design: Canvas, Side). Pure. */
import { type Box, overlapArea, segmentHitsBox } from "#layout/geometry.ts";
import type { LabelSide } from "../state/drawing.ts";
import { bodyBox, type LabelledNode, labelBox } from "./label-rules.ts";

const SIDES: readonly LabelSide[] = ["bottom", "top", "left", "right"];
const BIAS: Readonly<Record<LabelSide, number>> = { bottom: 0, top: 3, left: 7, right: 7 };
const EDGE_COST = 14;
const OVERLAP_COST = 0.35;
const OVERLAP_EACH = 40;

export interface Ends {
  readonly source: string;
  readonly target: string;
}

function overlapCost(box: Box, other: Box): number {
  const area = overlapArea(box, other);
  return area === 0 ? 0 : OVERLAP_EACH + area * OVERLAP_COST;
}

/** Sides for the nodes in `choose`; the others keep theirs. The most important choose first, so that they get the best side. */
export function chooseSides(
  nodes: readonly LabelledNode[],
  edges: readonly Ends[],
  choose: ReadonlySet<string>,
): ReadonlyMap<string, LabelSide> {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const bodies = nodes.map((node) => ({ id: node.id, box: bodyBox(node) }));
  const labels = new Map(nodes.filter(({ id }) => !choose.has(id)).map((node) => [node.id, labelBox(node)]));
  const segments = edges.flatMap(({ source, target }) => {
    const a = at.get(source);
    const b = at.get(target);
    return a === undefined || b === undefined ? [] : [{ a, b }];
  });

  function cost(node: LabelledNode, side: LabelSide): number {
    const box = labelBox({ ...node, side });
    let sum = BIAS[side];
    for (const { a, b } of segments) if (segmentHitsBox(a, b, box, 1)) sum += EDGE_COST;
    for (const body of bodies) if (body.id !== node.id) sum += overlapCost(box, body.box);
    for (const [id, other] of labels) if (id !== node.id) sum += overlapCost(box, other);
    return sum;
  }

  const chosen = new Map<string, LabelSide>();
  const ranked = nodes.filter(({ id }) => choose.has(id)).toSorted((a, b) => b.imp - a.imp || (a.id < b.id ? -1 : 1));
  for (const node of ranked) {
    const [best] = SIDES.map((side) => ({ side, cost: cost(node, side) })).toSorted((a, b) => a.cost - b.cost);
    const side = best?.side ?? "bottom";
    chosen.set(node.id, side);
    labels.set(node.id, labelBox({ ...node, side }));
  }
  return chosen;
}
