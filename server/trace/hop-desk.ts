/** Arcs as hops: their state, evidence and controls on the dates of a view, each worked out once. */
import type { ClaimId, EntityId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import type { Because } from "#contract/trace.ts";
import { type DayInterval, dayInterval, isoInterval } from "../claims/date-interval.ts";
import { cell } from "./columns.ts";
import type { ControlDesk, WeighingControl } from "./controls.ts";
import type { DatedView } from "./dated-view.ts";
import type { FlowHop, HopControl, Openness } from "./flow-hop.ts";
import { stateReason } from "./hop-words.ts";
import { arcRelationId, entityIdOf, gradeNamed, named, predicateOf, relationIdOf } from "./trace-graph.ts";

const OPENNESS: readonly Openness[] = ["open", "doubtful", "closed"];
const NO_CONTROLS: readonly HopControl[] = [];
/** Hops kept written out: some 20 MB. */
const MOST_KEPT = 20_000;

/** How an arc is walked in a path: from the goods' own node, with what a roll-up carries, with the origin only. */
export interface Walk {
  /** The goods' node that the hop leaves from; -1: the holder itself. */
  readonly node: number;
  /** What a roll-up carries; -1: not stated. Of other arcs: their own goods. */
  readonly goods: number;
  readonly implied: boolean;
}

export class HopDesk {
  readonly #view: DatedView;
  readonly #controls: ControlDesk;
  readonly #hasNorms: boolean;
  readonly #known = new Map<number, FlowHop>();
  /** One more than the place in `OPENNESS`; 0: not asked yet. */
  readonly #openness: Uint8Array;
  readonly #dates = new Map<string, string>();

  constructor(view: DatedView, controls: ControlDesk, hasNorms: boolean) {
    this.#view = view;
    this.#controls = controls;
    this.#hasNorms = hasNorms;
    this.#openness = new Uint8Array(view.graph.arcs.count);
  }

  /** Does no claim on the arc count on these dates? A reference roll-up always counts. */
  isAbsent(arc: number): boolean {
    const relation = cell(this.#view.graph.arcs.relation, arc);
    return relation >= 0 && this.#view.stateOf(relation) === null;
  }

  /** Not held on the date, or closed by a norm in force. */
  isClosed(arc: number): boolean {
    return this.openness(arc) === "closed";
  }

  /** Worked out without writing the hop out. */
  openness(arc: number): Openness {
    const known = cell(this.#openness, arc);
    if (known > 0) return named(OPENNESS, known - 1);
    const openness = this.#opennessOf(arc);
    this.#openness[arc] = OPENNESS.indexOf(openness) + 1;
    return openness;
  }

  #opennessOf(arc: number): Openness {
    const relation = cell(this.#view.graph.arcs.relation, arc);
    if (relation < 0) return "open";
    const state = this.#view.stateOf(relation);
    if (state === "notHeld") return "closed";
    const bearing = this.#hasNorms ? this.#controls.bearingOn(endsOf(this.#view, arc), this.#documented(arc)) : "none";
    if (bearing === "closes") return "closed";
    return state === "holds" && bearing === "none" ? "open" : "doubtful";
  }

  /** Asked of several norms, worked out once. */
  #documented(arc: number): () => number | null {
    const relation = cell(this.#view.graph.arcs.relation, arc);
    let known: number | null | undefined;
    return () => {
      if (known === undefined) known = this.#documentedFrom(relation);
      return known;
    };
  }

  /** The first day that its newest documented time may mean, cut as it is shown. */
  #documentedFrom(relation: number): number | null {
    const newest = this.#view.newestYes(relation);
    if (newest === null || newest.start === newest.end) return newest?.start ?? null;
    return dayInterval(this.#dateOf(newest)).start;
  }

  /** The hop as it leaves its own holder. */
  hop(arc: number): FlowHop {
    const known = this.#known.get(arc);
    if (known !== undefined) return known;
    const bare = bareHop(this.#view, arc, this.#dateOf);
    const hop = { ...bare, controls: this.#hasNorms ? this.#controls.controlsOf(bare) : NO_CONTROLS };
    if (this.#known.size >= MOST_KEPT) this.#known.clear();
    this.#known.set(arc, hop);
    return hop;
  }

  /** Few days differ, and writing one out takes longer than all the rest of a hop. */
  readonly #dateOf = (interval: DayInterval): string => {
    const key = `${interval.start} ${interval.end}`;
    const date = this.#dates.get(key) ?? isoInterval(interval);
    this.#dates.set(key, date);
    return date;
  };

  /** The hop as a path walks it. */
  walked(arc: number, { node, goods, implied }: Walk): FlowHop {
    const { graph } = this.#view;
    const hop = this.hop(arc);
    const id = (entity: number): EntityId | null => (entity < 0 ? null : entityIdOf(graph, entity));
    const from = id(node);
    const item = id(goods);
    if (from === null && item === hop.item && implied === hop.implied) return hop;
    return { ...hop, item, implied, ...(from === null ? {} : { from, via: hop.from }) };
  }

  /** Its state on the date; what counts on no date is unknown. */
  stateOf(arc: number): RelationState {
    const relation = cell(this.#view.graph.arcs.relation, arc);
    return relation < 0 ? "holds" : (this.#view.stateOf(relation) ?? "unknown");
  }

  /** The claims that make the state. */
  decisiveClaims(arc: number): readonly ClaimId[] {
    return this.#view.decisiveClaims(cell(this.#view.graph.arcs.relation, arc));
  }

  /** The controls that bear on it, without a word written. */
  weighing(arc: number): readonly WeighingControl[] {
    if (!this.#hasNorms) return [];
    return this.#controls.weighing(endsOf(this.#view, arc), this.#documented(arc));
  }

  /** Day number of its newest evidence, for ranking. */
  documentedOn(arc: number): number {
    return this.#view.documentedOn(cell(this.#view.graph.arcs.relation, arc));
  }

  /** Index into `GRADE_NAMES`. */
  gradeOf(arc: number): number {
    return arcGrade(this.#view, arc);
  }
}

function arcGrade(view: DatedView, arc: number): number {
  const { arcs } = view.graph;
  const relation = cell(arcs.relation, arc);
  return relation < 0 ? cell(arcs.grade, arc) : view.gradeOf(relation);
}

/** Who hands what to whom. */
function endsOf({ graph }: DatedView, arc: number): Pick<FlowHop, "predicate" | "from" | "to" | "item"> {
  const { arcs } = graph;
  const relation = cell(arcs.relation, arc);
  const goods = cell(arcs.goods, arc);
  return {
    predicate: relation < 0 ? "PART_OF" : predicateOf(graph, relation),
    from: entityIdOf(graph, cell(arcs.from, arc)),
    to: entityIdOf(graph, cell(arcs.to, arc)),
    item: goods < 0 ? null : entityIdOf(graph, goods),
  };
}

function bareHop(view: DatedView, arc: number, dateOf: (days: DayInterval) => string): Omit<FlowHop, "controls"> {
  const { graph } = view;
  const { arcs, entities, strings } = graph;
  const relation = cell(arcs.relation, arc);
  const { state, newestYes } = view.explain(relation);
  const lastDocumented = newestYes === null ? null : dateOf(newestYes);
  const because = state === "holds" ? null : reasonOf(view, relation, lastDocumented);
  const source = relation < 0 ? strings[cell(entities.reference, cell(arcs.from, arc))] : undefined;
  return {
    relation: arcRelationId(graph, arc),
    ...endsOf(view, arc),
    implied: false,
    state,
    ...(because === null ? {} : { because }),
    grade: gradeNamed(arcGrade(view, arc)),
    lastDocumented,
    ...(relation < 0 ? { reference: source ?? "reference" } : {}),
    claims: view.claimsOf(relation),
  };
}

function reasonOf(view: DatedView, relation: number, lastDocumented: string | null): Because {
  const claims = [...view.decisiveClaims(relation)];
  const state = view.stateOf(relation) ?? "unknown";
  const words = stateReason(state, lastDocumented);
  const relations = view.relationsOf(relation, claims).map((each) => relationIdOf(view.graph, each));
  return { ...words, claims, relations };
}
