/** Parts of a trace and their places → what the canvas shows: plates, segments, names on them, barriers. Pure. */
import { ENTITY_TYPES, PREDICATES } from "#contract/ontology.ts";
import { nameOf } from "../i18n/bilingual.ts";
import { directionOf, type Language } from "../i18n/languages.ts";
import { groupBy } from "../state/group-by.ts";
import { edgeLabel, isolated } from "./label-text.ts";
import { lineWidth, plateText, wrapped } from "./trace-measure.ts";
import type { Barrier, Plate, Segment, TraceParts } from "./trace-parts.ts";
import { type Point, type RoutedEdge, routeBoard } from "./trace-routes.ts";
import { type Tiers, tiersOf } from "./trace-tiers.ts";

type Data = Readonly<Record<string, string | number | boolean>>;

export interface TraceNode {
  readonly id: string;
  readonly kind: "plate" | "tier" | "name" | "barrier" | "weak";
  readonly classes: string;
  readonly data: Data;
  readonly x: number;
  readonly y: number;
}

export interface TraceEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly classes: string;
  readonly data: Data;
}

export interface TraceElements {
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
  readonly tiers: Tiers;
  /** What each column is called. */
  readonly tierNames: readonly string[];
}

export type TierName = "origin" | "goods" | "middle" | "destination" | "customers";

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

const PLATE_HEIGHT = 38;
/** Between rows: airy where there are few, tight where a column would not fit. */
const ROW_GAP = { airy: 32, tight: 17 } as const;
const FEW_ROWS = 8;
/** What a barrier's words take above its row. */
const BARRIER_ROOM = 52;
const NAME_SIZE = 12;
const BARRIER_WIDTH = 112;
const BARE_BARRIER = 20;
const ENDED_WIDTH = 56;
const MOST_BARS = 2;
const WEAK_GAP = 14;

/** The verb as a segment says it: before the plate that it leads to, Arabic drops the preposition. */
function verbOf({ predicate }: Segment, language: Language): string | null {
  return predicate === null ? null : PREDICATES[predicate].label[language].replace(/ (إلى|على|في|بـ)$/, "");
}

function nameParts(segment: Segment, words: TraceWords): (string | null)[] {
  const item = segment.item === null ? null : words.nameOfEntity(segment.item);
  return [verbOf(segment, words.language), item, segment.grade];
}

/** The first of the segments that a norm stands on says its name; on the others its bar stands alone. */
function namedBarriers(segments: readonly Segment[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    segments.flatMap(({ id, barriers }) => {
      const first = barriers.find(({ relation }) => !seen.has(relation));
      if (first === undefined) return [];
      seen.add(first.relation);
      return [`${id} ${first.relation}`];
    }),
  );
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

/** The pieces of a way that lie before and after a point on it. */
function splitAt(points: readonly Point[], at: Point, first: boolean): readonly [Point[], Point[]] {
  const index = first ? 1 : points.length - 1;
  return [
    [...points.slice(0, index), at],
    [at, ...points.slice(index)],
  ];
}

/** Bends as Cytoscape takes them: shares along, and distances from, the straight line between the ends. */
function bendsOf(points: readonly Point[]): { readonly weights: string; readonly distances: string } | null {
  const [start] = points;
  const end = points.at(-1);
  if (start === undefined || end === undefined || points.length < 3) return null;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [dx / length, dy / length];
  const inner = points.slice(1, -1).map(({ x, y }) => ({ x: x - start.x, y: y - start.y }));
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    weights: inner.map(({ x, y }) => round((x * nx + y * ny) / length)).join(" "),
    distances: inner.map(({ x, y }) => round(y * nx - x * ny)).join(" "),
  };
}

function px(value: number): string {
  return `${Math.round(value * 10) / 10}px`;
}

interface Run {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly points: readonly Point[];
  readonly sourceAt: Point;
  readonly targetAt: Point;
  readonly cut: boolean;
  readonly headless: boolean;
}

function runEdge(segment: Segment, run: Run): TraceEdge {
  const bends = bendsOf(run.points);
  const [start] = run.points;
  const end = run.points.at(-1);
  const classes = [
    "run",
    bends === null ? "straightRun" : "bentRun",
    run.cut ? "cut" : "",
    segment.weak === null ? "" : "weak",
    segment.fallen ? "fallen" : "",
    run.headless ? "headless" : "",
  ];
  return {
    id: run.id,
    source: run.source,
    target: run.target,
    classes: classes.filter((each) => each !== "").join(" "),
    data: {
      segment: segment.id,
      relation: segment.relation,
      family: segment.family,
      status: segment.status,
      polarity: "positive",
      sources: segment.sources,
      ...(segment.grade !== null && { grade: segment.grade }),
      ...(segment.implied && { implied: true }),
      ...(segment.contested && { contested: true }),
      from: `${px((start?.x ?? 0) - run.sourceAt.x)} ${px((start?.y ?? 0) - run.sourceAt.y)}`,
      to: `${px((end?.x ?? 0) - run.targetAt.x)} ${px((end?.y ?? 0) - run.targetAt.y)}`,
      gapFrom: segment.weak === "from" ? WEAK_GAP : 0,
      gapTo: segment.weak === "to" ? WEAK_GAP : 3,
      ...(bends !== null && bends),
    },
  };
}

function barrierText(barrier: Barrier, words: TraceWords): string {
  const { name, date } = words.norm(barrier);
  const lines = wrapped(name, NAME_SIZE, BARRIER_WIDTH - 6);
  const cut = lines.length > 2 ? [lines[0] ?? "", `${lines.slice(1).join(" ").slice(0, 16)}…`] : lines;
  return [...cut, ...(date === null ? [] : [date])].map(isolated).join("\n");
}

interface Bar {
  readonly id: string;
  readonly kind: string;
  readonly relation: string;
  readonly label: string;
  readonly said: boolean;
  readonly room: number;
}

/** What stands on a segment, in the order in which it stands there: norms, then the end of the relation itself. */
function barsOf(segment: Segment, words: TraceWords, named: ReadonlySet<string>): readonly Bar[] {
  const kinds = groupBy(segment.barriers, ({ kind }) => kind);
  const bars = [...kinds].flatMap(([kind, barriers]): Bar[] => {
    // Many norms of one kind stand as one bar that says how many.
    if (barriers.length > MOST_BARS) {
      const label = wrapped(words.norms(kind, barriers.length), NAME_SIZE, BARRIER_WIDTH - 6)
        .map(isolated)
        .join("\n");
      return [
        { id: `${kind}s`, kind: `${kind} many`, relation: segment.relation, label, said: true, room: BARRIER_WIDTH },
      ];
    }
    return barriers.map((barrier): Bar => {
      const said = named.has(`${segment.id} ${barrier.relation}`);
      const label = barrierText(barrier, words);
      return {
        id: barrier.relation,
        kind,
        relation: barrier.relation,
        label,
        said,
        room: said ? BARRIER_WIDTH : BARE_BARRIER,
      };
    });
  });
  if (!segment.ended) return bars;
  const ended = { id: "ended", kind: "ended", relation: segment.relation, label: isolated(words.ended), said: true };
  return [...bars, { ...ended, room: ENDED_WIDTH }];
}

function barNodes(segment: Segment, bars: readonly Bar[], at: Point, sign: number): TraceNode[] {
  const whole = bars.reduce((sum, { room }) => sum + room, 0);
  let along = -whole / 2;
  return bars.map(({ id, kind, relation, label, said, room }): TraceNode => {
    const x = at.x + sign * (along + room / 2);
    along += room;
    return {
      id: `barrier:${segment.id}:${id}`,
      kind: "barrier",
      classes: `barrier ${kind}`,
      data: { segment: segment.id, relation, label: said ? label : "", hoverLabel: label },
      x,
      y: at.y,
    };
  });
}

/** Everything that the canvas shows of a trace, on a page of the words' language. */
export function traceElementsOf(parts: TraceParts, words: TraceWords): TraceElements {
  const { plates, segments, direction } = parts;
  const rtl = directionOf(words.language) === "rtl";
  const sign = rtl ? -1 : 1;
  const named = namedBarriers(segments);
  const texts = new Map(
    plates.map(({ ref }): [string, ReturnType<typeof plateText>] => [ref.id, plateText(nameOf(ref, words.language))]),
  );
  const high = new Set<string>(
    segments.filter((each) => each.ended || each.barriers.length > 0).flatMap(({ from, to }) => [from, to]),
  );
  const gap = plates.length > 2 * FEW_ROWS ? ROW_GAP.tight : ROW_GAP.airy;
  const tierNodes = plates.map(({ ref }) => ({
    id: ref.id,
    goods: GOODS.has(ref.type),
    room: PLATE_HEIGHT + gap + (high.has(ref.id) ? BARRIER_ROOM : 0),
  }));
  const tiers = tiersOf(tierNodes, segments, direction !== "downstream");
  const widths = new Map([...texts].map(([id, { width }]) => [id, width]));
  const board = routeBoard(
    tiers,
    segments.map((segment) => routedOf(segment, words, named)),
    widths,
  );
  const mirrored = ({ x, y }: Point): Point => ({ x: sign * x, y });
  const placeOf = (id: string): Point => mirrored(board.places.get(id) ?? { x: 0, y: 0 });

  const nodes: TraceNode[] = plates.map((plate) => {
    const { ref } = plate;
    const { lines, width } = texts.get(ref.id) ?? { lines: [], width: 96 };
    return {
      id: ref.id,
      kind: "plate",
      classes: ["plate", plate.end ? "end" : "", plate.removed ? "removed" : ""]
        .filter((each) => each !== "")
        .join(" "),
      data: {
        type: ref.type,
        colorKey: ENTITY_TYPES[ref.type].colorKey,
        name: nameOf(ref, words.language),
        label: lines.map(isolated).join("\n"),
        w: width,
        tw: `${width}px`,
        tx: sign * 12,
        ix: rtl ? `${width - 32}px` : "12px",
        small: lines.length > 1 ? 1 : 0,
      },
      ...placeOf(ref.id),
    };
  });
  const last = tiers.columns.length - 1;
  const tierNames: string[] = [];
  tiers.columns.forEach((ids, index) => {
    const own = plates.filter(({ ref }) => ids.includes(ref.id));
    const name = words.tier(tierNameOf(index, last, own, direction === "downstream"));
    tierNames.push(name);
    const label = isolated(name);
    const at = {
      x: sign * (board.columnX[index] ?? 0),
      y: board.top - PLATE_HEIGHT - (high.size > 0 ? BARRIER_ROOM : 12) - 8,
    };
    if (last > 0) nodes.push({ id: `tier:${index}`, kind: "tier", classes: "tier", data: { label }, ...at });
  });

  const edges: TraceEdge[] = [];
  for (const segment of segments) {
    const route = board.routes.get(segment.id);
    if (route === undefined) continue;
    const points = route.points.map(mirrored);
    const [sourceAt, targetAt] = [placeOf(segment.from), placeOf(segment.to)];
    const at = mirrored(route.barrier);
    const bars = barNodes(segment, barsOf(segment, words, named), at, sign);
    nodes.push(...bars);
    const text = nameParts(segment, words);
    const label = mirrored(route.label);
    if (text.some((part) => part !== null))
      nodes.push({
        id: `name:${segment.id}`,
        kind: "name",
        classes: segment.fallen ? "flowName fallen" : segment.cut === "after" ? "flowName cut" : "flowName",
        data: {
          segment: segment.id,
          relation: segment.relation,
          label: edgeLabel(text, directionOf(words.language)),
          w: Math.max(30, lineWidth(text.filter((part) => part !== null).join(" "), NAME_SIZE)),
        },
        x: label.x,
        y: label.y - 11,
      });
    const common = { source: segment.from, target: segment.to, sourceAt, targetAt };
    const cutter = bars.find(({ classes }) => classes.includes("closed") || classes.includes("ended"));
    if (segment.cut === "here" && cutter !== undefined) {
      const whole = segment.ended;
      const atStart =
        Math.abs((route.points[0]?.y ?? 0) - route.barrier.y) < 1 && route.barrier.x < (route.points[1]?.x ?? 0) + 1;
      const [before, after] = splitAt(points, { x: cutter.x, y: cutter.y }, atStart);
      const middle = { x: cutter.x, y: cutter.y };
      edges.push(
        runEdge(segment, {
          ...common,
          id: `run:${segment.id}:a`,
          points: before,
          target: cutter.id,
          targetAt: middle,
          cut: whole,
          headless: true,
        }),
        runEdge(segment, {
          ...common,
          id: `run:${segment.id}:b`,
          points: after,
          source: cutter.id,
          sourceAt: middle,
          cut: true,
          headless: false,
        }),
      );
    } else
      edges.push(
        runEdge(segment, { ...common, id: `run:${segment.id}`, points, cut: segment.cut !== null, headless: false }),
      );
    const gapAt = segment.weak === "to" ? points.at(-1) : segment.weak === "from" ? points[0] : undefined;
    if (gapAt !== undefined)
      nodes.push({
        id: `weak:${segment.id}`,
        kind: "weak",
        classes: "weakMark",
        data: { segment: segment.id, relation: segment.relation, label: "", imp: 0 },
        x: gapAt.x + (segment.weak === "to" ? -sign : sign) * (WEAK_GAP / 2 + 1),
        y: gapAt.y,
      });
  }
  return { nodes, edges, tiers, tierNames };
}
