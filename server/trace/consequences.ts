/** What follows from the listed paths: controls, single sources, losses, stand-ins, leads. Hands the graph to the pure parts. */

import type { ClaimId, EntityId } from "#contract/ids.ts";
import type { Alternative, Control, Lead, SingleSource } from "#contract/trace.ts";
import { alternatives } from "./alternatives.ts";
import { cell, groupOf } from "./columns.ts";
import type { FlowHop, Openness } from "./flow-hop.ts";
import type { BuiltPath } from "./flow-path.ts";
import { type FlowRegion, flowRegion } from "./flow-region.ts";
import { leadRowsOf } from "./lead-rows.ts";
import { leads } from "./leads.ts";
import { listControls } from "./list-controls.ts";
import { losingGroups, TAKEN_AWAY } from "./losing-groups.ts";
import { type Losses, lossesOf } from "./losses.ts";
import type { Ends, Prepared } from "./run-search.ts";
import { SUPPLYING, singleSourced, standsUnder } from "./single-sourced.ts";
import type { TraceContext } from "./trace-context.ts";
import { entityIdOf, hasFlag, named, predicateOf, relationIdOf, type TraceGraph } from "./trace-graph.ts";
import type { TraceFilters } from "./trace-request.ts";
import { TRACED_PREDICATES } from "./trace-rows.ts";

const STANDS_IN = TRACED_PREDICATES.indexOf("ALTERNATIVE_TO");
/** Hops weighed for losses: beyond them the answer says that it was cut. */
const MOST_HOPS = 2_000;
/** Hops of one customer that are looked at for its sources. */
const MOST_SOURCES = 2_000;

/** A list of an answer, and whether there may be more than what is in it. */
export interface Capped<T> {
  readonly all: T[];
  readonly isCut: boolean;
}

export function controlsOf(built: readonly BuiltPath[], { desks }: Prepared): Control[] {
  const hopsOf = new Map(built.map(({ path, hops }) => [path, hops]));
  const becauseOf = (path: BuiltPath["path"], hop: number, relation: Control["relation"]) =>
    hopsOf.get(path)?.[hop]?.controls.find((each) => each.relation === relation)?.because ?? {
      ar: "",
      en: "",
      claims: [],
      relations: [],
    };
  return listControls(
    built.map(({ path }) => path),
    becauseOf,
    desks.controls,
  );
}

export function leadsOf(
  entity: EntityId,
  direction: Ends["direction"],
  built: readonly BuiltPath[],
  { context }: Prepared,
  limit: number,
): Capped<Lead> {
  const { rowsOf, isCut } = leadRowsOf(context.view, entity);
  const found = leads({
    entity,
    direction,
    listed: new Set(built.flatMap(({ hops }) => hops.map(({ relation }) => relation))),
    rowsOf,
    world: context.world,
    limit: limit + 1,
  });
  return { all: found.slice(0, limit), isCut: isCut() || found.length > limit };
}

/** For the customers and goods of the listed paths. */
export function singleSourcedOf(built: readonly BuiltPath[], prepared: Prepared): Capped<SingleSource> {
  const { context, desks, filters } = prepared;
  const { graph } = context;
  const { arcs } = graph;
  const before: FlowHop[] = [];
  const now: FlowHop[] = [];
  const sentences = new Map<ClaimId, string>();
  const groups = new Map(
    built.flatMap(({ hops }) => hops.map(({ to, item }) => [`${to}\n${item ?? ""}`, { to, item }] as const)),
  );
  let isCut = false;
  for (const { to, item } of groups.values()) {
    const goods = item === null ? -1 : graph.entityAt(item);
    const sources = [];
    const arriving = groupOf(arcs.in, graph.entityAt(to));
    for (const arc of arriving.subarray(0, MOST_SOURCES))
      if (cell(arcs.goods, arc) === goods && !desks.hops.isAbsent(arc)) sources.push(arc);
    if (item !== to && hasSeveral(sources, prepared)) continue;
    isCut ||= arriving.length > MOST_SOURCES;
    for (const arc of sources) {
      const hop = desks.hops.hop(arc);
      before.push(hop);
      keepSentences(context, cell(arcs.relation, arc), sentences);
      if (!filters.touchesRemoved(arc)) now.push(hop);
    }
  }
  const sentenceOf = (claim: ClaimId) => sentences.get(claim) ?? claim;
  return { all: singleSourced({ before, now, world: context.world, sentenceOf }), isCut };
}

/** Are there surely several suppliers left, none of them a group or firm that another stands under? By numbers: most have. */
function hasSeveral(sources: readonly number[], { context, desks, filters }: Prepared): boolean {
  const { graph, world } = context;
  const { arcs } = graph;
  const left = new Set<EntityId>();
  for (const arc of sources) {
    const [relation, from] = [cell(arcs.relation, arc), cell(arcs.from, arc)];
    if (relation < 0 || !SUPPLYING.has(predicateOf(graph, relation)) || hasFlag(graph, from, "goods")) continue;
    if (!filters.touchesRemoved(arc) && desks.hops.openness(arc) !== "closed") left.add(entityIdOf(graph, from));
  }
  return left.size > 1 && ![...left].some((id) => standsUnder(id, world).some((above) => left.has(above)));
}

/** The sentence that a claim was made from: its article and place. */
function keepSentences({ graph }: TraceContext, relation: number, sentences: Map<ClaimId, string>): void {
  const { relations, claims, articles } = graph;
  const end = cell(relations.claimStart, relation + 1);
  for (let claim = relation < 0 ? end : cell(relations.claimStart, relation); claim < end; claim++) {
    const article = articles.id[cell(claims.article, claim)] ?? "";
    const place = `${cell(claims.sentenceStart, claim)} ${cell(claims.sentenceEnd, claim)}`;
    sentences.set(named(claims.id, claim), `${article} ${place}`);
  }
}

/** All that the documented flow reaches, without what-if. */
export function regionOf(prepared: Prepared, request: TraceFilters, ends: Ends): FlowRegion {
  const { context, desks, filters } = prepared;
  return flowRegion({
    graph: context.graph,
    continuity: context.continuity,
    hops: desks.hops,
    start: ends.start,
    direction: ends.direction,
    maxHops: request.maxHops,
    allows: filters.fits,
    firmLevel: request.firmLevel,
    most: MOST_HOPS,
  });
}

export function lostOf(region: FlowRegion, prepared: Prepared, request: TraceFilters, ends: Ends): Losses {
  const { context, desks, filters } = prepared;
  const { graph, world } = context;
  const { isRemoved } = filters;
  const isGone = (arc: number, node: number) => filters.touchesRemoved(arc) || isRemoved(node);
  const origin = ends.direction === "downstream" ? ends.start : -1;
  const groups = losingGroups({
    graph,
    region,
    closedness: (arc, node) => (isGone(arc, node) ? TAKEN_AWAY : CLOSEDNESS.indexOf(desks.hops.openness(arc))),
    origin,
    maxHops: request.maxHops,
    isRemoved,
  });
  return lossesOf({ graph, world, hops: desks.hops, groups, origin, isRemoved });
}

const CLOSEDNESS: readonly Openness[] = ["open", "doubtful", "closed"];

function knownIds(graph: TraceGraph, ids: readonly string[]): EntityId[] {
  return ids
    .map((id) => graph.entityAt(id))
    .filter((each) => each >= 0)
    .map((each) => entityIdOf(graph, each));
}

/** Stand-ins for what is taken away or lost, and for what the paths name. */
export function alternativesOf(
  built: readonly BuiltPath[],
  losses: Losses,
  request: TraceFilters,
  { context }: Prepared,
): Alternative[] {
  const { graph } = context;
  const without = new Set(knownIds(graph, request.without));
  const both = [...losses.certain, ...losses.possible];
  const gone = new Set([...without, ...both.flatMap(({ item }) => (item === null ? [] : [item]))]);
  const onPaths = new Set(
    built.flatMap(({ hops }) =>
      hops.flatMap(({ from, to, via, item }) => [from, to, via, item].filter((each) => each != null)),
    ),
  );
  return alternatives(statedAlternatives(context, new Set([...gone, ...onPaths])), {
    lost: gone,
    named: onPaths,
    without,
  });
}

function statedAlternatives({ graph, view }: TraceContext, of: ReadonlySet<EntityId>): Alternative[] {
  const { relations } = graph;
  const standIns = standInsOf(graph);
  if (standIns.size === 0) return [];
  return [...of].flatMap((id) =>
    (standIns.get(graph.entityAt(id)) ?? [])
      .filter((relation) => cell(relations.negative, relation) === 0)
      .filter((relation) => view.claimsOf(relation).length > 0)
      .map((relation) => ({
        of: id,
        alternative: named(graph.entities.id, cell(relations.subject, relation)),
        relation: relationIdOf(graph, relation),
        state: view.stateOf(relation) ?? view.explain(relation).state,
      })),
  );
}

const standInsByGraph = new WeakMap<TraceGraph, ReadonlyMap<number, readonly number[]>>();

/** ALTERNATIVE_TO relations by what they may replace. Found once a graph: a hub has thousands of relations of other kinds. */
function standInsOf(graph: TraceGraph): ReadonlyMap<number, readonly number[]> {
  const known = standInsByGraph.get(graph);
  if (known !== undefined) return known;
  const { predicate, object, count } = graph.relations;
  const found = new Map<number, number[]>();
  for (let relation = 0; relation < count; relation++) {
    if (cell(predicate, relation) !== STANDS_IN) continue;
    const of = cell(object, relation);
    found.set(of, [...(found.get(of) ?? []), relation]);
  }
  standInsByGraph.set(graph, found);
  return found;
}
