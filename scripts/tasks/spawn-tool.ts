import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./step.ts";

/** Starts a tool of node_modules as a child that is stopped when this process ends. */
export function spawnTool(program: readonly string[], args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const channel = pathToFileURL(join(root, "scripts", "bootstrap", "stop-channel.mjs")).href;
  return spawn(process.execPath, ["--import", channel, join(root, "node_modules", ...program), ...args], {
    cwd: root,
    env,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
}
