/** The drawing with its filters as parameters of the library's drawing query. */
import { DRAWING_QUERY } from "#library/drawing.ts";
import type { Scene } from "./history.ts";
import type { QueryParams } from "./query-run.ts";

/** The query that fetches what of the drawing is in sight: hidden entities are not asked for, filters are handed over. */
export function drawingQuery({ drawing, filters }: Pick<Scene, "drawing" | "filters">): {
  readonly text: string;
  readonly params: QueryParams;
} {
  const { typesOff, predicatesOff, statesOff, gradesOff, asOf, since } = filters;
  const entities = Object.keys(drawing.entities).filter((id) => !drawing.hidden.includes(id));
  const relations = Object.keys(drawing.relations);
  return {
    text: DRAWING_QUERY,
    params: { entities, relations, typesOff, predicatesOff, statesOff, gradesOff, asOf, since },
  };
}
