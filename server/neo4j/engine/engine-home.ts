import { join, resolve } from "node:path";
import { z } from "zod";
import { ProcessIdentity } from "./process-identity.ts";

/** Where the parts of one `SILSILA_HOME` lie. */
export interface EngineHome {
  root: string;
  /** `{uri, username, password, pid, …}`, mode 0600: how to reach the engine. Kept after a stop: it holds the password. */
  connectionFile: string;
  /** What the keeper is doing now. */
  stateFile: string;
  /** Held by the keeper for its whole life: one engine per home. */
  keeperLock: string;
  /** Held by the one `npm start` of this home; its note is the address. */
  startLock: string;
  keeperLog: string;
  leases: string;
  /** How far the home has been made, and by which kind of engine. */
  madeFile: string;
  /** Neo4j's own home: conf, data, logs, import, run. */
  neo4j: string;
}

/** The layout of a home; touches no file. */
export function engineHome(root: string): EngineHome {
  const at = resolve(root);
  return {
    root: at,
    connectionFile: join(at, "engine.json"),
    stateFile: join(at, "engine-state.json"),
    keeperLock: join(at, "engine.lock"),
    startLock: join(at, "start.lock"),
    keeperLog: join(at, "keeper.log"),
    leases: join(at, "leases"),
    madeFile: join(at, "home.json"),
    neo4j: join(at, "neo4j"),
  };
}

/** `engine.json`. `started` tells the process of `pid` from a later one with the same number. */
export const ConnectionFile = z.object({
  uri: z.string(),
  username: z.string(),
  password: z.string(),
  pid: z.int().optional(),
  started: z.string().optional(),
  startedAt: z.string().optional(),
});
export type ConnectionFile = z.infer<typeof ConnectionFile>;

/** `engine-state.json`, written by the keeper only. */
export const KeeperState = z.object({
  state: z.enum(["starting", "ready", "restarting", "stopping", "stopped", "failed"]),
  detail: z.string().optional(),
  keeper: ProcessIdentity,
  at: z.number(),
});
export type KeeperState = z.infer<typeof KeeperState>;

/** `home.json`. A home is `whole` once its engine has answered a login; before that nobody can have put data in. */
export const MadeFile = z.object({
  stage: z.enum(["making", "whole"]),
  kind: z.enum(["java", "docker"]),
  version: z.string(),
});
export type MadeFile = z.infer<typeof MadeFile>;
