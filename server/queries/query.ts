/** A query is a value: text, parameters, and a mapper from flat rows to the answer. Query files never see a driver. */

/** One record as a plain object: column name → value (numbers are JavaScript numbers, lists are arrays). */
export type Row = Readonly<Record<string, unknown>>;

export interface ReadQuery<T> {
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly map: (rows: readonly Row[]) => T;
}

/** Runs reads. `server/neo4j` implements it; routes and tests receive it. */
export interface GraphReader {
  read<T>(query: ReadQuery<T>): Promise<T>;
}

/** A query as it was sent: what `?explain=cypher` shows. */
export interface SentQuery {
  readonly cypher: string;
  readonly params: Record<string, unknown>;
}

/** A reader that also keeps what it sent, in order. Equal queries are kept once. */
export function recordingReader(reader: GraphReader): { reader: GraphReader; sent: () => SentQuery[] } {
  const sent = new Map<string, SentQuery>();
  return {
    reader: {
      read(query) {
        const params = { ...query.params };
        sent.set(`${query.cypher}\n${JSON.stringify(params)}`, { cypher: query.cypher, params });
        return reader.read(query);
      },
    },
    sent: () => [...sent.values()],
  };
}
