/** Relations that move goods at an entity, as leads are judged by them: also planned, denied and negative ones. */
import type { Hedge } from "#contract/claim-vocabulary.ts";
import type { EntityId } from "#contract/ids.ts";
import { cell, groupOf } from "./columns.ts";
import type { DatedView } from "./dated-view.ts";
import type { LeadRow } from "./leads.ts";
import { entityIdOf, gradeNamed, hedgeNamed, predicateOf, relationIdOf, statusNamed } from "./trace-graph.ts";
import { FLOW_PREDICATES, TRACED_PREDICATES } from "./trace-rows.ts";

/** Relations of one entity that are looked at: a hub has thousands, and leads are few. */
const LOOKED_AT = 2_000;
const MOVES = TRACED_PREDICATES.map((name) => FLOW_PREDICATES.some((each) => each === name));

export interface LeadRows {
  readonly rowsOf: (entity: EntityId) => readonly LeadRow[];
  /** Has one of the entities asked for so far more relations than are looked at? */
  readonly isCut: () => boolean;
}

/** Of `asked` itself only what is not plainly so: what plainly holds is a hop, and a hub has thousands of them. */
export function leadRowsOf(view: DatedView, asked: EntityId): LeadRows {
  const { relations } = view.graph;
  const known = new Map<EntityId, readonly LeadRow[]>();
  let cut = false;
  return {
    isCut: () => cut,
    rowsOf: (id) => {
      const rows = known.get(id) ?? rowsOf(id);
      known.set(id, rows);
      return rows;
    },
  };

  function rowsOf(id: EntityId): readonly LeadRow[] {
    const entity = view.graph.entityAt(id);
    const lists = [relations.bySubject, relations.byObject, relations.byItem].map((each) => groupOf(each, entity));
    const found = new Set<number>();
    for (const list of lists) {
      cut ||= list.length > LOOKED_AT;
      for (const relation of list.subarray(0, LOOKED_AT))
        if (MOVES[cell(relations.predicate, relation)] === true && !(id === asked && isPlain(view, relation)))
          found.add(relation);
    }
    return [...found].flatMap((relation) => leadRow(view, relation) ?? []);
  }
}

function isPlain(view: DatedView, relation: number): boolean {
  const { relations } = view.graph;
  const status = statusNamed(cell(relations.status, relation));
  if (cell(relations.negative, relation) === 1 || (status !== "asserted" && status !== "reported")) return false;
  const isFirm = gradeNamed(cell(relations.grade, relation)) !== "D" && hedgeOfAll(view, relation) === null;
  return isFirm && view.stateOf(relation) === "holds";
}

/** Null where no claim on it counts on the dates. */
function leadRow(view: DatedView, relation: number): LeadRow | null {
  const claims = view.claimsOf(relation);
  if (claims.length === 0) return null;
  const { graph } = view;
  const { relations } = graph;
  const item = cell(relations.item, relation);
  return {
    relation: relationIdOf(graph, relation),
    subject: entityIdOf(graph, cell(relations.subject, relation)),
    predicate: predicateOf(graph, relation),
    object: entityIdOf(graph, cell(relations.object, relation)),
    item: item < 0 ? null : entityIdOf(graph, item),
    polarity: cell(relations.negative, relation) === 1 ? "negative" : "positive",
    status: statusNamed(cell(relations.status, relation)),
    state: view.stateOf(relation) ?? view.explain(relation).state,
    grade: gradeNamed(view.gradeOf(relation)),
    hedge: hedgeOfAll(view, relation),
    claims,
  };
}

/** The hedge that all its claims have, of several the first. */
function hedgeOfAll({ graph }: DatedView, relation: number): Hedge | null {
  const { relations, claims } = graph;
  let first: Hedge | null = null;
  const start = cell(relations.claimStart, relation);
  const end = cell(relations.claimStart, relation + 1);
  for (let claim = start; claim < end; claim++) {
    const hedge = hedgeNamed(claims.hedge[claim] ?? -1);
    if (hedge === null) return null;
    first ??= hedge;
  }
  return first;
}
