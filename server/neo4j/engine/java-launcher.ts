import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EngineError } from "./engine-error.ts";
import type { EngineHome } from "./engine-home.ts";
import { type EngineProcess, ofChild } from "./engine-process.ts";
import type { Launcher } from "./launcher.ts";
import { type EngineMemory, neo4jConf, serverArguments } from "./neo4j-conf.ts";
import { runCommand } from "./run-command.ts";

/** Runs Neo4j from its jars under a Java of this machine. */
export function javaLauncher(home: EngineHome, engine: { java: string; lib: string }, memory: EngineMemory): Launcher {
  const conf = join(home.neo4j, "conf");
  const consoleLog = join(home.neo4j, "logs", "console.log");

  async function make(password: string): Promise<void> {
    for (const folder of ["conf", "data", "logs", "import", "run"]) {
      mkdirSync(join(home.neo4j, folder), { recursive: true, mode: 0o700 });
    }
    writeFileSync(join(conf, "neo4j.conf"), neo4jConf({ port: 7687, memory }));
    // An argument file keeps the password out of the list of processes.
    const argumentFile = join(home.neo4j, "set-password.args");
    const admin = ["org.neo4j.server.startup.Neo4jAdminCommand", "dbms", "set-initial-password", password];
    const quoted = ["-cp", join(engine.lib, "*"), ...admin].map((text) => `"${text.replaceAll("\\", "\\\\")}"`);
    writeFileSync(argumentFile, quoted.join("\n"), { mode: 0o600 });
    try {
      const { code, output } = await runCommand(engine.java, [`@${argumentFile}`], {
        env: { ...javaEnvironment(), NEO4J_HOME: home.neo4j, NEO4J_CONF: conf },
      });
      if (code !== 0) throw new EngineError("home", `neo4j-admin could not set the first password: ${output.trim()}`);
    } finally {
      rmSync(argumentFile, { force: true });
    }
  }

  async function launch(port: number): Promise<EngineProcess> {
    mkdirSync(join(home.neo4j, "logs"), { recursive: true });
    writeFileSync(join(conf, "neo4j.conf"), neo4jConf({ port, memory }));
    const log = openSync(consoleLog, "w", 0o600);
    const child = spawn(engine.java, serverArguments({ lib: engine.lib, neo4jHome: home.neo4j, memory }), {
      cwd: home.neo4j,
      env: javaEnvironment(),
      stdio: ["ignore", log, log],
      windowsHide: true,
    });
    const running = await ofChild(child);
    closeSync(log);
    if (running === undefined) throw new EngineError("start", `${engine.java} could not be started.`);
    return running;
  }

  return {
    hasData: async () => existsSync(join(home.neo4j, "data")),
    clear: async () => rmSync(home.neo4j, { recursive: true, force: true, maxRetries: 5 }),
    make,
    launch,
    lastWords: async () => lastErrors([join(home.neo4j, "logs", "neo4j.log"), consoleLog]),
  };
}

/** Java on Linux reads paths in the locale's characters: without UTF-8 an Arabic folder name would be lost. */
function javaEnvironment(): NodeJS.ProcessEnv {
  const { JAVA_TOOL_OPTIONS: _, _JAVA_OPTIONS: __, CLASSPATH: ___, LC_ALL: ____, ...env } = process.env;
  return process.platform === "linux" ? { ...env, LC_ALL: "C.UTF-8" } : env;
}

function lastErrors(logs: readonly string[]): string {
  const lines = logs.flatMap((path) => {
    try {
      return readFileSync(path, "utf8").slice(-20_000).trim().split("\n");
    } catch {
      return [];
    }
  });
  const telling = lines.filter((line) => /ERROR|Exception|error/.test(line) && !/^\s+at /.test(line));
  const last = (telling.at(-1) ?? "its log names no error").trim();
  return last.replace(/\p{Cc}/gu, " ").slice(0, 400);
}
