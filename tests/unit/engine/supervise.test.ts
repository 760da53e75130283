import { describe, expect, it } from "vitest";
import type { LoginAnswer } from "../../../server/neo4j/engine/bolt-login.ts";
import type { EngineProcess } from "../../../server/neo4j/engine/engine-process.ts";
import { type SuperviseEffects, supervise } from "../../../server/neo4j/engine/supervise.ts";

/** One life of the engine: after how many logins it answers, and how it ends once it is ready (never, if not said). */
interface Life {
  logins: LoginAnswer["answer"][];
  endsWith?: string;
  wellForMs?: number;
}

/** A clock, an engine with these lives, and a diary. Nothing waits in real time. */
function world(lives: Life[]) {
  const stopping = new AbortController();
  const diary: string[] = [];
  const waits: number[] = [];
  let clock = 0;
  let life: Life | undefined;
  let end: (how: string) => void = () => undefined;
  const effects: SuperviseEffects = {
    launch: async () => {
      life = lives.shift();
      diary.push("launch");
      if (life === undefined) {
        stopping.abort();
        life = { logins: [] };
      }
      const ended = new Promise<string>((resolve) => {
        end = resolve;
      });
      const running: EngineProcess = {
        identity: { pid: 1, started: String(clock) },
        ended,
        stop: async () => void diary.push("stop"),
      };
      return running;
    },
    login: async () => {
      const answer = life?.logins.shift();
      if (answer === undefined) {
        end(life?.endsWith ?? "exit code 1");
        return { answer: "silent", detail: "" };
      }
      return answer === "ok" ? { answer } : { answer, detail: "" };
    },
    lastWords: async () => "last words",
    report: (state) => {
      if (diary.at(-1) !== state) diary.push(state);
      if (state === "ready") {
        clock += life?.wellForMs ?? 0;
        if (life?.endsWith === undefined) stopping.abort();
        else end(life.endsWith);
      }
    },
    wait: async (ms) => {
      if (ms >= 1_000) waits.push(ms);
      clock += ms;
    },
    now: () => clock,
  };
  return { effects, stopping: stopping.signal, diary, waits };
}

describe("supervision of the engine", () => {
  it("waits for the login and ends when told to", async () => {
    const { effects, stopping, diary } = world([{ logins: ["silent", "silent", "ok"] }]);
    await supervise(effects, stopping);
    expect(diary).toEqual(["launch", "starting", "ready"]);
  });

  it("starts an engine that ended again, and says that it restarts", async () => {
    const { effects, stopping, diary, waits } = world([
      { logins: ["ok"], endsWith: "exit code 3" },
      { logins: ["silent", "ok"] },
    ]);
    await supervise(effects, stopping);
    expect(diary).toEqual(["launch", "starting", "ready", "restarting", "launch", "restarting", "ready"]);
    expect(waits).toEqual([1_000]);
  });

  it("doubles its pauses up to 30 s, and begins anew after a minute of health", async () => {
    const crash: Life = { logins: ["ok"], endsWith: "exit code 3" };
    const crashes = Array.from({ length: 7 }, () => ({ ...crash, logins: ["ok" as const] }));
    const { effects, stopping, waits } = world([
      ...crashes,
      { logins: ["ok"], endsWith: "exit code 3", wellForMs: 61_000 },
      { logins: ["ok"] },
    ]);
    await supervise(effects, stopping);
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 1_000]);
  });

  it("gives up after three tries on an engine that never answered, with its last words", async () => {
    const { effects, stopping, diary } = world([{ logins: [] }, { logins: [] }, { logins: [] }]);
    await expect(supervise(effects, stopping)).rejects.toThrow("Neo4j ended (exit code 1): last words");
    expect(diary.filter((entry) => entry === "launch")).toHaveLength(3);
  });

  it("stops an engine that keeps refusing the stored password, and says so", async () => {
    const { effects, stopping, diary } = world([{ logins: ["refused", "refused", "refused", "refused", "refused"] }]);
    await expect(supervise(effects, stopping)).rejects.toThrow(/does not take the password/);
    expect(diary.at(-1)).toBe("stop");
  });

  it("takes a single refusal for a server that is not up yet", async () => {
    const { effects, stopping, diary } = world([{ logins: ["refused", "silent", "refused", "ok"] }]);
    await supervise(effects, stopping);
    expect(diary.at(-1)).toBe("ready");
  });
});
