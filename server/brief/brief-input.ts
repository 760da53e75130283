/** What a brief is made of. The caller reads it from the graph; rendering it is pure. */
import type { ArticleRef, Claim, Entity, Relation } from "#contract/model.ts";
import type { Control, FlowPath, Lead } from "#contract/trace.ts";
import type { Language } from "#text/claim-sentence.ts";

/** A claim with the article that states it. */
export type SourcedClaim = Claim & { readonly article: ArticleRef };

/** The state of the graph that the brief was made from, so that a reader can find it again. */
export interface BriefGraph {
  /** Null while a load is at work or before the first one ended. */
  readonly hash: string | null;
  readonly dataVersion: string;
  /** How much was searched. */
  readonly articles: number;
  readonly relations: number;
  readonly claims: number;
}

export interface BriefInput {
  readonly language: Language;
  /** One path, its hops in flow direction. */
  readonly path: FlowPath;
  /** Every entity that the rest names; a missing one is called by its id. */
  readonly entities: readonly Entity[];
  /** The relations behind the hops, the controls and the leads. A hop by reference has none. */
  readonly relations: readonly Relation[];
  /** The accepted claims of those relations, and those that a `because` names; in any order. */
  readonly claims: readonly SourcedClaim[];
  /** The norms that touch the path; any others are left out. */
  readonly controls: readonly Control[];
  readonly leads: readonly Lead[];
  /** ISO date for which the states are given. */
  readonly asOf: string;
  /** ISO date by which claims had to be in print, where that was asked for. */
  readonly knownBy?: string;
  readonly graph: BriefGraph;
  /** ISO time at which the caller made the brief. */
  readonly generatedAt: string;
}
