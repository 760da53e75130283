/** Brings the ranks of a layered drawing together: dagre keeps room for long edges that this drawing does not bend. Pure. */

export interface RankedNode {
  readonly id: string;
  /** The rank's coordinate along the flow. */
  readonly along: number;
  /** Place across the flow; only the order within a rank is kept. */
  readonly across: number;
  /** Room across the flow. */
  readonly room: number;
}

const ROUNDS = 24;
const GAP = 10;

interface Block {
  sum: number;
  weight: number;
  readonly members: string[];
}

/**
 * Nearest places to the wished ones that keep the order and the room of each: pooling of neighbours that would overlap
 * (isotonic regression on the wishes less the room before each).
 */
export function keepApart(
  ids: readonly string[],
  wishes: ReadonlyMap<string, number>,
  rooms: ReadonlyMap<string, number>,
) {
  const offsets = new Map<string, number>();
  let offset = 0;
  let before = 0;
  for (const id of ids) {
    const half = (rooms.get(id) ?? 0) / 2;
    offset += offsets.size === 0 ? 0 : before + half + GAP;
    offsets.set(id, offset);
    before = half;
  }
  const blocks: Block[] = [];
  for (const id of ids) {
    let block: Block = { sum: (wishes.get(id) ?? 0) - (offsets.get(id) ?? 0), weight: 1, members: [id] };
    for (let last = blocks.at(-1); last !== undefined && last.sum / last.weight > block.sum / block.weight; ) {
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        members: [...last.members, ...block.members],
      };
      last = blocks.at(-1);
    }
    blocks.push(block);
  }
  const places = new Map<string, number>();
  for (const { sum, weight, members } of blocks)
    for (const id of members) places.set(id, sum / weight + (offsets.get(id) ?? 0));
  return places;
}

/** New places across the flow: each node is drawn to the middle of its neighbours, as far as its rank lets it. */
export function packRanks(
  nodes: readonly RankedNode[],
  edges: readonly { readonly source: string; readonly target: string }[],
): ReadonlyMap<string, number> {
  const rooms = new Map(nodes.map(({ id, room }) => [id, room]));
  const neighbors = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { source, target } of edges) {
    neighbors.get(source)?.push(target);
    neighbors.get(target)?.push(source);
  }
  const ranks = new Map<number, RankedNode[]>();
  for (const node of nodes.toSorted((a, b) => a.across - b.across)) {
    const key = Math.round(node.along);
    ranks.set(key, [...(ranks.get(key) ?? []), node]);
  }
  let places = new Map<string, number>();
  for (const rank of ranks.values()) {
    const ids = rank.map(({ id }) => id);
    const packed = keepApart(ids, new Map(ids.map((id) => [id, 0])), rooms);
    for (const [id, at] of packed) places.set(id, at);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Map(places);
    for (const rank of ranks.values()) {
      const ids = rank.map(({ id }) => id);
      const wishes = new Map(
        ids.map((id) => {
          const around = (neighbors.get(id) ?? []).map((each) => places.get(each) ?? 0);
          const mean = around.length === 0 ? 0 : around.reduce((sum, at) => sum + at, 0) / around.length;
          // A light pull to the middle line keeps loose ends from drifting off.
          return [id, mean * 0.9];
        }),
      );
      for (const [id, at] of keepApart(ids, wishes, rooms)) next.set(id, at);
    }
    places = next;
  }
  return places;
}
