import { describe, expect, it } from "vitest";
import { graphState } from "../../../server/queries/data-version.ts";
import { missingSchema } from "../../../server/queries/schema-state.ts";
import { storedOverview } from "../../../server/queries/stored-overview.ts";
import { summaryCounts } from "../../../server/queries/summary-counts.ts";
import {
  claimsByGrade,
  claimsByMethod,
  claimsByStatus,
  entitiesByType,
  relationsByPredicate,
} from "../../../server/queries/summary-groups.ts";
import { summaryHealth } from "../../../server/queries/summary-health.ts";
import { openSmallDatabase } from "../../helpers/small-database.ts";
import { SMALL_OVERVIEW } from "../../helpers/small-graph.ts";
import { SMALL_CLAIMS } from "../../helpers/small-graph-data.ts";
import { SMALL_RELATIONS } from "../../helpers/small-relations.ts";

const db = openSmallDatabase();
const accepted = SMALL_CLAIMS.filter(({ review }) => review === "accepted");

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe("summary queries", () => {
  it("count everything, and give the first and last dates", async () => {
    expect(await db.read(summaryCounts())).toEqual({
      counts: { articles: 3, originals: 0, digests: 2, entities: 12, mentions: 41, claims: 22, relations: 17 },
      dates: { first: "2025", last: "2026", knownUntil: "2026-01-05" },
    });
  });

  it("group relations, entities and accepted claims", async () => {
    const predicates = await db.read(relationsByPredicate());
    expect(Object.fromEntries(predicates.map(({ predicate, count }) => [predicate, count]))).toEqual(
      countBy(SMALL_RELATIONS.map(({ predicate }) => predicate)),
    );
    const statuses = await db.read(claimsByStatus());
    expect(Object.fromEntries(statuses.map(({ status, count }) => [status, count]))).toEqual(
      countBy(accepted.map(({ status }) => status)),
    );
    expect(await db.read(claimsByGrade())).toEqual([{ grade: "B", count: accepted.length }]);
    expect(await db.read(claimsByMethod())).toEqual([
      { method: "curated", review: "accepted", count: accepted.length },
      { method: "rules", review: "proposed", count: 1 },
    ]);
    expect((await db.read(entitiesByType()))[0]).toEqual({ type: "Company", count: 4 });
  });

  it("say where the data is thin", async () => {
    expect(await db.read(summaryHealth())).toEqual({
      contested: SMALL_RELATIONS.filter(({ contested }) => contested).length,
      singleSource: SMALL_RELATIONS.filter(({ sources }) => sources <= 1).length,
      saidNotTo: 1,
      undatedClaims: accepted.filter(({ date }) => date === undefined).length,
      withoutRelation: 2, // the island and the newspaper
    });
  });

  it("read the state of the data, and whether a load is at work", async () => {
    const state = { graphHash: "a".repeat(64), dataVersion: "small-1", loading: false };
    expect(await db.read(graphState())).toEqual(state);
    await db.write("CREATE (:SeedLock {id: 'seed', holder: 'a test', expiresAt: timestamp() + 60000})");
    expect(await db.read(graphState())).toEqual({ ...state, loading: true });
    await db.write("MATCH (l:SeedLock) SET l.expiresAt = 0");
    expect(await db.read(graphState())).toEqual(state);
  });

  it("read the stored drawing", async () => {
    expect(await db.read(storedOverview())).toEqual(SMALL_OVERVIEW);
  });

  it("name indexes that are not there", async () => {
    expect(await db.read(missingSchema(["entity_id", "entitySearch", "no_such_index"]))).toEqual(["no_such_index"]);
  });
});

describe("summary queries on an empty graph", () => {
  it("answer zero and null", async () => {
    await db.write("MATCH (n) WHERE NOT n:SilsilaTestDatabase DETACH DELETE n");
    expect(await db.read(summaryCounts())).toEqual({
      counts: { articles: 0, originals: 0, digests: 0, entities: 0, mentions: 0, claims: 0, relations: 0 },
      dates: { first: null, last: null, knownUntil: null },
    });
    expect(await db.read(summaryHealth())).toEqual({
      contested: 0,
      singleSource: 0,
      saidNotTo: 0,
      undatedClaims: 0,
      withoutRelation: 0,
    });
    expect(await db.read(entitiesByType())).toEqual([]);
    expect(await db.read(storedOverview())).toBeNull();
    expect(await db.read(graphState())).toEqual({ graphHash: null, dataVersion: "empty", loading: false });
  });
});
