import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./run-command.ts";

/** A Java that can run the engine. */
export interface Java {
  command: string;
  major: number;
  /** The folder that Maven wants as JAVA_HOME; undefined when Java was found on the PATH only. */
  home?: string;
}

/** Java below this cannot run Neo4j 5.26; above `NEWEST_TRIED_JAVA` nobody has tried it here. */
export const OLDEST_JAVA = 17;
export const NEWEST_TRIED_JAVA = 21;

/**
 * The first fitting Java: JAVA_HOME, then the PATH, then the places where systems keep them.
 * `tooOld` names those that were found and do not fit, for the message.
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<{ java?: Java; tooOld: string[] }> {
  const tooOld: string[] = [];
  const seen = new Set<string>();
  for (const candidate of candidates(env)) {
    if (seen.has(candidate.command)) continue;
    seen.add(candidate.command);
    // macOS has a stub at /usr/bin/java that only says where to get one: asking for the version tells them apart.
    const { code, output } = await runCommand(candidate.command, ["-version"], { timeoutMs: 20_000, env });
    const major = code === 0 ? javaMajor(output) : undefined;
    if (major === undefined) continue;
    if (major >= OLDEST_JAVA) return { java: { ...candidate, major }, tooOld };
    tooOld.push(`Java ${major} (${candidate.command})`);
  }
  return { tooOld };
}

/** The major version in what `java -version` prints: 8 for "1.8.0_392", 17 for "17.0.15". */
export function javaMajor(printed: string): number | undefined {
  const version = /version "(?:1\.)?(\d+)/.exec(printed)?.[1];
  return version === undefined ? undefined : Number(version);
}

function candidates(env: NodeJS.ProcessEnv): Array<{ command: string; home?: string }> {
  const executable = process.platform === "win32" ? "java.exe" : "java";
  const named = env.JAVA_HOME;
  const homes = [...(named === undefined || named === "" ? [] : [named]), ...systemHomes(env)];
  const found = homes
    .map((home) => ({ command: join(home, "bin", executable), home }))
    .filter((candidate) => existsSync(candidate.command));
  const fromName = found.filter((candidate) => candidate.home === named);
  return [...fromName, { command: executable }, ...found];
}

function systemHomes(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === "darwin") {
    const brew = ["/opt/homebrew/opt", "/usr/local/opt"].flatMap((folder) =>
      ["openjdk@21", "openjdk@17", "openjdk"].map((name) => join(folder, name)),
    );
    return [...children("/Library/Java/JavaVirtualMachines").map((home) => join(home, "Contents", "Home")), ...brew];
  }
  if (process.platform === "win32") {
    const programs = env.ProgramFiles ?? "C:\\Program Files";
    return ["Eclipse Adoptium", "Java", "Microsoft", "Zulu", "Amazon Corretto"].flatMap((vendor) =>
      children(join(programs, vendor)),
    );
  }
  return children("/usr/lib/jvm");
}

function children(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
