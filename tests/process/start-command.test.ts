import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { root as clone } from "../../scripts/tasks/step.ts";
import { engineHome } from "../../server/neo4j/engine/engine-home.ts";
import { lockHolder } from "../../server/neo4j/engine/exclusive-lock.ts";
import { freePort } from "../../server/neo4j/engine/free-port.ts";
import { identityOf, isAlive, type ProcessIdentity } from "../../server/neo4j/engine/process-identity.ts";
import { ended, enginePid, gone, listen, until } from "./processes.ts";

// One home: its first start seeds, the others find it so.
const root = mkdtempSync(join(tmpdir(), "silsila-start-"));
const home = engineHome(root);
let running: ChildProcess | undefined;

/** `npm start` in a process group of its own, as a terminal gives it. */
function npmStart(port: number): { npm: ChildProcess; said: ReturnType<typeof listen> } {
  const { npm_lifecycle_event: _, NEO4J_URI: __, ...inherited } = process.env;
  const env = { ...inherited, SILSILA_HOME: root, PORT: String(port), LOG_LEVEL: "warn" };
  const npm = spawn("npm", ["start"], { cwd: clone, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  running = npm;
  return { npm, said: listen(npm) };
}

/** The processes of a start that serves: npm, our two, the engine and its keeper. */
function family(npm: ChildProcess): { all: ProcessIdentity[]; outer: number; inner: number } {
  const inner = lockHolder(home.startLock)?.pid ?? 0;
  const outer = Number(execFileSync("ps", ["-o", "ppid=", "-p", String(inner)], { encoding: "utf8" }));
  const pids = [npm.pid ?? 0, outer, inner, lockHolder(home.keeperLock)?.pid ?? 0, enginePid(root).pid];
  const all = pids.map((pid) => identityOf(pid) ?? { pid, started: "gone" });
  expect(all.every(isAlive)).toBe(true);
  return { all, outer, inner };
}

async function serving(port: number): Promise<{ npm: ChildProcess; said: ReturnType<typeof listen> }> {
  const started = npmStart(port);
  await started.said.line(/ready after [\d.]+ s: open http:\/\/127\.0\.0\.1:\d+/);
  return started;
}

afterEach(async () => {
  if (running?.pid !== undefined && running.exitCode === null && running.signalCode === null)
    process.kill(-running.pid, "SIGKILL");
  await until(() => lockHolder(home.keeperLock) === undefined || undefined, "end of the keeper");
});
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

describe("npm start", () => {
  it("names a busy port and the setting that changes it, before it starts anything", async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { npm, said } = npmStart(port);
    expect((await ended(npm)).code).toBe(1);
    expect(said.text()).toMatch(new RegExp(`Port ${port} .*in use.*PORT=`));
    expect(existsSync(home.connectionFile)).toBe(false);
    server.close();
  });

  it("serves page and API on one port, tells a second start where, and leaves nothing after Ctrl-C", async () => {
    const port = await freePort();
    const { npm } = await serving(port);
    const { all } = family(npm);
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect([page.status, (await page.text()).includes("<div")]).toEqual([200, true]);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);

    const second = npmStart(await freePort());
    expect((await ended(second.npm)).code).toBe(0);
    expect(second.said.text()).toContain(`already serves this home (${root}): http://127.0.0.1:${port}`);
    expect(all.every(isAlive)).toBe(true);

    process.kill(-(npm.pid ?? 0), "SIGINT");
    await Promise.all(all.map(gone));
    expect(lockHolder(home.startLock)).toBeUndefined();
  });

  it("leaves nothing when npm gets SIGTERM", async () => {
    const { npm } = await serving(await freePort());
    const { all } = family(npm);
    npm.kill("SIGTERM");
    await Promise.all(all.map(gone));
  });

  it.each(["outer", "inner"] as const)("leaves no engine when its %s process is killed with kill -9", async (which) => {
    const { npm } = await serving(await freePort());
    const kin = family(npm);
    process.kill(kin[which], "SIGKILL");
    await Promise.all(kin.all.slice(1).map(gone));
  });
});
