// What must hold before any package may be imported: a fitting Node, the settings of `.env`, the packages of the lock file.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEnvFile } from "./env-file.mjs";
import { ensurePackages } from "./packages.mjs";

/** The folder of the clone, whatever the current one is. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const OLDEST_NODE = [20, 19];

/**
 * Prepares the clone. Progress goes to stderr, since scripts read the stdout of some commands.
 * Ends the process with exit code 2 where something is missing that only the user can bring.
 */
export async function bootstrap() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(
      `Silsila needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}. See https://nodejs.org`,
    );
  }
  for (const [key, value] of readEnvFile(join(root, ".env"))) process.env[key] ??= value;
  const fault = await ensurePackages(root, say);
  if (fault !== undefined) fail(fault);
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`[setup] ${line}\n`);
}

/** @param {string} message @returns {never} */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
