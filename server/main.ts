/** Composition root of the server: settings → engine → driver → application → listen → shutdown. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { createApp } from "./app.ts";
import { readSettings, SettingsError } from "./env.ts";
import { withCircuitBreaker } from "./neo4j/circuit-breaker.ts";
import { type CypherRunner, createCypherRunner } from "./neo4j/cypher-runner.ts";
import { createDriver } from "./neo4j/driver.ts";
import { acquireEngine, EngineError, type EngineStatus } from "./neo4j/engine.ts";
import { createGraphReader } from "./neo4j/graph-reader.ts";
import { missingSettings } from "./neo4j/settings-check.ts";
import { readReadiness } from "./readiness.ts";
import { keepTraceGraphs } from "./routes/trace-graphs.ts";
import { ListenError, serve } from "./serve.ts";
import { warmUp } from "./warm-up.ts";

/** Our reads are bounded by 5 s; with the engine's own stop the whole stays under 10 s. */
const DRAIN_MS = 5_000;
const PROBE_TIMEOUT_MS = 1_000;

/** `dist/client`, seen from `server/` and from the bundle in `dist/server/` alike. */
function clientFolder(): string | null {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = [join(here, "..", "dist", "client"), join(here, "..", "client")];
  return candidates.find((each) => existsSync(join(each, "index.html")) && existsSync(join(each, "assets"))) ?? null;
}

/** An expression that the server cannot end holds one of its workers: degraded, though it still answers. */
function withPinned(status: EngineStatus, queries: CypherRunner): { state: string; detail?: string } {
  const { pinned } = queries.status();
  if (pinned === 0) return status;
  return { state: "degraded", detail: `${pinned} given-up queries still hold a worker of the database` };
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = pino({ level: settings.logLevel }, pino.destination(2));
  const engine = await acquireEngine({
    home: settings.home,
    purpose: "start",
    ...(settings.external === null ? {} : { external: settings.external }),
    onProgress: (line) => console.log(line),
    onStatus: (status) => logger.warn(status, "the engine's state changed"),
  });
  const driver = createDriver(engine.connection);
  const { database } = engine.connection;
  const plainReader = createGraphReader(driver, database);
  const reader = withCircuitBreaker(plainReader, createGraphReader(driver, database, { timeout: PROBE_TIMEOUT_MS }));
  let missing: readonly string[] | null = null;
  let stopping = false;
  const queries = createCypherRunner({ connection: engine.connection, reader: plainReader });
  const readiness = () =>
    readReadiness({
      reader,
      engine: () => withPinned(engine.status(), queries),
      missingSettings: () => missing,
      stopping: () => stopping,
    });
  const traceGraphs = keepTraceGraphs(reader);
  const app = createApp({
    reader,
    queries,
    traceGraphs,
    readiness,
    logger,
    host: settings.host,
    clientDir: clientFolder(),
  });
  const server = await serve(app, settings).catch(async (error: unknown) => {
    await driver.close();
    await engine.release();
    throw error;
  });
  console.log(`Serving ${server.address}`);

  queries.warmUp();
  void warmUp({ reader: plainReader, traceGraphs });
  missingSettings(plainReader)
    .then((names) => {
      missing = names;
      if (names.length > 0) logger.warn({ missing: names }, "the engine lacks safety settings");
    })
    .catch((error: unknown) => logger.warn({ err: error }, "the engine's settings could not be read back"));

  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, "shutting down");
    await server.close(DRAIN_MS);
    reader.stop();
    queries.close();
    await driver.close();
    await engine.release();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("SIGHUP", stop);
}

main().catch((error: unknown) => {
  const known = error instanceof SettingsError || error instanceof ListenError || error instanceof EngineError;
  console.error(known ? error.message : error);
  process.exit(error instanceof SettingsError ? 2 : error instanceof EngineError ? error.exitCode : 1);
});
