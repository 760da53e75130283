import type { GraphReader, ReadQuery } from "../queries/query.ts";
import {
  traceArticlesPage,
  traceClaimsPage,
  traceEntitiesPage,
  traceRelationsPage,
} from "../queries/trace-snapshot.ts";
import { traceGraphBuilder } from "../trace/build-trace-graph.ts";
import type { TraceGraph } from "../trace/trace-graph.ts";
import { TRACED_PREDICATES } from "../trace/trace-rows.ts";

/** Rows a page: some 20 ms of work between two turns of the event loop, so that other requests are answered meanwhile. */
const PAGE = 5_000;

/**
 * The whole graph, streamed page by page straight into columns. Throws where rows do not fit together, as they do not
 * when the data changes meanwhile.
 */
export async function readTraceGraph(reader: GraphReader): Promise<TraceGraph> {
  const builder = traceGraphBuilder();
  for await (const page of pages(reader, traceEntitiesPage)) for (const row of page) builder.entity(row);
  for await (const page of pages(reader, traceArticlesPage)) for (const row of page) builder.article(row);
  for (const predicate of TRACED_PREDICATES) {
    const query = (after: string, limit: number) => traceRelationsPage(predicate, after, limit);
    for await (const page of pages(reader, query)) for (const row of page) builder.relation(row);
  }
  const claims = (after: string, limit: number) => traceClaimsPage(TRACED_PREDICATES, after, limit);
  for await (const page of pages(reader, claims)) for (const row of page) builder.claim(row);
  return builder.finish();
}

/** Pages in the order of ids. The next one is on its way while one is worked on. */
export async function* pages<T extends { readonly id: string }>(
  reader: GraphReader,
  query: (after: string, limit: number) => ReadQuery<T[]>,
): AsyncGenerator<T[]> {
  const ask = (after: string) => {
    const page = reader.read(query(after, PAGE));
    // Heard when it is awaited; where the reading is given up before, its failure is nobody's.
    page.catch(() => undefined);
    return page;
  };
  for (let next: Promise<T[]> | undefined = ask(""); next !== undefined; ) {
    const page: T[] = await next;
    const last = page.at(-1);
    next = page.length < PAGE || last === undefined ? undefined : ask(last.id);
    yield page;
  }
}
