import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstallPackages, installPackage } from "../../server/neo4j/engine/install-tools.ts";
import { runCommand } from "../../server/neo4j/engine/run-command.ts";
import { root } from "./step.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...[process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined
      ? []
      : [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")],
  ),
];

/** A browser of this machine for the e2e suite: `SILSILA_CHROMIUM`, the PATH, then the usual places. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.SILSILA_CHROMIUM;
  if (named !== undefined && named !== "") return named;
  const onPath = (env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

/**
 * Finds a browser or gets one: as root on Debian and its kin by apt-get, elsewhere by Playwright's own download
 * (then `path` is undefined and Playwright knows where). A fault is words for the user.
 */
export async function ensureChromium(
  say: (line: string) => void,
): Promise<{ path: string | undefined } | { fault: string }> {
  const found = findChromium();
  if (found !== undefined) {
    if (existsSync(found)) return { path: found };
    return { fault: `SILSILA_CHROMIUM names ${found}, and there is no such file.` };
  }
  if (canInstallPackages()) {
    say("no Chromium found");
    await installPackage(["chromium", "chromium-browser"], say);
    const installed = findChromium();
    if (installed !== undefined) return { path: installed };
  }
  say("fetching Playwright's Chromium");
  const program = join(root, "node_modules", "@playwright", "test", "cli.js");
  const { code, output } = await runCommand(process.execPath, [program, "install", "chromium"], { onLine: say });
  if (code === 0) return { path: undefined };
  const last = output.trim().split("\n").at(-1) ?? "";
  return { fault: `No Chromium for the browser tests: install one, or name it in SILSILA_CHROMIUM. (${last})` };
}
