import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, inject } from "vitest";
import { runCommand } from "../../seed/commands.ts";
import { diskFiles } from "../../seed/disk-files.ts";
import { createDriver } from "../../server/neo4j/driver.ts";
import { hashGraph } from "../../server/neo4j/graph-hash.ts";
import { createGraphReader } from "../../server/neo4j/graph-reader.ts";
import { openGraphStore } from "../../server/neo4j/open-graph-store.ts";
import type { GraphReader, ReadQuery } from "../../server/queries/query.ts";
import { clearTestDatabase } from "../setup/clear-database.ts";

export interface ShippedCorpus extends GraphReader {
  hash(): Promise<string>;
}

/** The shipped corpus alone in the test database, for all tests of a file. */
export function openShippedCorpus(): ShippedCorpus {
  const connection = inject("neo4jConnection");
  let opened: { readonly driver: Driver; readonly reader: GraphReader } | undefined;
  const open = () => {
    if (opened === undefined) throw new Error("the corpus is used before it was loaded");
    return opened;
  };
  const storeOf = (driver: Driver) => openGraphStore(driver, connection.database);
  beforeAll(async () => {
    await clearTestDatabase(connection);
    const driver = createDriver(connection);
    opened = { driver, reader: createGraphReader(driver, connection.database, { timeout: 60_000 }) };
    const report = await runCommand(
      { name: "seed", paths: [], rebuild: false },
      { dataFolder: "seed", holder: "a test", lockWait: 0 },
      {
        files: diskFiles,
        now: Date.now,
        progress: { line: () => undefined, step: () => undefined },
        database: storeOf(driver),
      },
    );
    if (report.faults.length > 0) throw new Error(`the shipped corpus has faults: ${JSON.stringify(report.faults)}`);
  });
  afterAll(async () => {
    await clearTestDatabase(connection);
    await opened?.driver.close();
  });
  return {
    read: <T>(query: ReadQuery<T>) => open().reader.read(query),
    hash: async () => (await hashGraph(storeOf(open().driver).source)).hash,
  };
}
