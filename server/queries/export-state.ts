import type { ReadQuery } from "./query.ts";

/** What a load records of the graph as a whole, and the date of its newest article. Null where there is none. */
export interface ExportState {
  readonly dataVersion: string;
  readonly graphHash: string | null;
  readonly corpusHash: string | null;
  readonly pipelineVersion: string | null;
  /** Drawing positions as JSON. */
  readonly overview: string | null;
  readonly date: string | null;
}

/** Which state of the data would an export be of? */
export function exportState(): ReadQuery<ExportState> {
  return {
    cypher: `OPTIONAL MATCH (s:GraphState {id: 'graph'})
OPTIONAL MATCH (a:Article)
RETURN s.dataVersion AS dataVersion, s.graphHash AS graphHash, s.corpusHash AS corpusHash,
  s.pipelineVersion AS pipelineVersion, s.overview AS overview, max(a.publishedAt) AS date
LIMIT 1`,
    params: {},
    map: ([row]) => {
      const text = (key: string) => (typeof row?.[key] === "string" ? row[key] : null);
      return {
        dataVersion: text("dataVersion") ?? "empty",
        graphHash: text("graphHash"),
        corpusHash: text("corpusHash"),
        pipelineVersion: text("pipelineVersion"),
        overview: text("overview"),
        date: text("date"),
      };
    },
  };
}
