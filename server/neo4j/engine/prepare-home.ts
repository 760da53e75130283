import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import { EngineError } from "./engine-error.ts";
import { ConnectionFile, type EngineHome, MadeFile } from "./engine-home.ts";
import { NEO4J_VERSION } from "./jar-cache.ts";
import { readJsonFile, writeJsonFile } from "./json-file.ts";
import type { Launcher } from "./launcher.ts";

/** What a home is before a start. */
export type HomeFinding = "empty" | "halfMade" | "whole" | "keyLost" | "foreign";

/**
 * Judges a home. Half made: its making began and no login ever succeeded, so nobody can have put data in.
 * Key lost: whole, and the password is gone. Foreign: data that no note of ours speaks of.
 */
export function judgeHome(seen: { made: MadeFile | undefined; hasData: boolean; hasPassword: boolean }): HomeFinding {
  if (seen.made?.stage === "whole" && seen.hasData) return seen.hasPassword ? "whole" : "keyLost";
  if (!seen.hasData) return "empty";
  return seen.made?.stage === "making" ? "halfMade" : "foreign";
}

/** Makes the home ready for a start and gives its password. A home that ever answered a login is never touched. */
export async function prepareHome(home: EngineHome, launcher: Launcher, kind: "java" | "docker"): Promise<string> {
  mkdirSync(home.root, { recursive: true });
  if (process.platform !== "win32") chmodSync(home.root, 0o700);
  const made = readJsonFile(home.madeFile, MadeFile);
  const password = readJsonFile(home.connectionFile, ConnectionFile)?.password;
  const hasData = await launcher.hasData();
  const finding = judgeHome({ made, hasData, hasPassword: password !== undefined });
  if (finding === "whole" && password !== undefined) return password;
  if (finding === "keyLost" || finding === "foreign") throw new EngineError("home", refusal(home, finding));
  const note: MadeFile = { stage: "making", kind, version: NEO4J_VERSION };
  writeJsonFile(home.madeFile, note);
  if (finding === "halfMade") await launcher.clear();
  const fresh = randomBytes(24).toString("base64url").replace(/^-/, "x");
  const connection: ConnectionFile = { uri: "", username: "neo4j", password: fresh };
  writeJsonFile(home.connectionFile, connection);
  await launcher.make(fresh);
  return fresh;
}

/** Notes that the engine has answered a login: from now on the home may hold data. */
export function noteWhole(home: EngineHome, kind: "java" | "docker"): void {
  if (readJsonFile(home.madeFile, MadeFile)?.stage === "whole") return;
  const note: MadeFile = { stage: "whole", kind, version: NEO4J_VERSION };
  writeJsonFile(home.madeFile, note);
}

function refusal(home: EngineHome, finding: "keyLost" | "foreign"): string {
  const why =
    finding === "keyLost"
      ? `the password of its engine is gone (${home.connectionFile})`
      : `it holds a database whose making is not on record (${home.madeFile})`;
  return `The home ${home.root} cannot be used: ${why}. Nothing was deleted. Put that file back, set SILSILA_HOME to another folder, or move this one away to start afresh.`;
}
