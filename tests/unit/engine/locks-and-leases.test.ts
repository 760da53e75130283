import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { engineHome } from "../../../server/neo4j/engine/engine-home.ts";
import { dropLock, lockHolder, takeLock } from "../../../server/neo4j/engine/exclusive-lock.ts";
import { dropLease, liveLeases, takeLease } from "../../../server/neo4j/engine/leases.ts";
import { identityOf, isAlive, ownIdentity, pidExists } from "../../../server/neo4j/engine/process-identity.ts";

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "silsila-unit-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** A process that lives until it is killed. */
async function bystander(): Promise<{ pid: number; end(): Promise<void> }> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  children.push(child);
  await new Promise((done) => child.once("spawn", done));
  const end = () =>
    new Promise<void>((done) => {
      child.once("exit", () => done());
      child.kill("SIGKILL");
    });
  return { pid: child.pid ?? 0, end };
}

describe("the identity of a process", () => {
  it("holds for itself and not for another time of start", () => {
    expect(isAlive(ownIdentity())).toBe(true);
    expect(isAlive({ ...ownIdentity(), started: "earlier" })).toBe(false);
  });

  it("ends with the process", async () => {
    const { pid, end } = await bystander();
    const identity = identityOf(pid);
    expect(identity !== undefined && isAlive(identity)).toBe(true);
    await end();
    expect(identity !== undefined && isAlive(identity)).toBe(false);
    expect(pidExists(pid)).toBe(false);
  });
});

describe("a lock", () => {
  it("is taken once, names its holder with a note, and can be given back", () => {
    const path = join(folder, "a.lock");
    expect(takeLock(path, "http://127.0.0.1:3000")).toEqual({ taken: true });
    const second = takeLock(path);
    expect(second).toEqual({ taken: false, holder: { ...ownIdentity(), note: "http://127.0.0.1:3000" } });
    dropLock(path);
    expect(lockHolder(path)).toBeUndefined();
    expect(takeLock(path)).toEqual({ taken: true });
  });

  it("is taken over when its holder is gone, or its pid belongs to a later process", async () => {
    const path = join(folder, "a.lock");
    const { pid, end } = await bystander();
    writeFileSync(path, JSON.stringify(identityOf(pid)));
    expect(takeLock(path).taken).toBe(false);
    await end();
    expect(takeLock(path).taken).toBe(true);
    writeFileSync(path, JSON.stringify({ ...ownIdentity(), started: "earlier" }));
    expect(takeLock(path).taken).toBe(true);
  });

  it("counts as held while it is being written, and as stale when nobody finished writing it", () => {
    const path = join(folder, "a.lock");
    writeFileSync(path, "");
    expect(takeLock(path).taken).toBe(false);
    const old = Date.now() / 1000 - 60;
    utimesSync(path, old, old);
    expect(takeLock(path).taken).toBe(true);
  });

  it("is not given back by one that does not hold it", async () => {
    const path = join(folder, "a.lock");
    const { pid } = await bystander();
    writeFileSync(path, JSON.stringify(identityOf(pid)));
    dropLock(path);
    expect(lockHolder(path)?.pid).toBe(pid);
  });
});

describe("leases", () => {
  it("count while their process lives; the rest is swept away", async () => {
    const home = engineHome(folder);
    expect(liveLeases(home)).toEqual([]);
    const mine = takeLease(home, "start");
    const again = takeLease(home, "seed");
    const { pid, end } = await bystander();
    const theirs = { ...identityOf(pid), purpose: "test", since: "2026-01-01" };
    writeFileSync(join(home.leases, "theirs.json"), JSON.stringify(theirs));
    expect(
      liveLeases(home)
        .map((lease) => lease.purpose)
        .sort(),
    ).toEqual(["seed", "start", "test"]);
    await end();
    dropLease(again);
    expect(liveLeases(home).map((lease) => lease.purpose)).toEqual(["start"]);
    dropLease(mine);
    expect(liveLeases(home)).toEqual([]);
    expect(readdirSync(home.leases)).toEqual([]);
  });
});
