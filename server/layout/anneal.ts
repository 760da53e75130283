/**
 * Simulated annealing of a small drawing: boxes of node and label, straight edges. Costs and moves are those of the visual
 * design ("Overview layout"); at 45 nodes and 75 edges a pass of 230,000 moves takes a few seconds, so it runs at the seed
 * and, with far fewer moves, in the client's worker. Pure: the same input and seed give the same drawing.
 */
import { type Box, boxesOverlap, distanceToSegment, overlapArea, segmentHitsBox, segmentsCross } from "./geometry.ts";
import type { LabelSide } from "./label-box.ts";

export interface AnnealNode {
  readonly id: string;
  /** Diameter of the drawn node. */
  readonly size: number;
  readonly label: { readonly width: number; readonly height: number };
  /** Where the node would stand by its meaning. */
  readonly seed: { readonly x: number; readonly y: number };
  readonly side?: LabelSide;
  /** A fixed node keeps its seed as its place; only its label may change sides. */
  readonly fixed?: boolean;
}

export interface AnnealEdge {
  readonly source: string;
  readonly target: string;
}

export interface AnnealOptions {
  readonly area: Box;
  /** Moves tried. */
  readonly steps: number;
  readonly randomSeed: number;
  /** Keeps nodes near their seeds (1: as designed; 0: free). */
  readonly seedPull?: number;
  /** Heat at the start, 0–1: how far a node may jump and how much worse a move may be. Less for a drawing that is good already. */
  readonly heat?: number;
}

export interface Placement {
  x: number;
  y: number;
  side: LabelSide;
}

const SIDES: readonly LabelSide[] = ["bottom", "top", "left", "right"];
const SIDE_BIAS: Readonly<Record<LabelSide, number>> = { bottom: 0, top: 3, left: 7, right: 7 };
const LABEL_GAP = 3;
const OVERLAP_EACH = 40;
const OVERLAP_AREA = 0.35;
const CROSSING = 34;
const NEAR_NODE = { within: 14, perPixel: 2.2 };
const NEAR_LABEL = { within: 3, each: 14 };
const LONG = { over: 125, perPixel: 0.3 };
const SHORT = { under: 74, perPixel: 1.6 };
const SHORT_PARALLEL = { base: 108, each: 14 };
const FROM_SEED = { x: 0.22, y: 0.16 };

type MutableBox = { -readonly [key in keyof Box]: Box[key] };

interface EdgeEnds {
  readonly a: number;
  readonly b: number;
  readonly parallel: number;
}

/** Places nodes and their labels. Returns a placement for each node id. */
export function anneal(
  nodes: readonly AnnealNode[],
  edges: readonly AnnealEdge[],
  options: AnnealOptions,
): Map<string, Placement> {
  const drawing = new Drawing(nodes, edges, options);
  const random = mulberry32(options.randomSeed);
  const movable = nodes
    .map((node, index) => ({ node, index }))
    .filter(({ node }) => node.fixed !== true)
    .map(({ index }) => index);
  for (let step = 0; step < options.steps && nodes.length > 0; step++) {
    const heat = (options.heat ?? 1) * (1 - step / options.steps);
    drawing.tryMove({ heat, random, movable });
  }
  return new Map(nodes.map((node, index) => [node.id, drawing.placement(index)]));
}

interface MoveContext {
  /** 1 at the start, 0 at the end. */
  readonly heat: number;
  readonly random: () => number;
  readonly movable: readonly number[];
}

class Drawing {
  private readonly places: Placement[];
  /** Boxes of the nodes and of their labels, renewed when a node moves: moves are tried by the hundred thousand. */
  private readonly bodies: MutableBox[];
  private readonly labels: MutableBox[];
  private readonly ends: readonly EdgeEnds[];
  private readonly incident: readonly (readonly number[])[];
  private readonly nodes: readonly AnnealNode[];
  private readonly area: Box;
  private readonly pull: number;

  constructor(nodes: readonly AnnealNode[], edges: readonly AnnealEdge[], options: AnnealOptions) {
    this.nodes = nodes;
    this.area = options.area;
    this.pull = options.seedPull ?? 1;
    this.places = nodes.map(({ seed, side }) => ({ x: seed.x, y: seed.y, side: side ?? "bottom" }));
    this.bodies = nodes.map(() => ({ x1: 0, y1: 0, x2: 0, y2: 0 }));
    this.labels = nodes.map(() => ({ x1: 0, y1: 0, x2: 0, y2: 0 }));
    for (let index = 0; index < nodes.length; index++) this.renewBoxes(index);
    this.ends = mergeParallel(nodes, edges);
    this.incident = nodes.map((_, index) =>
      this.ends.flatMap(({ a, b }, edge) => (a === index || b === index ? [edge] : [])),
    );
  }

  placement(index: number): Placement {
    return { ...this.place(index) };
  }

  tryMove({ heat, random, movable }: MoveContext): void {
    const kind = random();
    if (kind < 0.18 || movable.length === 0) {
      const index = Math.floor(random() * this.nodes.length);
      const side = SIDES[Math.floor(random() * SIDES.length)] ?? "bottom";
      this.keepIfBetter([index], heat, random, () => {
        this.place(index).side = side;
      });
      return;
    }
    const index = movable[Math.floor(random() * movable.length)] ?? 0;
    if (kind < 0.26 && movable.length > 1) {
      const other = movable[Math.floor(random() * movable.length)] ?? 0;
      if (other !== index) this.keepIfBetter([index, other], heat, random, () => this.swap(index, other));
      return;
    }
    const reach = 8 + 140 * heat;
    const dx = (random() * 2 - 1) * reach;
    const dy = (random() * 2 - 1) * reach;
    this.keepIfBetter([index], heat, random, () => this.shift(index, dx, dy));
  }

  private keepIfBetter(touched: readonly number[], heat: number, random: () => number, move: () => void): void {
    const before = this.costAround(touched);
    const saved = touched.map((index) => ({ ...this.place(index) }));
    move();
    for (const index of touched) this.renewBoxes(index);
    const change = this.costAround(touched) - before;
    // Square cooling from 60 cost units: about two crossings may be accepted at the start, none at the end.
    if (change <= 0 || random() < Math.exp(-change / (60 * heat * heat + 0.01))) return;
    for (const [i, index] of touched.entries()) {
      Object.assign(this.place(index), saved[i]);
      this.renewBoxes(index);
    }
  }

  private swap(a: number, b: number): void {
    const first = this.place(a);
    const second = this.place(b);
    [first.x, second.x] = [second.x, first.x];
    [first.y, second.y] = [second.y, first.y];
  }

  private shift(index: number, dx: number, dy: number): void {
    const place = this.place(index);
    place.x = Math.min(this.area.x2, Math.max(this.area.x1, place.x + dx));
    place.y = Math.min(this.area.y2, Math.max(this.area.y1, place.y + dy));
  }

  /** Every part of the cost in which one of the touched nodes has a share. */
  private costAround(touched: readonly number[]): number {
    let cost = 0;
    for (const index of touched) cost += this.nodeCost(index);
    const edges = new Set(touched.flatMap((index) => this.incident[index] ?? []));
    for (const edge of edges) cost += this.edgeCost(edge, edges);
    return cost;
  }

  private nodeCost(index: number): number {
    const place = this.place(index);
    const node = this.nodes[index];
    if (node === undefined) return 0;
    const label = this.box(this.labels, index);
    const body = this.box(this.bodies, index);
    let cost = SIDE_BIAS[place.side] + this.outside(label) * 4;
    cost += this.pull * (FROM_SEED.x * Math.abs(place.x - node.seed.x) + FROM_SEED.y * Math.abs(place.y - node.seed.y));
    for (let other = 0; other < this.nodes.length; other++) {
      if (other === index) continue;
      const otherBody = this.box(this.bodies, other);
      const otherLabel = this.box(this.labels, other);
      cost += overlapCost(body, otherBody) + overlapCost(body, otherLabel);
      cost += overlapCost(label, otherBody) + overlapCost(label, otherLabel);
    }
    for (let edge = 0; edge < this.ends.length; edge++) {
      const ends = this.ends[edge];
      if (ends !== undefined && ends.a !== index && ends.b !== index) cost += this.nearCost(edge, index);
    }
    // Its own edges should not run through its label, or heads are hidden.
    for (const edge of this.incident[index] ?? []) if (this.hits(edge, label)) cost += NEAR_LABEL.each;
    return cost;
  }

  private edgeCost(edge: number, moved: ReadonlySet<number>): number {
    const ends = this.ends[edge];
    if (ends === undefined) return 0;
    const a = this.place(ends.a);
    const b = this.place(ends.b);
    const length = Math.hypot(a.x - b.x, a.y - b.y);
    const short = ends.parallel > 1 ? SHORT_PARALLEL.base + SHORT_PARALLEL.each * ends.parallel : SHORT.under;
    let cost = Math.max(0, length - LONG.over) * LONG.perPixel + Math.max(0, short - length) * SHORT.perPixel;
    for (let other = 0; other < this.ends.length; other++) {
      // A pair of moved edges is counted once.
      if (other !== edge && !(moved.has(other) && other < edge) && this.cross(edge, other)) cost += CROSSING;
    }
    for (let node = 0; node < this.nodes.length; node++) {
      if (node !== ends.a && node !== ends.b) cost += this.nearCost(edge, node);
    }
    return cost;
  }

  private nearCost(edge: number, node: number): number {
    const ends = this.ends[edge];
    const body = this.nodes[node];
    if (ends === undefined || body === undefined) return 0;
    const from = this.place(ends.a);
    const to = this.place(ends.b);
    const at = this.place(node);
    const reach = NEAR_NODE.within + body.size / 2;
    let cost = this.hits(edge, this.box(this.labels, node)) ? NEAR_LABEL.each : 0;
    // Most nodes are far from most edges: look at the edge's box before the exact distance.
    if (at.x < Math.min(from.x, to.x) - reach || at.x > Math.max(from.x, to.x) + reach) return cost;
    if (at.y < Math.min(from.y, to.y) - reach || at.y > Math.max(from.y, to.y) + reach) return cost;
    cost += Math.max(0, reach - distanceToSegment(at, from, to)) * NEAR_NODE.perPixel;
    return cost;
  }

  private hits(edge: number, box: Box): boolean {
    const ends = this.ends[edge];
    return ends !== undefined && segmentHitsBox(this.place(ends.a), this.place(ends.b), box, NEAR_LABEL.within);
  }

  private cross(first: number, second: number): boolean {
    const one = this.ends[first];
    const two = this.ends[second];
    if (one === undefined || two === undefined) return false;
    if (one.a === two.a || one.a === two.b || one.b === two.a || one.b === two.b) return false;
    return segmentsCross(this.place(one.a), this.place(one.b), this.place(two.a), this.place(two.b));
  }

  private outside(box: Box): number {
    const { area } = this;
    return (
      Math.max(0, area.x1 - box.x1) +
      Math.max(0, box.x2 - area.x2) +
      Math.max(0, area.y1 - box.y1) +
      Math.max(0, box.y2 - area.y2)
    );
  }

  private box(boxes: readonly MutableBox[], index: number): Box {
    const box = boxes[index];
    if (box === undefined) throw new RangeError(`no node ${index}`);
    return box;
  }

  private renewBoxes(index: number): void {
    const { x, y, side } = this.place(index);
    const node = this.nodes[index];
    if (node === undefined) return;
    const reach = node.size / 2 + 3;
    setBox(this.bodies[index], x - reach, y - reach, x + reach, y + reach);
    const half = node.size / 2 + LABEL_GAP;
    const { width, height } = node.label;
    const left = side === "left" ? x - half - width : side === "right" ? x + half : x - width / 2;
    const top = side === "top" ? y - half - height : side === "bottom" ? y + half : y - height / 2;
    setBox(this.labels[index], left, top, left + width, top + height);
  }

  private place(index: number): Placement {
    const place = this.places[index];
    if (place === undefined) throw new RangeError(`no node ${index}`);
    return place;
  }
}

function overlapCost(a: Box, b: Box): number {
  return boxesOverlap(a, b) ? OVERLAP_EACH + OVERLAP_AREA * overlapArea(a, b) : 0;
}

function setBox(box: MutableBox | undefined, x1: number, y1: number, x2: number, y2: number): void {
  if (box === undefined) return;
  box.x1 = x1;
  box.y1 = y1;
  box.x2 = x2;
  box.y2 = y2;
}

/** Parallel edges are one line with a count: they fan out, so their ends need more room. */
function mergeParallel(nodes: readonly AnnealNode[], edges: readonly AnnealEdge[]): EdgeEnds[] {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const merged = new Map<string, EdgeEnds>();
  for (const { source, target } of edges) {
    const from = index.get(source);
    const to = index.get(target);
    if (from === undefined || to === undefined || from === to) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = `${a} ${b}`;
    merged.set(key, { a, b, parallel: (merged.get(key)?.parallel ?? 0) + 1 });
  }
  return [...merged.values()];
}

/** A small generator with 32 bits of state: the drawing must not change from run to run. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
