import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvFile, formulaSafe, tsvText } from "../../../../client/views/query/results/delimited.ts";

/** A reader of RFC 4180 that knows nothing of the writer. */
function parse(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') field += text[at++];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === delimiter || (letter === "\r" && text[at + 1] === "\n")) {
      row.push(field);
      field = "";
      if (letter === "\r") {
        rows.push(row);
        row = [];
        at++;
      }
    } else field += letter;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

const nasty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", '"', ",", "1", "x"),
  }),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

describe("tables for spreadsheets", () => {
  test("a file begins with the BOM and ends its lines as spreadsheets expect", () => {
    expect(
      csvFile([
        ["a", "b"],
        ["1", 'say "x", y'],
      ]),
    ).toBe('\ufeffa,b\r\n1,"say ""x"", y"\r\n');
    expect(
      tsvText([
        ["a", "b"],
        ["1\t2", "x"],
      ]),
    ).toBe('a\tb\r\n"1\t2"\tx');
  });

  test.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "-x"])(
    "%j is marked as text",
    (text) => expect(formulaSafe(text)).toBe(`'${text}`),
  );

  test.each(["-1", "-2.5", "-1e-7", "1", "a=b", "", "'x"])("%j stays as it is", (text) =>
    expect(formulaSafe(text)).toBe(text),
  );

  property.prop([table])("no cell of a file can be taken for a formula", (rows) => {
    for (const cell of parse(csvFile(rows).slice(1), ",").flat())
      expect(/^[=+@\t\r\n＝＋－＠]/.test(cell) || /^-(?!\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$)/.test(cell)).toBe(false);
  });

  property.prop([table])("a file and a copy read back as the table, but for the marks", (rows) => {
    expect(parse(csvFile(rows).slice(1), ",")).toEqual(rows.map((row) => row.map(formulaSafe)));
    expect(parse(`${tsvText(rows)}\r\n`, "\t")).toEqual(rows.map((row) => row.map(formulaSafe)));
  });
});
