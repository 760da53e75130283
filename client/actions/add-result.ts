import type { Subgraph } from "#contract/model.ts";
import { draw, place } from "../state/drawing.ts";
import { useApp } from "../state/store.ts";
import { placesForFresh } from "./arrange.ts";
import { changeDrawing } from "./change-scene.ts";
import { runWork } from "./run-work.ts";

/** A drawing of more entities fits into no link. */
export const MOST_ENTITIES = 600;

/** What an answer brought to the canvas. */
export type Added =
  | { readonly kind: "added"; readonly entities: number; readonly relations: number }
  | { readonly kind: "nothing" }
  | { readonly kind: "tooMany" };

function countNew(subgraph: Pick<Subgraph, "nodes" | "edges">) {
  const { entities, relations } = useApp.getState().scene.drawing;
  return {
    entities: subgraph.nodes.filter(({ id }) => !(id in entities)).length,
    relations: subgraph.edges.filter(({ id }) => !(id in relations)).length,
    all: new Set([...Object.keys(entities), ...subgraph.nodes.map(({ id }) => id)]).size,
  };
}

/** Adds an answer's graph to the drawing as one step that undo takes back. What stands keeps its place. Null where it failed or was cancelled. */
export async function addResult({ nodes, edges }: Pick<Subgraph, "nodes" | "edges">): Promise<Added | null> {
  const { entities, relations, all } = countNew({ nodes, edges });
  if (entities + relations === 0) return { kind: "nothing" };
  if (all > MOST_ENTITIES) return { kind: "tooMany" };
  let added: Added | null = null;
  await runWork(async (signal) => {
    const { direction, places } = await placesForFresh(draw(useApp.getState().scene.drawing, nodes, edges), signal);
    changeDrawing("add", (drawing) => place(draw(drawing, nodes, edges), direction, places));
    added = { kind: "added", entities, relations };
  });
  return added;
}
