import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { claimTestDatabase, clearTestDatabase } from "../../setup/clear-database.ts";

const connection = inject("neo4jConnection");
const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password));
const run = (text: string, parameters = {}) => driver.executeQuery(text, parameters, { database: connection.database });

beforeAll(() => clearTestDatabase(connection));
afterAll(async () => {
  await run("MERGE (:SilsilaTestDatabase)");
  await clearTestDatabase(connection);
  await driver.close();
});

describe("the test database", () => {
  it("is cleared of everything but its mark", async () => {
    await run("UNWIND range(1, 12000) AS i CREATE (:Thing {i: i})-[:NEXT]->(:Thing)");
    await clearTestDatabase(connection);
    const { records } = await run("MATCH (n) RETURN labels(n) AS labels");
    expect(records.map((record) => record.get("labels"))).toEqual([["SilsilaTestDatabase"]]);
  });

  it("is neither claimed nor cleared when it holds data without the mark", async () => {
    await run("MATCH (m:SilsilaTestDatabase) DELETE m");
    await run("CREATE (:Precious)");
    await expect(claimTestDatabase(connection)).rejects.toThrow(/not marked as a test database/);
    await expect(clearTestDatabase(connection)).rejects.toThrow(/not marked as a test database/);
    const { records } = await run("MATCH (n:Precious) RETURN count(n) AS kept");
    expect(records[0]?.get("kept").toNumber()).toBe(1);
    await run("MATCH (n) DETACH DELETE n");
    await claimTestDatabase(connection);
  });
});
