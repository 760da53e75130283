/** What ended with its whole has ended in every answer: then and now, the trace of either date, the relation as it is stored. */
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { relationAnswer } from "#contract/api.ts";
import { compareAnswer, traceAnswer } from "#contract/trace.ts";
import { createDriver } from "../../server/neo4j/driver.ts";
import { createGraphReader } from "../../server/neo4j/graph-reader.ts";
import { type ApiServer, startApiServer } from "../helpers/api-server.ts";
import { loadTraceRows } from "../helpers/load-trace-rows.ts";
import { clearTestDatabase } from "../setup/clear-database.ts";
import { toldRows } from "../unit/trace/told-graph.ts";

const FACTS = [
  // All goods end.
  "acme SUPPLIES bigcloud n7 date=2025-02-01",
  "acme SUPPLIES bigcloud date=2025-01-10",
  "acme SUPPLIES bigcloud date=2025-08-10 status=ended",
  // The series ends: n8 is stated to be of a line of it, n9 by reference; m1 is not of it.
  "acme SUPPLIES shop n8 date=2025-02-01",
  "acme SUPPLIES shop n9 date=2025-02-01",
  "acme SUPPLIES shop m1 date=2025-02-01",
  "acme SUPPLIES shop n-series date=2025-08-10 status=ended",
  "n8 PART_OF n-line date=none",
  "n-line PART_OF n-series date=none",
  "m1 PART_OF n-series date=none status=planned",
  // A member ends: the series goes on.
  "acme SUPPLIES lab n-series date=2025-02-01",
  "acme SUPPLIES lab n8 date=2025-08-10 status=ended",
];
const KINDS = {
  n7: "Chip",
  n8: "Chip",
  n9: "Chip|parent=n-series",
  m1: "Chip",
  "n-line": "Chip*",
  "n-series": "Chip*",
};
const [THEN, NOW] = ["2025-06-30", "2025-09-30"];

const connection = inject("neo4jConnection");
let driver: Driver;
let api: ApiServer;

beforeAll(async () => {
  await clearTestDatabase(connection);
  driver = createDriver(connection);
  await loadTraceRows(driver, connection.database, toldRows(FACTS, KINDS), "wholes");
  await driver.executeQuery(
    "MATCH (a:Article) SET a.genre = 'news', a.title = a.id, a.language = 'en'",
    {},
    { database: connection.database },
  );
  api = await startApiServer({ reader: createGraphReader(driver, connection.database, { timeout: 30_000 }) });
});
afterAll(async () => {
  await api.close();
  await clearTestDatabase(connection);
  await driver.close();
});

async function endedBetween(query = ""): Promise<Record<string, string[]>> {
  const { ended } = await api.read(`/compare?from=${THEN}&to=${NOW}${query}`, compareAnswer);
  return Object.fromEntries(ended.map(({ relation, claims }) => [relation.id, claims.map(({ id }) => String(id))]));
}

const ALL_ENDED = "named:acme SUPPLIES bigcloud date=2025-08-10 status=ended:";
const SERIES_ENDED = "named:acme SUPPLIES shop n-series date=2025-08-10 status=ended:";
const WITH_THEIR_WHOLE = {
  "acme:SUPPLIES:bigcloud:n7": [ALL_ENDED],
  "acme:SUPPLIES:shop:n8": [SERIES_ENDED],
  "acme:SUPPLIES:shop:n9": [SERIES_ENDED],
};

describe("what ended with its whole", () => {
  it("is told among what ended, by the claim that ended the whole", async () => {
    expect(await endedBetween()).toEqual({ "acme:SUPPLIES:bigcloud": [ALL_ENDED], ...WITH_THEIR_WHOLE });
  });

  it.each(Object.entries(WITH_THEIR_WHOLE))("is told of the goods alone too: %s", async (relation, claims) => {
    expect(await endedBetween(`&entity=${relation.split(":").at(-1)}`)).toEqual({ [relation]: claims });
  });

  it.each(Object.keys(WITH_THEIR_WHOLE))("%s is in a trace of either date what the comparison says", async (id) => {
    const [, , customer, goods] = id.split(":");
    const stateOn = async (day: string) => {
      const { paths } = await api.read(
        `/trace?entity=${customer}&direction=upstream&item=${goods}&asOf=${day}`,
        traceAnswer,
      );
      return paths.flatMap(({ hops }) => hops).find(({ relation }) => relation === id)?.state;
    };
    expect([await stateOn(THEN), await stateOn(NOW)]).toEqual(["holds", "notHeld"]);
  });

  it.each(Object.keys(WITH_THEIR_WHOLE))("%s is drawn with the state that the comparison says", async (id) => {
    const { relation } = await api.read(`/relations/${id}`, relationAnswer);
    expect([relation.states, relation.stateDates.at(-1)]).toEqual([["holds", "notHeld"], "2025-08-10"]);
  });
});
