/** `npm run build`: the page to dist/client, server, seed and keeper as plain JavaScript to dist/server. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { buildClientIfStale } from "./client-build.ts";
import { failWith, progressOf, root } from "./step.ts";

const say = progressOf("build");
const output = join(root, "dist", "server");

try {
  await buildClientIfStale(say, { force: true });
  rmSync(output, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    // The shared parts land in dist/server itself, where they look for keeper.js; the seed looks for its data beside it.
    entryPoints: {
      main: "server/main.ts",
      keeper: "server/neo4j/engine/keeper.ts",
      "cypher-worker": "server/neo4j/cypher-runner/cypher-worker.ts",
      "seed/main": "seed/main.ts",
    },
    outdir: output,
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
  for (const data of ["corpus", "annotations", "lexicon"]) {
    cpSync(join(root, "seed", data), join(output, "seed", data), { recursive: true });
  }
  say("server, seed and keeper are in dist/server");
} catch (error) {
  failWith(error instanceof Error ? error.message : String(error), 1);
}
