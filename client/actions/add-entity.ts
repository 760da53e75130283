import { draw, place } from "../state/drawing.ts";
import { useApp } from "../state/store.ts";
import { placesForFresh } from "./arrange.ts";
import { changeDrawing } from "./change-scene.ts";
import { fetchAmong } from "./fetch-drawing.ts";
import { runWork } from "./run-work.ts";
import { selectEntity, selectRelation } from "./select.ts";

/** Adds entities to the drawing with every relation between them and what is drawn. */
export async function addEntities(ids: readonly string[], signal: AbortSignal): Promise<void> {
  const { drawing } = useApp.getState().scene;
  const { nodes, edges } = await fetchAmong([...new Set([...Object.keys(drawing.entities), ...ids])], signal);
  const asked = new Set(ids);
  const fresh = nodes.filter((node) => asked.has(node.id));
  const touching = edges.filter((edge) => asked.has(edge.subject) || asked.has(edge.object));
  const { direction, places } = await placesForFresh(draw(drawing, fresh, touching), signal);
  changeDrawing("add", (now) => place(draw(now, fresh, touching), direction, places));
}

/** Draws an entity, if it is not drawn already, and opens its details. */
export async function showEntity(id: string): Promise<void> {
  if (!(id in useApp.getState().scene.drawing.entities)) await runWork((signal) => addEntities([id], signal));
  if (id in useApp.getState().scene.drawing.entities) selectEntity(id);
}

/** Draws a relation with both its ends, if it is not drawn already, and opens its details, at a claim if one is named. */
export async function showRelation(relation: RelationEnds, claimId?: string): Promise<void> {
  if (!(relation.id in useApp.getState().scene.drawing.relations))
    await runWork((signal) => addEntities([relation.subject, relation.object], signal));
  if (relation.id in useApp.getState().scene.drawing.relations) selectRelation(relation.id, claimId);
}

export interface RelationEnds {
  readonly id: string;
  readonly subject: string;
  readonly object: string;
}
