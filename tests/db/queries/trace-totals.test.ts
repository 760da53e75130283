import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createDriver } from "../../../server/neo4j/driver.ts";
import { createGraphReader } from "../../../server/neo4j/graph-reader.ts";
import { traceTotals } from "../../../server/queries/trace-snapshot.ts";
import { TRACED_PREDICATES } from "../../../server/trace/trace-rows.ts";
import { loadTraceRows } from "../../helpers/load-trace-rows.ts";
import { clearTestDatabase } from "../../setup/clear-database.ts";
import { goldenRows } from "../../unit/trace/golden-graph.ts";

const connection = inject("neo4jConnection");
let driver: Driver;
beforeAll(async () => {
  await clearTestDatabase(connection);
  driver = createDriver(connection);
  await loadTraceRows(driver, connection.database, goldenRows(), "totals");
});
afterAll(async () => {
  await clearTestDatabase(connection);
  await driver.close();
});

interface ProfiledStep {
  readonly dbHits: number;
  readonly children: readonly ProfiledStep[];
}
const hitsOf = ({ dbHits, children }: ProfiledStep): number =>
  children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));

describe("the totals of what can be traced", () => {
  it("are those of the graph, and each is counted once, not once a claim", async () => {
    const { entities: _, articles, relations, claims } = goldenRows();
    const query = traceTotals(TRACED_PREDICATES);
    const reader = createGraphReader(driver, connection.database, { timeout: 60_000 });
    const totals = await reader.read(query);
    expect(totals).toMatchObject({ articles: [...articles].length, relations: [...relations].length });
    expect(totals.claims).toBeGreaterThan(0);
    expect(totals.claims).toBeLessThanOrEqual([...claims].length);
    const { summary } = await driver.executeQuery(
      `PROFILE ${query.cypher}`,
      { ...query.params },
      { database: connection.database },
    );
    if (summary.profile === false) throw new Error("the server profiled nothing");
    const hits = hitsOf(summary.profile);
    expect(hits).toBeLessThan(20 * (totals.claims + totals.relations));
  });
});
