import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const KILL_AFTER_MS = 30_000;

/**
 * Runs a TypeScript program of the clone as this command: same terminal, same exit code, and it ends when this one is
 * told to, or when npm above is gone. The child hears of a sudden end of this process by its channel ("disconnect").
 * @param {string} root
 * @param {string} program path from the root
 * @param {readonly string[]} args
 */
export function runTask(root, program, args) {
  const loader = pathToFileURL(join(root, "node_modules", "tsx", "dist", "esm", "index.mjs")).href;
  const channel = `${pathToFileURL(join(root, "scripts", "bootstrap", "stop-channel.mjs")).href}?parent=${process.pid}`;
  const child = spawn(process.execPath, ["--import", channel, "--import", loader, join(root, program), ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  let told = false;
  const stop = () => {
    if (told) return;
    told = true;
    if (child.connected) child.send("stop");
    setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS).unref();
  };
  // Ctrl-C reached the child already: only where it does not end by that is it told.
  process.on("SIGINT", () => setTimeout(stop, 2_000).unref());
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, stop);
  watchParent(stop);
  child.once("error", (error) => {
    process.stderr.write(`${program} could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

/** SIGTERM to npm ends its shell and never reaches us: then our parent is another, or gone. @param {() => void} gone */
function watchParent(gone) {
  if (process.env.npm_lifecycle_event === undefined) return; // started by hand, in the background perhaps: the shell may go
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && exists(parent)) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}

/** @param {number} pid */
function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
