import { dockerAnswers, ensureImage } from "./docker-launcher.ts";
import { EngineError } from "./engine-error.ts";
import { type EngineHome, MadeFile } from "./engine-home.ts";
import { ensureJars } from "./fetch-jars.ts";
import { canInstallPackages, engineAdvice, installPackage } from "./install-tools.ts";
import { findJava, NEWEST_TRIED_JAVA } from "./java.ts";
import { readJsonFile } from "./json-file.ts";
import type { KeeperOrder } from "./launcher.ts";

/** Packages that bring a fitting Java on Debian and its kin, best first. */
const JAVA_PACKAGES = ["openjdk-17-jre-headless", "openjdk-21-jre-headless", "default-jre-headless"];

/**
 * What this machine can run Neo4j with: its Java and the fetched jars, else Docker.
 * A home that was made one way stays with it, as its data lie elsewhere in the other.
 */
export async function findEngine(home: EngineHome, onProgress: (line: string) => void): Promise<KeeperOrder["engine"]> {
  const made = readJsonFile(home.madeFile, MadeFile);
  if (made?.stage === "whole" && made.kind === "docker") {
    if (!(await dockerAnswers())) {
      throw new EngineError(
        "container",
        `The data of ${home.root} are in a Docker volume, and Docker does not answer.`,
      );
    }
    return dockerEngine(onProgress);
  }
  const looked = await findJava();
  let java = looked.java;
  if (java === undefined && canInstallPackages()) {
    onProgress("Java 17 or newer was not found");
    if (await installPackage(JAVA_PACKAGES, onProgress)) java = (await findJava()).java;
  }
  if (java === undefined) {
    if (made?.stage !== "whole" && (await dockerAnswers())) {
      onProgress("No fitting Java here: Neo4j runs in Docker");
      return dockerEngine(onProgress);
    }
    const old = looked.tooOld.length === 0 ? "" : ` (${looked.tooOld.join(", ")} is too old)`;
    throw new EngineError("no-engine", engineAdvice(`Java 17 or newer was not found${old}`), { exitCode: 2 });
  }
  if (java.major > NEWEST_TRIED_JAVA) {
    onProgress(`Java ${java.major} is newer than what Neo4j was tried with (17 to ${NEWEST_TRIED_JAVA}): going on`);
  }
  const lib = await ensureJars(java, onProgress);
  return { kind: "java", java: java.command, lib };
}

async function dockerEngine(onProgress: (line: string) => void): Promise<KeeperOrder["engine"]> {
  await ensureImage(onProgress);
  return { kind: "docker" };
}
