/** What an export of the drawing names. Pure. */
import type { Visible } from "./visible.ts";

/** Characters of ids that an address carries safely: servers take 16 kB of headers in all. */
const ROOM = 12_000;

export interface ExportIds {
  readonly ids: readonly string[];
  /** `drawn`: just what is seen. `among`: the entities seen, with all relations among them; there are too many to name each. */
  readonly kind: "drawn" | "among";
}

/** Ids of the relations seen and of the entities without any; null where there is nothing, or more than an address can name. */
export function exportIds({ entities, relations }: Pick<Visible, "entities" | "relations">): ExportIds | null {
  const ends = new Set<string>(relations.flatMap(({ subject, object }) => [subject, object]));
  const alone = entities.map(({ id }): string => id).filter((id) => !ends.has(id));
  const drawn = [...relations.map(({ id }): string => id), ...alone].sort();
  if (drawn.length === 0) return null;
  if (fits(drawn)) return { ids: drawn, kind: "drawn" };
  const among = entities.map(({ id }): string => id).sort();
  return fits(among) ? { ids: among, kind: "among" } : null;
}

function fits(ids: readonly string[]): boolean {
  return ids.length <= 2_000 && ids.reduce((length, id) => length + encodeURIComponent(id).length + 3, 0) <= ROOM;
}
