/** One function per call of the HTTP API that the page makes, each parsed by its contract schema. */
import type { z } from "zod";
import {
  articleAnswer,
  articlesAnswer,
  claimsAnswer,
  entityAnswer,
  ontologyAnswer,
  overviewAnswer,
  pathsAnswer,
  relationAnswer,
  searchAnswer,
  subgraphAnswer,
  subgraphByIdsAnswer,
  summaryAnswer,
  timelineAnswer,
} from "#contract/api.ts";
import type { ClaimStatus, Polarity } from "#contract/claim-vocabulary.ts";
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

/** Which claims to read, and behind which the page begins: the `nextCursor` of the page before. */
export interface ClaimsAsked extends QueryValues {
  readonly subject?: string;
  readonly predicate?: Predicate;
  readonly object?: string;
  readonly entity?: string;
  readonly article?: string;
  readonly polarity?: Polarity;
  readonly status?: ClaimStatus;
  readonly review?: "accepted" | "proposed" | "rejected";
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** Two entities and how far apart they may be; relations of any kind and direction between them. */
export interface ConnectionsAsked extends QueryValues {
  readonly from: string;
  readonly to: string;
  readonly maxHops?: number;
  readonly predicates?: readonly Predicate[];
  readonly limit?: number;
}

const part = encodeURIComponent;

export const readOntology = (signal?: AbortSignal) => fetchJson(apiAddress("/ontology"), ontologyAnswer, signal);
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
export const readConnections = (asked: ConnectionsAsked, signal?: AbortSignal) =>
  fetchJson(apiAddress("/paths", { ...asked, mode: "connections" }), pathsAnswer, signal);
export const readClaims = (asked: ClaimsAsked, signal?: AbortSignal) =>
  fetchJson(apiAddress("/claims", asked), claimsAnswer, signal);
export const readTimeline = (asked: TimelineAsked, signal?: AbortSignal) =>
  fetchJson(apiAddress("/timeline", asked), timelineAnswer, signal);
export const readCompare = (asked: CompareAsked, signal?: AbortSignal) =>
  fetchJson(apiAddress("/compare", asked), compareAnswer, signal);
export const readArticles = (signal?: AbortSignal) => fetchJson(apiAddress("/articles"), articlesAnswer, signal);
export const readArticle = (id: string, signal?: AbortSignal) =>
  fetchJson(apiAddress(`/articles/${part(id)}`), articleAnswer, signal);
