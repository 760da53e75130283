import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { exitCodeOf, spawnTypeScript } from "../../scripts/tasks/run-typescript.ts";
import { freePort } from "../../server/neo4j/engine/free-port.ts";
import { acquireEngine, type EngineConnection } from "../../server/neo4j/engine.ts";
import { claimTestDatabase, clearTestDatabase } from "./clear-database.ts";
import { givenServer } from "./given-server.ts";

/** The whole product, running for tests. */
export interface RunningApp {
  /** Without a slash at its end. */
  address: string;
  connection: EngineConnection;
  /** `SILSILA_HOME` of this app: commands given it find the same engine. */
  home: string;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;

/**
 * Starts engine, seed and server on a home and a port of their own (the engine is `NEO4J_TEST_URI` where given).
 * `seed: false` leaves the graph empty. What the seed and server say goes to this process's output when they fail.
 */
export async function startApp(options: { seed?: boolean; env?: Record<string, string> } = {}): Promise<RunningApp> {
  const home = mkdtempSync(join(tmpdir(), "silsila-app-"));
  const external = givenServer(process.env);
  const engine = await acquireEngine({
    home,
    purpose: "test",
    memory: { heap: "512m", pageCache: "64m", shortLived: true },
    ...(external === undefined ? {} : { external }),
  });
  const env = appEnvironment(home, external, options.env ?? {});
  let server: ReturnType<typeof spawnTypeScript> | undefined;
  const stop = async () => {
    if (server !== undefined && server.exitCode === null && server.signalCode === null) {
      const ended = exitCodeOf(server);
      if (server.connected) server.send("stop");
      else server.kill("SIGTERM");
      await ended;
    }
    await engine.release();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    if (external !== undefined) {
      await claimTestDatabase(external);
      await clearTestDatabase(external);
    }
    if (options.seed !== false) await runSeed(env);
    const port = await freePort();
    server = spawnTypeScript("server/main.ts", [], { env: { ...env, PORT: String(port) }, stdio: "pipe" });
    const address = `http://127.0.0.1:${port}`;
    await untilReady(address, server);
    return { address, connection: engine.connection, home, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function appEnvironment(home: string, external: EngineConnection | undefined, more: Record<string, string>) {
  const { NEO4J_URI: _, SILSILA_ARTICLES: __, HOST: ___, NODE_OPTIONS: ____, ...rest } = process.env;
  const engine =
    external === undefined
      ? {}
      : {
          NEO4J_URI: external.uri,
          NEO4J_USERNAME: external.username,
          NEO4J_PASSWORD: external.password,
          NEO4J_DATABASE: external.database,
        };
  return { ...rest, SILSILA_HOME: home, LOG_LEVEL: "warn", ...engine, ...more };
}

async function runSeed(env: NodeJS.ProcessEnv): Promise<void> {
  const seed = spawnTypeScript("seed/main.ts", [], { env, stdio: "pipe" });
  const said = collect(seed);
  const code = await exitCodeOf(seed);
  if (code !== 0) throw new Error(`The seed ended with exit code ${code}:\n${said()}`);
}

async function untilReady(address: string, server: ReturnType<typeof spawnTypeScript>): Promise<void> {
  const said = collect(server);
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    if (server.exitCode !== null || server.signalCode !== null || Date.now() > deadline) {
      const reasons = answer === undefined ? "" : await answer.text();
      throw new Error(`The server is not ready. ${reasons}\n${said()}`);
    }
    await sleep(100);
  }
}

/** The last of what a child says; reading it also keeps its pipes from filling up. */
function collect(child: ReturnType<typeof spawnTypeScript>): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      text = (text + chunk).slice(-20_000);
    });
  }
  return () => text;
}
