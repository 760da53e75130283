/** What the filters leave of a drawing, and how much each of them holds back. Derived, never stored. */
import type { Relation, SubgraphNode } from "#contract/model.ts";
import type { Drawing } from "./drawing.ts";
import { drawnStateOf } from "./drawn-state.ts";
import type { Filters } from "./filters.ts";
import type { Scene } from "./history.ts";
import { asRead, isToldWithin } from "./time-marks.ts";

export interface Visible {
  readonly entities: readonly SubgraphNode[];
  /** As they stood on the day looked at. */
  readonly relations: readonly Relation[];
  /** Entities all of whose drawn relations the dates hold back: not told of in that time. */
  readonly untold: ReadonlySet<string>;
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
  if (!isToldWithin(relation, filters.since, filters.asOf)) return "date";
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
  const told = new Set<string>();
  const outOfTime = new Set<string>();
  for (const drawn of Object.values(scene.drawing.relations)) {
    const relation = asRead(drawn, scene.filters.asOf);
    const verdict = verdictOn(relation, scene, shown);
    if (verdict === "shown") relations.push(relation);
    else heldBack[verdict] += 1;
    for (const end of [relation.subject, relation.object]) (verdict === "date" ? outOfTime : told).add(end);
  }
  const untold = new Set([...outOfTime].filter((id) => !told.has(id)));
  return { entities, relations, untold, heldBack };
}

/** How many relations of an entity are in the graph but not drawn here. */
export function undrawnOf(drawing: Drawing, id: string): number {
  const node = drawing.entities[id];
  if (node === undefined) return 0;
  const drawn = Object.values(drawing.relations).filter((edge) => edge.subject === id || edge.object === id).length;
  return Math.max(0, node.degree - drawn);
}
