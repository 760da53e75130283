import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "./engine-error.ts";
import { dropLock, takeLock } from "./exclusive-lock.ts";
import { canInstallPackages, engineAdvice, installPackage } from "./install-tools.ts";
import { COMPLETE_FILE, type CompleteMarker, cacheFolder, describeJars, jarFault, NEO4J_VERSION } from "./jar-cache.ts";
import type { Java } from "./java.ts";
import { writeJsonFile } from "./json-file.ts";
import { runCommand } from "./run-command.ts";

const DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";
const SERVER_CLASS_JAR = `neo4j-${NEO4J_VERSION}.jar`;

/**
 * The folder with the engine's jars, fetched by Maven the first time and checked by checksum each time.
 * A cut or changed cache is made anew. Of two first starts at once one fetches, the other waits.
 */
export async function ensureJars(
  java: Java,
  onProgress: (line: string) => void,
  cache = cacheFolder(),
): Promise<string> {
  const folder = join(cache, `neo4j-${NEO4J_VERSION}`);
  const lock = `${folder}.lock`;
  mkdirSync(cache, { recursive: true });
  for (let waited = false; ; ) {
    const fault = await jarFault(folder);
    if (fault === undefined) return join(folder, "lib");
    if (takeLock(lock).taken) {
      try {
        if ((await jarFault(folder)) !== undefined) await fetchInto(folder, { java, cache, fault, onProgress });
      } finally {
        dropLock(lock);
      }
      continue;
    }
    if (!waited) onProgress("Another start is fetching Neo4j: waiting for it");
    waited = true;
    await sleep(500);
  }
}

async function fetchInto(
  folder: string,
  given: { java: Java; cache: string; fault: string; onProgress: (line: string) => void },
): Promise<void> {
  const { java, cache, fault, onProgress } = given;
  if (fault !== "not complete") onProgress(`The cached Neo4j is damaged (${fault}): fetching it anew`);
  const draft = mkdtempSync(join(cache, "fetch-"));
  try {
    writeFileSync(join(draft, "pom.xml"), pom());
    await runMaven(draft, java, onProgress);
    const jars = await describeJars(join(draft, "lib"));
    if (!(SERVER_CLASS_JAR in jars)) {
      throw new EngineError("jars", `Maven ended well but ${SERVER_CLASS_JAR} is not among what it fetched.`);
    }
    const marker: CompleteMarker = { version: NEO4J_VERSION, jars };
    writeJsonFile(join(draft, COMPLETE_FILE), marker);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    renameSync(draft, folder);
    onProgress(`Neo4j ${NEO4J_VERSION} is complete: ${Object.keys(jars).length} jars in ${folder}`);
  } finally {
    rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runMaven(draft: string, java: Java, onProgress: (line: string) => void): Promise<void> {
  const env = java.home === undefined ? process.env : { ...process.env, JAVA_HOME: java.home };
  const windows = process.platform === "win32";
  const command = windows ? "mvn.cmd" : "mvn";
  const has = async () => (await runCommand(command, ["-v"], { env, shell: windows, timeoutMs: 60_000 })).code === 0;
  if (!(await has())) {
    if (canInstallPackages()) await installPackage(["maven"], onProgress);
    if (!(await has())) throw new EngineError("no-engine", engineAdvice("Maven (mvn) was not found"), { exitCode: 2 });
  }
  onProgress(`Fetching Neo4j ${NEO4J_VERSION} with Maven: 213 jars, 123 MB, once for all clones`);
  let files = 0;
  const args = [
    "-B",
    "-f",
    join(draft, "pom.xml"),
    `${DEPENDENCY_PLUGIN}:copy-dependencies`,
    "-DincludeScope=runtime",
    `-DoutputDirectory=${join(draft, "lib")}`,
  ];
  const { code, output } = await runCommand(command, args, {
    env,
    cwd: draft,
    shell: windows,
    onLine: (line) => {
      const step = /^(?:\[INFO\] )?(Downloaded from|Copying) /.exec(line.trim());
      if (step !== null && ++files % 100 === 0) onProgress(`  ${files} files fetched or copied`);
    },
  });
  if (code === 0) return;
  throw new EngineError("jars", `Maven could not fetch Neo4j. It said: ${mavenComplaint(output)}`);
}

/** The last line in which Maven names the fault itself, without its hints on how to ask for more. */
export function mavenComplaint(output: string): string {
  const lines = output
    .split(/\r?\n/)
    .map((line) => line.replace(/^\[ERROR\]\s*/, "\u0000").trim())
    .filter((line) => line.startsWith("\u0000"))
    .map((line) => line.slice(1).trim())
    .filter((line) => line !== "" && !/^(To see the full|Re-run Maven|For more information|\[Help|-> )/.test(line));
  const text = lines.at(-1) ?? output.trim().split(/\r?\n/).at(-1) ?? "nothing";
  return text.replace(/\s*-> \[Help \d+\]$/, "");
}

function pom(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>silsila</groupId>
  <artifactId>engine</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;
}
