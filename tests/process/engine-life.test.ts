import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spawnTypeScript } from "../../scripts/tasks/run-typescript.ts";
import { ConnectionFile, engineHome, KeeperState, type MadeFile } from "../../server/neo4j/engine/engine-home.ts";
import { lockHolder } from "../../server/neo4j/engine/exclusive-lock.ts";
import { NEO4J_VERSION } from "../../server/neo4j/engine/jar-cache.ts";
import { readJsonFile, writeJsonFile } from "../../server/neo4j/engine/json-file.ts";
import { SAFE_SETTINGS } from "../../server/neo4j/engine/neo4j-conf.ts";
import { isAlive } from "../../server/neo4j/engine/process-identity.ts";
import { ended, enginePid, gone, listen, until } from "./processes.ts";

// One home through its whole life, each test going on where the one before it ended: a start takes ten seconds.
const folder = mkdtempSync(join(tmpdir(), "silsila-process-"));
const root = join(folder, "بيت المحرك with spaces");
const home = engineHome(root);
const children: ChildProcess[] = [];

function hold(): { child: ChildProcess; said: ReturnType<typeof listen> } {
  const child = spawnTypeScript("tests/process/hold-engine.ts", [root], { stdio: "pipe" });
  children.push(child);
  return { child, said: listen(child) };
}

async function ask(text: string): Promise<unknown[]> {
  const connection = readJsonFile(home.connectionFile, ConnectionFile);
  const auth = neo4j.auth.basic("neo4j", connection?.password ?? "");
  const driver = neo4j.driver(connection?.uri ?? "", auth, { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(text);
    return records.map((record) => (record.length === 1 ? record.get(0) : record.toObject()));
  } finally {
    await driver.close();
  }
}

const keeperState = () => readJsonFile(home.stateFile, KeeperState)?.state;

beforeAll(() => {
  // What a first start leaves that was killed while neo4j-admin ran.
  mkdirSync(join(home.neo4j, "data", "dbms"), { recursive: true });
  writeFileSync(join(home.neo4j, "data", "dbms", "auth.ini"), "cut");
  const making: MadeFile = { stage: "making", kind: "java", version: NEO4J_VERSION };
  writeJsonFile(home.madeFile, making);
});

afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill("SIGKILL");
  await until(() => lockHolder(home.keeperLock) === undefined || undefined, "end of the keeper");
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe("the engine of one home", () => {
  let first: ReturnType<typeof hold>;
  let second: ReturnType<typeof hold>;

  it("is one for two first users at once, on a half-made home, in a path with spaces and Arabic letters", async () => {
    first = hold();
    second = hold();
    const [a, b] = await Promise.all([first.said.line(/held (\S+)/), second.said.line(/held (\S+)/)]);
    expect(a[1]).toBe(b[1]);
    expect(await ask("CREATE (n:Kept {name: 'سلسلة'}) RETURN n.name")).toEqual(["سلسلة"]);
    if (process.platform !== "win32") expect(statSync(home.connectionFile).mode & 0o777).toBe(0o600);
  });

  it("has the settings that keep users' queries in bounds, and opens no address for LOAD CSV", async () => {
    const rows = await ask("SHOW SETTINGS YIELD name, value RETURN [name, value]");
    const inForce = new Map(rows.map((row) => (Array.isArray(row) ? [String(row[0]), String(row[1])] : ["", ""])));
    for (const [key, value] of SAFE_SETTINGS.filter(
      ([name]) => inForce.has(name) && name !== "server.directories.import",
    )) {
      expect([key, inForce.get(key)?.replace(/\.00MiB$/, "m")]).toEqual([key, value]);
    }
    expect(inForce.get("server.directories.import")).toBe(join(home.neo4j, "import"));
    await expect(ask("LOAD CSV FROM 'http://127.0.0.1:1/a' AS row RETURN row")).rejects.toThrow(/blocked|access to/i);
  });

  it("stays for the second user when the first one goes", async () => {
    const engine = enginePid(root);
    first.child.kill("SIGTERM");
    await first.said.line(/released/);
    expect(await ended(first.child)).toEqual({ code: 0, signal: null });
    expect(isAlive(engine)).toBe(true);
    expect(await ask("MATCH (n:Kept) RETURN count(n)")).toEqual([1]);
  });

  it("comes back with its data and on its address after kill -9, and its users hear of it", async () => {
    const { uri } = readJsonFile(home.connectionFile, ConnectionFile) ?? {};
    const before = enginePid(root);
    process.kill(before.pid, "SIGKILL");
    await second.said.line(/status restarting[\s\S]*status ready/);
    expect(enginePid(root)).not.toEqual(before);
    expect(readJsonFile(home.connectionFile, ConnectionFile)?.uri).toBe(uri);
    expect(await ask("MATCH (n:Kept) RETURN n.name")).toEqual(["سلسلة"]);
  });

  it("is taken over by a new keeper when its keeper is killed", async () => {
    const engine = enginePid(root);
    const keeper = lockHolder(home.keeperLock);
    process.kill(keeper?.pid ?? 0, "SIGKILL");
    const next = await until(() => {
      const holder = lockHolder(home.keeperLock);
      return holder !== undefined && holder.pid !== keeper?.pid && keeperState() === "ready" ? holder : undefined;
    }, "the next keeper");
    expect(next.pid).not.toBe(keeper?.pid);
    expect(enginePid(root)).toEqual(engine);
    expect(isAlive(engine)).toBe(true);
  });

  it("is stopped when its last user is killed", async () => {
    const engine = enginePid(root);
    second.child.kill("SIGKILL");
    await gone(engine);
    await until(() => lockHolder(home.keeperLock) === undefined || undefined, "end of the keeper");
    expect(keeperState()).toBe("stopped");
  });

  it("does not outlive a user whose lease is left over, and has kept the data at the next start", async () => {
    const { child, said } = hold();
    await said.line(/held/);
    expect(await ask("MATCH (n:Kept) RETURN n.name")).toEqual(["سلسلة"]);
    const engine = enginePid(root);
    child.kill("SIGTERM");
    await ended(child);
    // The last one out waits until it has stopped.
    expect(isAlive(engine)).toBe(false);
  });
});
