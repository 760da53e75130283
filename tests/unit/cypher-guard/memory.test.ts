/**
 * Values that the server's memory limit does not see. Each query here but the allowed ones ended a server of 512 MB, or held
 * a worker of it for minutes, before the guard counted bytes.
 */
import { describe, expect, it } from "vitest";
import { checkCypher } from "../../../server/cypher-guard/check-cypher.ts";

const doubled = (first: string, times: number) => `WITH ${first} AS s ${"WITH s + s AS s ".repeat(times)}`;
const sixty = (piece: (index: number) => string, between: string) =>
  Array.from({ length: 60 }, (_, index) => piece(index)).join(between);

const verdictOf = (query: string, params: Record<string, unknown> = {}) => {
  const verdict = checkCypher(query, params);
  return verdict.kind === "allowed" ? "allowed" : verdict.code;
};

describe("a value that the server's heap cannot hold", () => {
  it.each([
    "UNWIND range(1, 7000000) AS i WITH collect(i) AS l RETURN size([x IN l | [x]]) AS s",
    "UNWIND range(1, 3000000) AS i WITH collect(i) AS l RETURN size([x IN l | {a: x}]) AS s",
    "RETURN size([x IN COLLECT { UNWIND range(1, 3000000) AS i RETURN i } | {a: x}]) AS n",
    "MATCH (a), (b), (c) WITH collect(a.id) AS l RETURN size([x IN l | {a: x}]) AS n",
    "MATCH (a) WITH 1 AS x MATCH (a) WITH 1 AS x MATCH (a) WITH collect(a) AS l RETURN size([x IN l | {a: x}]) AS n",
    "CALL { MATCH (a) MATCH (b) RETURN a } CALL { MATCH (c) RETURN c } WITH collect(a) AS l RETURN [x IN l | {a: x}] AS n",
    "MATCH (a) UNWIND [1, 2, 3] AS z MATCH (b) MATCH (c) WITH collect(a) AS l RETURN size([x IN l | [x]]) AS n",
    `${doubled("'ab'", 22)}RETURN size(split(s, '')) AS n`,
    `${doubled("'ab'", 21)}RETURN size([x IN range(1, 10) | s + x]) AS n`,
    `${doubled("[1]", 23)}RETURN size([x IN s | {a: x}]) AS n`,
    `${doubled("[1]", 22)}RETURN s = s AS n`,
    `${doubled("'ab'", 19)}WITH ${sixty((index) => `s + '${index}' AS a${index}`, ", ")} RETURN size(a0) + size(a59) AS n`,
    `${doubled("'ab'", 19)}${sixty((index) => `WITH *, s + '${index}' AS a${index} `, "")}RETURN size(a0) AS n`,
    `${doubled("'ab'", 19)}${sixty((index) => `CALL (s) { RETURN s + '${index}' AS a${index} } `, "")}RETURN size(a0) AS n`,
    `${doubled("'ab'", 19)}${sixty((index) => `UNWIND [s + '${index}'] AS a${index} `, "")}RETURN size(a0) AS n`,
    "RETURN 0 IN reduce(l = [], x IN range(1, 20000) | l + [x]) AS n",
  ])("is refused: %s", (query) => {
    expect(verdictOf(query)).toBe("too_costly");
  });

  it("is refused when a parameter makes it", () => {
    const ones = { l: Array(4_000).fill(1) };
    const long = { p: "x".repeat(99_000), n: "text" };
    expect(verdictOf("RETURN size([x IN $l | [y IN $l | {a: 1}]]) AS n", ones)).toBe("too_costly");
    for (const text of [
      "a.text",
      "a['text']",
      "a[$n]",
      "a['te' + 'xt']",
      "a {.*}.text",
      "properties(a).text",
      "c.quote",
    ])
      expect(verdictOf(`MATCH (a:Article), (c:Claim) RETURN size(replace(${text}, '', $p)) AS n`, long), text).toBe(
        "too_costly",
      );
  });

  it("is refused when it comes from the text of an article", () => {
    const triple = (list: string) => `size([u IN ${list} | [v IN ${list} | [w IN ${list} | u + v + w]]])`;
    for (const query of [
      `MATCH (a:Article) RETURN ${triple("split(a.text, ' ')")} AS n`,
      `MATCH (a:Article) RETURN ${triple("range(0, size(a.text))")} AS n`,
      `MATCH (a:Article) UNWIND keys(a) AS k RETURN ${triple("split(a[k], ' ')")} AS n`,
      `MATCH (a:Article) WITH a {.*} AS m UNWIND keys(m) AS k WITH m[k] AS t RETURN ${triple("split(t, ' ')")} AS n`,
      `MATCH (a:Article) UNWIND [k IN keys(a) | a[k]] AS t RETURN ${triple("split(t, ' ')")} AS n`,
      `WITH COLLECT { MATCH (b:Article) RETURN b.text } AS l RETURN ${triple("l")} AS n`,
    ])
      expect(verdictOf(query), query).not.toBe("allowed");
  });
});

describe("steps that take long", () => {
  it("count for what they are: dates, patterns, labels", () => {
    const twice = (body: string) =>
      `WITH range(1, 4000) AS l RETURN reduce(s = 0, x IN l | s + reduce(t = 0, y IN l | t + ${body})) AS s`;
    expect(verdictOf(twice("x * y"))).toBe("allowed");
    expect(verdictOf(twice("datetime('2025-09-01T00:00:00Z').year"))).toBe("too_costly");
    const matching = (pattern: string) =>
      `WITH range(1, 2000) AS l RETURN [x IN l WHERE any(y IN l WHERE toString(x) + toString(y) =~ '${pattern}')] AS s`;
    expect(verdictOf(matching(".*a.*b"))).toBe("too_costly");
    expect(verdictOf(`MATCH (n${":A".repeat(200)}) RETURN n`)).toBe("allowed");
    expect(verdictOf(`MATCH (n${":A".repeat(201)}) RETURN n`)).toBe("too_wide");
    expect(verdictOf(`MATCH (n) WHERE n:A${" AND n:A".repeat(201)} RETURN n`)).toBe("too_wide");
  });

  it("of a pattern grow with the text that it is matched with", () => {
    const on = (text: string, pattern: string) => verdictOf(`MATCH (n) WHERE ${text} =~ '${pattern}' RETURN n`);
    expect(on("n.nameEn", "(?i).*a.*b.*")).toBe("allowed");
    expect(on("n.text", "(?i).*a.*b.*")).toBe("regex");
    expect(on("n.text", "(?i).*a.*")).toBe("allowed");
    expect(on("toLower(n.text)", ".*a.*b.*")).toBe("regex");
    expect(on("n['text']", ".*a.*b.*")).toBe("regex");
    expect(on("n.text", "[A-Z]+-[0-9]+-\\\\d+-[a-z]+ .*")).toBe("allowed");
    expect(on("n.text", "[^a]+A[^a]+A[^a]+A.*")).toBe("regex");
    expect(on("n.text", "[A-Z]+-?[A-Z]+-?[A-Z]+-?x")).toBe("regex");
  });
});

describe("what is large and harmless", () => {
  it.each([
    "UNWIND range(1, 1000000000) AS i RETURN sum(i) AS s",
    "UNWIND range(1, 100000) AS i WITH collect(i) AS l RETURN [x IN l | {a: x}] AS x",
    "MATCH (a), (b) WITH collect(a.id) AS l RETURN size([x IN l | {a: x}]) AS n",
    "MATCH (a:Company {id: 'x'})-->(b) MATCH (b)-->(c) MATCH (c)-->(d) WITH a, collect(d) AS l RETURN [x IN l | x {.id, .nameEn}] AS l",
    "MATCH (a:Company) WITH collect(a) AS l MATCH (b:Chip) WITH l, collect(b) AS m MATCH (c:Place) RETURN [x IN l | {id: x.id, n: size(m)}] AS r, collect(c.id) AS c",
    "MATCH (a:Company) MATCH (b:Chip) MATCH (c:Place) RETURN collect(DISTINCT a.id) + collect(DISTINCT b) + collect(DISTINCT c.id) AS all",
    "MATCH (n:Entity) WITH n LIMIT 20 MATCH (m:Entity) WITH collect(m) AS l RETURN [x IN l | x {.*}] AS all",
    "MATCH (a:Article) RETURN [w IN split(a.text, ' ') WHERE size(w) > 3 | toLower(w)] AS words",
    "MATCH (a:Article) WITH collect(a.text) AS l RETURN reduce(t = '', x IN l | t + left(x, 100) + '…') AS t",
  ])("is allowed: %s", (query) => {
    expect(verdictOf(query)).toBe("allowed");
  });
});
