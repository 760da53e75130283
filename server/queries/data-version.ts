import type { ReadQuery } from "./query.ts";

export interface GraphState {
  readonly graphHash: string | null;
  /** Changes with every change of the data; `empty` before the first load. */
  readonly dataVersion: string;
  /** A load is at work: articles change one by one, the version only at the end. */
  readonly loading: boolean;
}

/** Which state of the data is this? */
export function graphState(): ReadQuery<GraphState> {
  return {
    cypher: `OPTIONAL MATCH (s:GraphState {id: 'graph'})
RETURN s.graphHash AS graphHash, s.dataVersion AS dataVersion,
  EXISTS { MATCH (l:SeedLock) WHERE l.expiresAt > timestamp() } AS loading
LIMIT 1`,
    params: {},
    map: ([row]) => ({
      graphHash: typeof row?.graphHash === "string" ? row.graphHash : null,
      dataVersion: typeof row?.dataVersion === "string" ? row.dataVersion : "empty",
      loading: row?.loading === true,
    }),
  };
}
