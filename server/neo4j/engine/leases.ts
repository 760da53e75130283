import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { EngineHome } from "./engine-home.ts";
import { readJsonFile, writeJsonFile } from "./json-file.ts";
import { isAlive, ownIdentity, ProcessIdentity } from "./process-identity.ts";

const Lease = ProcessIdentity.extend({ purpose: z.string(), since: z.string() });
export type Lease = z.infer<typeof Lease>;

/** Says that this process uses the home's engine; gives the lease's file. The engine runs while a lease's process lives. */
export function takeLease(home: EngineHome, purpose: string): string {
  mkdirSync(home.leases, { recursive: true, mode: 0o700 });
  const path = join(home.leases, `${process.pid}-${randomBytes(4).toString("hex")}.json`);
  const lease: Lease = { ...ownIdentity(), purpose, since: new Date().toISOString() };
  writeJsonFile(path, lease);
  return path;
}

/** Gives a lease back. */
export function dropLease(path: string): void {
  rmSync(path, { force: true });
}

/** The leases whose process lives; the others are swept away. */
export function liveLeases(home: EngineHome): Lease[] {
  let names: string[];
  try {
    names = readdirSync(home.leases);
  } catch {
    return [];
  }
  const live: Lease[] = [];
  for (const name of names) {
    if (!name.endsWith(".json")) continue;
    const path = join(home.leases, name);
    const lease = readJsonFile(path, Lease);
    if (lease !== undefined && isAlive(lease)) live.push(lease);
    else dropLease(path);
  }
  return live;
}
