/** Literals as the database reads them: what comes back is what was written. */
import { fc } from "@fast-check/vitest";
import { afterAll, expect, inject, it } from "vitest";
import { cypherLiteral } from "../../../server/export/formats/cypher-literal.ts";
import { createDriver } from "../../../server/neo4j/driver.ts";

const connection = inject("neo4jConnection");
const driver = createDriver(connection);
afterAll(() => driver.close());

async function readBack(value: unknown): Promise<unknown> {
  const { records } = await driver.executeQuery(
    `RETURN ${cypherLiteral(value)} AS value`,
    {},
    { database: connection.database },
  );
  return records[0]?.get("value");
}

const tricky = fc.string({
  unit: fc.constantFrom(
    "\\",
    "'",
    '"',
    "`",
    "u0027",
    "U0001F600",
    "\\u0027",
    "u005c",
    "\n",
    "\r",
    "\t",
    "\b",
    "\f",
    "\u2028",
    "\ufeff",
    ";",
    "//",
    "/*",
    "$p",
    "{",
    "ع",
    "\u064b",
    "😀",
  ),
  maxLength: 12,
});
// The database holds no NUL in what search is made of, but a text may.
const any = fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.toWellFormed());

it("gives back 2,000 texts, each character of them", async () => {
  for (let round = 0; round < 4; round++) {
    const texts = [
      ...fc.sample(tricky, { numRuns: 300, seed: round }),
      ...fc.sample(any, { numRuns: 200, seed: round }),
    ];
    expect(await readBack(texts)).toEqual(texts);
  }
});

it("gives back numbers, truth values, maps and lists", async () => {
  const numbers = [
    0,
    -1,
    0.1,
    -1.5e-7,
    1e21,
    1.7976931348623157e308,
    5e-324,
    2 ** 53 - 1,
    -(2 ** 53 - 1),
    2 ** 60,
    123456.789,
  ];
  expect(await readBack(numbers)).toEqual(numbers);
  const value = { yes: true, no: false, none: null, list: ["a", ["b"]], "odd `key`": { inner: 1 } };
  expect(await readBack(value)).toEqual(value);
});

it("keeps whole numbers whole and fractions fractions", async () => {
  const { records } = await driver.executeQuery(
    `RETURN valueType(${cypherLiteral(5)}) AS whole, valueType(${cypherLiteral(2 ** 60)}) AS large, valueType(${cypherLiteral(0.5)}) AS part`,
    {},
    { database: connection.database },
  );
  expect(records[0]?.toObject()).toEqual({
    whole: "INTEGER NOT NULL",
    large: "FLOAT NOT NULL",
    part: "FLOAT NOT NULL",
  });
});
