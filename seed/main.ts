/** The seed's composition root: settings → engine → graph → command → report and exit code. */
import { hostname } from "node:os";
import { delimiter, dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CommanderError } from "commander";
import { readSettings, SettingsError } from "../server/env.ts";
import { createDriver } from "../server/neo4j/driver.ts";
import { acquireEngine, EngineError } from "../server/neo4j/engine.ts";
import { toAppError } from "../server/neo4j/error-map.ts";
import { openGraphStore } from "../server/neo4j/open-graph-store.ts";
import { createProgram, type Request } from "./command-line.ts";
import { type Command, runCommand } from "./commands.ts";
import { diskFiles } from "./disk-files.ts";
import { exitCodeOf, reportJson, reportLines } from "./report.ts";
import { drawOverview } from "./stages/overview.ts";
import { terminalProgress } from "./terminal-progress.ts";

const VERSION = "0.1.0";
/** Longer than a lease: the run after a killed one waits for it to end and goes on. */
const LOCK_WAIT = 30_000;

/** The signal that ends us: what then fails on the way out is not news. */
let stoppedBy: string | undefined;

async function act({ command, json }: Request): Promise<void> {
  const settings = readSettings(process.env);
  const progress = terminalProgress(process.stderr);
  const engine = await acquireEngine({
    home: resolve(settings.home),
    purpose: "seed",
    ...(settings.external === null ? {} : { external: settings.external }),
    onProgress: (line) => progress.line(line),
  });
  const driver = createDriver(engine.connection);
  const leave = async () => {
    await driver.close();
    await engine.release();
  };
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 }))
    process.once(signal, () => {
      stoppedBy = signal;
      process.stderr.write(`stopped by ${signal}; the next run goes on from here\n`);
      void leave().finally(() => process.exit(code));
    });
  try {
    // Asked once before the patient part: a wrong address or password is told at once.
    await driver.getServerInfo();
    const report = await runCommand(
      withSettings(command, settings.articles),
      {
        dataFolder: relative("", dirname(fileURLToPath(import.meta.url))),
        holder: `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}`,
        lockWait: LOCK_WAIT,
      },
      {
        files: diskFiles,
        now: Date.now,
        progress,
        layoutOverview: drawOverview,
        database: openGraphStore(driver, engine.connection.database),
      },
    );
    process.stdout.write(json ? `${reportJson(report)}\n` : `${reportLines(report).join("\n")}\n`);
    process.exitCode = exitCodeOf(report);
  } finally {
    await leave();
  }
}

/** `SILSILA_ARTICLES` holds paths as `PATH` does. */
function withSettings(command: Command, articles: string | undefined): Command {
  if (command.name !== "seed" || articles === undefined) return command;
  return { ...command, paths: articles.split(delimiter).filter((path) => path !== "") };
}

try {
  await createProgram(VERSION, act).parseAsync(process.argv);
} catch (caught) {
  const error = toAppError(caught);
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (stoppedBy === undefined) {
    const isPlain = error instanceof Error;
    process.stderr.write(`${isPlain ? error.message : String(error)}\n`);
    process.exitCode = error instanceof SettingsError ? 2 : error instanceof EngineError ? error.exitCode : 1;
  }
}
