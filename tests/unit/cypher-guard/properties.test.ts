/** What must hold of every query, tried on thousands: no spelling of a bad one passes, no good one is refused. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCypher } from "../../../server/cypher-guard/check-cypher.ts";
import { BAD_QUERIES, rewritten } from "./bad-queries.ts";
import { goodReads, READ_PARAMS } from "./good-reads.ts";

const KINDS = Object.entries(BAD_QUERIES);

/** Thousands of runs each: room for a machine that does other things as well. */
const ROOM = { timeout: 180_000 };

describe("a query that does more than read", ROOM, () => {
  it.each(KINDS)("is refused as it is: %s", (_kind, queries) => {
    expect(queries.filter((query) => checkCypher(query).kind === "allowed")).toEqual([]);
  });

  it.each(KINDS)("is refused in 4,000 other spellings: %s", (_kind, queries) => {
    fc.assert(
      fc.property(fc.constantFrom(...queries).chain(rewritten), (query) => {
        const verdict = checkCypher(query);
        expect(verdict.kind, query).toBe("refused");
        if (verdict.kind !== "refused") return;
        expect(verdict.offset).toBeGreaterThanOrEqual(0);
        expect(verdict.offset + verdict.length).toBeLessThanOrEqual(query.length);
        expect(verdict.reason.ar).not.toBe("");
        expect(verdict.reason.en).not.toBe("");
      }),
      { numRuns: 4_000, seed: 7 },
    );
  });
});

describe("a read", ROOM, () => {
  const reads = goodReads(500);

  it("is one of many kinds", () => {
    expect(new Set(reads).size).toBeGreaterThan(490);
  });

  it("is never refused, 500 generated ones", () => {
    const refused = reads.flatMap((query) => {
      const verdict = checkCypher(query, READ_PARAMS);
      return verdict.kind === "allowed" ? [] : [{ code: verdict.code, at: query.slice(verdict.offset), query }];
    });
    expect(refused).toEqual([]);
  });
});

describe("any text", ROOM, () => {
  const verdictOf = (text: string) => checkCypher(text);

  it("gets a verdict, the same each time, with a place inside it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), soup()), (text) => {
        const verdict = verdictOf(text);
        expect(verdictOf(text)).toEqual(verdict);
        if (verdict.kind === "refused") expect(verdict.offset + verdict.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 5_000, seed: 11 },
    );
  });

  it("of the longest size takes steps in proportion to its length", () => {
    const hostile = [
      "(".repeat(20_000),
      `${"[".repeat(64)}1${"]".repeat(64)}`,
      `RETURN ${"[x IN ".repeat(60)}[1]${"]".repeat(60)}`,
      `RETURN ${"reduce(a = 0, x IN [1] | ".repeat(60)}a${")".repeat(60)}`,
      `RETURN ${"(".repeat(60)}'a'${" =~ 'b')".repeat(60)}`,
      `RETURN ${"CASE WHEN true THEN ".repeat(60)}1${" END".repeat(60)}`,
      `RETURN 1${" + 1".repeat(4_900 / 2)}`,
      "/*".repeat(10_000),
      "'".repeat(19_999),
      "`".repeat(19_999),
      "\\u0041".repeat(3_333),
      "a.".repeat(2_499),
      "WITH 1 AS a ".repeat(1_200),
    ];
    for (const text of hostile) expect(["allowed", "refused"]).toContain(verdictOf(text).kind);
  });
});

/** Pieces of Cypher in any order. */
function soup(): fc.Arbitrary<string> {
  const pieces =
    "MATCH RETURN WITH CALL { } ( ) [ ] CASE WHEN THEN END reduce( range( =~ '(a+)+' $p $ `x` ` ' \" /* */ // \\u0041 \\u00 | , . .. :: : + - * % ! IN EXISTS COUNT IS NOT NULL AS x 1 UNION USING INDEX ;".split(
      " ",
    );
  return fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(" "));
}
