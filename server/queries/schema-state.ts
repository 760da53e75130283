import type { ReadQuery } from "./query.ts";

/** Names of the constraints and indexes that reads rest on and that are not there, or not online, yet. */
export function missingSchema(names: readonly string[]): ReadQuery<string[]> {
  return {
    cypher: `SHOW INDEXES YIELD name, state
WHERE name IN $names AND state = 'ONLINE'
RETURN name
ORDER BY name
LIMIT 100`,
    params: { names },
    map: (rows) => {
      const online = new Set(rows.map(({ name }) => name));
      return names.filter((name) => !online.has(name));
    },
  };
}
