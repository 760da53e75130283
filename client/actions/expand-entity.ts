import { reads } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import type { NeighborsAsked } from "../api/reads.ts";
import { draw, place } from "../state/drawing.ts";
import { useApp } from "../state/store.ts";
import { undrawnOf } from "../state/visible.ts";
import { placesForFresh } from "./arrange.ts";
import { changeDrawing } from "./change-scene.ts";
import { runWork } from "./run-work.ts";

/** Above this many undrawn relations a plain expansion asks which part is wanted. */
export const HUB_SIZE = 18;

/** Draws the neighbours of an entity that the asked part names. Nodes that stand stay where they are. */
export function expandEntity(id: string, asked: NeighborsAsked = {}): Promise<void> {
  return runWork(async (signal) => {
    const answer = await queryClient.fetchQuery(reads.neighbors(id, asked));
    signal.throwIfAborted();
    const { nodes, edges } = answer;
    const { direction, places } = await placesForFresh(draw(useApp.getState().scene.drawing, nodes, edges), signal);
    changeDrawing("expand", (drawing) => place(draw(drawing, nodes, edges), direction, places));
  });
}

/** Expands an entity with few undrawn relations at once; for a hub, `ask` opens the choice of a part. */
export async function expandOrAsk(id: string, ask: () => void): Promise<void> {
  const undrawn = undrawnOf(useApp.getState().scene.drawing, id);
  if (undrawn === 0 || undrawn > HUB_SIZE) ask();
  else await expandEntity(id);
}
