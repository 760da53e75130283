import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs `npm ci` unless the packages in `node_modules` are those of the lock file, judged by its hash, not by times.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>} what went wrong, for the user
 */
export async function ensurePackages(root, say) {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const hash = createHash("sha256").update(lock).digest("hex");
  const record = join(root, "node_modules", ".silsila-lock-hash");
  if (existsSync(record) && readFileSync(record, "utf8") === hash) return undefined;
  if (!installedAsLocked(root, lock)) {
    say("Installing packages (npm ci): about a minute");
    const code = await npmCi(root);
    if (code !== 0) return `npm ci failed (exit code ${code}): its message stands above. Packages are needed to go on.`;
  }
  writeFileSync(record, hash);
  return undefined;
}

/**
 * True where npm's own record of what it installed names the locked version of each package.
 * Packages for other systems are missing by right, so a missing optional one is no fault.
 * @param {string} root
 * @param {string} lock
 */
export function installedAsLocked(root, lock) {
  try {
    const wanted = JSON.parse(lock).packages;
    const installed = JSON.parse(readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8")).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === "") return true;
      const found = installed[path];
      return found === undefined ? entry.optional === true : found.version === entry.version;
    });
  } catch {
    return false;
  }
}

/** @param {string} root @returns {Promise<number>} */
function npmCi(root) {
  // Under npm its own program is known: started by Node it needs no shell, on Windows neither.
  const program = process.env.npm_execpath;
  const known = program?.endsWith(".js") === true || program?.endsWith(".cjs") === true;
  const command = known ? process.execPath : process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  return new Promise((resolve) => {
    const child = spawn(command, known ? [program ?? "", ...args] : args, {
      cwd: root,
      shell: !known && process.platform === "win32",
      // Two to stderr: stdout belongs to the command that the user gave.
      stdio: ["ignore", 2, 2],
    });
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
