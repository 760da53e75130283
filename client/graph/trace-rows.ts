/** Rows of a trace that runs down a narrow page: each within the same width. Pure. */
import { keepApart } from "./layout/pack-ranks.ts";

const ROUNDS = 12;

interface Extent {
  readonly least: number;
  readonly most: number;
}

function extentOf(
  ids: readonly string[],
  across: ReadonlyMap<string, number>,
  rooms: ReadonlyMap<string, number>,
): Extent {
  const half = (id: string) => (rooms.get(id) ?? 0) / 2;
  return {
    least: Math.min(...ids.map((id) => (across.get(id) ?? 0) - half(id))),
    most: Math.max(...ids.map((id) => (across.get(id) ?? 0) + half(id))),
  };
}

/** Moves the places of each row into a band of this width round the middle of all; a row that is wider stands centred on it. */
export function heldWithin(
  rows: readonly (readonly string[])[],
  across: ReadonlyMap<string, number>,
  rooms: ReadonlyMap<string, number>,
  within: number,
): Map<string, number> {
  const all = extentOf(rows.flat(), across, rooms);
  const middle = (all.least + all.most) / 2;
  const held = new Map(across);
  for (const ids of rows.filter((row) => row.length > 0)) {
    for (let round = 0; round < ROUNDS; round++) {
      const { least, most } = extentOf(ids, held, rooms);
      if (least >= middle - within / 2 - 1 && most <= middle + within / 2 + 1) break;
      const wishes = new Map(
        ids.map((id) => {
          const reach = Math.max(0, (within - (rooms.get(id) ?? 0)) / 2);
          return [id, Math.min(middle + reach, Math.max(middle - reach, held.get(id) ?? 0))];
        }),
      );
      for (const [id, place] of keepApart(ids, wishes, rooms)) held.set(id, place);
    }
    const { least, most } = extentOf(ids, held, rooms);
    const over =
      most - least > within
        ? (least + most) / 2 - middle
        : Math.max(0, most - middle - within / 2) || Math.min(0, least - middle + within / 2);
    for (const id of ids) held.set(id, (held.get(id) ?? 0) - over);
  }
  return held;
}
