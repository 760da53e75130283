/** Reads back the engine's settings that keep it safe (SAFETY §2) and names those that are not as they should be. */
import type { GraphReader, ReadQuery } from "../queries/query.ts";
import { SAFE_SETTINGS } from "./engine/neo4j-conf.ts";

/** Cannot be read back; tried out instead. */
const BLOCKLIST = "internal.dbms.cypher_ip_blocklist";
/** Where files may be imported from, and which procedures may be added: a path and a list that differ by home. */
const BY_PRESENCE = new Set(["server.directories.import", "dbms.security.procedures.allowlist"]);
interface StoredSetting {
  readonly name: string;
  readonly value: string;
}

function storedSettings(names: readonly string[]): ReadQuery<StoredSetting[]> {
  return {
    cypher: "SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value ORDER BY name LIMIT 100",
    params: { names },
    map: (rows) => rows.map(({ name, value }) => ({ name: String(name), value: String(value ?? "") })),
  };
}

/** A closed port of this machine: blocked, the engine names its block list; not blocked, it says that nobody answers. */
function blockedAddress(): ReadQuery<void> {
  return {
    cypher: "LOAD CSV FROM 'http://127.0.0.1:1/silsila-blocklist-check' AS row RETURN row LIMIT 1",
    params: {},
    map: () => undefined,
  };
}

/** Names of the settings of SAFETY §2 that are missing or weaker; empty where all is well. */
export async function missingSettings(reader: GraphReader): Promise<string[]> {
  const names = SAFE_SETTINGS.map(([name]) => name);
  const stored = new Map((await reader.read(storedSettings(names))).map(({ name, value }) => [name, value]));
  const missing = SAFE_SETTINGS.filter(([name, value]) => {
    if (name === BLOCKLIST) return false;
    const found = stored.get(name);
    if (found === undefined) return true;
    return !BY_PRESENCE.has(name) && !isSame(found, value);
  }).map(([name]) => name);
  return (await isBlocking(reader)) ? missing : [...missing, BLOCKLIST];
}

async function isBlocking(reader: GraphReader): Promise<boolean> {
  try {
    await reader.read(blockedAddress());
    return false;
  } catch (error) {
    return messages(error).some((message) => /block/i.test(message));
  }
}

function messages(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [error.message, ...messages(error.cause)];
}

/** The engine prints sizes its own way: `256m` comes back as `256.00MiB`. Everything else comes back as it was written. */
function isSame(found: string, wanted: string): boolean {
  return found === wanted || found === wanted.replace(/^(\d+)m$/, "$1.00MiB").replace(/^(\d+)g$/, "$1.00GiB");
}
