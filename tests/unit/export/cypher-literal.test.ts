import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { cypherLiteral, cypherNumber, cypherString } from "../../../server/export/formats/cypher-literal.ts";
import { writeCypherScript } from "../../../server/export/formats/cypher-script.ts";
import { splitScript } from "../../helpers/split-script.ts";
import { entityNamed, HEADER, joined, relationBetween, STATE, sourceFrom } from "./build-rows.ts";

describe("a Cypher literal", () => {
  it.each([
    [0, "0"],
    [-7, "-7"],
    [2 ** 53 - 1, "9007199254740991"],
    [2 ** 53, "9007199254740992.0"],
    [0.1, "0.1"],
    [-1.5e-7, "-1.5e-7"],
    [1e21, "1e21"],
    [1.5e300, "1.5e300"],
  ])("of %d is exact and of its type", (value, literal) => {
    expect(cypherNumber(value)).toBe(literal);
    expect(Number(literal)).toBe(value);
  });

  it("of no number, no value and no plain value is none", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, 1n])
      expect(() => cypherLiteral(value)).toThrow(/no literal/);
  });

  it("of a text keeps backslashes and quotes apart from escapes", () => {
    expect(cypherString("O'Hara \\u0027")).toBe("'O\\'Hara \\\\u0027'");
    expect(cypherString("a\nb\u0000\u202e\ufeff")).toBe("'a\\nb\\u0000\\u202e\\ufeff'");
    expect(cypherLiteral({ id: "x", "odd key": [1, null, true], gone: undefined })).toBe(
      "{id: 'x', `odd key`: [1, null, true]}",
    );
  });

  test.prop([fc.string({ unit: "binary" })])("of a text is one line without control characters", (text) => {
    expect(cypherString(text)).toMatch(/^'[^\p{Cc}\u2028\u2029]*'$/u);
  });
});

describe("a Cypher script", () => {
  const tricky = fc.string({
    unit: fc.constantFrom("'", '"', "\\", "`", ";", "\n", "//", "/*", "*/", "u0027", "{", "}", "$", "a", "ع"),
    maxLength: 30,
  });

  test.prop([tricky, tricky])("falls into the same statements whatever the names are", async (name, outlet) => {
    const statements = async (each: string, other: string) => {
      const entities = ["a", "b"].map((id) => entityNamed(id, each));
      const source = sourceFrom(entities, [relationBetween("a", "b", null, other)]);
      return splitScript(await joined(writeCypherScript(HEADER, source, STATE)));
    };
    const [plain, hostile] = [await statements("name", "outlet"), await statements(name, outlet)];
    expect(hostile).toHaveLength(plain.length);
    const opening = (statement: string) => statement.split(/[\s:]/, 2).join(" ");
    expect(hostile.map(opening)).toEqual(plain.map(opening));
  });

  it("has statements of bearable length, however many rows there are", async () => {
    const entities = Array.from({ length: 1_001 }, (_, at) => entityNamed(`firm-${at}`, "x".repeat(200)));
    const statements = splitScript(await joined(writeCypherScript(HEADER, sourceFrom(entities, []), STATE)));
    const loads = statements.filter((each) => each.startsWith("UNWIND"));
    expect(loads.length).toBeGreaterThan(5);
    for (const each of loads) expect(each.length).toBeLessThan(110_000);
    const ids = loads.flatMap((each) => [...each.matchAll(/id: '(firm-\d+)'/g)].map(([, id]) => id));
    expect(ids).toEqual(entities.map(({ id }) => id));
  });
});
