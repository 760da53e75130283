import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./step.ts";
import { stopChannel } from "./stop-channel.ts";

/** Starts a tool of node_modules as a child that is stopped when this process ends. */
export function spawnTool(program: readonly string[], args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ["--import", stopChannel(), join(root, "node_modules", ...program), ...args], {
    cwd: root,
    env,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
}
