import { z } from "zod";
import type { ReadQuery } from "./query.ts";

const placement = z.object({ x: z.number(), y: z.number(), side: z.enum(["bottom", "top", "left", "right"]) });
const positions = z.record(z.string(), placement);
const stored = z.object({ rtl: positions, ltr: positions });
/** Places of the overview's entities, for each reading direction. */
export type StoredOverview = z.infer<typeof stored>;

/** The drawing that the last load laid out; null where none is stored. */
export function storedOverview(): ReadQuery<StoredOverview | null> {
  return {
    cypher: `MATCH (s:GraphState {id: 'graph'})
RETURN s.overview AS overview
LIMIT 1`,
    params: {},
    map: ([row]) => (typeof row?.overview === "string" ? stored.parse(JSON.parse(row.overview)) : null),
  };
}
