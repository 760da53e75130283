/** Parts of a trace and their places → what the canvas shows: plates, tiers, ways, names on them, barriers. Pure. */
import { ENTITY_TYPES, PREDICATES } from "#contract/ontology.ts";
import { nameOf } from "../i18n/bilingual.ts";
import { directionOf, type Language } from "../i18n/languages.ts";
import { edgeLabel, isolated } from "./label-text.ts";
import { barNodes, barsOf, namedBarriers } from "./trace-bars.ts";
import type { TierName, TraceElements, TraceNode, TraceWords } from "./trace-element.ts";
import { lineWidth, plateText } from "./trace-measure.ts";
import type { Plate, Segment, TraceParts } from "./trace-parts.ts";
import { type Board, type Point, type RoutedEdge, routeBoard } from "./trace-routes.ts";
import { runsOf, weakMarkOf } from "./trace-runs.ts";
import { type Tiers, tiersOf } from "./trace-tiers.ts";

const PLATE_HEIGHT = 38;
/** Between rows: airy where there are few, tight where a column would not fit. */
const ROW_GAP = { airy: 32, tight: 17 } as const;
const FEW_ROWS = 8;
/** What a barrier's words take above its row. */
const BARRIER_ROOM = 52;
const NAME_SIZE = 12;
/** How far above its way a name stands. */
const NAME_RISE = 11;
const TIER_RISE = 20;

/** The verb as a segment says it: before the plate that it leads to, Arabic drops the preposition. */
function verbOf({ predicate }: Segment, language: Language): string | null {
  return predicate === null ? null : PREDICATES[predicate].label[language].replace(/ (إلى|على|في|بـ)$/, "");
}

function nameParts(segment: Segment, words: TraceWords): (string | null)[] {
  const item = segment.item === null ? null : words.nameOfEntity(segment.item);
  return [verbOf(segment, words.language), item, segment.grade];
}

function routedOf(segment: Segment, words: TraceWords, named: ReadonlySet<string>): RoutedEdge {
  const text = nameParts(segment, words)
    .filter((part) => part !== null)
    .join(" ");
  return {
    id: segment.id,
    from: segment.from,
    to: segment.to,
    kind: `${segment.family} ${segment.cut === null ? "" : "cut"}`,
    labelRoom: text === "" ? 0 : lineWidth(text, NAME_SIZE) * 1.08 + 14,
    barrierRoom: barsOf(segment, words, named).reduce((sum, { room }) => sum + room, 0),
  };
}

const GOODS: ReadonlySet<string> = new Set(["Chip", "AIModel", "Software", "Equipment"]);

function tierNameOf(index: number, last: number, plates: readonly Plate[], downstream: boolean): TierName {
  if (index === last) return downstream ? "customers" : "destination";
  const goods = plates.filter(({ ref }) => GOODS.has(ref.type)).length;
  if (goods * 2 > plates.length) return "goods";
  return index === 0 ? "origin" : "middle";
}

/** What all elements of one drawing share. */
interface Sheet {
  readonly words: TraceWords;
  readonly tiers: Tiers;
  readonly board: Board;
  /** -1 where goods flow to the left. */
  readonly sign: 1 | -1;
  readonly named: ReadonlySet<string>;
  /** Plates whose ways have something standing on them, which takes room above. */
  readonly high: ReadonlySet<string>;
}

function mirrored({ sign }: Sheet, { x, y }: Point): Point {
  return { x: sign * x, y };
}

function placeOn(sheet: Sheet, id: string): Point {
  return mirrored(sheet, sheet.board.places.get(id) ?? { x: 0, y: 0 });
}

function sheetOf({ plates, segments, direction }: TraceParts, words: TraceWords): Sheet {
  const named = namedBarriers(segments);
  const barred = segments.filter((each) => each.ended || each.barriers.length > 0);
  const high = new Set<string>(barred.flatMap(({ from, to }) => [from, to]));
  const gap = plates.length > 2 * FEW_ROWS ? ROW_GAP.tight : ROW_GAP.airy;
  const nodes = plates.map(({ ref }) => ({
    id: ref.id,
    goods: GOODS.has(ref.type),
    room: PLATE_HEIGHT + gap + (high.has(ref.id) ? BARRIER_ROOM : 0),
  }));
  const tiers = tiersOf(nodes, segments, direction !== "downstream");
  const widths = new Map<string, number>(
    plates.map(({ ref }) => [ref.id, plateText(nameOf(ref, words.language)).width]),
  );
  const routed = segments.map((segment) => routedOf(segment, words, named));
  const board = routeBoard(tiers, routed, widths);
  return { words, tiers, board, named, high, sign: directionOf(words.language) === "rtl" ? -1 : 1 };
}

function plateNode({ ref, end, removed }: Plate, sheet: Sheet): TraceNode {
  const name = nameOf(ref, sheet.words.language);
  const { lines, width } = plateText(name);
  const classes = ["plate", end ? "end" : "", removed ? "removed" : ""];
  return {
    id: ref.id,
    kind: "plate",
    classes: classes.filter((each) => each !== "").join(" "),
    data: {
      type: ref.type,
      colorKey: ENTITY_TYPES[ref.type].colorKey,
      name,
      label: lines.map(isolated).join("\n"),
      w: width,
      tw: `${width}px`,
      tx: sheet.sign * 12,
      ix: sheet.sign === -1 ? `${width - 32}px` : "12px",
      small: lines.length > 1 ? 1 : 0,
    },
    ...placeOn(sheet, ref.id),
  };
}

/** A name over each column; a single column needs none. */
function tierNodes(names: readonly string[], { board, sign, high }: Sheet): TraceNode[] {
  if (names.length < 2) return [];
  const y = board.top - PLATE_HEIGHT - TIER_RISE - (high.size > 0 ? BARRIER_ROOM - 12 : 0);
  return names.map((name, index) => ({
    id: `tier:${index}`,
    kind: "tier",
    classes: "tier",
    data: { label: isolated(name) },
    x: sign * (board.columnX[index] ?? 0),
    y,
  }));
}

function nameNode(segment: Segment, at: Point, { words }: Sheet): TraceNode[] {
  const parts = nameParts(segment, words);
  const text = parts.filter((part) => part !== null).join(" ");
  if (text === "") return [];
  return [
    {
      id: `name:${segment.id}`,
      kind: "name",
      classes: segment.fallen ? "flowName fallen" : segment.cut === "after" ? "flowName cut" : "flowName",
      data: {
        segment: segment.id,
        relation: segment.relation,
        label: edgeLabel(parts, directionOf(words.language)),
        w: Math.max(30, lineWidth(text, NAME_SIZE)),
      },
      x: at.x,
      y: at.y - NAME_RISE,
    },
  ];
}

/** A segment's way with its name, what stands on it, and what it breaks. */
function wayOf(segment: Segment, sheet: Sheet): Pick<TraceElements, "nodes" | "edges"> {
  const route = sheet.board.routes.get(segment.id);
  if (route === undefined) return { nodes: [], edges: [] };
  const points = route.points.map((point) => mirrored(sheet, point));
  const bars = barNodes(segment, barsOf(segment, sheet.words, sheet.named), mirrored(sheet, route.barrier), sheet.sign);
  const cutter = bars.find(({ classes }) => classes.includes("closed") || classes.includes("ended"));
  const ends = {
    source: segment.from,
    target: segment.to,
    sourceAt: placeOn(sheet, segment.from),
    targetAt: placeOn(sheet, segment.to),
  };
  return {
    nodes: [
      ...bars,
      ...nameNode(segment, mirrored(sheet, route.label), sheet),
      ...weakMarkOf(segment, points, sheet.sign),
    ],
    edges: runsOf(segment, points, ends, segment.cut === "here" ? cutter : undefined),
  };
}

/** Everything that the canvas shows of a trace, on a page of the words' language. */
export function traceElementsOf(parts: TraceParts, words: TraceWords): TraceElements {
  const { plates, segments, direction } = parts;
  const sheet = sheetOf(parts, words);
  const { columns } = sheet.tiers;
  const tierNames = columns.map((ids, index) => {
    const own = plates.filter(({ ref }) => ids.includes(ref.id));
    return words.tier(tierNameOf(index, columns.length - 1, own, direction === "downstream"));
  });
  const ways = segments.map((segment) => wayOf(segment, sheet));
  return {
    nodes: [
      ...plates.map((plate) => plateNode(plate, sheet)),
      ...tierNodes(tierNames, sheet),
      ...ways.flatMap(({ nodes }) => nodes),
    ],
    edges: ways.flatMap(({ edges }) => edges),
    tiers: sheet.tiers,
    tierNames,
  };
}
