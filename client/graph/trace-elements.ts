/** Parts of a trace and their places → what the canvas shows: plates, tiers, ways, names on them, barriers. Pure. */
import { ENTITY_TYPES } from "#contract/ontology.ts";
import { nameOf } from "../i18n/bilingual.ts";
import { isolated } from "./label-text.ts";
import { barNodes, barsOf } from "./trace-bars.ts";
import type { TierName, TraceElements, TraceNode, TraceWords } from "./trace-element.ts";
import { plateText } from "./trace-measure.ts";
import { wayName } from "./trace-names.ts";
import type { Plate, Segment, TraceParts } from "./trace-parts.ts";
import type { Point } from "./trace-routes.ts";
import { runsOf, weakMarkOf } from "./trace-runs.ts";
import { BARRIER_ROOM, isGoods, PLATE_HEIGHT, type Sheet, type SheetOptions, sheetOf } from "./trace-sheet.ts";

/** How far above its way a name stands; where the flow runs down the page it stands on it. */
const NAME_RISE = 11;
const TIER_RISE = 20;
/** Half of what a way with its underlay takes. */
const WAY_ROOM = 8;

function classesOf(...classes: readonly (string | false)[]): string {
  return classes.filter((each) => each !== false && each !== "").join(" ");
}

function tierNameOf(tier: number, last: number, plates: readonly Plate[], downstream: boolean): TierName {
  if (tier === last) return downstream ? "customers" : "destination";
  if (plates.filter(isGoods).length * 2 > plates.length) return "goods";
  return tier === 0 ? "origin" : "middle";
}

function placeOn({ board, onPage }: Sheet, id: string): Point {
  return onPage(board.places.get(id) ?? { x: 0, y: 0 });
}

function plateNode({ ref, end, removed, unknown }: Plate, sheet: Sheet): TraceNode {
  const name = nameOf(ref, sheet.words.language);
  const { lines, width } = plateText(name);
  return {
    id: ref.id,
    kind: "plate",
    classes: classesOf("plate", end && "end", removed && "removed", unknown && "unknown"),
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

/** A name over each column, or beside the first row of each tier; a single tier needs none. */
function tierNodes(names: readonly string[], plates: readonly TraceNode[], sheet: Sheet): TraceNode[] {
  const { board, down, sign, tiers, high } = sheet;
  if (new Set(tiers.tierOf).size < 2) return [];
  const over = board.top - PLATE_HEIGHT - TIER_RISE - (high ? BARRIER_ROOM - 12 : 0);
  const edge = Math.min(...plates.map(({ x, data }) => sign * x - Number(data.w) / 2));
  return names.flatMap((name, index): TraceNode[] => {
    if (tiers.tierOf[index] === tiers.tierOf[index - 1]) return [];
    const along = board.columnX[index] ?? 0;
    const place = down ? { x: sign * edge, y: along - PLATE_HEIGHT / 2 - 13 } : { x: sign * along, y: over };
    const classes = down ? classesOf("tier", "down", sign === -1 ? "toLeft" : "toRight") : "tier";
    return [{ id: `tier:${index}`, kind: "tier", classes, data: { label: isolated(name) }, ...place }];
  });
}

function nameNode(segment: Segment, at: Point, { words, down }: Sheet): TraceNode[] {
  const { label, width, height } = wayName(segment, words, down);
  if (width === 0) return [];
  const state = segment.fallen ? "fallen" : segment.cut === "after" ? "cut" : segment.unknown && "unknown";
  return [
    {
      id: `name:${segment.id}`,
      kind: "name",
      classes: classesOf("flowName", down && "down", state),
      data: { segment: segment.id, relation: segment.relation, label, w: width, h: height + 1 },
      x: at.x,
      y: down ? at.y : at.y - NAME_RISE,
    },
  ];
}

/** A segment's way with its name, what stands on it, and what it breaks. */
function wayOf(segment: Segment, sheet: Sheet): Pick<TraceElements, "nodes" | "edges"> {
  const route = sheet.board.routes.get(segment.id);
  if (route === undefined) return { nodes: [], edges: [] };
  const bars = barNodes(segment, barsOf(segment, sheet), route.barrier, sheet);
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
      ...nameNode(segment, sheet.onPage(route.label), sheet),
      ...weakMarkOf(segment, route.points, sheet),
    ],
    edges: runsOf(segment, route.points.map(sheet.onPage), ends, {
      cutter: segment.cut === "here" ? cutter : undefined,
      down: sheet.down,
    }),
  };
}

function reachOf({ board, onPage }: Sheet): TraceElements["reach"] {
  const xs = [...board.routes.values()].flatMap(({ points }) => points.map((point) => onPage(point).x));
  return { x1: Math.min(0, ...xs) - WAY_ROOM, x2: Math.max(0, ...xs) + WAY_ROOM };
}

/** Everything that the canvas shows of a trace, on a page of the words' language. */
export function traceElementsOf(parts: TraceParts, words: TraceWords, options: SheetOptions = {}): TraceElements {
  const sheet = sheetOf(parts, words, options);
  const { columns, tierOf } = sheet.tiers;
  const last = tierOf.at(-1) ?? 0;
  const tierNames = columns.map((_, index) => {
    const tier = tierOf[index] ?? 0;
    const ids = columns.filter((__, other) => tierOf[other] === tier).flat();
    const own = parts.plates.filter(({ ref }) => ids.includes(ref.id));
    return words.tier(tierNameOf(tier, last, own, parts.direction === "downstream"));
  });
  const plates = parts.plates.map((plate) => plateNode(plate, sheet));
  const ways = parts.segments.map((segment) => wayOf(segment, sheet));
  return {
    nodes: [...plates, ...tierNodes(tierNames, plates, sheet), ...ways.flatMap(({ nodes }) => nodes)],
    edges: ways.flatMap(({ edges }) => edges),
    tiers: sheet.tiers,
    tierNames,
    down: sheet.down,
    reach: reachOf(sheet),
  };
}
