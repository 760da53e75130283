/** What the pipeline does to the world, behind one parameter: its stages are pure, tests hand in their own. */
import type { Entity, Relation } from "#contract/model.ts";
import type { GraphStore } from "../server/neo4j/graph-store.ts";

export interface FileEntry {
  readonly path: string;
  readonly kind: "file" | "folder" | "symlink" | "other";
  /** Bytes. */
  readonly size: number;
}

/** Reads of files. Every call may throw an error whose `code` is that of the system (`ENOENT`, `EACCES`). */
export interface Files {
  /** What stands at a path, links not followed. */
  look(path: string): Promise<FileEntry>;
  /** Names in a folder, in no certain order. */
  list(folder: string): Promise<string[]>;
  read(path: string): Promise<Uint8Array>;
}

/** One line of news for the user, or the state of a long job. */
export interface Progress {
  line(text: string): void;
  /** Shows `done` of `total`; the job ends when both are equal. */
  step(job: string, done: number, total: number): void;
}

export interface Effects {
  readonly files: Files;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly progress: Progress;
  /** Drawing positions of the overview as JSON, `previous` where that still fits; absent where nothing lays it out. */
  readonly layoutOverview?: (
    entities: readonly Entity[],
    relations: readonly Relation[],
    previous: string | null,
  ) => string;
}

export interface LoadEffects extends Effects {
  readonly database: GraphStore;
}
