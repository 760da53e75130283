/** The answer to "how do goods get from one to the other?", ids only. */
import { isoDay } from "../claims/date-interval.ts";
import { widerSearches } from "./absence.ts";
import { controlsOf, leadsOf } from "./consequences.ts";
import { joinLeads } from "./leads.ts";
import { type Ends, listPaths, prepare } from "./run-search.ts";
import { MOST_LEADS, searchedOf, truncationOf } from "./trace.ts";
import { entityIdOf, type TraceGraph } from "./trace-graph.ts";
import type { FlowPathsRequest, FlowPathsResult, Searched } from "./trace-request.ts";
import { widened } from "./wider.ts";

/** Both must be in the graph and differ; throws a RangeError for an unknown one. Leads are about both ends, the source first. */
export function flowPaths(graph: TraceGraph, request: FlowPathsRequest): FlowPathsResult {
  const ends = endsOf(graph, request);
  const [from, to] = [entityIdOf(graph, ends.start), entityIdOf(graph, ends.target)];
  const prepared = prepare(graph, request);
  const listed = listPaths(prepared, request, ends);
  const [ofSource, ofTarget] = [
    leadsOf(from, "downstream", listed.built, prepared, MOST_LEADS),
    leadsOf(to, "upstream", listed.built, prepared, MOST_LEADS),
  ];
  const capped = { paths: listed.budgetHit, leads: ofSource.isCut || ofTarget.isCut };
  return {
    paths: listed.built.map(({ path }) => path),
    controls: controlsOf(listed.built, prepared),
    leads: joinLeads(ofSource.all, ofTarget.all),
    asOf: isoDay(prepared.context.view.asOf),
    searched: searchedOf(graph, listed.built.length > 0 ? [] : widerPaths(graph, request), capped),
    truncated: truncationOf(listed, false),
  };
}

function endsOf(graph: TraceGraph, { from, to }: FlowPathsRequest): Ends {
  const [start, target] = [graph.entityAt(from), graph.entityAt(to)];
  entityIdOf(graph, start);
  return { start, direction: "downstream", target };
}

function widerPaths(graph: TraceGraph, request: FlowPathsRequest): Searched["wider"] {
  const turned = {
    label: { ar: "في الاتجاه المعاكس", en: "the other way round" },
    params: { from: request.to, to: request.from },
  };
  return widerSearches(
    request,
    (params) => {
      const wider = { ...widened(request, params), from: params.from ?? request.from, to: params.to ?? request.to };
      return listPaths(prepare(graph, wider), wider, endsOf(graph, wider)).built.length;
    },
    [turned],
  );
}
