/** Queries of one line that fill the server's memory, pin one of its workers, or stop its parser, of every kind that is known. */

export interface Bomb {
  readonly cypher: string;
  readonly params?: Record<string, unknown>;
}

const times = (count: number, piece: (index: number) => string, between = "") =>
  Array.from({ length: count }, (_, index) => piece(index)).join(between);
const doubled = (first: string, count: number) => `WITH ${first} AS s ${"WITH s + s AS s ".repeat(count)}`;
const nested = (depth: number, open: string, close: string) =>
  `RETURN ${open.repeat(depth)}1${close.repeat(depth)} AS x`;

const VALUES: readonly Bomb[] = [
  { cypher: "RETURN range(1, 1000000000) AS x" },
  { cypher: "RETURN reduce(s = 'aa', x IN range(1, 60) | s + s) AS x" },
  { cypher: "RETURN [a IN range(1, 9000) | [b IN range(1, 9000) | [c IN range(1, 9000) | c]]] AS x" },
  { cypher: "RETURN any(a IN range(1, 40000) WHERE any(b IN range(1, 40000) WHERE a + b < 0)) AS x" },
  { cypher: "UNWIND range(1, 3000000) AS i WITH collect(i) AS l RETURN size([x IN l | {a: x}]) AS s" },
  { cypher: "RETURN size([x IN COLLECT { UNWIND range(1, 3000000) AS i RETURN i } | {a: x}]) AS n" },
  { cypher: "MATCH (a), (b), (c) WITH collect(a.id) AS l RETURN size([x IN l | {a: x}]) AS n" },
  { cypher: `${doubled("'ab'", 22)}RETURN size(split(s, '')) AS n` },
  {
    cypher: `${doubled("'ab'", 22)}WITH ${times(60, (index) => `s + '${index}' AS a${index}`, ", ")} RETURN size(a0) AS n`,
  },
  { cypher: `${doubled("[1]", 23)}RETURN size([x IN s | {a: x}]) AS n` },
  { cypher: `${doubled("[1]", 22)}RETURN s = s AS n` },
  { cypher: `${doubled("{a: 1}", 3).replaceAll("s + s AS s", "{a: s, b: s} AS s")}RETURN s` },
  { cypher: "RETURN 0 IN reduce(l = [], x IN range(1, 40000) | l + [x]) AS n" },
  { cypher: "RETURN size([x IN $l | [y IN $l | {a: 1}]]) AS n", params: { l: Array(4_000).fill(1) } },
  { cypher: "MATCH (a:Article) RETURN size(replace(a.text, '', $p)) AS n", params: { p: "x".repeat(90_000) } },
  {
    cypher: "MATCH (a:Article) UNWIND keys(a) AS k RETURN size(replace(a[k], '', $p)) AS n",
    params: { p: "x".repeat(90_000) },
  },
];
const ROWS: readonly Bomb[] = [
  { cypher: "UNWIND range(1, 1000000000) AS i WITH collect(i) AS l RETURN size(l) AS n" },
  { cypher: "UNWIND range(1, 1000000000) AS i RETURN i ORDER BY i DESC LIMIT 1" },
  { cypher: "UNWIND range(1, 100000000) AS i RETURN DISTINCT i % 50000000 AS k ORDER BY k DESC LIMIT 1" },
  { cypher: "UNWIND range(1, 3000000) AS i WITH collect(i) AS l RETURN l" },
  {
    cypher: "UNWIND $l AS a UNWIND $l AS b UNWIND $l AS c WITH collect(a) AS x RETURN size(x) AS n",
    params: { l: Array(15_000).fill(1) },
  },
  { cypher: "MATCH (a), (b), (c) RETURN percentileCont(size(a.id + b.id), 0.5) AS n" },
  { cypher: "MATCH (a), (b), (c), (d) WITH collect({x: a.id, y: b.id}) AS l RETURN size(l) AS n" },
];
const GRAPH: readonly Bomb[] = [
  { cypher: "MATCH p = ()-[*1..12]-() WITH collect(p) AS ps RETURN size(ps) AS n" },
  { cypher: "MATCH (a:Entity)-[*1..20]-(b:Entity) RETURN count(*) AS c" },
  { cypher: "MATCH p = allShortestPaths((a)-[*]-(b)) WHERE a <> b RETURN collect(p) AS n" },
  { cypher: "MATCH p = ALL SHORTEST (a:Entity)--{1,}(b:Entity) RETURN count(p) AS n" },
  { cypher: "MATCH p = (a:Entity) ((x)--(y)){1,20} (b:Entity) RETURN collect(p) AS n" },
  { cypher: "MATCH (n) RETURN [(n)-[*1..7]-(m) | {a: m, b: m {.*}}] AS l" },
  {
    cypher:
      "MATCH (n:Entity) RETURN COLLECT { MATCH (a) RETURN COLLECT { MATCH (b) RETURN COLLECT { MATCH (c) RETURN c.id } } } AS l",
  },
];
const TEXTS: readonly Bomb[] = [
  { cypher: "MATCH (n:Entity) WHERE n.id =~ '(a+)+$' RETURN n" },
  { cypher: "MATCH (a:Article) WHERE a.text =~ $p RETURN a.id", params: { p: "(.*.*.*)*x" } },
  {
    cypher:
      "MATCH (a:Article) WITH collect(a.text) AS l RETURN size([x IN l WHERE any(y IN l WHERE x + y =~ '.*q.*z.*zz')]) AS s",
  },
  {
    cypher: "CALL db.index.fulltext.queryNodes('entitySearch', $q) YIELD node RETURN count(node) AS n",
    params: { q: "/(a|b)*a(a|b){25}/" },
  },
  {
    cypher: "CALL db.index.fulltext.queryNodes('entitySearch', $q) YIELD node RETURN count(node) AS n",
    params: { q: `*a* ${"*e* ".repeat(900)}` },
  },
  {
    cypher: "CALL db.index.fulltext.queryNodes('entitySearch', $q) YIELD node RETURN count(node) AS n",
    params: { q: `${"(".repeat(900)}a${")".repeat(900)}` },
  },
];
const PARSER: readonly Bomb[] = [
  { cypher: nested(300, "[", "]") },
  { cypher: nested(64, "[", "]") },
  { cypher: nested(64, "{a: ", "}") },
  { cypher: nested(300, "CASE WHEN true THEN ", " END") },
  { cypher: nested(300, "coalesce(", ")") },
  { cypher: `RETURN ${"(".repeat(10_000)}1` },
  { cypher: `MATCH (n) WHERE n.a = 1${" XOR n.b = 2".repeat(60)} RETURN n` },
  { cypher: `MATCH (n) WHERE ${times(400, (index) => `n.a = ${index}`, " OR ")} RETURN n` },
  { cypher: `MATCH (n)${"-->()".repeat(40)} RETURN count(*) AS c` },
  { cypher: `MATCH ${times(28, (index) => `(a${index})-->(b${index})`, ", ")} RETURN count(*) AS c` },
  { cypher: `MATCH (n${":A".repeat(2_000)}) RETURN n` },
  { cypher: `RETURN ${"1+".repeat(2_400)}1 AS x` },
  { cypher: `RETURN 2${"^2".repeat(2_000)} AS x` },
  { cypher: `RETURN 1 AS x ${"UNION ALL RETURN 1 AS x ".repeat(150)}` },
  { cypher: `MATCH (n) RETURN n${".a".repeat(2_000)} AS x` },
  { cypher: `${"CALL { ".repeat(100)}RETURN 1 AS x${" } RETURN x".repeat(100)}` },
];

export const BOMBS: readonly Bomb[] = [...VALUES, ...ROWS, ...GRAPH, ...TEXTS, ...PARSER];
