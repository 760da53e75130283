/** What the guard says of single queries: the code, and the very piece of the text that it marks. */
import { describe, expect, it } from "vitest";
import { checkCypher } from "../../../server/cypher-guard/check-cypher.ts";
import { LIMITS } from "../../../server/cypher-guard/limits.ts";

function marked(query: string, params: Record<string, unknown> = {}): [string, string] | "allowed" {
  const verdict = checkCypher(query, params);
  if (verdict.kind === "allowed") return "allowed";
  return [verdict.code, query.slice(verdict.offset, verdict.offset + verdict.length)];
}

describe("a refusal marks its place", () => {
  it.each([
    ["MATCH (n) SET n.x = 1", "write_clause", "SET"],
    ["MATCH (n)SET/**/n.x=1", "write_clause", "SET"],
    ["MATCH (n) \\u0053ET n.x = 1", "write_clause", "\\u0053ET"],
    ["MATCH (n)\u2003detach\u001cdelete n", "write_clause", "detach"],
    ["CREATE INDEX x FOR (n:A) ON (n.a)", "schema_clause", "CREATE"],
    ["CREATE USER x SET PASSWORD 'y'", "admin_clause", "CREATE"],
    ["SHOW TRANSACTIONS", "admin_clause", "SHOW"],
    ["LOAD CSV FROM 'x' AS row RETURN row", "load_csv", "LOAD"],
    ["EXPLAIN RETURN 1", "query_options", "EXPLAIN"],
    ["CALL dbms.listConfig()", "procedure", "dbms.listConfig"],
    ["CALL /* x */ `dbms` . `listConfig`()", "procedure", "`dbms` . `listConfig`"],
    ["RETURN apoc.text.join([], '')", "function", "apoc.text.join"],
    ["UNWIND [1] AS x CALL { RETURN 1 AS y } IN TRANSACTIONS RETURN x", "transactions", "IN"],
    ["RETURN 1; RETURN 2", "several_statements", ";"],
    ["RETURN 1 AS one LIMT 5", "unexpected_word", "LIMT"],
    ["MATCH (n RETURN n", "unbalanced", "("],
    ["RETURN (1", "unbalanced", "("],
    ["RETURN [1)", "unbalanced", ")"],
    ["RETURN 'هواوي", "unfinished", "'"],
    ["RETURN 1 /* x", "unfinished", "/*"],
    ["RETURN `x", "unfinished", "`"],
    ["RETURN '\\u00g1'", "bad_escape", "\\u00g1"],
    ["RETURN 1\u202e AS x", "unknown_character", "\u202e"],
    ["RETURN 1 # x", "unknown_character", "#"],
    ["  // nothing", "empty", "  // nothing"],
    ["MATCH (n) WHERE n.id =~ '(a+)+' RETURN n", "regex", "'(a+)+'"],
    ["RETURN range(1, 10000000) AS x", "range", "range(1, 10000000)"],
    [
      "RETURN 1 AS a, reduce(s = 'a', x IN range(1, 60) | s + s) AS b",
      "reduce",
      "reduce(s = 'a', x IN range(1, 60) | s + s)",
    ],
  ])("%s", (query, code, piece) => {
    expect(marked(query)).toEqual([code, piece]);
  });
});

describe("words that look like clauses", () => {
  it.each([
    "MATCH (create:Company {set: 1})-[delete:SUPPLIES]->(merge) RETURN create.set AS remove, {drop: merge.load} AS show",
    "WITH 1 AS set, 2 AS delete RETURN set + delete AS create",
    "RETURN 'CREATE (n)' AS x, \"DELETE\" AS y /* SET */ // MERGE",
    "MATCH (`SET n.x = 1`) RETURN `SET n.x = 1`.`DELETE` AS `CREATE`",
    "MATCH (n:SET|CREATE)-[:DELETE]->() RETURN n {.create, set: n.drop}",
    "RETURN $set AS a, $`delete` AS b",
    "RETURN '\\'' AS a, 'SET' AS b",
    "RETURN '\\\\u0027' AS a",
  ])("%s is allowed", (query) => {
    expect(marked(query)).toBe("allowed");
  });
});

describe("limits", () => {
  const nested = (depth: number) => `RETURN ${"(".repeat(depth)}1${")".repeat(depth)} AS x`;
  const cases = (depth: number) => `RETURN ${"CASE WHEN true THEN ".repeat(depth)}1${" END".repeat(depth)} AS x`;
  const ors = (count: number) => `MATCH (n) WHERE n.a = 0${" OR n.a = 1".repeat(count)} RETURN n`;
  const xors = (count: number) => `MATCH (n) WHERE n.a = 0${" XOR n.a = 1".repeat(count)} RETURN n`;
  const hops = (count: number) => `MATCH (n)${"-->()".repeat(count)} RETURN n`;
  const exists = (count: number) =>
    `MATCH (n) WHERE ${"EXISTS { MATCH (n)-->() WHERE ".repeat(count)}true${" }".repeat(count)} RETURN n`;
  it.each([
    ["brackets", nested, LIMITS.nesting, "too_deep"],
    ["CASEs", cases, LIMITS.nesting, "too_deep"],
    ["subqueries", exists, LIMITS.subqueryNesting, "too_deep"],
    ["OR", ors, LIMITS.or, "too_wide"],
    ["XOR", xors, LIMITS.xor, "too_wide"],
    ["NOT", (count: number) => `RETURN ${"NOT ".repeat(count)}true AS x`, LIMITS.not, "too_wide"],
    ["relationships of a pattern", hops, LIMITS.hops, "too_wide"],
  ])("%s: the limit is allowed, one more is not", (_what, make, limit, code) => {
    expect(marked(make(limit))).toBe("allowed");
    expect(marked(make(limit + 1))).toEqual([code, expect.any(String)]);
  });

  it("counts CASEs and brackets together, and an END that is a variable closes nothing", () => {
    expect(marked(`RETURN ${"(CASE WHEN true THEN ".repeat(40)}1${" END)".repeat(40)} AS x`)[0]).toBe("too_deep");
    expect(marked(`WITH 1 AS end RETURN ${"CASE WHEN true THEN end + ".repeat(70)}1${" END".repeat(70)} AS x`)[0]).toBe(
      "too_deep",
    );
  });

  it("of length and tokens", () => {
    expect(marked(`RETURN '${"x".repeat(LIMITS.characters - 9)}'`)).toBe("allowed");
    expect(marked(`RETURN '${"x".repeat(LIMITS.characters)}'`)[0]).toBe("too_long");
    expect(marked(`RETURN [${"1,".repeat(2_490)}1]`)).toBe("allowed");
    expect(marked(`RETURN [${"1,".repeat(2_500)}1]`)[0]).toBe("too_many_tokens");
  });

  it("of parameters, however deep they are", () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(marked("RETURN $a AS a", { a: deep })[0]).toBe("params_too_deep");
    expect(marked("RETURN $a AS a", { a: "ا".repeat(60_000) })[0]).toBe("params_too_large");
    expect(marked("RETURN $a AS a", { a: "x".repeat(90_000), b: { c: [1, null, true] } })).toBe("allowed");
  });
});

describe("one expression that may not end or not fit", () => {
  const doubling = (steps: number) => `WITH 'ab' AS s ${"WITH s + s AS s ".repeat(steps)}RETURN s`;
  it.each([
    "RETURN reduce(s = [1], x IN range(1, 100) | s + s) AS x",
    "RETURN reduce(s = 'a', x IN range(1, 40) | s || s) AS x",
    "RETURN reduce(s = 'a', x IN range(1, 40) | [s, s]) AS x",
    "RETURN reduce(s = 'a', x IN range(1, 40) | replace(s, 'a', 'aa')) AS x",
    "RETURN [a IN range(1, 9000) | [b IN range(1, 9000) | [c IN range(1, 9000) | c]]] AS x",
    "RETURN any(a IN range(1, 20000) WHERE any(b IN range(1, 20000) WHERE a + b < 0)) AS x",
    "UNWIND range(1, 1000000) AS i WITH collect(i) AS l RETURN [a IN l WHERE a IN l] AS x",
    "UNWIND range(1, 1000) AS i UNWIND range(1, 1000) AS j WITH collect(j) AS l RETURN all(a IN l WHERE none(b IN l WHERE b < a)) AS x",
    doubling(30),
    `${doubling(22).replace(/RETURN s$/, "")}RETURN size(s${" + s".repeat(300)}) > 0 AS x`,
    `${doubling(22).replace(/RETURN s$/, "")}WITH s WHERE s${" + s".repeat(300)} = 'x' RETURN 1 AS x`,
    doubling(30).replaceAll("s + s", "[s, s]"),
    doubling(30).replaceAll("s + s AS s", "{a: s, b: s} AS s"),
    doubling(30).replaceAll("WITH s + s AS s", "UNWIND [s + s] AS s"),
    doubling(30).replaceAll("WITH s + s AS s", "CALL (s) { RETURN s + s AS t } WITH t AS s"),
    `RETURN ${"replace(".repeat(8)}'aaaaaaaaaa'${", 'a', 'aaaaaaaaaa')".repeat(8)} AS x`,
    "WITH 20000000 AS n RETURN size(range(1, n)) AS x",
    "MATCH (n) RETURN range(1, n.degree) AS x",
    "RETURN range(0, toInteger('1000000000')) AS x",
    "UNWIND [1] + range(1, 1000000000) AS x RETURN x",
    "UNWIND range(1, 1000000000)[1..2] AS x RETURN x",
  ])("%s is refused", (query) => {
    expect(marked(query)).not.toBe("allowed");
  });

  it.each([
    "UNWIND range(1, 1000000000) AS i RETURN i",
    "UNWIND range(1, 100000) AS i WITH collect(i) AS l RETURN [x IN l | x * 2] AS x",
    "MATCH p = (a)-[*1..3]->(b) RETURN [i IN range(0, length(p) - 1) | nodes(p)[i].id] AS x",
    "MATCH (a:Company) WITH collect(a.id) AS xs MATCH (b:Chip) WITH xs, collect(b.id) AS ys RETURN [x IN xs WHERE NOT x IN ys] AS x",
    "MATCH (n) WITH collect(n.nameEn) AS l RETURN reduce(t = '', x IN l | t + x + ', ') AS x",
    "WITH [3, 1, 2] AS l RETURN reduce(m = head(l), x IN l | CASE WHEN x > m THEN x ELSE m END) AS x",
    "WITH [1, 2, 2] AS l RETURN reduce(u = [], x IN l | CASE WHEN x IN u THEN u ELSE u + x END) AS x",
    "RETURN reduce(p = 1.0, x IN [0.5, 0.2] | p * (1 - x)) AS x",
    "RETURN [x IN range(1, 12) | [y IN range(1, 12) | x * y]] AS table",
    "MATCH (n) RETURN replace(replace(replace(replace(n.nameAr, 'أ', 'ا'), 'إ', 'ا'), 'ة', 'ه'), 'ى', 'ي') AS x",
    doubling(5),
  ])("%s is allowed", (query) => {
    expect(marked(query)).toBe("allowed");
  });
});

describe("patterns after =~", () => {
  const matching = (pattern: string) => `MATCH (n) WHERE n.id =~ '${pattern}' RETURN n`;
  it.each([
    ".*wei.*",
    "(?i).*huawei.*",
    "^[A-Z]{2,4}-\\\\d+$",
    "(?i)(huawei|smic|هواوي).*",
    "a?b?c",
    "[^a-z&&[^x]]*",
    "\\\\w+\\\\s\\\\w+",
    ".*a.*b.*c.*",
    "[a-z]+:[A-Z_]+:[a-z0-9-]+",
  ])("%s is allowed", (pattern) => {
    expect(marked(matching(pattern))).toBe("allowed");
  });
  it.each([
    "(a+)+$",
    "(a|a)*",
    "(.*)*",
    "(a*)*b",
    ".*.*.*.*.*x",
    "(?=a)b",
    "(a)\\\\1",
    `${"a?".repeat(30)}${"a".repeat(30)}`,
    "(a{1,9}){1,9}",
    "\\\\Qx",
    "[a",
    "(a",
    "a{1,5000}",
  ])("%s is refused", (pattern) => {
    expect(marked(matching(pattern))[0]).toBe("regex");
  });
  it("must be a literal, or a parameter that is known", () => {
    const query = "MATCH (n) WHERE n.id =~ $p RETURN n";
    expect(marked(query, { p: "a.*" })).toBe("allowed");
    expect(marked(query, { p: "(a+)+" })[0]).toBe("regex");
    expect(marked(query)[0]).toBe("regex");
    for (const right of ["n.nameEn", "'a' + n.id", "'a' + '(b+)+'", "('a')", "toLower('A')", "$p + 'x'"])
      expect(marked(`MATCH (n) WHERE n.id =~ ${right} RETURN n`, { p: "a" })[0], right).toBe("regex");
  });
});

describe("a costly expression is found wherever an expression can stand", () => {
  const PLACES = [
    "RETURN EXPR AS x",
    "RETURN DISTINCT 1 AS a, EXPR AS x ORDER BY a",
    "WITH 1 AS a, EXPR AS x RETURN x",
    "MATCH (n) WHERE EXPR RETURN n",
    "MATCH (n) WHERE n.a = 1 AND NOT (n.b = 2 OR EXPR) RETURN n",
    "MATCH (n {a: EXPR}) RETURN n",
    "MATCH (n WHERE EXPR) RETURN n",
    "MATCH (n)-[r {a: EXPR}]->() RETURN n",
    "MATCH (n)-[r WHERE EXPR]->() RETURN n",
    "MATCH ((n)-[r]->(m) WHERE EXPR)+ RETURN n",
    "MATCH p = shortestPath((n)-[* {a: EXPR}]-(m)) RETURN p",
    "MATCH (n) RETURN n ORDER BY EXPR DESC",
    "MATCH (n) RETURN n SKIP EXPR",
    "MATCH (n) RETURN n LIMIT EXPR",
    "UNWIND [EXPR] AS x RETURN x",
    "UNWIND range(1, size([EXPR])) AS x RETURN x",
    "MATCH (n) RETURN [x IN [EXPR] | x] AS x",
    "MATCH (n) RETURN [x IN [1] WHERE EXPR | x] AS x",
    "MATCH (n) RETURN [x IN [1] | EXPR] AS x",
    "MATCH (n) RETURN [(n)-->(m) WHERE EXPR | m] AS x",
    "MATCH (n) RETURN [(n)-->(m {a: EXPR}) | m] AS x",
    "MATCH (n) RETURN [(n)-->(m) | EXPR] AS x",
    "MATCH (n) RETURN any(x IN [1] WHERE EXPR) AS x",
    "MATCH (n) RETURN reduce(a = EXPR, x IN [1] | a) AS x",
    "MATCH (n) RETURN reduce(a = 0, x IN [EXPR] | a) AS x",
    "MATCH (n) RETURN reduce(a = 0, x IN [1] | CASE WHEN EXPR THEN a ELSE a END) AS x",
    "MATCH (n) RETURN CASE WHEN EXPR THEN 1 END AS x",
    "MATCH (n) RETURN CASE WHEN true THEN EXPR ELSE 1 END AS x",
    "MATCH (n) RETURN CASE n.a WHEN 1 THEN 2 ELSE EXPR END AS x",
    "MATCH (n) RETURN CASE EXPR WHEN true THEN 2 END AS x",
    "MATCH (n) RETURN {a: {b: [EXPR]}} AS x",
    "MATCH (n) RETURN n {.id, a: EXPR} AS x",
    "MATCH (n) RETURN [1, 2][size([EXPR])] AS x",
    "MATCH (n) RETURN coalesce(null, toString(EXPR)) AS x",
    "MATCH (n) RETURN collect(DISTINCT EXPR) AS x",
    "MATCH (n) WHERE EXISTS { (n)-->(m) WHERE EXPR } RETURN n",
    "MATCH (n) WHERE EXISTS { MATCH (n)-->(m {a: EXPR}) RETURN m } RETURN n",
    "MATCH (n) RETURN COUNT { MATCH (n)-->(m) WHERE EXPR RETURN m } AS x",
    "MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN EXPR } AS x",
    "MATCH (n) CALL (n) { WITH n AS m RETURN EXPR AS x } RETURN x",
    "MATCH (n) CALL { WITH n RETURN 1 AS x UNION WITH n RETURN EXPR AS x } RETURN x",
    "CALL db.index.fulltext.queryNodes('entitySearch', toString(EXPR)) YIELD node AS n RETURN n",
    "CALL db.labels() YIELD label AS n WHERE EXPR RETURN n",
    "MATCH (n) USING INDEX n:Company(id) WHERE EXPR RETURN n",
    "MATCH (n:$(toString(EXPR))) RETURN n",
    "RETURN 1 AS x UNION ALL RETURN EXPR AS x",
    "MATCH (n) RETURN - size([EXPR]) + 1 AS x",
    "MATCH (n) RETURN (((EXPR))) IS NOT NULL AS x",
  ];
  it.each([
    "n.id =~ '(a+)+$'",
    "size(range(1, 1000000000)) > 0",
    "reduce(s = 'ab', y IN range(1, 60) | s + s) = 'x'",
    "size(replace(replace(replace(replace($q, 'a', $q), 'a', $q), 'a', $q), 'a', $q)) > 0",
  ])("%s", (expression) => {
    const params = { q: "a".repeat(1_000) };
    const missed = PLACES.filter((place) => marked(place.replace("EXPR", expression), params) === "allowed");
    expect(missed).toEqual([]);
    // The places themselves are good: with a harmless expression each is allowed.
    expect(PLACES.filter((place) => marked(place.replace("EXPR", "1 = 1"), params) !== "allowed")).toEqual([]);
  });
});
