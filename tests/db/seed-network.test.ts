import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createDriver } from "../../server/neo4j/driver.ts";
import type { GraphStore } from "../../server/neo4j/graph-store.ts";
import { openGraphStore } from "../../server/neo4j/open-graph-store.ts";
import { ARTICLES, openSeedDatabase } from "../helpers/seed-database.ts";
import { relayTo, type TcpRelay } from "../helpers/tcp-relay.ts";

const db = openSeedDatabase();
const LOAD = { name: "load", paths: [ARTICLES] } as const;

let relay: TcpRelay;
let driver: ReturnType<typeof createDriver>;
let relayed: GraphStore;
beforeAll(async () => {
  const connection = inject("neo4jConnection");
  const through = await relayTo(connection);
  relay = through.relay;
  driver = createDriver(through.relayed);
  relayed = openGraphStore(driver, connection.database);
});
afterAll(async () => {
  await driver.close();
  await relay.close();
});

/** The store, with something that happens to the network while each article is written. */
function troubled(store: GraphStore, trouble: () => Promise<void>): GraphStore {
  return {
    source: store.source,
    async lock(request) {
      const held = await store.lock(request);
      const writeArticle: typeof held.writer.writeArticle = async (article) => {
        await Promise.all([trouble(), held.writer.writeArticle(article)]);
      };
      return { ...held, writer: { ...held.writer, writeArticle } };
    },
  };
}

describe("a load over a bad network", () => {
  it.each([
    [
      "is refused for a while",
      async () => {
        relay.mode("refuse");
        await sleep(700);
        relay.mode("pass");
      },
    ],
    [
      "loses the answers to what it sent",
      async () => {
        await sleep(10);
        relay.mode("mute");
        await sleep(200);
        relay.mode("refuse");
        relay.mode("pass");
      },
    ],
  ])("that %s ends in the same graph", async (_what, trouble) => {
    const clean = await db.run(LOAD);
    await db.cypher("MATCH (n) WHERE NOT n:SilsilaTestDatabase DETACH DELETE n");
    const report = await db.run(LOAD, {}, troubled(relayed, trouble));
    expect(report.faults).toEqual([]);
    expect(report.hash).toBe(clean.hash);
    expect((await db.run({ name: "verify" })).graphFaults).toEqual([]);
  });
});
