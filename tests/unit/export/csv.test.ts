import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { csvHead, csvRows } from "../../../server/export/formats/csv.ts";
import { type Cell, RELATION_TABLE } from "../../../server/export/formats/csv-tables.ts";
import { entityNamed, relationBetween, rowOf } from "./build-rows.ts";

const COLUMNS = [
  { name: "first", of: ([first]: readonly Cell[]) => first },
  { name: "second", of: ([, second]: readonly Cell[]) => second },
];
const line = (first: Cell, second: Cell) => csvRows(COLUMNS, [[first, second]]);

/** RFC 4180, written apart from the writer. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const row = rows.at(-1) ?? [];
    const add = (more: string) => void row.push(`${row.pop() ?? ""}${more}`);
    const each = text[at] ?? "";
    if (quoted && each === '"' && text[at + 1] === '"') add(text[++at] ?? "");
    else if (each === '"') quoted = !quoted;
    else if (!quoted && each === ",") row.push("");
    else if (!quoted && text.startsWith("\r\n", at)) {
      rows.push([""]);
      at++;
    } else if (!quoted && /[\r\n]/.test(each)) throw new Error("a line end stands bare");
    else add(each);
  }
  return rows.slice(0, -1);
}

const STARTS = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];

describe("CSV", () => {
  it("begins with the mark of UTF-8 and ends its lines with CRLF", () => {
    expect(csvHead(COLUMNS)).toBe("\uFEFFfirst,second\r\n");
    expect(line("شركة", 'a "b", c')).toBe('شركة,"a ""b"", c"\r\n');
    expect(line("two\nlines", null)).toBe('"two\nlines",\r\n');
  });

  it.each(STARTS)("makes a text that begins with %j harmless", (start) => {
    expect(parsed(line(`${start}HYPERLINK("http://x","y")`, "z"))).toEqual([
      [`'${start}HYPERLINK("http://x","y")`, "z"],
    ]);
  });

  it("leaves numbers as they are, negative ones too, and says true and false", () => {
    expect(line(-5, 0.25)).toBe("-5,0.25\r\n");
    expect(line(true, false)).toBe("true,false\r\n");
    expect(line(0, "")).toBe("0,\r\n");
  });

  test.prop([
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", ";", "=", "a", "ع") }),
  ])("is read back as it was written, but for the apostrophe", (first, second) => {
    const safe = (text: string) => (STARTS.some((start) => text.startsWith(start)) ? `'${text}` : text);
    expect(parsed(line(first, second))).toEqual([[safe(first), safe(second)]]);
  });

  it("has a cell for each column of a relation, whatever its names hold", () => {
    const ends = ["a", "b", "goods"].map((id) => entityNamed(id, '=cmd|"/c calc"!A1,\r\nnext'));
    const text = csvRows(RELATION_TABLE, [rowOf(relationBetween("a", "b", "goods", "+1"), ends, "-2+3")]);
    const [cells = [], ...more] = parsed(text);
    expect(more).toEqual([]);
    expect(cells).toHaveLength(RELATION_TABLE.length);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });
});
