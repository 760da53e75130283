import { join, relative } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { type Command, runCommand, type Setting } from "../../seed/commands.ts";
import { diskFiles } from "../../seed/disk-files.ts";
import type { Report } from "../../seed/report.ts";
import { createDriver } from "../../server/neo4j/driver.ts";
import { hashGraph } from "../../server/neo4j/graph-hash.ts";
import type { GraphStore } from "../../server/neo4j/graph-store.ts";
import { openGraphStore } from "../../server/neo4j/open-graph-store.ts";
import { clearTestDatabase } from "../setup/clear-database.ts";

/** The small invented corpus of the golden folder: two stories, an original, two texts of a user. */
export const STORIES = relative("", join(import.meta.dirname, "../golden/stories/input"));
export const ARTICLES = join(STORIES, "articles");

export interface SeedDatabase {
  readonly store: GraphStore;
  run(command: Command, setting?: Partial<Setting>, store?: GraphStore): Promise<Report>;
  /** Seeds the small corpus. */
  seed(setting?: Partial<Setting>): Promise<Report>;
  hash(): Promise<string>;
  /** Plain Cypher, for looking and for planting faults. */
  cypher(text: string, params?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
}

/** A database that is empty before each test. */
export function openSeedDatabase(): SeedDatabase {
  const { database } = inject("neo4jConnection");
  let driver: Driver | undefined;
  let store: GraphStore | undefined;
  const opened = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("the database is not open yet");
    return value;
  };
  beforeAll(() => {
    driver = createDriver(inject("neo4jConnection"));
    store = openGraphStore(driver, database);
  });
  beforeEach(() => clearTestDatabase(inject("neo4jConnection")));
  afterAll(async () => {
    await clearTestDatabase(inject("neo4jConnection"));
    await driver?.close();
  });

  const run = (command: Command, setting: Partial<Setting> = {}, other?: GraphStore) =>
    runCommand(
      command,
      { dataFolder: STORIES, holder: "a test", lockWait: 0, ...setting },
      {
        files: diskFiles,
        now: Date.now,
        progress: { line: () => undefined, step: () => undefined },
        database: other ?? opened(store),
      },
    );
  return {
    get store() {
      return opened(store);
    },
    run,
    seed: (setting) => run({ name: "seed", paths: [], rebuild: false }, setting),
    hash: async () => (await hashGraph(opened(store).source)).hash,
    async cypher(text, params = {}) {
      const { records } = await opened(driver).executeQuery(text, params, { database });
      return records.map((record) => record.toObject());
    },
  };
}
