/** What the filters leave of a drawing, and how much each of them holds back. Derived, never stored. */
import type { Relation, SubgraphNode } from "#contract/model.ts";
import type { Drawing } from "./drawing.ts";
import { drawnStateOf, isAfter } from "./drawn-state.ts";
import type { Filters } from "./filters.ts";
import type { Scene } from "./history.ts";

export interface Visible {
  readonly entities: readonly SubgraphNode[];
  readonly relations: readonly Relation[];
  /** Relations held back by the date, by the other filters, and by hidden entities; each counted once, in this order. */
  readonly heldBack: { readonly date: number; readonly filters: number; readonly hidden: number };
}

/** What of a scene decides what is seen of the drawing. */
type Drawn = Pick<Scene, "drawing" | "filters">;

type Verdict = "shown" | keyof Visible["heldBack"];

function isShown(node: SubgraphNode, drawing: Drawing, filters: Filters): boolean {
  return !filters.typesOff.includes(node.type) && !drawing.hidden.includes(node.id);
}

function verdictOn(relation: Relation, { drawing, filters }: Drawn, shown: ReadonlySet<string>): Verdict {
  if (filters.asOf !== null && relation.firstDate !== null && isAfter(relation.firstDate, filters.asOf)) return "date";
  if (filters.predicatesOff.includes(relation.predicate)) return "filters";
  if (filters.statesOff.includes(drawnStateOf(relation))) return "filters";
  if (filters.gradesOff.includes(relation.grade)) return "filters";
  if (shown.has(relation.subject) && shown.has(relation.object)) return "shown";
  return drawing.hidden.includes(relation.subject) || drawing.hidden.includes(relation.object) ? "hidden" : "filters";
}

/** Applies filters and hiding. An entity whose relations are all held back stays: it is what the reader placed there. */
export function visibleOf(scene: Drawn): Visible {
  const entities = Object.values(scene.drawing.entities).filter((node) => isShown(node, scene.drawing, scene.filters));
  const shown = new Set(entities.map((node): string => node.id));
  const heldBack = { date: 0, filters: 0, hidden: 0 };
  const relations: Relation[] = [];
  for (const relation of Object.values(scene.drawing.relations)) {
    const verdict = verdictOn(relation, scene, shown);
    if (verdict === "shown") relations.push(relation);
    else heldBack[verdict] += 1;
  }
  return { entities, relations, heldBack };
}

/** How many relations of an entity are in the graph but not drawn here. */
export function undrawnOf(drawing: Drawing, id: string): number {
  const node = drawing.entities[id];
  if (node === undefined) return 0;
  const drawn = Object.values(drawing.relations).filter((edge) => edge.subject === id || edge.object === id).length;
  return Math.max(0, node.degree - drawn);
}
