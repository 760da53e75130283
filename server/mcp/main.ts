/** Composition root of `npm run mcp`: the engine, the tools, and the protocol over stdin and stdout. Logs go to stderr. */
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { readSettings, SettingsError } from "../env.ts";
import { createCypherRunner } from "../neo4j/cypher-runner.ts";
import { createDriver } from "../neo4j/driver.ts";
import { acquireEngine, EngineError } from "../neo4j/engine.ts";
import { createGraphReader } from "../neo4j/graph-reader.ts";
import { keepTraceGraphs } from "../routes/trace-graphs.ts";
import { createMcpServer } from "./mcp-server.ts";

/** An assistant waits longer than a page: its first questions meet an engine that has just started. */
const PATIENCE_MS = 15_000;

const say = (line: string) => process.stderr.write(`${line}\n`);

/** The graph by an engine that runs already, or by one that is started for us. */
async function openGraph() {
  const { home, external } = readSettings(process.env);
  const engine = await acquireEngine({
    home,
    purpose: "mcp",
    ...(external === null ? {} : { external }),
    onProgress: say,
  });
  const driver = createDriver(engine.connection);
  const reader = createGraphReader(driver, engine.connection.database, { timeout: PATIENCE_MS });
  const queries = createCypherRunner({ connection: engine.connection, reader });
  return {
    context: { reader, traceGraphs: keepTraceGraphs(reader), queries },
    async close() {
      queries.close();
      await driver.close();
      await engine.release();
    },
  };
}

// The protocol answers at once; the first call of a tool waits for the engine.
const graph = openGraph();
graph.catch((error: unknown) => {
  say(error instanceof SettingsError || error instanceof EngineError ? error.message : String(error));
  process.exit(error instanceof SettingsError ? 2 : error instanceof EngineError ? error.exitCode : 1);
});
const server = createMcpServer({
  context: async () => (await graph).context,
  version: "0.1.0",
  onFault: (error, tool) => say(`${tool}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server.close();
  await (await graph).close();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
process.on("disconnect", () => void stop());
// The assistant ends by closing our stdin.
process.stdin.on("close", () => void stop());
process.stdin.on("end", () => void stop());

await server.connect(new StdioServerTransport());
