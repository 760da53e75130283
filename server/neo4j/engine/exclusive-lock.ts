import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { readJsonFile } from "./json-file.ts";
import { isAlive, ownIdentity, ProcessIdentity } from "./process-identity.ts";

/** A lock file is written a moment after it appears; until this age an unreadable one counts as held. */
const WRITING_MS = 5_000;

const Holder = ProcessIdentity.extend({ note: z.string().optional() });
export type Holder = z.infer<typeof Holder>;

/**
 * Takes the lock file at `path` for this process, or says who holds it.
 * A lock whose process is gone is taken over. `note` is for others to read (an address, say).
 */
export function takeLock(path: string, note?: string): { taken: true } | { taken: false; holder: Holder | undefined } {
  mkdirSync(dirname(path), { recursive: true });
  if (create(path, note)) return { taken: true };
  if (!isStale(path)) return { taken: false, holder: lockHolder(path) };
  // Only one may clear a stale lock, else the second would clear the first one's new lock.
  const clearing = `${path}.clearing`;
  if (!create(clearing)) {
    if (isStale(clearing)) rmSync(clearing, { force: true });
    return { taken: false, holder: undefined };
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
    return create(path, note) ? { taken: true } : { taken: false, holder: lockHolder(path) };
  } finally {
    rmSync(clearing, { force: true });
  }
}

/** The living process that holds the lock, if any. */
export function lockHolder(path: string): Holder | undefined {
  const holder = readJsonFile(path, Holder);
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

/** Gives the lock back; a lock that another process holds stays. */
export function dropLock(path: string): void {
  const holder = readJsonFile(path, Holder);
  const me = ownIdentity();
  if (holder?.pid === me.pid && holder.started === me.started) rmSync(path, { force: true });
}

function create(path: string, note?: string): boolean {
  const content: Holder = note === undefined ? ownIdentity() : { ...ownIdentity(), note };
  try {
    writeFileSync(path, JSON.stringify(content), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isStale(path: string): boolean {
  const holder = readJsonFile(path, Holder);
  if (holder !== undefined) return !isAlive(holder);
  try {
    const age = Date.now() - statSync(path).mtimeMs;
    return age > WRITING_MS && readFileSync(path, "utf8") !== undefined;
  } catch {
    return false; // gone in between: the next try creates it
  }
}
