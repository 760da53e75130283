/** What a trace is drawn of. */
import type { Language } from "../i18n/languages.ts";
import type { Barrier } from "./trace-parts.ts";
import type { Tiers } from "./trace-tiers.ts";

/** Data of a canvas element. */
export type TraceData = Readonly<Record<string, string | number | boolean>>;

/** A node of the canvas: a plate, or what stands on a way or over a column. */
export interface TraceNode {
  readonly id: string;
  readonly kind: "plate" | "tier" | "name" | "barrier" | "weak";
  readonly classes: string;
  readonly data: TraceData;
  readonly x: number;
  readonly y: number;
}

/** A stretch of a way between two nodes. */
export interface TraceEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly classes: string;
  readonly data: TraceData;
}

/** What the canvas of a trace shows. */
export interface TraceElements {
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
  readonly tiers: Tiers;
  /** What the tier of each column is called. */
  readonly tierNames: readonly string[];
  /** Goods flow down the page, not across it. */
  readonly down: boolean;
  /** How far ways reach to either side, in canvas units. */
  readonly reach: { readonly x1: number; readonly x2: number };
}

/** What a tier may be called. */
export type TierName = "origin" | "goods" | "middle" | "destination" | "customers";

/** The words in which a canvas says a trace. */
export interface TraceWords {
  readonly language: Language;
  readonly nameOfEntity: (id: string) => string;
  readonly tier: (name: TierName) => string;
  /** A norm in a few words, and its date, or null where it has none. */
  readonly norm: (barrier: Barrier) => { readonly name: string; readonly date: string | null };
  /** So many norms of a kind at one place, in words. */
  readonly norms: (kind: Barrier["kind"], count: number) => string;
  readonly ended: string;
}
