import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { EngineHome } from "./engine-home.ts";
import type { KeeperOrder } from "./launcher.ts";

/** Starts a keeper in a session of its own, so that neither Ctrl-C nor the end of a parent reaches it. */
export function spawnKeeper(home: EngineHome, order: KeeperOrder): ChildProcess {
  mkdirSync(home.root, { recursive: true });
  const log = openSync(home.keeperLog, "a", 0o600);
  const { NODE_OPTIONS: _, NODE_V8_COVERAGE: __, NODE_CHANNEL_FD: ___, ...env } = process.env;
  const child = spawn(process.execPath, [...keeperProgram(), JSON.stringify(order)], {
    cwd: home.root,
    detached: true,
    env,
    stdio: ["ignore", log, log],
    windowsHide: true,
  });
  child.on("error", () => undefined); // seen by the caller as a keeper that is not there
  child.unref();
  closeSync(log);
  return child;
}

/** The keeper lies beside this file: as TypeScript in a clone, as JavaScript in a build. */
function keeperProgram(): string[] {
  if (!import.meta.url.endsWith(".ts")) return [fileURLToPath(new URL("./keeper.js", import.meta.url))];
  const keeper = fileURLToPath(new URL("./keeper.ts", import.meta.url));
  if ("typescript" in process.features && process.features.typescript) return [keeper];
  const tsx = createRequire(import.meta.url).resolve("tsx");
  return ["--import", pathToFileURL(tsx).href, keeper];
}
