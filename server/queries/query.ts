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

/** A reader that keeps what it sent. */
export interface RecordingReader {
  readonly reader: GraphReader;
  /** Adds queries that were sent elsewhere. */
  readonly note: (queries: readonly SentQuery[]) => void;
  readonly sent: () => SentQuery[];
}

/** A reader that also keeps what it sent, in order. Equal queries are kept once. */
export function recordingReader(reader: GraphReader): RecordingReader {
  const sent = new Map<string, SentQuery>();
  const keep = ({ cypher, params }: SentQuery) => sent.set(`${cypher}\n${JSON.stringify(params)}`, { cypher, params });
  return {
    reader: {
      read(query) {
        keep({ cypher: query.cypher, params: { ...query.params } });
        return reader.read(query);
      },
    },
    note(queries) {
      for (const query of queries) keep(query);
    },
    sent: () => [...sent.values()],
  };
}
