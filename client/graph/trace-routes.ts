/** Places of plates and the ways of segments between them, like traces on a board. Pure; `x` grows with the flow. */
import { groupBy } from "../state/group-by.ts";
import { laneId, type Tiers } from "./trace-tiers.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RoutedEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Edges of one kind that end at one plate share their trunk. */
  readonly kind: string;
  /** As of the tiers: long edges of one trunk run together as far as they can. */
  readonly trunk?: string;
  /** Room that its label takes along the flow, and what stands on it besides (barriers). */
  readonly labelRoom: number;
  readonly barrierRoom: number;
}

export interface Route {
  /** From the border of the first plate to that of the last, with every bend between. */
  readonly points: readonly Point[];
  /** Middle of the label, and of the room for barriers; both on a straight piece along the flow. */
  readonly label: Point;
  readonly barrier: Point;
}

export interface Board {
  readonly places: ReadonlyMap<string, Point>;
  readonly routes: ReadonlyMap<string, Route>;
  /** Middle of each column along the flow. */
  readonly columnX: readonly number[];
  readonly top: number;
}

/** Between trunks (design: at least 16). */
const LANE = 16;

/** What the way of the flow changes. */
export interface FlowMeasure {
  /** Between a plate and the first thing that stands on an edge. */
  readonly stub: number;
  /** Between a label at the end of an edge and the plate: an arrowhead, and down the page the tier's name. */
  readonly entry: number;
  /** Between columns, at least. */
  readonly gap: number;
  /** Half a column, at least. */
  readonly half: number;
  /** Between the ends of edges at one plate, and how far the outermost may stand from its middle. */
  readonly portStep: number;
  readonly mostPort: number;
}

export const ACROSS: FlowMeasure = { stub: 22, entry: 10, gap: 76, half: 48, portStep: 7, mostPort: 13 };
export const DOWN: FlowMeasure = { stub: 14, entry: 26, gap: 48, half: 19, portStep: 16, mostPort: 36 };

interface Trunk {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Trunks whose stretches do not meet share a lane. */
function lanesOf(trunks: readonly Trunk[]): { readonly laneOf: ReadonlyMap<string, number>; readonly count: number } {
  const taken: Trunk[][] = [];
  const laneOf = new Map<string, number>();
  for (const trunk of trunks.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const free = taken.findIndex((lane) =>
      lane.every(({ from, to }) => trunk.to + LANE < from || to + LANE < trunk.from),
    );
    const lane = free === -1 ? taken.push([]) - 1 : free;
    taken[lane]?.push(trunk);
    laneOf.set(trunk.key, lane);
  }
  return { laneOf, count: taken.length };
}

/** Degrees decide at which end edges run together: at the plate that has more of them. */
function hubsOf(edges: readonly RoutedEdge[]): ReadonlyMap<string, "from" | "to"> {
  const into = groupBy(edges, ({ to }) => to);
  const outOf = groupBy(edges, ({ from }) => from);
  return new Map(
    edges.map(({ id, from, to }) => [
      id,
      (into.get(to)?.length ?? 0) >= (outOf.get(from)?.length ?? 0) ? ("to" as const) : ("from" as const),
    ]),
  );
}

/**
 * How far from its plate's middle an edge ends: at its hub, edges of one kind end together; at its other end it ends alone.
 * In the order of the far ends, so that few of them cross.
 */
function portsOf(
  edges: readonly RoutedEdge[],
  y: (id: string) => number,
  next: (edge: RoutedEdge, side: "from" | "to") => number,
  isNeighbour: (edge: RoutedEdge) => boolean,
  hubs: ReadonlyMap<string, "from" | "to">,
  { portStep, mostPort }: FlowMeasure,
): ReadonlyMap<string, number> {
  const ports = new Map<string, number>();
  for (const side of ["from", "to"] as const) {
    const other = side === "from" ? "to" : "from";
    for (const [, own] of groupBy(edges, (edge) => edge[side])) {
      const kinds = [...groupBy(own, ({ id, kind }) => (hubs.get(id) === side ? kind : id))]
        .map(([, members]) => ({
          members,
          at: members.reduce((sum, each) => sum + y(each[other]), 0) / members.length,
        }))
        .toSorted((a, b) => a.at - b.at);
      const step = Math.min(portStep, (2 * mostPort) / Math.max(1, kinds.length - 1));
      kinds.forEach(({ members }, index) => {
        const [only] = members;
        const plate = y(only?.[side] ?? "");
        // Where one edge alone comes from a place nearly level, it runs straight.
        const level =
          members.length === 1 && only !== undefined
            ? next(only, side) + (side === "to" && isNeighbour(only) ? (ports.get(`${only.id} from`) ?? 0) : 0) - plate
            : Number.NaN;
        const even = (index - (kinds.length - 1) / 2) * step;
        const port =
          Math.abs(level) <= mostPort && (kinds.length === 1 || Math.abs(level - even) < step / 2) ? level : even;
        for (const { id } of members) ports.set(`${id} ${side}`, port);
      });
    }
  }
  return ports;
}

function roomOf({ labelRoom, barrierRoom }: RoutedEdge): number {
  return labelRoom + barrierRoom;
}

/** Edges that are named at the same side of one plate stand so near that their names go one after the other: how far along each begins. */
function stubsOf(
  edges: readonly RoutedEdge[],
  hubs: ReadonlyMap<string, "from" | "to">,
  ports: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const stubs = new Map<string, number>();
  for (const hub of ["from", "to"] as const) {
    const leaf = hub === "to" ? "from" : "to";
    const named = edges.filter(({ id }) => hubs.get(id) === hub);
    for (const [, own] of groupBy(named, (edge) => edge[leaf])) {
      let along = 0;
      const port = ({ id }: RoutedEdge) => ports.get(`${id} ${leaf}`) ?? 0;
      for (const edge of own.toSorted((a, b) => port(a) - port(b))) {
        stubs.set(edge.id, along);
        along += roomOf(edge);
      }
    }
  }
  return stubs;
}

interface Crossing {
  readonly edge: RoutedEdge;
  readonly key: string;
  readonly y0: number;
  readonly y1: number;
  /** Does the edge's label stand in this gap, and at which side of it? */
  readonly labelAt: "start" | "end" | null;
}

/** Gives every plate its place and every edge its way. `sizes` are those of the plates along the flow. */
export function routeBoard(
  tiers: Tiers,
  edges: readonly RoutedEdge[],
  sizes: ReadonlyMap<string, number>,
  measure: FlowMeasure,
): Board {
  const { columns, columnOf, across } = tiers;
  const y = (id: string): number => across.get(id) ?? 0;
  const column = (id: string): number => columnOf.get(id) ?? 0;
  const hubs = hubsOf(edges);
  const next = (edge: RoutedEdge, side: "from" | "to"): number => {
    const [a, b] = [column(edge.from), column(edge.to)];
    if (b > a + 1) return y(laneId(edge, side === "from" ? a + 1 : b - 1));
    // Between neighbours the second end alone moves to meet the first.
    return side === "to" ? y(edge.from) : Number.NaN;
  };
  const ports = portsOf(edges, y, next, (edge) => column(edge.to) === column(edge.from) + 1, hubs, measure);
  const crossings: Crossing[][] = columns.map(() => []);
  for (const edge of edges) {
    const [a, b] = [column(edge.from), column(edge.to)];
    const back = b <= a;
    const last = back ? a : b - 1;
    for (let gap = a; gap <= last; gap++) {
      const y0 = gap === a ? y(edge.from) + (ports.get(`${edge.id} from`) ?? 0) : y(laneId(edge, gap));
      const y1 = gap === last ? y(edge.to) + (ports.get(`${edge.id} to`) ?? 0) : y(laneId(edge, gap + 1));
      const hub = hubs.get(edge.id) ?? "to";
      const labelAt = hub === "to" && gap === a ? "start" : hub === "from" && gap === last ? "end" : null;
      const touches = hub === "to" ? gap === last : gap === a;
      const key = touches ? `${edge.kind} ${hub} ${edge[hub]}` : (edge.trunk ?? edge.id);
      crossings[gap]?.push({ edge, key, y0, y1, labelAt });
    }
  }
  const stubs = stubsOf(edges, hubs, ports);
  const half = columns.map((ids) => Math.max(measure.half, ...ids.map((id) => (sizes.get(id) ?? 0) / 2)));
  const columnX: number[] = [];
  const gaps: { readonly start: number; readonly laneX: (key: string) => number; readonly end: number }[] = [];
  let x = 0;
  columns.forEach((_, index) => {
    x += half[index] ?? 0;
    columnX.push(x);
    x += half[index] ?? 0;
    const own = crossings[index] ?? [];
    const trunks = [...groupBy(own, ({ key }) => key)].flatMap(([key, members]): Trunk[] => {
      const ys = members.flatMap(({ y0, y1 }) => [y0, y1]);
      const [from, to] = [Math.min(...ys), Math.max(...ys)];
      return to - from < 1 ? [] : [{ key, from, to }];
    });
    const { laneOf, count } = lanesOf(trunks);
    const besides = Math.max(measure.stub, measure.entry + 4);
    const roomAt = (side: "start" | "end") =>
      Math.max(
        measure.stub,
        ...own.map(({ edge, labelAt }) => (labelAt === side ? (stubs.get(edge.id) ?? 0) + roomOf(edge) + besides : 0)),
      );
    const [before, after] = [roomAt("start"), roomAt("end")];
    const start = x;
    const width = Math.max(measure.gap, before + Math.max(0, count - 1) * LANE + after);
    const laneX = (key: string) => start + before + (laneOf.get(key) ?? 0) * LANE;
    gaps.push({ start, laneX, end: start + width });
    if (index < columns.length - 1) x += width;
  });

  const places = new Map<string, Point>();
  for (const [id, at] of columnOf) places.set(id, { x: columnX[at] ?? 0, y: y(id) });
  const routes = new Map<string, Route>();
  for (const edge of edges) routes.set(edge.id, routeOf(edge));
  const top = Math.min(0, ...[...columnOf.keys()].map(y));
  return { places, routes, columnX, top };

  function routeOf(edge: RoutedEdge): Route {
    const from = places.get(edge.from) ?? { x: 0, y: 0 };
    const to = places.get(edge.to) ?? { x: 0, y: 0 };
    const own = crossings.flatMap((list, gap) =>
      list.filter((each) => each.edge === edge).map((each) => ({ ...each, gap })),
    );
    const first = own[0];
    const last = own.at(-1);
    const exit = from.x + (sizes.get(edge.from) ?? 0) / 2;
    const entry = to.x - (sizes.get(edge.to) ?? 0) / 2;
    const points: Point[] = [{ x: exit, y: first?.y0 ?? from.y }];
    for (const { gap, key, y0, y1 } of own) {
      if (Math.abs(y0 - y1) < 1) continue;
      const lane = gaps[gap]?.laneX(key) ?? 0;
      points.push({ x: lane, y: y0 }, { x: lane, y: y1 });
    }
    points.push({ x: entry, y: last?.y1 ?? to.y });
    const atStart = first?.labelAt === "start";
    // The label stands beside its plate, barriers further along; what follows a barrier is cut.
    const line = atStart ? (points[0]?.y ?? 0) : (points.at(-1)?.y ?? 0);
    if (atStart) {
      const straight = points.length === 2;
      const room = (straight ? entry : (points[1]?.x ?? entry)) - exit;
      const before = stubs.get(edge.id) ?? 0;
      const spare = Math.max(0, room - before - roomOf(edge) - 8) / 2;
      const label = exit + before + Math.min(spare, straight ? spare : 10) + edge.labelRoom / 2;
      return {
        points,
        label: { x: label, y: line },
        barrier: { x: label + edge.labelRoom / 2 + edge.barrierRoom / 2, y: line },
      };
    }
    const label = entry - measure.entry - (stubs.get(edge.id) ?? 0) - edge.labelRoom / 2;
    return {
      points,
      label: { x: label, y: line },
      barrier: { x: label - edge.labelRoom / 2 - edge.barrierRoom / 2, y: line },
    };
  }
}
