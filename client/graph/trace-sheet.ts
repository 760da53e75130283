/** Where everything of a trace stands: tiers, ways and the mapping to the page, across it or down a narrow one. Pure. */
import { nameOf } from "../i18n/bilingual.ts";
import { directionOf } from "../i18n/languages.ts";
import { barsOf, namedBarriers } from "./trace-bars.ts";
import type { TraceWords } from "./trace-element.ts";
import { plateText } from "./trace-measure.ts";
import { wayName } from "./trace-names.ts";
import type { Plate, Segment, TraceParts } from "./trace-parts.ts";
import { ACROSS, type Board, DOWN, type Point, type RoutedEdge, routeBoard } from "./trace-routes.ts";
import { type Tiers, tiersOf } from "./trace-tiers.ts";

export const PLATE_HEIGHT = 38;
/** Between rows: airy where there are few, tight where a column would not fit. */
const ROW_GAP = { airy: 32, tight: 17 } as const;
const FEW_ROWS = 8;
/** What a barrier's words take above its row. */
export const BARRIER_ROOM = 52;
/** Between plates that stand side by side. */
const PLATE_GAP = 8;

const GOODS: ReadonlySet<string> = new Set(["Chip", "AIModel", "Software", "Equipment"]);

export function isGoods({ ref }: Plate): boolean {
  return GOODS.has(ref.type);
}

export interface SheetOptions {
  /** A trace whose parts take their places too, so that nothing moves while the date does. */
  readonly steady?: TraceParts;
  /** How wide the page is where the flow runs down it, in canvas units; null where it runs across. */
  readonly downWithin?: number | null;
}

/** What all elements of one drawing share. */
export interface Sheet {
  readonly words: TraceWords;
  readonly tiers: Tiers;
  readonly board: Board;
  /** Goods flow down the page, not across it. */
  readonly down: boolean;
  /** -1 where the page reads to the left. */
  readonly sign: 1 | -1;
  readonly named: ReadonlySet<string>;
  /** Is there anything on the ways that takes room above? */
  readonly high: boolean;
  /** From the board, whose `x` grows with the flow, to the page. */
  readonly onPage: (point: Point) => Point;
}

/** The parts to be drawn, after those that take places of their own. */
function united(parts: TraceParts, steady: TraceParts | undefined) {
  if (steady === undefined) return parts;
  const plates = new Map([...steady.plates, ...parts.plates].map((plate) => [plate.ref.id, plate]));
  const segments = new Map([...steady.segments, ...parts.segments].map((segment) => [segment.id, segment]));
  return { plates: [...plates.values()], segments: [...segments.values()] };
}

interface Measured {
  readonly words: TraceWords;
  readonly down: boolean;
}

function barrierRoomOf(segment: Segment, named: ReadonlySet<string>, { words, down }: Measured): number {
  return barsOf(segment, { words, named, down }).reduce((sum, { room }) => sum + room, 0);
}

function routedOf(segment: Segment, named: ReadonlySet<string>, measured: Measured): RoutedEdge {
  const { width, height } = wayName(segment, measured.words, measured.down);
  const room = measured.down ? height + 10 : width * 1.08 + 14;
  return {
    id: segment.id,
    from: segment.from,
    to: segment.to,
    kind: `${segment.family} ${segment.cut === null ? "" : "cut"}`,
    labelRoom: width === 0 ? 0 : room,
    barrierRoom: barrierRoomOf(segment, named, measured),
  };
}

/** Ways of the present date with the most room that they take on it or on the steady one. */
function routedEdges(parts: TraceParts, steady: TraceParts | undefined, measured: Measured): RoutedEdge[] {
  const now = new Map(parts.segments.map((segment) => [segment.id, segment]));
  const then = new Map((steady?.segments ?? []).map((segment) => [segment.id, segment]));
  const namedNow = namedBarriers(parts.segments);
  const namedThen = namedBarriers(steady?.segments ?? []);
  return united(parts, steady).segments.map(({ id }): RoutedEdge => {
    const [one, other] = [now.get(id), then.get(id)];
    const routed = [
      ...(one === undefined ? [] : [routedOf(one, namedNow, measured)]),
      ...(other === undefined ? [] : [routedOf(other, namedThen, measured)]),
    ];
    const [first] = routed;
    if (first === undefined) throw new Error(`No part of the trace has the id ${id}.`);
    // A way that is cut on one date and not on the other shares its trunk with none, so that it stays where it is.
    const kind = routed.every((each) => each.kind === first.kind) ? first.kind : id;
    return {
      ...first,
      kind,
      labelRoom: Math.max(...routed.map(({ labelRoom }) => labelRoom)),
      barrierRoom: Math.max(...routed.map(({ barrierRoom }) => barrierRoom)),
    };
  });
}

/** On a narrow page, ways of one kind that leave one plate or lead to one run together: each for itself takes too much room. */
function withTrunks(edges: readonly RoutedEdge[]): RoutedEdge[] {
  const count = (end: "from" | "to", { kind, ...edge }: RoutedEdge) =>
    edges.filter((each) => each[end] === edge[end] && each.kind === kind).length;
  return edges.map((edge) => {
    const [out, into] = [count("from", edge), count("to", edge)];
    if (Math.max(out, into) < 2) return edge;
    return { ...edge, trunk: out > into ? `${edge.kind} from ${edge.from}` : `${edge.kind} to ${edge.to}` };
  });
}

/** Lays the parts out. */
export function sheetOf(parts: TraceParts, words: TraceWords, { steady, downWithin = null }: SheetOptions = {}): Sheet {
  const down = downWithin !== null;
  const { plates } = united(parts, steady);
  const barred = [...parts.segments, ...(steady?.segments ?? [])].filter(
    (each) => each.ended || each.barriers.length > 0,
  );
  const high = new Set<string>(barred.flatMap(({ from, to }) => [from, to]));
  const gap = plates.length > 2 * FEW_ROWS ? ROW_GAP.tight : ROW_GAP.airy;
  const widths = new Map<string, number>(
    plates.map(({ ref }) => [ref.id, plateText(nameOf(ref, words.language)).width]),
  );
  const nodes = plates.map((plate) => {
    const { id } = plate.ref;
    const across = PLATE_HEIGHT + gap + (high.has(id) ? BARRIER_ROOM : 0);
    return { id, goods: isGoods(plate), room: down ? (widths.get(id) ?? 0) + PLATE_GAP : across };
  });
  const routed = routedEdges(parts, steady, { words, down });
  const edges = down ? withTrunks(routed) : routed;
  const tiers = tiersOf(nodes, edges, {
    upstream: parts.direction !== "downstream",
    ...(downWithin !== null && { within: downWithin }),
  });
  const sizes = down ? new Map([...widths.keys()].map((id) => [id, PLATE_HEIGHT])) : widths;
  const board = routeBoard(tiers, edges, sizes, down ? DOWN : ACROSS);
  const sign = directionOf(words.language) === "rtl" ? -1 : 1;
  return {
    words,
    tiers,
    board,
    down,
    sign,
    named: namedBarriers(parts.segments),
    high: high.size > 0,
    onPage: ({ x, y }) => (down ? { x: sign * y, y: x } : { x: sign * x, y }),
  };
}
