/**
 * The keeper: a small process of its own group that runs one home's engine as long as somebody holds a lease on it.
 * Being apart from the terminal and from `npm`, it outlives their sudden end and then stops the engine, so none is orphaned.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { tryLogin } from "./bolt-login.ts";
import { dockerLauncher } from "./docker-launcher.ts";
import { ConnectionFile, type EngineHome, engineHome, type KeeperState } from "./engine-home.ts";
import { type EngineProcess, ofStranger } from "./engine-process.ts";
import { dropLock, takeLock } from "./exclusive-lock.ts";
import { answers, freePort } from "./free-port.ts";
import { javaLauncher } from "./java-launcher.ts";
import { readJsonFile, writeJsonFile } from "./json-file.ts";
import { KeeperOrder } from "./launcher.ts";
import { liveLeases } from "./leases.ts";
import { noteWhole, prepareHome } from "./prepare-home.ts";
import { isAlive, ownIdentity } from "./process-identity.ts";
import { realWait, supervise } from "./supervise.ts";

const LEASE_LOOK_MS = 300;

const order = KeeperOrder.parse(JSON.parse(process.argv[2] ?? "{}"));
const home = engineHome(order.home);
const stopping = new AbortController();
let state: KeeperState["state"] = "starting";

function report(next: KeeperState["state"], detail?: string): void {
  state = next;
  const content: KeeperState = { state, keeper: ownIdentity(), at: Date.now(), ...(detail ? { detail } : {}) };
  writeJsonFile(home.stateFile, content);
}

/** Says "stopping" first and looks again after: whoever takes a lease in between sees it, or is seen. */
async function watchLeases(): Promise<void> {
  while (!stopping.signal.aborted) {
    await sleep(LEASE_LOOK_MS);
    if (liveLeases(home).length > 0) continue;
    const before = state;
    report("stopping");
    if (liveLeases(home).length === 0) stopping.abort();
    else report(before);
  }
}

/** The engine of a keeper that was killed, if it still runs and takes the password. */
async function survivor(): Promise<EngineProcess | undefined> {
  const noted = readJsonFile(home.connectionFile, ConnectionFile);
  if (noted?.pid === undefined || noted.started === undefined) return undefined;
  const identity = { pid: noted.pid, started: noted.started };
  if (!isAlive(identity)) return undefined;
  const running = ofStranger(identity);
  const login = await tryLogin({ ...noted, database: "neo4j" });
  if (login.answer === "ok") return running;
  await running.stop();
  return undefined;
}

async function keep(at: EngineHome): Promise<void> {
  report("starting", "preparing the home");
  const launcher =
    order.engine.kind === "java" ? javaLauncher(at, order.engine, order.memory) : dockerLauncher(at, order.memory);
  const adopted = await survivor();
  const password = await prepareHome(at, launcher, order.engine.kind);
  const noted = readJsonFile(at.connectionFile, ConnectionFile);
  let port = Number(noted?.uri.split(":").at(-1)) || undefined;
  let everReady = adopted !== undefined;
  const uri = () => `bolt://127.0.0.1:${port}`;
  const running = await supervise(
    {
      launch: async () => {
        // Clients hold the address: once it was in use it stays, or they could not find the engine again.
        if (!everReady) port = await freePort(port);
        const started = await launcher.launch(port ?? 0, password);
        const { identity } = started;
        const startedAt = new Date().toISOString();
        const connection: ConnectionFile = { uri: uri(), username: "neo4j", password, ...identity, startedAt };
        writeJsonFile(at.connectionFile, connection);
        return started;
      },
      login: async () =>
        (await answers(port ?? 0))
          ? tryLogin({ uri: uri(), username: "neo4j", password, database: "neo4j" })
          : { answer: "silent", detail: "nothing listens yet" },
      lastWords: () => launcher.lastWords(),
      report: (next, detail) => {
        if (next === "ready") {
          everReady = true;
          noteWhole(at, order.engine.kind);
        }
        if (!stopping.signal.aborted) report(next, detail);
      },
      wait: realWait,
      now: () => Date.now(),
    },
    stopping.signal,
    adopted,
  );
  report("stopping");
  await running?.stop();
  report("stopped");
}

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stopping.abort());

if (takeLock(home.keeperLock).taken) {
  void watchLeases();
  try {
    await keep(home);
    process.exitCode = 0;
  } catch (error) {
    report("failed", error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    dropLock(home.keeperLock);
  }
}
process.exit();
