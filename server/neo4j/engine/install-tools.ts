import { existsSync } from "node:fs";
import { runCommand } from "./run-command.ts";

/** The three ways to an engine, for someone who has none of them. */
export function engineAdvice(missing: string): string {
  return [
    `Silsila needs a Neo4j engine, and ${missing}.`,
    "One of these three is enough:",
    "  1. Java 17 or 21 and Maven, and Silsila runs Neo4j itself:",
    "       Debian, Ubuntu:  sudo apt-get install openjdk-17-jre-headless maven",
    "       macOS:           brew install openjdk@21 maven",
    "       Windows:         winget install EclipseAdoptium.Temurin.21.JDK   and   choco install maven",
    "  2. Docker, started, so that `docker info` answers:",
    "       then run the same command again, or: docker compose up --build --wait",
    "  3. A Neo4j 5.26 server that runs already:",
    "       NEO4J_URI=bolt://host:7687 NEO4J_USERNAME=neo4j NEO4J_PASSWORD=… npm start",
  ].join("\n");
}

/** True where packages can be installed without asking anybody: root on Debian, Ubuntu and their kin. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/**
 * Installs the first of several packages that this system has, and says so. False when none could be installed.
 */
export async function installPackage(
  alternatives: readonly string[],
  onProgress: (line: string) => void,
): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = async (name: string) => {
    onProgress(`Installing ${name} (apt-get install, as you are root)`);
    return runCommand("apt-get", ["install", "-y", "--no-install-recommends", name], { env });
  };
  const [best = ""] = alternatives;
  if ((await install(best)).code === 0) return true;
  onProgress("Fetching the list of packages (apt-get update)");
  await runCommand("apt-get", ["update"], { env });
  for (const name of alternatives) {
    const { code, output } = await install(name);
    if (code === 0) return true;
    onProgress(`apt-get could not install ${name}: ${output.trim().split("\n").at(-1) ?? ""}`);
  }
  return false;
}
