import type { GraphReader, ReadQuery } from "../queries/query.ts";
import {
  type IdRange,
  traceArticlesPage,
  traceClaimsPage,
  traceEntitiesPage,
  traceRelationsPage,
} from "../queries/trace-snapshot.ts";
import { traceGraphBuilder } from "../trace/build-trace-graph.ts";
import type { TraceGraph } from "../trace/trace-graph.ts";
import { TRACED_PREDICATES, type TracedPredicate } from "../trace/trace-rows.ts";

/** Rows a page: some 20 ms of work between two turns of the event loop, so that other requests are answered meanwhile. */
const PAGE = 5_000;
/** Lists read at a time: while the pages of one are taken in, the database is at work on another. */
const AT_A_TIME = 2;
/** Articles from which the claims are read as two lists. */
const MANY_ARTICLES = 100;

/** One list in the order of ids: its page behind an id. */
type Paged<T> = (after: string, limit: number) => ReadQuery<T[]>;

/**
 * The whole graph, streamed page by page straight into columns. `size`: its entities and claims. Throws where rows do not fit
 * together, as they do not when the data changes meanwhile.
 */
export async function readTraceGraph(reader: GraphReader, size: number): Promise<TraceGraph> {
  const builder = traceGraphBuilder();
  const articles: string[] = [];
  await eachRow(reader, [traceEntitiesPage], (row) => builder.entity(row));
  await eachRow(reader, [traceArticlesPage], (row) => {
    articles.push(row.id);
    builder.article(row);
  });
  const relations = relationLists(size).map(
    (predicates) => (after: string, limit: number) => traceRelationsPage(predicates, after, limit),
  );
  await eachRow(reader, relations, (row) => builder.relation(row));
  const claims = claimRanges(articles).map(
    (range) => (after: string, limit: number) =>
      traceClaimsPage(TRACED_PREDICATES, after === "" ? range : { ...range, after }, limit),
  );
  await eachRow(reader, claims, (row) => builder.claim(row));
  return builder.finish();
}

/**
 * Predicates that are read together. There are no more relations than claims: those of a small graph fit one page, and one
 * query is planned once, where one a predicate would make the first trace after a start wait for seconds.
 */
function relationLists(size: number): (readonly TracedPredicate[])[] {
  return size <= PAGE ? [TRACED_PREDICATES] : TRACED_PREDICATES.map((predicate) => [predicate]);
}

/** A claim's id begins with that of its article: of many, the middle one parts the claims in about two halves. */
function claimRanges(articles: readonly string[]): IdRange[] {
  if (articles.length < MANY_ARTICLES) return [{ after: "" }];
  const middle = articles.toSorted()[articles.length >> 1] ?? "";
  return [{ after: "", upTo: middle }, { after: middle }];
}

/** Takes in all rows of the lists, in whatever order they come. The first failure ends the others. */
async function eachRow<T extends { readonly id: string }>(
  reader: GraphReader,
  lists: readonly Paged<T>[],
  take: (row: T) => void,
): Promise<void> {
  const waiting = [...lists];
  let isGivenUp = false;
  const readOn = async () => {
    for (let list = waiting.shift(); list !== undefined; list = waiting.shift())
      for await (const page of pages(reader, list)) {
        if (isGivenUp) return;
        page.forEach(take);
      }
  };
  const giveUp = (fault: unknown) => {
    isGivenUp = true;
    throw fault;
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, () => readOn().catch(giveUp)));
}

/** Pages in the order of ids. The next one is on its way while one is worked on. */
export async function* pages<T extends { readonly id: string }>(
  reader: GraphReader,
  query: Paged<T>,
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
