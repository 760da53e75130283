/** Words that begin what is refused, with the code that explains why. Only for the reason: what is not allowed is refused anyway. */
import { keysOf } from "#contract/bilingual.ts";
import type { RefusalCode } from "#contract/refusal.ts";

const GROUPS = {
  write_clause: "CREATE INSERT MERGE SET DELETE DETACH NODETACH REMOVE FOREACH",
  schema_clause: "DROP",
  admin_clause:
    "SHOW TERMINATE ALTER GRANT DENY REVOKE ENABLE START STOP RENAME DRYRUN DEALLOCATE REALLOCATE USE DATABASE SERVER",
  load_csv: "LOAD",
  query_options: "EXPLAIN PROFILE CYPHER",
} as const satisfies Partial<Record<RefusalCode, string>>;

const CODES: ReadonlyMap<string, keyof typeof GROUPS> = new Map(
  keysOf(GROUPS).flatMap((code) => GROUPS[code].split(" ").map((word) => [word, code] as const)),
);

const SCHEMA_THINGS = new Set("INDEX CONSTRAINT BTREE RANGE TEXT POINT FULLTEXT LOOKUP VECTOR".split(" "));
const ADMIN_THINGS = new Set("USER ROLE DATABASE ALIAS COMPOSITE SERVER IMMUTABLE".split(" "));

/** The code for a word in capitals, given the one after it; undefined where the word begins nothing of the kind. */
export function refusalCodeOf(word: string, next: string): RefusalCode | undefined {
  if (word === "CREATE" || word === "DROP") {
    if (SCHEMA_THINGS.has(next)) return "schema_clause";
    if (ADMIN_THINGS.has(next)) return "admin_clause";
  }
  return CODES.get(word);
}
