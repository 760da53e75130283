import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../../server/neo4j/engine/run-command.ts";
import { hashSources } from "./source-hash.ts";
import { root } from "./step.ts";

/** All that the built client is made of. */
const SOURCES = ["client", "server/contract", "server/text", "server/layout", "vite.config.ts", "package-lock.json"];
const OUTPUT = join(root, "dist", "client");
const RECORD = join(OUTPUT, ".source-hash");

/** Builds the client into dist/client unless what stands there is made of the present sources. Throws when Vite fails. */
export async function buildClientIfStale(
  say: (line: string) => void,
  options: { force?: boolean } = {},
): Promise<void> {
  const hash = hashSources(root, SOURCES);
  const present = existsSync(join(OUTPUT, "index.html")) && existsSync(RECORD);
  if (options.force !== true && present && readFileSync(RECORD, "utf8") === hash) return;
  say("building the page (vite build)");
  const since = Date.now();
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { code, output } = await runCommand(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (code !== 0) throw new Error(`The page could not be built:\n${output.trim()}`);
  writeFileSync(RECORD, hash);
  say(`built in ${((Date.now() - since) / 1000).toFixed(1)} s`);
}
