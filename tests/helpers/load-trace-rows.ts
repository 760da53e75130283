import type { Driver } from "neo4j-driver";
import { ensureSchema } from "../../server/neo4j/schema.ts";
import type { TraceRows } from "../../server/trace/trace-rows.ts";

/** Small enough that a busy machine writes one well before the engine ends the transaction. */
const BATCH = 2_000;

/** Writes rows as the storage has them (without texts and names to search) into an empty database, as version `version`. */
export async function loadTraceRows(driver: Driver, database: string, rows: TraceRows, version: string): Promise<void> {
  await ensureSchema(driver, database);
  const write = async (cypher: string, all: readonly object[]) => {
    for (let from = 0; from < all.length; from += BATCH) {
      const batch = all.slice(from, from + BATCH).map(present);
      await driver.executeQuery(cypher, { rows: batch }, { database });
    }
  };
  for (const [type, entities] of grouped(rows.entities, ({ type }) => type))
    await write(`UNWIND $rows AS row CREATE (e:Entity:${type}) SET e = row`, entities);
  await write("UNWIND $rows AS row CREATE (a:Article) SET a = row", [...rows.articles]);
  const relations = [...rows.relations].map((row) => ({
    ...row,
    id: [row.subject, row.predicate, row.object, ...(row.item == null ? [] : [row.item])].join(":"),
  }));
  for (const [predicate, all] of grouped(relations, (row) => row.predicate)) {
    await write(
      `UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
CREATE (s)-[r:${predicate}]->(o) SET r = row`,
      all,
    );
  }
  await write(
    `UNWIND $rows AS row
MATCH (a:Article {id: row.articleId})
CREATE (c:Claim)-[:STATED_IN]->(a) SET c = row, c.review = 'accepted'`,
    [...rows.claims],
  );
  await driver.executeQuery(
    "MERGE (s:GraphState {id: 'graph'}) SET s.dataVersion = $version",
    { version },
    { database },
  );
}

function grouped<T>(all: Iterable<T>, key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of all) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** What the database can hold: no null, no nested map, whole numbers as they are. */
function present(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) => value !== null && value !== undefined && (typeof value !== "object" || Array.isArray(value)),
    ),
  );
}
