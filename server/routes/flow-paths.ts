import type { EntityRef } from "#contract/model.ts";
import type { FlowPathsAnswer } from "#contract/trace.ts";
import type { TraceContext } from "./run-trace.ts";
import { runFlowPaths } from "./run-trace.ts";
import { type AskedFilters, checkTraceFilters } from "./trace-filters.ts";
import { refsOf, subgraphOf } from "./trace-names.ts";
import { searchedOf } from "./trace-searched.ts";

/** `mode=flow` of `/paths`: where goods go from one entity to another. */
export async function flowPathsAnswerOf(
  context: TraceContext,
  { from, to }: { from: EntityRef; to: EntityRef },
  asked: AskedFilters,
): Promise<FlowPathsAnswer> {
  const { reader } = context;
  const checked = await checkTraceFilters(reader, asked, [from.id, to.id]);
  const result = await runFlowPaths(context, { ...checked.filters, from: from.id, to: to.id });
  const named = [from, to, ...checked.without, ...(checked.item === null ? [] : [checked.item])].map(({ id }) => id);
  const [refs, subgraph] = await Promise.all([
    refsOf(reader, result, named),
    subgraphOf(reader, result.paths, [from.id, to.id]),
  ]);
  return { ...result, refs, subgraph, searched: { from, to, mode: "flow", ...searchedOf(checked, result) } };
}
