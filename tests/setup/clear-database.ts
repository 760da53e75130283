import neo4j, { type Driver } from "neo4j-driver";
import type { EngineConnection } from "../../server/neo4j/engine.ts";

/** A database that tests may clear holds one node of this label. It is set on an empty database only. */
const MARKER = "SilsilaTestDatabase";

/** Marks an empty database as one for tests. Throws on a database with data that carries no mark. */
export async function claimTestDatabase(connection: EngineConnection): Promise<void> {
  await withDriver(connection, async (driver) => {
    if (await isMarked(driver, connection.database)) return;
    const { records } = await driver.executeQuery(
      "MATCH (n) RETURN count(n) AS nodes",
      {},
      { database: connection.database },
    );
    if (Number(records[0]?.get("nodes")) > 0) throw new Error(refusal(connection));
    await driver.executeQuery(`CREATE (:${MARKER})`, {}, { database: connection.database });
  });
}

/**
 * Deletes all nodes and relationships but the mark; constraints and indexes stay.
 * Throws, and deletes nothing, where the mark is missing: such a database is somebody's.
 */
export async function clearTestDatabase(connection: EngineConnection): Promise<void> {
  await withDriver(connection, async (driver) => {
    if (!(await isMarked(driver, connection.database))) throw new Error(refusal(connection));
    for (let deleted = 1; deleted > 0; ) {
      const { summary } = await driver.executeQuery(
        `MATCH (n) WHERE NOT n:${MARKER} WITH n LIMIT 5000 DETACH DELETE n`,
        {},
        { database: connection.database },
      );
      deleted = summary.counters.updates().nodesDeleted;
    }
  });
}

/** Also drops constraints and indexes, for tests of the schema itself. */
export async function clearTestDatabaseAndSchema(connection: EngineConnection): Promise<void> {
  await clearTestDatabase(connection);
  await withDriver(connection, async (driver) => {
    for (const kind of ["CONSTRAINT", "INDEX"]) {
      const { records } = await driver.executeQuery(`SHOW ${kind} YIELD *`, {}, { database: connection.database });
      const droppable = records.filter((record) => kind === "CONSTRAINT" || record.get("type") !== "LOOKUP");
      for (const record of droppable) {
        await driver.executeQuery(
          `DROP ${kind} \`${String(record.get("name"))}\` IF EXISTS`,
          {},
          { database: connection.database },
        );
      }
    }
  });
}

async function isMarked(driver: Driver, database: string): Promise<boolean> {
  const { records } = await driver.executeQuery(`MATCH (m:${MARKER}) RETURN m LIMIT 1`, {}, { database });
  return records.length > 0;
}

function refusal(connection: EngineConnection): string {
  return `The database at ${connection.uri} holds data and is not marked as a test database: it is not cleared. Give NEO4J_TEST_URI an empty one.`;
}

async function withDriver(connection: EngineConnection, use: (driver: Driver) => Promise<void>): Promise<void> {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
    telemetryDisabled: true,
  });
  try {
    await use(driver);
  } finally {
    await driver.close();
  }
}
