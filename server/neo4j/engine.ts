import { setTimeout as sleep } from "node:timers/promises";
import { type EngineConnection, tryLogin } from "./engine/bolt-login.ts";
import { EngineError } from "./engine/engine-error.ts";
import { ConnectionFile, type EngineHome, engineHome, KeeperState } from "./engine/engine-home.ts";
import { lockHolder } from "./engine/exclusive-lock.ts";
import { findEngine } from "./engine/find-engine.ts";
import { readJsonFile } from "./engine/json-file.ts";
import { dropLease, liveLeases, takeLease } from "./engine/leases.ts";
import { DEFAULT_MEMORY, type EngineMemory } from "./engine/neo4j-conf.ts";
import { spawnKeeper } from "./engine/spawn-keeper.ts";

export type { EngineConnection } from "./engine/bolt-login.ts";
export { EngineError } from "./engine/engine-error.ts";

/** How the engine is now. `external` is somebody else's server, whose state is not ours to know. */
export type EngineStatus = { state: "starting" | "ready" | "restarting" | "stopped" | "external"; detail?: string };

/** One user's hold on an engine. It runs at least until `release`, which the last user waits on until it has stopped. */
export interface EngineHandle {
  connection: EngineConnection;
  status(): EngineStatus;
  release(): Promise<void>;
}

export interface AcquireOptions {
  /** `SILSILA_HOME`: one engine each. */
  home: string;
  purpose: "start" | "seed" | "test" | "dev" | "mcp";
  /** A server that runs already (`NEO4J_URI`): used as it is, nothing is started. */
  external?: EngineConnection;
  /** Counts only when this call starts the engine. */
  memory?: EngineMemory;
  onProgress?: (line: string) => void;
  onStatus?: (status: EngineStatus) => void;
}

const LOOK_MS = 200;
const WATCH_MS = 1_000;
const WAITING_LINES_MS = 5_000;

/**
 * Uses the running engine of a home, or starts it, and waits until it answers a login.
 * Throws EngineError with words for the user and an exit code when there is none to be had.
 */
export async function acquireEngine(options: AcquireOptions): Promise<EngineHandle> {
  if (options.external !== undefined) return externalHandle(options.external);
  const home = engineHome(options.home);
  const lease = takeLease(home, options.purpose);
  const dropOnExit = () => dropLease(lease);
  process.once("exit", dropOnExit);
  try {
    const connection = await reachEngine(home, options);
    return watchedHandle({ home, lease, connection, options, dropOnExit });
  } catch (error) {
    dropLease(lease);
    process.off("exit", dropOnExit);
    throw error;
  }
}

function externalHandle(connection: EngineConnection): EngineHandle {
  return { connection, status: () => ({ state: "external" }), release: async () => undefined };
}

/** Waits for a keeper whose engine answers; spawns one where none lives. Several may be spawned at once: the lock lets one live. */
async function reachEngine(home: EngineHome, options: AcquireOptions): Promise<EngineConnection> {
  const say = options.onProgress ?? (() => undefined);
  const since = Date.now();
  let told: string | undefined;
  let toldAt = 0;
  for (let spawned: ReturnType<typeof spawnKeeper> | undefined; ; await sleep(LOOK_MS)) {
    const keeper = lockHolder(home.keeperLock);
    const seen = readJsonFile(home.stateFile, KeeperState);
    const current = seen !== undefined && keeper?.pid === seen.keeper.pid ? seen : undefined;
    if (seen?.state === "failed" && seen.at >= since) {
      throw new EngineError(
        "start",
        `Neo4j could not be started: ${seen.detail ?? "no reason given"}. More: ${home.keeperLog}`,
      );
    }
    if (current?.state === "ready") {
      const connection = await provenConnection(home);
      if (connection !== undefined) return connection;
    }
    const news = current?.detail;
    if (
      news !== undefined &&
      news !== told &&
      (!news.startsWith("waiting") || Date.now() - toldAt > WAITING_LINES_MS)
    ) {
      told = news;
      toldAt = Date.now();
      say(current?.state === "restarting" ? `Neo4j restarts: ${news}` : news);
    }
    if (keeper !== undefined || (spawned !== undefined && spawned.exitCode === null && spawned.signalCode === null))
      continue;
    if (spawned !== undefined && spawned.exitCode !== 0 && lockHolder(home.keeperLock) === undefined) {
      const again = readJsonFile(home.stateFile, KeeperState);
      const why = again?.state === "failed" && again.at >= since ? again.detail : undefined;
      throw new EngineError(
        "start",
        `Neo4j could not be started: ${why ?? "its keeper ended"}. More: ${home.keeperLog}`,
      );
    }
    spawned = await startKeeper(home, options);
  }
}

async function startKeeper(home: EngineHome, options: AcquireOptions): Promise<ReturnType<typeof spawnKeeper>> {
  const engine = await findEngine(home, options.onProgress ?? (() => undefined));
  return spawnKeeper(home, { home: home.root, memory: options.memory ?? DEFAULT_MEMORY, engine });
}

async function provenConnection(home: EngineHome): Promise<EngineConnection | undefined> {
  const noted = readJsonFile(home.connectionFile, ConnectionFile);
  if (noted === undefined) return undefined;
  const { uri, username, password } = noted;
  const connection: EngineConnection = { uri, username, password, database: "neo4j" };
  return (await tryLogin(connection)).answer === "ok" ? connection : undefined;
}

interface Watched {
  home: EngineHome;
  lease: string;
  connection: EngineConnection;
  options: AcquireOptions;
  dropOnExit: () => void;
}

/** Looks at the keeper's state each second; a keeper that was killed is replaced, and the new one takes its engine over. */
function watchedHandle({ home, lease, connection, options, dropOnExit }: Watched): EngineHandle {
  let status: EngineStatus = { state: "ready" };
  let released = false;
  let reviving = false;
  const look = () => {
    const next = readStatus(home);
    if (next.state !== status.state || next.detail !== status.detail) {
      status = next;
      options.onStatus?.(status);
    }
    if (next.state === "stopped" && !reviving) {
      reviving = true;
      void startKeeper(home, options)
        .catch(() => undefined) // tried again at a later look
        .then(() => sleep(WATCH_MS * 3))
        .finally(() => {
          reviving = false;
        });
    }
  };
  const timer = setInterval(look, WATCH_MS);
  timer.unref();
  return {
    connection,
    status: () => status,
    release: async () => {
      if (released) return;
      released = true;
      clearInterval(timer);
      dropLease(lease);
      process.off("exit", dropOnExit);
      while (liveLeases(home).length === 0 && lockHolder(home.keeperLock) !== undefined) await sleep(100);
    },
  };
}

function readStatus(home: EngineHome): EngineStatus {
  const keeper = lockHolder(home.keeperLock);
  const seen = readJsonFile(home.stateFile, KeeperState);
  if (keeper === undefined) return { state: "stopped", detail: "the process that keeps Neo4j is gone" };
  if (seen === undefined || seen.keeper.pid !== keeper.pid) return { state: "starting" };
  const detail = seen.detail === undefined ? {} : { detail: seen.detail };
  if (seen.state === "stopping" || seen.state === "failed") return { state: "stopped", ...detail };
  return { state: seen.state, ...detail };
}
