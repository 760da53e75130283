import { AppError } from "#contract/errors.ts";
import type { Relation } from "#contract/model.ts";
import { type Predicate, predicateRow } from "#contract/ontology.ts";
import { MAX_HOPS } from "#contract/query-parts.ts";
import type { FlowPath } from "#contract/trace.ts";
import { entitiesByIds } from "../queries/entities-by-ids.ts";
import type { GraphReader } from "../queries/query.ts";
import { relationsByIds } from "../queries/relations-by-ids.ts";
import { flowPaths } from "../trace/flow-paths.ts";
import type { TraceGraph } from "../trace/trace-graph.ts";
import type { FlowPathsRequest, FlowPathsResult } from "../trace/trace-request.ts";
import type { TraceContext } from "./run-trace.ts";
import { fault } from "./trace-filters.ts";
import type { PartOfGraph } from "./trace-graphs.ts";

/** A relation as a step of a path, in flow direction. `goods`: of which it may also leave the goods' own node. */
interface Step {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly goods: string | null;
}

export interface BriefPath {
  readonly path: FlowPath;
  readonly result: FlowPathsResult;
  readonly totals: PartOfGraph["totals"];
}

interface Asked {
  readonly relations: readonly string[];
  readonly asOf: string | null;
  readonly knownBy: string | null;
}

/** Enough that the one path is among them, in most graphs: they are the best between its two ends. */
const PATHS = 500;

/**
 * The path that relations form in the given order. Throws unknown_relation for one that is not there, bad_request naming the
 * place where they do not join.
 */
export async function briefPath(context: TraceContext, { relations: ids, asOf, knownBy }: Asked): Promise<BriefPath> {
  if (ids.length > MAX_HOPS) throw fault("relations", `a path has at most ${MAX_HOPS} hops`);
  const relations = await context.reader.read(relationsByIds(ids));
  const steps = await stepsOf(context.reader, ids, relations);
  steps.forEach((step, index) => {
    const before = steps[index - 1];
    if (before !== undefined) checkJoin(before, step, index);
  });
  const [first, last] = [steps.at(0), steps.at(-1)];
  if (first === undefined || last === undefined || first.from === last.to)
    throw fault("relations", "these relations lead back to where they begin: that is no path");
  const request: FlowPathsRequest = {
    from: first.from,
    to: last.to,
    maxHops: steps.length,
    predicates: null,
    item: null,
    asOf,
    knownBy,
    implied: true,
    firmLevel: true,
    without: [],
    policiesOff: [],
    limit: PATHS,
  };
  const whole = await context.traceGraphs.whole();
  if (whole !== null) {
    context.noteQueries(whole.sent);
    const { articles, relations: all, claims } = whole.graph;
    const totals = { articles: articles.count, relations: all.count, claims: claims.count };
    const { path, result } = pathIn(whole.graph, request, ids);
    if (path !== undefined) return { path, result, totals };
    if (result.truncated === null) throw noPath(steps, asOf);
  }
  // Not held, or so many paths between the two that this one is not among the first: then what is around it will do.
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const part = await context.traceGraphs.along(context.reader, relations, ends);
  const { path, result } = pathIn(part.graph, request, ids);
  if (path !== undefined) return { path, result, totals: part.totals };
  throw noPath(steps, asOf);
}

function pathIn(graph: TraceGraph, request: FlowPathsRequest, ids: readonly string[]) {
  const result = flowPaths(graph, request);
  const path = result.paths.find(({ hops }) => hops.map(({ relation }) => relation).join("\n") === ids.join("\n"));
  return { path, result };
}

function noPath(steps: readonly Step[], asOf: string | null): AppError {
  const gap = steps.findIndex((step, index) => index > 0 && steps[index - 1]?.to !== step.from);
  const [before, step] = [steps[gap - 1], steps[gap]];
  if (before !== undefined && step !== undefined) return breakAt(before, step, gap);
  const on = asOf === null ? "" : ` by ${asOf}`;
  return fault("relations", `these relations form no path${on}: one is not documented, or a name stands on it twice`);
}

async function stepsOf(reader: GraphReader, ids: readonly string[], relations: readonly Relation[]): Promise<Step[]> {
  const known = new Map<string, Relation>(relations.map((each) => [each.id, each]));
  const steps: Step[] = [];
  for (const [index, id] of ids.entries()) {
    const relation = known.get(id);
    steps.push(relation === undefined ? await rollUp(reader, id) : stepOf(relation, index));
  }
  return steps;
}

function stepOf({ id, subject, predicate, object, item, polarity }: Relation, index: number): Step {
  const flow = flowOf(predicate);
  if (flow === "none") throw fault(`relations.${index}`, `${predicate} carries no goods`);
  if (polarity === "negative") throw fault(`relations.${index}`, "all that is said of it is that it is not so");
  const [from, to] = flow === "forward" ? [subject, object] : [object, subject];
  return { id, from, to, goods: item };
}

/** A subsidiary hands on to its firm. */
function flowOf(predicate: Predicate) {
  return predicate === "PART_OF" ? "forward" : predicateRow(predicate).flow;
}

/** A roll-up by reference has an id like a relation's, and no relation. */
async function rollUp(reader: GraphReader, id: string): Promise<Step> {
  const [child = "", predicate, parent = ""] = id.split(":");
  const [found] = predicate === "PART_OF" ? await reader.read(entitiesByIds([child])) : [];
  if (found?.entity.reference?.parent !== parent) {
    throw new AppError("unknown_relation", `There is no relation with the id "${id}".`, {
      errors: [{ path: "relations", message: `unknown: ${id}` }],
    });
  }
  return { id, from: child, to: parent, goods: null };
}

/** The next begins where this one ends, or hands over goods at whose own node this one ends; which, the tracer judges. */
function checkJoin(before: Step, step: Step, index: number): void {
  if (before.to !== step.from && step.goods === null) throw breakAt(before, step, index);
}

function breakAt(before: Step, step: Step, index: number): AppError {
  return fault(
    `relations.${index}`,
    `the path breaks here: "${before.id}" ends at ${before.to}, and "${step.id}" begins at ${step.from}`,
  );
}
