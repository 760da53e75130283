import { afterAll, beforeAll, inject } from "vitest";
import { type CypherRunner, createCypherRunner } from "../../server/neo4j/cypher-runner.ts";
import { type ApiServer, startApiServer } from "./api-server.ts";
import { openShippedCorpus, type ShippedCorpus } from "./shipped-corpus.ts";

export interface ShippedApi extends Pick<ApiServer, "request" | "read"> {
  readonly corpus: ShippedCorpus;
}

/** The API over real HTTP on the shipped corpus, users' Cypher included, for all tests of a file. */
export function openShippedApi(): ShippedApi {
  const corpus = openShippedCorpus();
  const connection = inject("neo4jConnection");
  let server: ApiServer | undefined;
  let queries: CypherRunner | undefined;
  const running = () => {
    if (server === undefined) throw new Error("the API is used before its setup has run");
    return server;
  };
  beforeAll(async () => {
    queries = createCypherRunner({ connection, reader: corpus });
    server = await startApiServer({ reader: corpus, queries });
  });
  afterAll(async () => {
    await server?.close();
    queries?.close();
  });
  return {
    corpus,
    request: (path, options) => running().request(path, options),
    read: (path, schema) => running().read(path, schema),
  };
}
