import { setTimeout as sleep } from "node:timers/promises";
import type { LoginAnswer } from "./bolt-login.ts";
import type { EngineProcess } from "./engine-process.ts";

/** What the supervisor needs from outside, so that it can be tested without a process. */
export interface SuperviseEffects {
  launch(): Promise<EngineProcess>;
  login(): Promise<LoginAnswer>;
  lastWords(): Promise<string>;
  report(state: "starting" | "ready" | "restarting", detail: string | undefined, running: EngineProcess): void;
  wait(ms: number): Promise<void>;
  now(): number;
}

/** Waits between restarts: doubled each time, reset once the engine has been well for a minute. */
export const BACK_OFF_MS = { first: 1_000, most: 30_000, wellAfter: 60_000 };
const FIRST_START_TRIES = 3;
const REFUSALS_BELIEVED = 5;

/** Why supervision ended without being told to. */
export class SuperviseError extends Error {}

/**
 * Keeps an engine running until `stopping` is aborted: starts it, waits for its login, starts it again when it ends.
 * An engine that never once answers is given up after three tries; one that did is brought back for ever.
 */
export async function supervise(
  effects: SuperviseEffects,
  stopping: AbortSignal,
  adopted?: EngineProcess,
): Promise<EngineProcess | undefined> {
  const told = aborted(stopping);
  let everReady = adopted !== undefined;
  let failures = 0;
  let next = adopted;
  while (!stopping.aborted) {
    const running = next ?? (await effects.launch());
    next = undefined;
    const startedAt = effects.now();
    const ended = track(running.ended);
    const outcome = await untilReady({ effects, running, ended, stopping, restart: everReady });
    if (outcome === "ready") {
      everReady = true;
      effects.report("ready", undefined, running);
      await Promise.race([running.ended, told]);
    }
    if (stopping.aborted) return running;
    if (outcome === "refused") {
      await running.stop();
      throw new SuperviseError("the engine does not take the password that is stored for it");
    }
    const how = ended.how ?? "no answer";
    failures = effects.now() - startedAt > BACK_OFF_MS.wellAfter ? 1 : failures + 1;
    // A process that was killed said nothing of it: its last words are of something else.
    const words = how.startsWith("signal")
      ? `Neo4j ended (${how})`
      : `Neo4j ended (${how}): ${await effects.lastWords()}`;
    if (!everReady && failures >= FIRST_START_TRIES) throw new SuperviseError(words);
    const pause = Math.min(BACK_OFF_MS.first * 2 ** (failures - 1), BACK_OFF_MS.most);
    effects.report("restarting", `${words}; next try in ${Math.round(pause / 1000)} s`, running);
    await Promise.race([effects.wait(pause), told]);
  }
  return next;
}

interface Waiting {
  effects: SuperviseEffects;
  running: EngineProcess;
  ended: { how: string | undefined };
  stopping: AbortSignal;
  restart: boolean;
}

/** Asks for a login until it succeeds. The store's recovery after a kill may take long: there is no limit while the process lives. */
async function untilReady(given: Waiting): Promise<"ready" | "refused" | "ended"> {
  const { effects, running, ended, stopping, restart } = given;
  const since = effects.now();
  let refusals = 0;
  while (ended.how === undefined && !stopping.aborted) {
    const seconds = Math.round((effects.now() - since) / 1000);
    effects.report(restart ? "restarting" : "starting", `waiting for Neo4j, ${seconds} s`, running);
    const { answer } = await effects.login();
    if (answer === "ok") return "ready";
    refusals = answer === "refused" ? refusals + 1 : 0;
    if (refusals >= REFUSALS_BELIEVED) return "refused";
    await Promise.race([effects.wait(200), running.ended]);
  }
  return "ended";
}

function track(promise: Promise<string>): { how: string | undefined } {
  const seen: { how: string | undefined } = { how: undefined };
  void promise.then((how) => {
    seen.how = how;
  });
  return seen;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

/** `wait` for a real keeper. */
export async function realWait(ms: number): Promise<void> {
  await sleep(ms);
}
