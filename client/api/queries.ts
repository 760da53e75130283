/** Every read as query options: hooks take them to `useQuery`, actions to `queryClient.fetchQuery`, so both share a cache. */
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import {
  type CompareAsked,
  type NeighborsAsked,
  readArticle,
  readArticles,
  readCompare,
  readEntity,
  readNeighbors,
  readOverview,
  readRelation,
  readSearch,
  readSubgraph,
  readSummary,
  readTimeline,
  type TimelineAsked,
} from "./reads.ts";

/** What the search field asks for. */
export const SEARCH_LIMIT = 12;

export const reads = {
  summary: () => queryOptions({ queryKey: ["summary"], queryFn: ({ signal }) => readSummary(signal) }),
  overview: () => queryOptions({ queryKey: ["overview"], queryFn: ({ signal }) => readOverview(signal) }),
  search: (q: string) =>
    queryOptions({ queryKey: ["search", q], queryFn: ({ signal }) => readSearch(q, SEARCH_LIMIT, signal) }),
  entity: (id: string) => queryOptions({ queryKey: ["entity", id], queryFn: ({ signal }) => readEntity(id, signal) }),
  neighbors: (id: string, asked: NeighborsAsked) =>
    queryOptions({
      queryKey: ["neighbors", id, asked],
      queryFn: ({ signal }) => readNeighbors(id, asked, signal),
    }),
  subgraph: (ids: readonly string[]) =>
    queryOptions({ queryKey: ["subgraph", ids], queryFn: ({ signal }) => readSubgraph(ids, signal) }),
  relation: (id: string) =>
    queryOptions({ queryKey: ["relation", id], queryFn: ({ signal }) => readRelation(id, signal) }),
  timeline: (asked: TimelineAsked) =>
    queryOptions({ queryKey: ["timeline", asked], queryFn: ({ signal }) => readTimeline(asked, signal) }),
  compare: (asked: CompareAsked) =>
    queryOptions({ queryKey: ["compare", asked], queryFn: ({ signal }) => readCompare(asked, signal) }),
  articles: () => queryOptions({ queryKey: ["articles"], queryFn: ({ signal }) => readArticles(signal) }),
  article: (id: string) =>
    queryOptions({ queryKey: ["article", id], queryFn: ({ signal }) => readArticle(id, signal) }),
};

export const useSummary = () => useQuery(reads.summary());
/** Idle for a blank text; the former results stay while the next ones come. */
export const useSearch = (text: string) => {
  const q = text.trim().slice(0, 200);
  return useQuery({ ...reads.search(q), enabled: q !== "", placeholderData: keepPreviousData });
};
export const useEntity = (id: string) => useQuery(reads.entity(id));
export const useNeighbors = (id: string, asked: NeighborsAsked) => useQuery(reads.neighbors(id, asked));
export const useRelation = (id: string) => useQuery(reads.relation(id));
export const useTimeline = (asked: TimelineAsked) => useQuery(reads.timeline(asked));
export const useArticles = () => useQuery(reads.articles());
export const useArticle = (id: string) => useQuery(reads.article(id));
