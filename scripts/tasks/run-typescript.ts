import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./step.ts";
import { stopChannel } from "./stop-channel.ts";

/** Starts one of our TypeScript programs as a child that ends when this process does, be it by `kill -9`. */
export function spawnTypeScript(
  program: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; stdio?: "inherit" | "pipe"; watch?: boolean } = {},
): ChildProcess {
  const stdio = options.stdio ?? "inherit";
  const preload = (path: string[]) => ["--import", pathToFileURL(join(root, ...path)).href];
  const runner = options.watch
    ? [join(root, "node_modules", "tsx", "dist", "cli.mjs"), "watch", "--clear-screen=false"]
    : ["--import", stopChannel(), ...preload(["node_modules", "tsx", "dist", "esm", "index.mjs"])];
  return spawn(process.execPath, [...runner, join(root, program), ...args], {
    cwd: root,
    env: options.env ?? process.env,
    stdio: [stdio === "pipe" ? "ignore" : "inherit", stdio, stdio, "ipc"],
  });
}

/** The exit code of a child; a signal counts as 1, as does a child that could not be started. */
export function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
