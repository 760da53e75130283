/** `npm start`: engine and page side by side, then the seed where the corpus has changed, then the server. */
import { resolve } from "node:path";
import { readSettings, SettingsError } from "../../server/env.ts";
import { engineHome } from "../../server/neo4j/engine/engine-home.ts";
import { dropLock, lockHolder, takeLock } from "../../server/neo4j/engine/exclusive-lock.ts";
import { acquireEngine, EngineError } from "../../server/neo4j/engine.ts";
import { buildClientIfStale } from "./client-build.ts";
import { portFault } from "./port-check.ts";
import { exitCodeOf, spawnTypeScript } from "./run-typescript.ts";
import { corpusHash, isSeeded, recordSeed } from "./seed-record.ts";
import { failWith, progressOf, root } from "./step.ts";

process.chdir(root);
const since = Date.now();
const settings = readOrFail();
const home = resolve(settings.home);
const address = `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${settings.port}`;

const startLock = engineHome(home).startLock;
if (!takeLock(startLock, address).taken) {
  const serving = lockHolder(startLock)?.note ?? "another process";
  console.log(`Silsila already serves this home (${home}): ${serving}`);
  process.exit(0);
}
process.once("exit", () => dropLock(startLock));
// Until the server is there with handlers of its own, a signal just ends this: the engine's keeper sees that we are gone.
const endNow = () => process.exit(143);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, endNow);

const busy = await portFault(settings.port, settings.host);
if (busy !== undefined) failWith(busy, 1);

const [engine] = await Promise.all([
  acquireEngine({
    home,
    purpose: "start",
    ...(settings.external === null ? {} : { external: settings.external }),
    onProgress: progressOf("engine"),
  }),
  buildClientIfStale(progressOf("page")),
]).catch((error: unknown) => {
  const exitCode = error instanceof EngineError ? error.exitCode : 1;
  return failWith(error instanceof Error ? error.message : String(error), exitCode);
});

const hash = corpusHash(settings.articles);
if (settings.external !== null || !isSeeded(home, hash)) {
  recordSeed(home, undefined);
  const seed = spawnTypeScript("seed/main.ts", []);
  const code = await exitCodeOf(seed);
  if (code > 1) failWith("The corpus could not be loaded: the reason stands above. Try again with: npm run seed", 1);
  if (code === 1) console.error("[seed] some articles were not loaded (see above); Silsila starts with the others");
  else recordSeed(home, hash);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, endNow);
await import("../../server/main.ts");
await untilServing();
progressOf("start")(`ready after ${((Date.now() - since) / 1000).toFixed(1)} s: open ${address}`);
// The server holds a lease of its own by now: its release at the end shall not wait for ours.
await engine.release();

function readOrFail() {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof SettingsError) return failWith(error.message, 2);
    throw error;
  }
}

async function untilServing(): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/livez`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}
