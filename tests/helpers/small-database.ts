import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, inject } from "vitest";
import { createDriver } from "../../server/neo4j/driver.ts";
import { createGraphReader } from "../../server/neo4j/graph-reader.ts";
import type { GraphReader, ReadQuery } from "../../server/queries/query.ts";
import { clearTestDatabase } from "../setup/clear-database.ts";
import { loadSmallGraph } from "./small-graph.ts";

export interface SmallDatabase extends GraphReader {
  /** A write of the test's own. */
  write(cypher: string, params?: Record<string, unknown>): Promise<void>;
}

/** The small graph, alone in the test database, for all tests of a file. */
export function openSmallDatabase(): SmallDatabase {
  let driver: Driver | undefined;
  let reader: GraphReader | undefined;
  const connection = inject("neo4jConnection");
  beforeAll(async () => {
    await clearTestDatabase(connection);
    driver = createDriver(connection);
    await loadSmallGraph(driver, connection.database);
    reader = createGraphReader(driver, connection.database, { timeout: 30_000 });
  });
  afterAll(async () => {
    await driver?.close();
  });
  return {
    read<T>(query: ReadQuery<T>): Promise<T> {
      if (reader === undefined) throw new Error("the small database is used before its setup has run");
      return reader.read(query);
    },
    async write(cypher, params = {}) {
      await driver?.executeQuery(cypher, params, { database: connection.database });
    },
  };
}
