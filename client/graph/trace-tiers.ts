/** The tiers of a trace: which column each plate stands in, and in what order from above. Pure. */
import { keepApart } from "./layout/pack-ranks.ts";

export interface TierNode {
  readonly id: string;
  readonly goods: boolean;
  /** Room across the flow, in canvas units. */
  readonly room: number;
}

export interface TierEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Tiers {
  /** Ids by column in flow direction; long edges stand in the columns between as `edge id@column`. */
  readonly columns: readonly (readonly string[])[];
  readonly columnOf: ReadonlyMap<string, number>;
  /** Places across the flow of plates and of long edges. */
  readonly across: ReadonlyMap<string, number>;
}

const SWEEPS = 10;
const LANE_ROOM = 14;

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

/** Upstream, origins begin at the first column; downstream, the last customers end at the last one. Goods keep to the goods. */
export function columnsOf(
  nodes: readonly TierNode[],
  edges: readonly TierEdge[],
  upstream: boolean,
): ReadonlyMap<string, number> {
  const ids = nodes.map(({ id }) => id);
  const forward = acyclic(edges);
  const flow = upstream ? forward : forward.map(({ id, from, to }) => ({ id, from: to, to: from }));
  const column = longest(ids, flow);
  const goods = new Set(nodes.filter((node) => node.goods).map(({ id }) => id));
  const second = ids.some((id) => goods.has(id) && column.get(id) === 1);
  for (const id of ids) {
    if (!second || !goods.has(id) || column.get(id) !== 0) continue;
    const after = flow.filter(({ from }) => from === id).map(({ to }) => column.get(to) ?? 0);
    if (after.length > 0 && Math.min(...after) > 1) column.set(id, 1);
  }
  const last = Math.max(0, ...column.values());
  return upstream ? column : new Map([...column].map(([id, at]) => [id, last - at]));
}

/** The stand-in of a long edge in a column that it passes. */
export function laneId(edge: string, column: number): string {
  return `${edge}@${column}`;
}

interface Link {
  readonly from: string;
  readonly to: string;
}

function linksOf(edges: readonly TierEdge[], columnOf: ReadonlyMap<string, number>, columns: string[][]): Link[] {
  return edges.flatMap(({ id, from, to }) => {
    const [a, b] = [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0];
    const chain = [from];
    for (let column = a + 1; column < b; column++) {
      chain.push(laneId(id, column));
      columns[column]?.push(laneId(id, column));
    }
    chain.push(to);
    return chain.slice(1).map((each, index) => ({ from: chain[index] ?? from, to: each }));
  });
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Columns, the order in them with few crossings, and places across the flow. */
export function tiersOf(nodes: readonly TierNode[], edges: readonly TierEdge[], upstream: boolean): Tiers {
  const columnOf = columnsOf(nodes, edges, upstream);
  const count = Math.max(0, ...columnOf.values()) + 1;
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
  let across = new Map(columns.flatMap((ids) => [...keepApart(ids, new Map(), rooms)]));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = sweep % 2 === 0 ? columns : columns.toReversed();
    for (const ids of order) {
      const wish = (id: string) =>
        mean((neighbours.get(id) ?? []).map((each) => across.get(each) ?? 0)) ?? across.get(id) ?? 0;
      // The last sweeps only move; they change no order any more.
      if (sweep < SWEEPS - 4) ids.sort((a, b) => wish(a) - wish(b));
      across = new Map([...across, ...keepApart(ids, new Map(ids.map((id) => [id, wish(id)])), rooms)]);
    }
  }
  return { columns, columnOf, across };
}
