/** The graph as the seed sees it: what it reads back, and what it writes under the lock. */
import type { ArticleRef, Claim, Entity, Mention, Region, Relation } from "#contract/model.ts";

/** An article with all that is stored of it. */
export type StoredArticle = ArticleRef & {
  readonly sha256: string;
  readonly text: string;
  readonly regions: readonly Region[];
};

/** One article with everything that is written in its transaction: whole or absent. */
export interface ArticlePackage {
  readonly article: StoredArticle;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  /** Folded words for the full-text index. */
  readonly searchKey: string;
  /** Hash of everything above. An article whose stored stamp is the same is not written again. */
  readonly inputHash: string;
  readonly pipelineVersion: string;
}

export interface ReadArticle {
  readonly article: StoredArticle;
  readonly mentions: readonly Mention[];
  readonly inputHash: string;
  readonly pipelineVersion: string;
  /** Articles whose texts are near-copies share it; absent: the article stands alone. */
  readonly copyGroup?: string;
}

export interface CopyGroup {
  readonly id: string;
  /** Null: the article stands alone. */
  readonly copyGroup: string | null;
}

export interface EntityRow {
  readonly entity: Entity;
  readonly searchKey: string;
  /** Relations of the entity, both ways. */
  readonly degree: number;
}

/** A claim with the ends of its relationships in the database: what `verify` compares with its properties. */
export interface ReadClaim {
  readonly claim: Claim;
  /** `TYPE id` of each relationship that leaves the claim, sorted. */
  readonly links: readonly string[];
}

export interface ReadRelation {
  readonly relation: Relation;
  /** Ids of the entities that the relationship really joins. */
  readonly from: string;
  readonly to: string;
}

/** Run-independent facts of the load: one node. */
export interface GraphState {
  readonly graphHash: string;
  readonly corpusHash: string;
  /** Changes with every change of the data; `loading-…` while a load is under way. */
  readonly dataVersion: string;
  readonly pipelineVersion: string;
  /** Drawing positions as JSON, or null. */
  readonly overview: string | null;
}

export interface GraphCounts {
  readonly entities: number;
  readonly articles: number;
  readonly mentions: number;
  readonly claims: number;
  readonly relations: number;
}

/** Pages of the graph in the order of ids; mentions by place, relations by subject and id. Throws AppError. */
export interface GraphSource {
  state(): Promise<GraphState | null>;
  entities(): AsyncIterable<readonly EntityRow[]>;
  articles(): AsyncIterable<readonly ReadArticle[]>;
  claims(): AsyncIterable<readonly ReadClaim[]>;
  relations(): AsyncIterable<readonly ReadRelation[]>;
}

/** Writes under the lock. Each call is one or more whole transactions, may be sent again, and throws when the lock is lost. */
export interface GraphWriter {
  ensureSchema(): Promise<void>;
  writeEntities(rows: readonly EntityRow[]): Promise<void>;
  writeDegrees(degrees: readonly { readonly id: string; readonly degree: number }[]): Promise<void>;
  /** Takes the article's near-copies off it: which they are is known when all articles are written. */
  writeArticle(article: ArticlePackage): Promise<void>;
  writeCopyGroups(groups: readonly CopyGroup[]): Promise<void>;
  writeRelations(relations: readonly Relation[]): Promise<void>;
  removeRelations(relations: readonly Pick<Relation, "id" | "predicate">[]): Promise<void>;
  removeArticles(ids: readonly string[]): Promise<void>;
  removeEntities(ids: readonly string[]): Promise<void>;
  writeState(state: GraphState): Promise<void>;
  /** Marks the data as changing, so that nobody keeps answers of a half-loaded graph. */
  markChanging(): Promise<void>;
  recordRun(run: RunRecord): Promise<void>;
}

export interface RunRecord {
  readonly command: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly writes: number;
  readonly faults: number;
  readonly graphHash: string;
}

export interface HeldLock {
  readonly writer: GraphWriter;
  release(): Promise<void>;
}

export interface LockRequest {
  /** Who asks, for the message that another one reads. */
  readonly holder: string;
  /** Milliseconds to wait for a lease to end before giving up. */
  readonly waitMs: number;
  readonly onWait: (holder: string) => void;
}

export interface GraphStore {
  readonly source: GraphSource;
  /** One loader at a time. Throws `SeedLockedError` when another holds the lock longer than one would wait. */
  lock(request: LockRequest): Promise<HeldLock>;
}

/** Another run is loading. */
export class SeedLockedError extends Error {
  override readonly name = "SeedLockedError";
}

/** The lock went to another run while this one was held up: nothing more is written. */
export class LockLostError extends Error {
  override readonly name = "LockLostError";
}
