/** Moving the keyboard's focus on the canvas from node to node. Pure. */
import type { NodeSpec } from "./elements.ts";

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const VECTORS: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export function isArrow(key: string): key is Arrow {
  return key in VECTORS;
}

/** How much a step aside counts against a step ahead. */
const ASIDE = 2.2;

/** The nearest node in the arrow's direction, or the most important one where none has the focus yet. */
export function nextNode(nodes: readonly NodeSpec[], from: string | null, arrow: Arrow): string | null {
  const first = nodes.toSorted((a, b) => b.imp - a.imp)[0]?.id ?? null;
  return from === null ? first : (nextPlace(nodes, from, arrow) ?? first);
}

/** The nearest place in the arrow's direction; the same one where there is none, null where `from` is none of them. */
export function nextPlace(
  nodes: readonly Pick<NodeSpec, "id" | "x" | "y">[],
  from: string,
  arrow: Arrow,
): string | null {
  const here = nodes.find(({ id }) => id === from);
  if (here === undefined) return null;
  const [dx, dy] = VECTORS[arrow];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const ahead = (node.x - here.x) * dx + (node.y - here.y) * dy;
    if (ahead <= 1) continue;
    const aside = Math.abs((node.x - here.x) * dy) + Math.abs((node.y - here.y) * dx);
    const cost = ahead + aside * ASIDE;
    if (cost < least) [best, least] = [node.id, cost];
  }
  return best ?? here.id;
}
