/** `npm run dev`: one address with hot reload: Vite serves the page and passes API calls on to a server that restarts on change. */
import { join, resolve } from "node:path";
import { createServer } from "vite";
import { readSettings, SettingsError } from "../../server/env.ts";
import { freePort } from "../../server/neo4j/engine/free-port.ts";
import { acquireEngine, EngineError } from "../../server/neo4j/engine.ts";
import { portFault } from "./port-check.ts";
import { exitCodeOf, spawnTypeScript } from "./run-typescript.ts";
import { corpusHash, isSeeded, recordSeed } from "./seed-record.ts";
import { failWith, progressOf, root } from "./step.ts";

process.chdir(root);
const settings = readOrFail();
const home = resolve(settings.home);
const busy = await portFault(settings.port, settings.host);
if (busy !== undefined) failWith(busy, 1);

const engine = await acquireEngine({
  home,
  purpose: "dev",
  ...(settings.external === null ? {} : { external: settings.external }),
  onProgress: progressOf("engine"),
}).catch((error: unknown) =>
  failWith(error instanceof Error ? error.message : String(error), error instanceof EngineError ? error.exitCode : 1),
);

const hash = corpusHash(settings.articles);
if (settings.external !== null || !isSeeded(home, hash)) {
  recordSeed(home, undefined);
  if ((await exitCodeOf(spawnTypeScript("seed/main.ts", []))) === 0) recordSeed(home, hash);
}

const apiPort = await freePort();
const api = spawnTypeScript("server/main.ts", [], {
  watch: true,
  env: { ...process.env, HOST: "127.0.0.1", PORT: String(apiPort) },
});

// Read by vite.config.ts, which passes the API's paths on to it.
process.env.SILSILA_API = `http://127.0.0.1:${apiPort}`;
const vite = await createServer({
  configFile: join(root, "vite.config.ts"),
  server: { host: settings.host, port: settings.port, strictPort: true },
});
await vite.listen();
console.log(`\nSilsila in development: http://${settings.host}:${settings.port} (API behind it on port ${apiPort})\n`);

let ending = false;
const end = async () => {
  if (ending) return;
  ending = true;
  api.kill("SIGTERM");
  await Promise.all([vite.close(), exitCodeOf(api)]);
  await engine.release();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());
api.once("exit", () => void end());

function readOrFail() {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof SettingsError) return failWith(error.message, 2);
    throw error;
  }
}
