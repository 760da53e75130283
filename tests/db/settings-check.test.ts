import { expect, it } from "vitest";
import { SAFE_SETTINGS } from "../../server/neo4j/engine/neo4j-conf.ts";
import { missingSettings } from "../../server/neo4j/settings-check.ts";
import { openSmallDatabase } from "../helpers/small-database.ts";

const db = openSmallDatabase();

it("reads the settings back from a real engine, and finds our own safe", async () => {
  const isOurs = process.env.SILSILA_TEST_HOME !== undefined;
  const mayMiss = isOurs ? [] : SAFE_SETTINGS.map(([name]) => name);
  for (const name of await missingSettings(db)) expect(mayMiss).toContain(name);
  expect(await db.read({ cypher: "RETURN 1 AS alive LIMIT 1", params: {}, map: (rows) => rows })).toEqual([
    { alive: 1 },
  ]);
});
