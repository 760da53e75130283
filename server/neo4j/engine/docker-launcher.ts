import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { EngineError } from "./engine-error.ts";
import type { EngineHome } from "./engine-home.ts";
import { type EngineProcess, ofChild } from "./engine-process.ts";
import { NEO4J_VERSION } from "./jar-cache.ts";
import type { Launcher } from "./launcher.ts";
import { type EngineMemory, SAFE_SETTINGS, SHORT_LIVED_CONTAINER_FLAGS } from "./neo4j-conf.ts";
import { runCommand } from "./run-command.ts";

export const NEO4J_IMAGE = `neo4j:${NEO4J_VERSION}-community`;

/** True when a Docker engine answers here. */
export async function dockerAnswers(): Promise<boolean> {
  return (await runCommand("docker", ["info"], { timeoutMs: 15_000 })).code === 0;
}

/** Fetches the engine's image unless it is there. */
export async function ensureImage(onProgress: (line: string) => void): Promise<void> {
  if ((await runCommand("docker", ["image", "inspect", NEO4J_IMAGE])).code === 0) return;
  onProgress(`Fetching ${NEO4J_IMAGE} (docker pull)`);
  const { code, output } = await runCommand("docker", ["pull", NEO4J_IMAGE]);
  if (code !== 0) {
    throw new EngineError("container", `docker pull ${NEO4J_IMAGE} failed: ${output.trim().split("\n").at(-1) ?? ""}`);
  }
}

/** Runs Neo4j in a container named after the home, published on loopback only; its data are a volume of that name. */
export function dockerLauncher(home: EngineHome, memory: EngineMemory): Launcher {
  const name = `silsila-${createHash("sha256").update(home.root).digest("hex").slice(0, 12)}`;
  const log = join(home.root, "container.log");
  const remove = async () => void (await runCommand("docker", ["rm", "--force", name]));

  async function launch(port: number, password: string): Promise<EngineProcess> {
    await remove();
    const settings = dockerSettings(memory, port);
    const variables = Object.keys(settings).flatMap((key) => ["--env", key]);
    const publish = ["--publish", `127.0.0.1:${port}:7687`, "--volume", `${name}:/data`];
    const out = openSync(log, "w", 0o600);
    // `--env KEY` without a value takes it from this environment: the password stands on no command line.
    const args = ["run", "--rm", "--name", name, ...publish, "--env", "NEO4J_AUTH", ...variables, NEO4J_IMAGE];
    const child = spawn("docker", args, {
      env: { ...process.env, ...settings, NEO4J_AUTH: `neo4j/${password}` },
      stdio: ["ignore", out, out],
      windowsHide: true,
    });
    const client = await ofChild(child, remove);
    closeSync(out);
    if (client === undefined) throw new EngineError("container", "docker could not be started.");
    const stop = async () => {
      await runCommand("docker", ["stop", "--time", "20", name]);
      await client.stop();
    };
    return { ...client, stop };
  }

  return {
    hasData: async () => (await runCommand("docker", ["volume", "inspect", name])).code === 0,
    clear: async () => {
      await remove();
      await runCommand("docker", ["volume", "rm", "--force", name]);
    },
    make: async () => undefined, // the image sets NEO4J_AUTH's password when its volume is empty
    launch,
    lastWords: async () => (await runCommand("docker", ["logs", "--tail", "1", name])).output.trim(),
  };
}

/** Settings as the image takes them: dots become `_`, and `_` becomes `__`. */
export function dockerSettings(memory: EngineMemory, port: number): Record<string, string> {
  const settings: ReadonlyArray<readonly [string, string]> = [
    ...SAFE_SETTINGS,
    ["server.default_listen_address", "0.0.0.0"],
    ["server.bolt.advertised_address", `127.0.0.1:${port}`],
    ["server.memory.heap.initial_size", memory.heap],
    ["server.memory.heap.max_size", memory.heap],
    ["server.memory.pagecache.size", memory.pageCache],
  ];
  const named = settings
    .filter(([, value]) => value !== "")
    .map(([key, value]) => [`NEO4J_${key.replaceAll("_", "__").replaceAll(".", "_")}`, value] as const);
  return {
    ...Object.fromEntries(named),
    JAVA_TOOL_OPTIONS: [
      "-Xss8m",
      "-XX:+ExitOnOutOfMemoryError",
      ...(memory.shortLived === true ? SHORT_LIVED_CONTAINER_FLAGS : []),
    ].join(" "),
  };
}
