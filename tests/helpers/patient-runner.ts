import { afterAll, inject } from "vitest";
import { type CypherRunner, createCypherRunner } from "../../server/neo4j/cypher-runner.ts";
import type { GraphReader } from "../../server/queries/query.ts";

/** The runner of users' Cypher on the test database, for all tests of a file; it waits for a busy machine. */
export function openPatientRunner(reader: GraphReader): CypherRunner {
  const runner = createCypherRunner({
    connection: inject("neo4jConnection"),
    reader,
    explainTimeout: 60_000,
    timeout: 60_000,
  });
  afterAll(() => runner.close());
  return runner;
}
