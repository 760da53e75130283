/** Queries that must never pass, one of each kind, and ways to write each otherwise without changing what it means. */
import fc from "fast-check";

const WRITES = [
  "CREATE (n:Company {id: 'x'})",
  "MATCH (n) SET n.x = 1",
  "MATCH (n) SET (n).x = 1",
  "MATCH (n) SET n += {a: 1}",
  "MATCH (n) SET n:Chip",
  "MATCH (n) REMOVE n.x RETURN n",
  "MATCH (n) REMOVE n:Chip",
  "MATCH (n) DELETE n",
  "MATCH (n) DETACH DELETE n",
  "MATCH (n) NODETACH DELETE n",
  "MERGE (n:Company {id: 'x'}) ON CREATE SET n.a = 1 RETURN n",
  "INSERT (n:Company)",
  "MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
  "MATCH (n) CALL { WITH n SET n.x = 1 } RETURN n",
  "MATCH (n) CALL (n) { CREATE (m) RETURN m } RETURN n",
  "UNWIND [1] AS x CALL { CREATE (n) } IN TRANSACTIONS OF 10 ROWS RETURN x",
  "MATCH (n) CALL { WITH n RETURN 1 AS x } IN TRANSACTIONS RETURN n",
  "RETURN 1 AS x UNION CREATE (n) RETURN 1 AS x",
  "MATCH ((a)-->(b))+ SET a.x = 1",
  "MATCH (n) WHERE n.x IS :: LIST<INTEGER> SET n.y = 1",
  "MATCH (n) USING INDEX n:Company(id) SET n.y = 1",
  "RETURN * SET n.x = 1",
  "MATCH (n) WITH * DELETE n",
  "MATCH (n) RETURN n ORDER BY n.id DESC DELETE n",
  "RETURN COUNT { MATCH (n) DELETE n } AS x",
  "RETURN EXISTS { CREATE (n) } AS x",
  "RETURN COLLECT { MERGE (n) RETURN n } AS x",
  "RETURN 1 AS one; CREATE (n)",
  "OPTIONAL MATCH (n) WITH n LIMIT 1 SET n = {}",
  "MATCH (n) WHERE n.id = 'x' CREATE (n)-[:SUPPLIES]->(m)",
];
const SCHEMA = [
  "CREATE INDEX x FOR (n:Company) ON (n.id)",
  "CREATE CONSTRAINT x FOR (n:Company) REQUIRE n.id IS UNIQUE",
  "CREATE FULLTEXT INDEX x FOR (n:Company) ON EACH [n.id]",
  "CREATE OR REPLACE DATABASE x",
  "DROP INDEX x IF EXISTS",
  "DROP CONSTRAINT x",
];
const ADMIN = [
  "SHOW USERS",
  "SHOW SETTINGS YIELD name, value RETURN name",
  "SHOW TRANSACTIONS YIELD transactionId AS t RETURN t",
  "SHOW PROCEDURES",
  "SHOW CURRENT USER",
  "TERMINATE TRANSACTION 'neo4j-transaction-1'",
  "CREATE USER x SET PASSWORD 'y'",
  "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
  "ALTER DATABASE neo4j SET ACCESS READ ONLY",
  "DROP USER neo4j",
  "GRANT ROLE admin TO x",
  "DENY READ {*} ON GRAPH * TO x",
  "REVOKE ROLE admin FROM x",
  "RENAME USER a TO b",
  "START DATABASE neo4j",
  "STOP DATABASE neo4j",
  "ENABLE SERVER 'x'",
  "USE system RETURN 1 AS x",
  "EXPLAIN RETURN 1 AS x",
  "PROFILE RETURN 1 AS x",
  "CYPHER runtime = slotted RETURN 1 AS x",
];
const CALLS = [
  "CALL dbms.listConfig()",
  "CALL dbms.killConnections(['bolt-1'])",
  "CALL `dbms`.`listConfig`()",
  "CALL dbms.components() YIELD name RETURN name",
  "CALL db.createLabel('x')",
  "CALL db.awaitIndexes(300)",
  "CALL db.clearQueryCaches()",
  "CALL db.create.setNodeVectorProperty(null, 'x', [1.0])",
  "CALL tx.setMetaData({a: 1})",
  "MATCH (n) CALL apoc.cypher.run('CREATE (n)', {}) YIELD value RETURN value",
  "OPTIONAL CALL apoc.periodic.iterate('x', 'y', {})",
  "RETURN apoc.load.json('http://127.0.0.1') AS x",
  "RETURN `apoc`.`load`.`json`('x') AS x",
  "RETURN {a: apoc.util.sleep(1)} AS x",
  "RETURN {`a`: genai.vector.encode('x')} AS x",
  "MATCH (n) WHERE apoc.label.exists(n, 'x') RETURN n",
  "RETURN file() AS x",
  "RETURN graph.byName('x') AS x",
];
const FILES = [
  "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
  "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:1/x' AS row RETURN row",
  "MATCH (n) LOAD CSV FROM 'ftp://h/x' AS row FIELDTERMINATOR ';' RETURN row",
  "UNWIND ['http://a'] AS u CALL { WITH u LOAD CSV FROM u AS row RETURN row } RETURN row",
];

/** By kind, so that a failure says what came through. */
export const BAD_QUERIES = { writes: WRITES, schema: SCHEMA, admin: ADMIN, calls: CALLS, files: FILES } as const;

const SPACES = [
  " ",
  "  ",
  "\t",
  "\n",
  "\r\n",
  "\r",
  "\f",
  "\v",
  "\u001c",
  "\u001f",
  "\u00a0",
  "\u1680",
  "\u2003",
  "\u2028",
  "\u2029",
  "\u202f",
  "\u205f",
  "\u3000",
];
const COMMENTS = ["/**/", "/* RETURN */", "/* * / */", "/*\u0627*/", "// x\n", "//\r", "/* '*/", "//'\n", "/*`*/"];
/** Pieces: strings and names in backticks whole, words with their parameters' sign, single signs. */
const PIECE = /'[^']*'|`[^`]*`|\$?[\p{L}\d_]+|\s+|./gu;
const KEEPS_CASE = /^['`$]/;

const gap = fc.oneof(fc.constantFrom(...SPACES), fc.constantFrom(...COMMENTS));
const gaps = fc.array(gap, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));

/** One way to write `query`: letters in any case, other white space, comments, escapes, clauses in front. */
export function rewritten(query: string): fc.Arbitrary<string> {
  const pieces = query.match(PIECE) ?? [];
  // A procedure's name is compared as written, and a name in another case is another procedure: refused all the same.
  return fc
    .record({
      fronts: fc.constantFrom(
        "",
        "",
        "",
        "MATCH (q) ",
        "UNWIND [1, 2] AS q ",
        "WITH 1 AS q ",
        "MATCH (q) WHERE q.id = 'a' OR q.set > 1 ",
      ),
      gaps: fc.array(gaps, { minLength: pieces.length, maxLength: pieces.length }),
      between: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: pieces.length, maxLength: pieces.length }),
      upper: fc.array(fc.boolean(), { minLength: query.length, maxLength: query.length }),
      escaped: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: query.length, maxLength: query.length }),
      end: fc.constantFrom("", "", ";", " // end", "\n", " /* end */"),
    })
    .map(({ fronts, gaps: blanks, between, upper, escaped, end }) => {
      let letter = 0;
      const written = pieces.map((piece, index) => {
        if (/^\s+$/.test(piece)) return blanks[index] ?? " ";
        const cased = [...piece].map((sign) => {
          letter += 1;
          if (KEEPS_CASE.test(piece)) return sign;
          return upper[letter] === true ? sign.toUpperCase() : sign.toLowerCase();
        });
        const spelled = cased.map((sign, place) =>
          escaped[(letter + place) % query.length] === 0 && /[A-Za-z(){}.:]/.test(sign)
            ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`
            : sign,
        );
        const isSign = /^[(){}[\],.]$/.test(piece);
        return isSign && between[index] === 0 ? `${blanks[index] ?? ""}${spelled.join("")}` : spelled.join("");
      });
      const front = /^(?:EXPLAIN|PROFILE|CYPHER|RETURN)/.test(query) ? "" : fronts;
      return front + written.join("") + end;
    });
}
