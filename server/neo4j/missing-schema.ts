import neo4j from "neo4j-driver";
import type { LongSession } from "./long-session.ts";

const NAMED = /^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+) IF NOT EXISTS/;

/** Those of the statements whose constraint or index is not there yet or not online: one round trip in place of one each. */
export async function missingSchema(session: LongSession, statements: readonly string[]): Promise<string[]> {
  // A constraint is listed by the index that upholds it, under its own name.
  const online = await session.read(async (run) => {
    const rows = await run("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name");
    return new Set(rows.map(({ name }) => String(name)));
  });
  return statements.filter((statement) => !online.has(NAMED.exec(statement)?.[1] ?? ""));
}

/** Sends schema statements one by one. Two first runs may create the same thing at once: one is told that it exists. */
export async function createSchema(session: LongSession, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    try {
      await session.schema(statement);
    } catch (error) {
      const exists = error instanceof neo4j.Neo4jError && error.code.includes("AlreadyExists");
      if (!exists) throw error;
    }
  }
}
