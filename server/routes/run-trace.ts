/** Runs the tracer on the whole graph where it is held, else on the rows around the request: with equal answers. */
import { MAX_HOPS } from "#contract/query-parts.ts";
import { CAPPED_PARTS } from "#contract/trace.ts";
import type { Norm } from "../claims/norms.ts";
import type { SentQuery } from "../queries/query.ts";
import { flowPaths } from "../trace/flow-paths.ts";
import { trace } from "../trace/trace.ts";
import { contextOn } from "../trace/trace-context.ts";
import type { TraceGraph } from "../trace/trace-graph.ts";
import type { FlowPathsRequest, FlowPathsResult, TraceRequest, TraceResult } from "../trace/trace-request.ts";
import type { ReadContext } from "./read-route.ts";
import type { PartOfGraph } from "./trace-graphs.ts";
import type { Around } from "./trace-rows/gather-trace-rows.ts";

export interface TraceContext extends ReadContext {
  readonly noteQueries: (sent: readonly SentQuery[]) => void;
}

/** What reaches an entity, or what leaves it. */
export function runTrace(context: TraceContext, request: TraceRequest): Promise<TraceResult> {
  const { entity, direction, maxHops, limit } = request;
  return runOn(context, (graph, part) => withoutGuesses(trace(graph, request), request, part), {
    starts: [entity],
    directions: [direction],
    maxHops,
    limit,
    consequences: true,
  });
}

/** Where goods go from one entity to another. */
export function runFlowPaths(context: TraceContext, request: FlowPathsRequest): Promise<FlowPathsResult> {
  const { from, to, maxHops, limit } = request;
  return runOn(context, (graph) => flowPaths(graph, request), {
    starts: [from, to],
    directions: ["downstream"],
    maxHops,
    limit,
    consequences: false,
  });
}

/** The norms of all dates that were in print by `known` (a day number; null: whatever was ever printed). */
export async function normsKnownBy(context: TraceContext, day: number, known: number | null): Promise<readonly Norm[]> {
  const whole = await context.traceGraphs.whole();
  if (whole !== null) context.noteQueries(whole.sent);
  const graph = whole?.graph ?? (await context.traceGraphs.around(context.reader, NOWHERE)).graph;
  return contextOn(graph, day, known).norms;
}

const NOWHERE: Around = { starts: [], directions: [], maxHops: 0, limit: 0, consequences: false };

async function runOn<R extends TraceResult | FlowPathsResult>(
  context: TraceContext,
  run: (graph: TraceGraph, part: PartOfGraph | null) => R,
  around: Around,
): Promise<R> {
  const whole = await context.traceGraphs.whole();
  if (whole !== null) {
    context.noteQueries(whole.sent);
    return run(whole.graph, null);
  }
  const part = await context.traceGraphs.around(context.reader, around);
  const result = run(part.graph, part);
  if (result.paths.length > 0) return told(result, part);
  // Nothing found: wider searches are tried, and those need what is farther away and on the other side.
  const wider: Around = { ...around, directions: ["upstream", "downstream"], maxHops: MAX_HOPS };
  const more = await context.traceGraphs.around(context.reader, wider);
  return told(run(more.graph, more), more);
}

function told<R extends TraceResult | FlowPathsResult>(result: R, part: PartOfGraph): R {
  const { articles, relations, claims } = part.totals;
  const found = { ...result, searched: { ...result.searched, articles, relations, claims } };
  if (!part.cut) return found;
  const truncated = found.truncated ?? { reason: "budget" as const, shown: found.paths.length };
  const searched = { ...found.searched, capped: [...CAPPED_PARTS] };
  return { ...found, truncated, searched };
}

/**
 * On a part of the graph, only what holds on the whole too: whoever has a source that was not read has not lost the last, and
 * has no single one. Downstream, a way from the entity that was not read may still lead to anyone.
 */
function withoutGuesses(result: TraceResult, { direction }: TraceRequest, part: PartOfGraph | null): TraceResult {
  if (part === null || !part.cut) return result;
  const keep = <T extends { readonly entity: string }>(all: readonly T[]) =>
    direction === "downstream" ? [] : all.filter(({ entity }) => part.hasAllSources(entity));
  const { lost, singleSourced } = result;
  return {
    ...result,
    lost: { certain: keep(lost.certain), possible: keep(lost.possible) },
    singleSourced: singleSourced.filter(({ customer }) => part.hasAllSources(customer)),
  };
}
