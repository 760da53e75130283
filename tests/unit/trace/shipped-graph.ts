/** The tracing graph of the shipped corpus, from its reviewed facts and lexicon, without a database. */
import { join } from "node:path";
import { diskFiles } from "../../../seed/disk-files.ts";
import { planGraph } from "../../../seed/pipeline.ts";
import { readCorpus } from "../../../seed/stages/corpus.ts";
import { buildTraceGraph } from "../../../server/trace/build-trace-graph.ts";
import type { TraceGraph } from "../../../server/trace/trace-graph.ts";
import { traceRows } from "../../helpers/trace-rows.ts";

export async function shippedGraph(): Promise<TraceGraph> {
  const { articles, entities } = planGraph(await readCorpus(diskFiles, join(import.meta.dirname, "../../../seed")), []);
  return buildTraceGraph(
    traceRows(
      entities.map(({ entity }) => entity),
      articles.map(({ article }) => article),
      articles.flatMap(({ claims }) => claims),
    ),
  );
}
