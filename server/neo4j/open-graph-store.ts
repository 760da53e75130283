import type { Driver } from "neo4j-driver";
import { createGraphSource } from "./graph-source.ts";
import type { GraphStore } from "./graph-store.ts";
import { createGraphWriter } from "./graph-writer.ts";
import { createLongSession } from "./long-session.ts";
import { missingSchema } from "./missing-schema.ts";
import { ensureSchema, schemaStatements } from "./schema.ts";
import { takeSeedLock } from "./seed-lock.ts";

/** The graph of a database, to be read, and to be written by whoever holds its lock. */
export function openGraphStore(driver: Driver, database: string): GraphStore {
  const session = createLongSession(driver, database);
  return {
    source: createGraphSource(session),
    async lock(request) {
      const lock = await takeSeedLock(session, request);
      const writer = createGraphWriter(session, lock, async () => {
        if ((await missingSchema(session, schemaStatements())).length > 0) await ensureSchema(driver, database);
      });
      return { writer, release: () => lock.release() };
    },
  };
}
