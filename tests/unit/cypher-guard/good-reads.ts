/** Reads of every kind that Cypher 5 has, put together from parts by a fixed seed: all of them run on a real server. */
import fc from "fast-check";

const NAMES = ["n", "شركة", "`اسم طويل`", "set", "create", "order_", "x1", "match"];
const LABELS = ["Company", "Chip|Company", "Entity&!Place", "%", "!Chip", "`Company`", "Entity"];
const TYPES = ["SUPPLIES", "SUPPLIES|DESIGNS", "!SUPPLIES", "%", "`SUPPLIES`", "USES"];
const STRINGS = ["'huawei'", '"هواوي"', "'it\\'s'", "'a // b'", "'/* CREATE */'", "'\\u0633'", "''"];

const oneOf = (...values: string[]) => fc.constantFrom(...values);

/** An expression on the variable `v`; `depth` bounds what stands inside it. */
function expression(v: string, depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    oneOf(...STRINGS),
    oneOf("1", "-2", "0x1F", "1.5e3", "1_000", "true", "null", "$q", "$ids", "9007199254740993"),
    oneOf(`${v}.id`, `${v}.nameEn`, `${v}['nameAr']`, `${v}.set`, `labels(${v})`, `keys(${v})`, `elementId(${v})`),
    oneOf(
      "date()",
      "datetime('2025-09-01T00:00:00Z')",
      "duration('P1Y2M')",
      "point({x: 1, y: 2})",
      "localtime()",
      "pi()",
    ),
    oneOf("date.truncate('month', date())", "duration.between(date(), date('2025-01-01'))", "randomUUID()"),
  );
  if (depth === 0) return leaf;
  const inner = expression(v, depth - 1);
  return fc.oneof(
    leaf,
    inner.map((a) => `coalesce(${a}, ${v}.id)`),
    inner.map((a) => `toStringOrNull(${a})`),
    inner.map((a) => `[${a}, 1, [2]]`),
    inner.map((a) => `{a: ${a}, \`b c\`: 2, set: 3}`),
    inner.map((a) => `CASE WHEN ${v}.id IS NOT NULL THEN ${a} ELSE 0 END`),
    inner.map(
      (a) =>
        `CASE ${v}.type WHEN 'Company' THEN ${a} WHEN IS NULL THEN 1 WHEN STARTS WITH 'x' THEN 2 WHEN > 'y' THEN 3 END`,
    ),
    inner.map((a) => `[each IN [1, 2, 3] WHERE each > 1 | ${a}]`),
    inner.map((a) => `size([${a}])`),
    inner.map((a) => `head([${a}])`),
    oneOf(
      `${v} { .id, .nameEn, kind: labels(${v})[0], .* }`,
      `[(${v})-[r]->(m) WHERE m.id <> 'x' | m.id]`,
      `[(${v})--(m:Company) | {id: m.id}]`,
      `COUNT { (${v})-->() }`,
      `COLLECT { MATCH (${v})-->(m) RETURN m.id ORDER BY m.id LIMIT 3 }`,
      `reduce(sum = 0, each IN [1, 2] | sum + each)`,
      `reduce(best = 0, each IN [1, 2] | CASE WHEN each > best THEN each ELSE best END)`,
      `[i IN range(0, size(labels(${v})) - 1) | labels(${v})[i]]`,
      `replace(toLower(trim(${v}.nameEn)), 'a', 'b') + ' ' + ${v}.id`,
      `split(${v}.id, '-')[..2]`,
      `trim(BOTH ' ' FROM ${v}.nameEn)`,
      `(1 + 2) * 3 - 4 / 5 % 6 ^ 2`,
      `${v}.id IS :: STRING NOT NULL`,
      `valueType(${v}.aliases)`,
    ),
  );
}

function condition(v: string, depth: number): fc.Arbitrary<string> {
  const leaf = oneOf(
    `${v}.id = $q`,
    `${v}.nameEn CONTAINS 'a'`,
    `${v}.nameAr STARTS WITH 'ه'`,
    `NOT ${v}.nameEn ENDS WITH 'x'`,
    `${v}.id IN $ids`,
    `${v}.degree >= 3`,
    `1 <= ${v}.degree < 100`,
    `${v}.id =~ '(?i).*wei.*'`,
    `${v}.subtype IS NULL`,
    `${v}.subtype IS NOT NULL`,
    `${v}:Company|Chip`,
    `(${v})-[:SUPPLIES]->()`,
    `NOT (${v})<--(:Place)`,
    `EXISTS { (${v})-[r]->(m) WHERE m.id <> ${v}.id }`,
    `EXISTS { MATCH (${v})-->(m) RETURN m UNION MATCH (${v})<--(m) RETURN m }`,
    `COUNT { MATCH (${v})--(m) RETURN m } > 2`,
    `any(each IN ${v}.aliases WHERE each CONTAINS 'a')`,
    `all(each IN labels(${v}) WHERE each <> 'X') AND none(each IN [1] WHERE each = 2)`,
    `isEmpty(labels(${v}))`,
    `${v}.id IS TYPED STRING`,
    `${v}.nameEn IS NFC NORMALIZED`,
  );
  if (depth === 0) return leaf;
  const inner = condition(v, depth - 1);
  return fc.oneof(
    leaf,
    fc.tuple(inner, inner).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(inner, inner).map(([a, b]) => `${a} AND NOT (${b})`),
    fc.tuple(inner, inner).map(([a, b]) => `(${a}) XOR (${b})`),
  );
}

function pattern(v: string): fc.Arbitrary<string> {
  const types = oneOf(...TYPES);
  const label = oneOf(...LABELS);
  return fc.oneof(
    label.map((name) => `MATCH (${v}:${name})`),
    types.map((type) => `MATCH (${v}:Company)-[r:${type}]->(b)`),
    types.map((type) => `OPTIONAL MATCH (${v})<-[r:${type}]-(b:Entity {id: 'x'})`),
    oneOf(
      `MATCH (${v} IS Company)`,
      `MATCH (${v}:Company WHERE ${v}.id <> 'x')--(b), (c:Chip)`,
      `MATCH p = (${v}:Company)-[:SUPPLIES*1..2]->(b)`,
      `MATCH p = shortestPath((${v}:Company)-[*..3]-(b:Chip))`,
      `MATCH p = allShortestPaths((${v}:Company)-[:SUPPLIES*..3]-(b:Chip))`,
      `MATCH p = ANY SHORTEST (${v}:Company)-[:SUPPLIES]->+(b:Company)`,
      `MATCH SHORTEST 2 PATHS (${v}:Company)-[:SUPPLIES]->{1,3}(b)`,
      `MATCH ALL SHORTEST (${v}:Company)((x)-[:SUPPLIES]->(y) WHERE x.id <> y.id)+(b)`,
      `MATCH (${v}:Company) ((x)-[:SUPPLIES]->(y)){1,2} (b)`,
      `MATCH (${v}:Company) USING SCAN ${v}:Company`,
      `MATCH (${v}:Entity) USING INDEX ${v}:Entity(id) WHERE ${v}.id = 'a' MATCH (${v})`,
      `UNWIND $ids AS id MATCH (${v}:Entity {id: id})`,
      `UNWIND range(1, 100000) AS i WITH i LIMIT 3 MATCH (${v}:Entity)`,
      `CALL db.index.fulltext.queryNodes('entitySearch', $q) YIELD node AS ${v}, score`,
      `CALL db.labels() YIELD label MATCH (${v}) WHERE label IN labels(${v})`,
      `MATCH (${v}:Company) CALL (${v}) { MATCH (${v})-->(m) RETURN count(m) AS c }`,
      `MATCH (${v}:Company) CALL { WITH ${v} MATCH (${v})-->(m) RETURN collect(m.id) AS ids UNION RETURN [] AS ids }`,
      `MATCH (${v}:Company) CALL (*) { MATCH (${v})--(m) RETURN count(DISTINCT m) AS c }`,
    ),
  );
}

const read: fc.Arbitrary<string> = oneOf(...NAMES).chain((v) =>
  fc
    .record({
      match: pattern(v),
      where: fc.option(condition(v, 2), { nil: undefined }),
      middle: oneOf(
        "",
        "",
        `WITH ${v} `,
        `WITH *, 1 AS one WHERE one = 1 `,
        `WITH DISTINCT ${v} ORDER BY ${v}.id LIMIT 10 `,
      ),
      items: fc.array(expression(v, 2), { minLength: 1, maxLength: 3 }),
      first: oneOf(`${v}`, `count(*)`, `count(DISTINCT ${v}) AS c`, `collect(${v}.id)[..5] AS c`),
      tail: oneOf("", ` ORDER BY e0 DESC`, " SKIP 1 LIMIT 5", " LIMIT $n", ";", " // نهاية", " /* SET */"),
      comment: oneOf(" ", "\n", " /* تعليق */ ", "\t// CREATE\n", "\u00a0"),
    })
    .map(({ match, where, middle, items, first, tail, comment }) => {
      const filter =
        where === undefined
          ? ""
          : match.startsWith("CALL") || match.includes("CALL (") || match.includes("CALL {")
            ? ` WITH * WHERE ${where}`
            : / WHERE label/.test(match)
              ? ` AND ${where}`
              : ` WHERE ${where}`;
      const columns = [
        first.includes(" AS ") ? first : `${first} AS f`,
        ...items.map((item, index) => `${item} AS e${index}`),
      ];
      return `${match}${filter}${comment}${middle}RETURN ${columns.join(", ")}${tail}`;
    }),
);

/** Parameters that the reads name. */
export const READ_PARAMS = { q: "norwell", ids: ["norwell", "zahra"], n: 5 };

/** `count` reads, the same ones each time. */
export function goodReads(count: number): string[] {
  return fc.sample(read, { numRuns: count, seed: 2_025 });
}
