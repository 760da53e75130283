import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AppError } from "#contract/errors.ts";
import { withCircuitBreaker } from "../../../server/neo4j/circuit-breaker.ts";
import type { GraphReader, ReadQuery } from "../../../server/queries/query.ts";

const QUERY: ReadQuery<string> = { cypher: "RETURN 1", params: {}, map: () => "answer" };

/** A database that answers as it is told, and counts how often it is asked. */
function switchedReader(): GraphReader & { state: "up" | "away" | "wrong"; asked: number } {
  return {
    state: "up",
    asked: 0,
    async read(query) {
      this.asked += 1;
      if (this.state === "away") throw new AppError("engine_unavailable", "away");
      if (this.state === "wrong") throw new Error("a fault of ours");
      return query.map([]);
    },
  };
}

describe("withCircuitBreaker", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const failing = async (times: number, read: () => Promise<unknown>) => {
    for (let i = 0; i < times; i++) await expect(read()).rejects.toThrow();
  };

  it("opens after three failures in a row, then asks no more", async () => {
    const database = switchedReader();
    const reader = withCircuitBreaker(database, switchedReader());
    database.state = "away";
    await failing(2, () => reader.read(QUERY));
    expect(reader.isOpen()).toBe(false);
    await failing(5, () => reader.read(QUERY));
    expect(reader.isOpen()).toBe(true);
    expect(database.asked).toBe(3);
    await expect(reader.read(QUERY)).rejects.toMatchObject({ code: "engine_unavailable", retryAfter: 1 });
    reader.stop();
  });

  it("starts counting anew after a success or another kind of failure", async () => {
    const database = switchedReader();
    const reader = withCircuitBreaker(database, switchedReader());
    for (const between of ["up", "wrong"] as const) {
      database.state = "away";
      await failing(2, () => reader.read(QUERY));
      database.state = between;
      await reader.read(QUERY).catch(() => undefined);
    }
    database.state = "away";
    await failing(2, () => reader.read(QUERY));
    expect(reader.isOpen()).toBe(false);
  });

  it("probes each second and closes when the database is back", async () => {
    const database = switchedReader();
    const probe = switchedReader();
    const reader = withCircuitBreaker(database, probe);
    database.state = "away";
    probe.state = "away";
    await failing(3, () => reader.read(QUERY));
    await vi.advanceTimersByTimeAsync(2_500);
    expect([probe.asked, reader.isOpen()]).toEqual([2, true]);
    database.state = "up";
    probe.state = "up";
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reader.isOpen()).toBe(false);
    expect(await reader.read(QUERY)).toBe("answer");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(probe.asked).toBe(3);
  });

  it("does not ask each second where the login is refused", async () => {
    const refused = switchedReader();
    refused.read = async function () {
      this.asked += 1;
      throw new AppError("engine_unavailable", "the login is refused", { retryAfter: 30 });
    };
    const reader = withCircuitBreaker(refused, refused);
    await failing(3, () => reader.read(QUERY));
    await vi.advanceTimersByTimeAsync(29_000);
    expect(refused.asked).toBe(3);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(refused.asked).toBe(4);
    reader.stop();
  });
});
