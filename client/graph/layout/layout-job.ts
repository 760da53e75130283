/** What a layout is asked and what it answers: plain data, because it crosses to a worker. */
import type { Direction } from "../../i18n/languages.ts";
import type { Place, Places } from "../../state/drawing.ts";

export interface LayoutNode {
  readonly id: string;
  readonly name: string;
  /** Importance 0–1, which sets the sizes of node and name. */
  readonly imp: number;
  /** Where it stands; null for what no layout has placed yet. */
  readonly place: Place | null;
  /** A fixed node keeps its place; only its name may change sides. */
  readonly fixed: boolean;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  /** Does the drawing order its ends (supply, making, use), and which way do the goods flow? */
  readonly flow: "forward" | "backward" | "none";
}

export interface LayoutJob {
  /**
   * organic: all anew. layered: in the direction of flow. relax: only what is not fixed moves, and only a little.
   * reshape: what stands, brought into the free area, which it fills.
   */
  readonly kind: "organic" | "layered" | "relax" | "reshape";
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly direction: Direction;
  /** Width over height of the free canvas. */
  readonly aspect: number;
  /** The free canvas itself in CSS pixels, where the drawing is to fill it. */
  readonly room?: Room;
  /** Of an organic layout: how many steps it takes to clear overlaps, where it need not be the best that there is. */
  readonly steps?: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

export type LayoutAnswer = Places;
