import { reads } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import type { NeighborsAsked } from "../api/reads.ts";
import { draw } from "../state/drawing.ts";
import { changeDrawing } from "./change-scene.ts";
import { runWork } from "./run-work.ts";

/** Above this many undrawn relations a plain expansion asks which part is wanted. */
export const HUB_SIZE = 25;

/** Draws the neighbours of an entity that the asked part names. Nodes that stand stay where they are. */
export function expandEntity(id: string, asked: NeighborsAsked = {}): Promise<void> {
  return runWork(async (signal) => {
    const answer = await queryClient.fetchQuery(reads.neighbors(id, asked));
    signal.throwIfAborted();
    changeDrawing("expand", (drawing) => draw(drawing, answer.nodes, answer.edges));
  });
}
