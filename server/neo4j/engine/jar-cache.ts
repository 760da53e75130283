import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { readJsonFile } from "./json-file.ts";

/** The engine's version: everything that names it takes it from here. */
export const NEO4J_VERSION = "5.26.30";

/** Written last into a cache folder: a folder without it is unfinished. */
export const COMPLETE_FILE = "complete.json";

export const CompleteMarker = z.object({
  version: z.string(),
  jars: z.record(z.string(), z.object({ size: z.number(), sha256: z.string() })),
});
export type CompleteMarker = z.infer<typeof CompleteMarker>;

/** The user's cache folder of this product: shared by all clones, safe to delete. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const set = (value: string | undefined) => (value === undefined || value === "" ? undefined : value);
  const xdg = set(env.XDG_CACHE_HOME);
  if (xdg !== undefined) return join(xdg, "silsila");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "silsila");
  if (process.platform === "win32") {
    return join(set(env.LOCALAPPDATA) ?? join(homedir(), "AppData", "Local"), "silsila", "cache");
  }
  return join(homedir(), ".cache", "silsila");
}

/** Why the jars in `folder` cannot be used, or undefined when each of them is the one that was fetched. */
export async function jarFault(folder: string): Promise<string | undefined> {
  const marker = readJsonFile(join(folder, COMPLETE_FILE), CompleteMarker);
  if (marker === undefined) return "not complete";
  if (marker.version !== NEO4J_VERSION) return `of version ${marker.version}`;
  const found = listJars(join(folder, "lib"));
  const strange = found.find((name) => !(name in marker.jars));
  if (strange !== undefined) return `${strange} does not belong there`;
  const names = Object.entries(marker.jars);
  for (const [name, { size }] of names) {
    const path = join(folder, "lib", name);
    if (sizeOf(path) !== size) return `${name} is missing or cut`;
  }
  const faults = await Promise.all(
    names.map(async ([name, { sha256 }]) =>
      (await sha256Of(join(folder, "lib", name))) === sha256 ? undefined : name,
    ),
  );
  const broken = faults.find((name) => name !== undefined);
  return broken === undefined ? undefined : `${broken} has another checksum`;
}

/** Sizes and checksums of all jars in `lib`. */
export async function describeJars(lib: string): Promise<CompleteMarker["jars"]> {
  const jars: CompleteMarker["jars"] = {};
  for (const name of listJars(lib)) {
    const path = join(lib, name);
    jars[name] = { size: statSync(path).size, sha256: await sha256Of(path) };
  }
  return jars;
}

function listJars(lib: string): string[] {
  try {
    return readdirSync(lib)
      .filter((name) => name.endsWith(".jar"))
      .sort();
  } catch {
    return [];
  }
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  } catch {
    return "unreadable";
  }
  return hash.digest("hex");
}
