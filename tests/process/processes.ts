import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { ConnectionFile, engineHome } from "../../server/neo4j/engine/engine-home.ts";
import { readJsonFile } from "../../server/neo4j/engine/json-file.ts";
import { isAlive, type ProcessIdentity } from "../../server/neo4j/engine/process-identity.ts";

/** Waits for a state, not for a time; the limit only ends a test that would hang. */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    await sleep(50);
  }
  throw new Error(`never came: ${what}`);
}

/** All that a child says, with a wait for a line. Lines that passed before the wait count. */
export function listen(child: ChildProcess): { text(): string; line(pattern: RegExp): Promise<RegExpExecArray> } {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
  }
  const find = (pattern: RegExp) => {
    const match = pattern.exec(text);
    if (match === null && child.exitCode !== null) throw new Error(`ended without ${pattern}:\n${text}`);
    return match ?? undefined;
  };
  return {
    text: () => text,
    line: (pattern) =>
      until(() => find(pattern), String(pattern)).catch((error) =>
        Promise.reject(new Error(`${error.message}\n${text}`)),
      ),
  };
}

export function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode });
  }
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
}

/** The engine's process of a home, as engine.json names it. */
export function enginePid(root: string): ProcessIdentity {
  const noted = readJsonFile(engineHome(root).connectionFile, ConnectionFile);
  if (noted?.pid === undefined || noted.started === undefined) throw new Error("engine.json names no process");
  return { pid: noted.pid, started: noted.started };
}

/** Resolves when that very process is gone. */
export function gone(identity: ProcessIdentity): Promise<true> {
  return until(() => !isAlive(identity) || undefined, `end of process ${identity.pid}`);
}
