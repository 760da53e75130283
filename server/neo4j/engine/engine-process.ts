import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf, isAlive, type ProcessIdentity } from "./process-identity.ts";

/** A clean stop takes 2–6 s on two idle cores; under load it was seen to take longer. */
const STOP_GRACE_MS = 20_000;

/** The engine's process as the keeper sees it, started by it or by a keeper before it. */
export interface EngineProcess {
  identity: ProcessIdentity;
  /** Resolves, never rejects, when the process is gone, with words on how it ended. */
  ended: Promise<string>;
  /** SIGTERM, a wait, SIGKILL. Windows knows no graceful end: the store recovers at the next start. */
  stop(): Promise<void>;
}

/** Wraps a child that was just spawned; undefined when it could not be started at all. */
export async function ofChild(
  child: ChildProcess,
  afterwards?: () => Promise<void>,
): Promise<EngineProcess | undefined> {
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
  const identity = child.pid === undefined ? undefined : identityOf(child.pid);
  if (identity === undefined) return undefined;
  const whole = afterwards === undefined ? ended : ended.then(async (how) => afterwards().then(() => how));
  return { identity, ended: whole, stop: () => stopProcess(identity) };
}

/** Takes over a process whose keeper was killed. */
export function ofStranger(identity: ProcessIdentity): EngineProcess {
  const watch = async () => {
    while (isAlive(identity)) await sleep(500);
    return "ended under no keeper of its own";
  };
  return { identity, ended: watch(), stop: () => stopProcess(identity) };
}

/** Ends exactly this process, gracefully if it takes the hint. */
export async function stopProcess(identity: ProcessIdentity): Promise<void> {
  signal(identity, "SIGTERM");
  const deadline = Date.now() + STOP_GRACE_MS;
  while (Date.now() < deadline) {
    if (!isAlive(identity)) return;
    await sleep(100);
  }
  signal(identity, "SIGKILL");
  while (isAlive(identity)) await sleep(100);
}

function signal(identity: ProcessIdentity, name: "SIGTERM" | "SIGKILL"): void {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}
