/** Rows of a trace that runs down a narrow page: plates within one width, long edges straight down beside them. Pure. */
import { keepApart } from "./layout/pack-ranks.ts";

const ROUNDS = 12;
/** Between the plates and the first long edge beside them, and from one to the next. */
const GUTTER = 14;

type Places = ReadonlyMap<string, number>;

interface Extent {
  readonly least: number;
  readonly most: number;
}

function extentOf(ids: readonly string[], across: Places, rooms: Places): Extent {
  const half = (id: string) => (rooms.get(id) ?? 0) / 2;
  return {
    least: Math.min(...ids.map((id) => (across.get(id) ?? 0) - half(id))),
    most: Math.max(...ids.map((id) => (across.get(id) ?? 0) + half(id))),
  };
}

/** Moves the places of each row into a band of this width round 0; a row that is wider stands centred on it. */
export function heldWithin(
  rows: readonly (readonly string[])[],
  across: Places,
  rooms: Places,
  within: number,
): Map<string, number> {
  const filled = rows.filter((row) => row.length > 0);
  const all = extentOf(filled.flat(), across, rooms);
  const middle = (all.least + all.most) / 2;
  const held = new Map(filled.flat().map((id) => [id, (across.get(id) ?? 0) - middle]));
  for (const ids of filled) {
    for (let round = 0; round < ROUNDS; round++) {
      const { least, most } = extentOf(ids, held, rooms);
      if (least >= -within / 2 - 1 && most <= within / 2 + 1) break;
      const wishes = new Map(
        ids.map((id) => {
          const reach = Math.max(0, (within - (rooms.get(id) ?? 0)) / 2);
          return [id, Math.min(reach, Math.max(-reach, held.get(id) ?? 0))];
        }),
      );
      for (const [id, place] of keepApart(ids, wishes, rooms)) held.set(id, place);
    }
    const { least, most } = extentOf(ids, held, rooms);
    const over =
      most - least > within ? (least + most) / 2 : Math.max(0, most - within / 2) || Math.min(0, least + within / 2);
    for (const id of ids) held.set(id, (held.get(id) ?? 0) - over);
  }
  return held;
}

/** A long edge, or several that run together, past the rows from the first to the last. */
export interface Lane {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  /** Where its plates stand, on average. */
  readonly near: number;
}

/** Where each lane runs: beside the plates at the side that is nearer, in a track that no other lane uses in its rows. */
export function lanePlaces(lanes: readonly Lane[], within: number): ReadonlyMap<string, number> {
  const tracks: Record<"start" | "end", Lane[][]> = { start: [], end: [] };
  const places = new Map<string, number>();
  for (const lane of lanes.toSorted((a, b) => b.last - b.first - (a.last - a.first))) {
    const side = lane.near < 0 ? "start" : "end";
    const free = tracks[side].findIndex((track) =>
      track.every(({ first, last }) => lane.last < first || last < lane.first),
    );
    const index = free === -1 ? tracks[side].push([]) - 1 : free;
    tracks[side][index]?.push(lane);
    places.set(lane.id, (side === "start" ? -1 : 1) * (within / 2 + GUTTER * (index + 1)));
  }
  return places;
}
