import { describe, expect, it } from "vitest";
import { LockLostError, SeedLockedError } from "../../server/neo4j/graph-store.ts";
import { ARTICLES, openSeedDatabase } from "../helpers/seed-database.ts";

const db = openSeedDatabase();
const ask = (holder: string, waitMs = 0) => db.store.lock({ holder, waitMs, onWait: () => undefined });

describe("the seed's lock", () => {
  it("refuses a second run and names the first", async () => {
    const held = await ask("the first run");
    await expect(db.seed({ holder: "the second run" })).rejects.toThrow(SeedLockedError);
    await expect(db.seed({ holder: "the second run" })).rejects.toThrow("the first run");
    expect(await db.cypher("MATCH (a:Article) RETURN a.id AS id")).toEqual([]);
    await held.release();
    expect((await db.seed({ holder: "the second run" })).faults).toEqual([]);
    // Whoever may read the graph reads no name of a process or a machine in it.
    expect(await db.cypher("MATCH (lock:SeedLock) RETURN lock.holder AS holder")).toEqual([{ holder: null }]);
  });

  it("waits for a run that ends in time, and says for whom", async () => {
    const held = await ask("the first run");
    const told: string[] = [];
    const waiting = db.store.lock({ holder: "the second run", waitMs: 30_000, onWait: (holder) => told.push(holder) });
    await expect.poll(() => told).toEqual(["the first run"]);
    await held.release();
    await (await waiting).release();
  });

  it("goes to the next run when its lease has ended, and the late holder writes nothing more", async () => {
    const late = await ask("the late run");
    await db.cypher("MATCH (l:SeedLock) SET l.expiresAt = 0");
    const next = await ask("the next run");
    const state = { graphHash: "x", corpusHash: "x", dataVersion: "x", pipelineVersion: "x", overview: null };
    await expect(late.writer.writeState(state)).rejects.toThrow(LockLostError);
    await expect(late.writer.removeEntities(["nvidia"])).rejects.toThrow(LockLostError);
    expect(await db.cypher("MATCH (s:GraphState) RETURN s.graphHash AS hash")).toEqual([]);
    await late.release();
    await next.writer.writeState(state);
    await next.release();
  });

  it("lets two runs at once end in one graph, the second writing nothing", async () => {
    const load = (holder: string) => db.run({ name: "load", paths: [ARTICLES] }, { holder, lockWait: 50_000 });
    const [one, two] = await Promise.all([load("one"), load("two")]);
    expect(one.hash).toBe(two.hash);
    expect([one.writes?.articles, two.writes?.articles].sort()).toEqual([0, 4]);
    expect((await db.run({ name: "verify" })).graphFaults).toEqual([]);
  });
});
