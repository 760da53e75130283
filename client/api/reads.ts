/** One function per call of the HTTP API that the page makes, each parsed by its contract schema. */
import type { z } from "zod";
import {
  articleAnswer,
  articlesAnswer,
  entityAnswer,
  overviewAnswer,
  relationAnswer,
  searchAnswer,
  subgraphAnswer,
  subgraphByIdsAnswer,
  summaryAnswer,
  timelineAnswer,
} from "#contract/api.ts";
import type { EntityType, Predicate } from "#contract/ontology.ts";
import { compareAnswer } from "#contract/trace.ts";
import { apiAddress, fetchJson, type QueryValues } from "./fetch-json.ts";

export type TimelineAnswer = z.infer<typeof timelineAnswer>;

/** Which part of a neighbourhood to read; empty lists mean all. */
export interface NeighborsAsked extends QueryValues {
  readonly predicates?: readonly Predicate[];
  readonly types?: readonly EntityType[];
  readonly direction?: "out" | "in" | "both";
  readonly asOf?: string;
  readonly limit?: number;
}

export interface TimelineAsked extends QueryValues {
  readonly entity?: string;
  readonly predicates?: readonly Predicate[];
  readonly from?: string;
  readonly to?: string;
  readonly undated?: boolean;
}

/** Two days, both read to their end. */
export interface CompareAsked extends QueryValues {
  readonly from: string;
  readonly to: string;
  /** Only changes of its relations, and of the norms that name it. */
  readonly entity?: string;
}

const part = encodeURIComponent;

export const readSummary = (signal?: AbortSignal) => fetchJson(apiAddress("/summary"), summaryAnswer, signal);
export const readOverview = (signal?: AbortSignal) => fetchJson(apiAddress("/overview"), overviewAnswer, signal);
export const readSearch = (q: string, limit: number, signal?: AbortSignal) =>
  fetchJson(apiAddress("/search", { q, limit }), searchAnswer, signal);
export const readEntity = (id: string, signal?: AbortSignal) =>
  fetchJson(apiAddress(`/entities/${part(id)}`), entityAnswer, signal);
export const readNeighbors = (id: string, asked: NeighborsAsked, signal?: AbortSignal) =>
  fetchJson(apiAddress(`/entities/${part(id)}/neighbors`, asked), subgraphAnswer, signal);
/** An old link may name what is no longer there: it is left out, not refused. */
export const readSubgraph = (ids: readonly string[], signal?: AbortSignal) =>
  fetchJson(apiAddress("/subgraph", { ids, unknown: "skip" }), subgraphByIdsAnswer, signal);
export const readRelation = (id: string, signal?: AbortSignal) =>
  fetchJson(apiAddress(`/relations/${part(id)}`), relationAnswer, signal);
export const readTimeline = (asked: TimelineAsked, signal?: AbortSignal) =>
  fetchJson(apiAddress("/timeline", asked), timelineAnswer, signal);
export const readCompare = (asked: CompareAsked, signal?: AbortSignal) =>
  fetchJson(apiAddress("/compare", asked), compareAnswer, signal);
export const readArticles = (signal?: AbortSignal) => fetchJson(apiAddress("/articles"), articlesAnswer, signal);
export const readArticle = (id: string, signal?: AbortSignal) =>
  fetchJson(apiAddress(`/articles/${part(id)}`), articleAnswer, signal);
