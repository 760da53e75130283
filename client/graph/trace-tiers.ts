/** The tiers of a trace: which column each plate stands in, and in what order from above. Pure. */
import { groupBy } from "../state/group-by.ts";
import { keepApart } from "./layout/pack-ranks.ts";
import { heldWithin, type Lane, lanePlaces } from "./trace-rows.ts";

export interface TierNode {
  readonly id: string;
  readonly goods: boolean;
  /** Room across the flow, in canvas units. */
  readonly room: number;
}

export interface TierEdge {
  readonly id: string;
  /** Long edges of one trunk share their stand-ins; without it each has its own. */
  readonly trunk?: string;
  readonly from: string;
  readonly to: string;
}

export interface Tiers {
  /** Ids by column in flow direction; long edges stand in the columns between as `edge id@column`. */
  readonly columns: readonly (readonly string[])[];
  readonly columnOf: ReadonlyMap<string, number>;
  /** The tier of each column, from 0: on a narrow page a tier takes several. */
  readonly tierOf: readonly number[];
  /** Places across the flow of plates and of long edges. */
  readonly across: ReadonlyMap<string, number>;
}

const SWEEPS = 10;
const LANE_ROOM = 14;
/** What `keepApart` leaves between two rooms. */
const ROW_GAP = 10;

/** Edges without those that would close a cycle, in the order given: the better path's edge comes first and stays. */
function acyclic(edges: readonly TierEdge[]): TierEdge[] {
  const next = new Map<string, string[]>();
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (next.get(from) ?? []).some((each) => reaches(each, to, seen));
  };
  return edges.filter(({ from, to }) => {
    if (from === to || reaches(to, from)) return false;
    next.set(from, [...(next.get(from) ?? []), to]);
    return true;
  });
}

function longest(ids: readonly string[], edges: readonly TierEdge[]): Map<string, number> {
  const column = new Map(ids.map((id) => [id, 0]));
  for (let round = 0; round < ids.length; round++) {
    let moved = false;
    for (const { from, to } of edges) {
      const least = (column.get(from) ?? 0) + 1;
      if ((column.get(to) ?? 0) < least) {
        column.set(to, least);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return column;
}

/** Where plates without a further edge stand: goods by the goods, customers in the last column. */
function settle(
  column: Map<string, number>,
  edges: readonly TierEdge[],
  goods: ReadonlySet<string>,
  upstream: boolean,
): void {
  const last = Math.max(0, ...column.values());
  const second = [...column].some(([id, at]) => goods.has(id) && at === 1);
  for (const [id, at] of column) {
    const after = edges.filter(({ from }) => from === id).map(({ to }) => column.get(to) ?? 0);
    if (upstream && second && at === 0 && goods.has(id) && after.length > 0 && Math.min(...after) > 1)
      column.set(id, 1);
    if (!upstream && at > 0 && after.length === 0 && !goods.has(id)) column.set(id, last);
  }
}

/** Columns in flow direction: origins begin at the first one, each plate stands after all that lead to it. */
export function columnsOf(
  nodes: readonly TierNode[],
  edges: readonly TierEdge[],
  upstream: boolean,
): ReadonlyMap<string, number> {
  const forward = acyclic(edges);
  const column = longest(
    nodes.map(({ id }) => id),
    forward,
  );
  settle(column, forward, new Set(nodes.filter((node) => node.goods).map(({ id }) => id)), upstream);
  return column;
}

/** Columns broken where their plates would not stand side by side within the room; with each column's tier. */
function brokenWithin(
  nodes: readonly TierNode[],
  tierAt: ReadonlyMap<string, number>,
  within: number,
): { readonly columnOf: ReadonlyMap<string, number>; readonly tierOf: readonly number[] } {
  const tierCount = Math.max(0, ...tierAt.values()) + 1;
  const columnOf = new Map<string, number>();
  const tierOf: number[] = [];
  for (let tier = 0; tier < tierCount; tier++) {
    let filled: number | null = null;
    for (const { id, room } of nodes.filter((node) => tierAt.get(node.id) === tier)) {
      if (filled === null || filled + ROW_GAP + room > within) {
        tierOf.push(tier);
        filled = -ROW_GAP;
      }
      filled += ROW_GAP + room;
      columnOf.set(id, tierOf.length - 1);
    }
  }
  return { columnOf, tierOf };
}

/** The stand-in of a long edge in a column that it passes. */
export function laneId({ id, trunk }: Pick<TierEdge, "id" | "trunk">, column: number): string {
  return `${trunk ?? id}@${column}`;
}

interface Link {
  readonly from: string;
  readonly to: string;
}

function linksOf(edges: readonly TierEdge[], columnOf: ReadonlyMap<string, number>, columns: string[][]): Link[] {
  return edges.flatMap((edge) => {
    const { from, to } = edge;
    const [a, b] = [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0];
    const chain = [from];
    for (let column = a + 1; column < b; column++) {
      const lane = laneId(edge, column);
      chain.push(lane);
      if (columns[column]?.includes(lane) === false) columns[column]?.push(lane);
    }
    chain.push(to);
    return chain.slice(1).map((each, index) => ({ from: chain[index] ?? from, to: each }));
  });
}

/** Which end a long edge runs level with: the plate that has fewer edges. */
function leavesOf(edges: readonly TierEdge[], columnOf: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const degree = (id: string, side: "from" | "to") => edges.filter((edge) => edge[side] === id).length;
  const leaves = new Map<string, string>();
  for (const edge of edges) {
    const { from, to } = edge;
    const leaf = degree(to, "to") >= degree(from, "from") ? from : to;
    for (let column = (columnOf.get(from) ?? 0) + 1; column < (columnOf.get(to) ?? 0); column++)
      if (edge.trunk === undefined) leaves.set(laneId(edge, column), leaf);
  }
  return leaves;
}

/** The long edges, those of one trunk together. */
function lanesOf(
  edges: readonly TierEdge[],
  columnOf: ReadonlyMap<string, number>,
  across: ReadonlyMap<string, number>,
): Lane[] {
  const long = edges.filter(({ from, to }) => (columnOf.get(to) ?? 0) > (columnOf.get(from) ?? 0) + 1);
  return [...groupBy(long, ({ id, trunk }) => trunk ?? id)].map(([id, own]) => ({
    id,
    first: Math.min(...own.map(({ from }) => (columnOf.get(from) ?? 0) + 1)),
    last: Math.max(...own.map(({ to }) => (columnOf.get(to) ?? 0) - 1)),
    near: mean(own.flatMap(({ from, to }) => [across.get(from) ?? 0, across.get(to) ?? 0])) ?? 0,
  }));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface TierOptions {
  readonly upstream: boolean;
  /** The room of a column's plates together; without it there is no end to a column. */
  readonly within?: number;
}

/** Columns, the order in them with few crossings, and places across the flow. */
export function tiersOf(
  nodes: readonly TierNode[],
  edges: readonly TierEdge[],
  { upstream, within = Number.POSITIVE_INFINITY }: TierOptions,
): Tiers {
  const { columnOf, tierOf } = brokenWithin(nodes, columnsOf(nodes, edges, upstream), within);
  const count = Math.max(1, tierOf.length);
  const columns: string[][] = Array.from({ length: count }, () => []);
  for (const { id } of nodes) columns[columnOf.get(id) ?? 0]?.push(id);
  const links = linksOf(edges, columnOf, columns);
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const rooms = new Map(columns.flat().map((id) => [id, LANE_ROOM]));
  for (const { id, room } of nodes) rooms.set(id, room);
  const leafOf = leavesOf(edges, columnOf);
  let across = new Map(columns.flatMap((ids) => [...keepApart(ids, new Map(), rooms)]));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = sweep % 2 === 0 ? columns : columns.toReversed();
    for (const ids of order) {
      // The last sweeps only move; they change no order any more, and bring long edges level with their leaf.
      const moving = sweep >= SWEEPS - 4;
      const wish = (id: string) => {
        const leaf = moving ? leafOf.get(id) : undefined;
        if (leaf !== undefined) return across.get(leaf) ?? 0;
        return mean((neighbours.get(id) ?? []).map((each) => across.get(each) ?? 0)) ?? across.get(id) ?? 0;
      };
      if (!moving) ids.sort((a, b) => wish(a) - wish(b));
      across = new Map([...across, ...keepApart(ids, new Map(ids.map((id) => [id, wish(id)])), rooms)]);
    }
  }
  for (const ids of columns) {
    const wishes = new Map(ids.map((id) => [id, across.get(leafOf.get(id) ?? id) ?? 0]));
    across = new Map([...across, ...keepApart(ids, wishes, rooms)]);
  }
  if (Number.isFinite(within)) {
    const plates = columns.map((ids) => ids.filter((id) => columnOf.has(id)));
    across = heldWithin(plates, across, rooms, within);
    const tracks = lanePlaces(lanesOf(edges, columnOf, across), within);
    for (const edge of edges)
      for (let column = (columnOf.get(edge.from) ?? 0) + 1; column < (columnOf.get(edge.to) ?? 0); column++)
        across.set(laneId(edge, column), tracks.get(edge.trunk ?? edge.id) ?? 0);
  }
  return { columns, columnOf, tierOf, across };
}
