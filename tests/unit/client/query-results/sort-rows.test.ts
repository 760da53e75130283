import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellOf } from "../../../../client/views/query/results/cell.ts";
import { compareCells } from "../../../../client/views/query/results/compare-cells.ts";
import { instantOf } from "../../../../client/views/query/results/instant.ts";
import { nextSort, sortedRows } from "../../../../client/views/query/results/sort-rows.ts";
import { anyValue, ORDER } from "./cells.ts";

const ascending = { column: 0, direction: "ascending" } as const;
const descending = { column: 0, direction: "descending" } as const;

function sortedValues(values: readonly unknown[], sort: typeof ascending | typeof descending = ascending): unknown[] {
  return sortedRows(
    values.map((value) => [value]),
    sort,
    ORDER,
  ).map((index) => values[index]);
}

describe("sorting rows by a column", () => {
  test("clicks go up, down and back to the answer's order; another column begins anew", () => {
    const first = nextSort(null, 0);
    expect(first).toEqual(ascending);
    expect(nextSort(first, 0)).toEqual(descending);
    expect(nextSort(descending, 0)).toBeNull();
    expect(nextSort(descending, 1)).toEqual({ column: 1, direction: "ascending" });
    expect(sortedRows([[3], [1], [2]], null, ORDER)).toEqual([0, 1, 2]);
  });

  test("numbers compare by value, exactly, whatever form they come in", () => {
    const big = { $type: "integer", value: "9007199254740993" };
    const bigger = { $type: "integer", value: "9007199254740994" };
    const float = { $type: "float", value: "2.0" };
    expect(sortedValues([bigger, 10, 2.5, big, -1, float, 9])).toEqual([-1, float, 2.5, 9, 10, big, bigger]);
  });

  test("texts in the order of the language, numbers inside them by value", () => {
    expect(sortedValues(["H200", "éclair", "H20", "Zebra", "apple", "H9"])).toEqual([
      "apple",
      "éclair",
      "H9",
      "H20",
      "H200",
      "Zebra",
    ]);
  });

  test("times by the instant they name", () => {
    const riyadh = { $type: "datetime", value: "2025-09-17T14:30:00+03:00[Asia/Riyadh]" };
    const london = { $type: "datetime", value: "2025-09-17T12:00:00Z" };
    const later = { $type: "datetime", value: "2025-09-17T12:00:00.000000001Z" };
    expect(sortedValues([later, london, riyadh])).toEqual([riyadh, london, later]);
    const dates = ["10000-01-01", "2025-09-17", "-0044-03-15"].map((value) => ({ $type: "date", value }));
    const far = { $type: "date", value: "+10000-01-01" };
    expect(sortedValues([far, ...dates.slice(1)])).toEqual([dates[2], dates[1], far]);
  });

  test("instants agree with JavaScript's where both can tell", () => {
    for (const iso of ["1970-01-01", "0001-01-01", "1999-12-31", "2000-02-29", "2400-03-01"])
      expect(instantOf(iso)).toBe(BigInt(Date.parse(iso)) * 1_000_000n);
    expect(instantOf("no date")).toBeNaN();
  });

  property.prop([fc.array(anyValue, { maxLength: 12 })])("nulls come last in either direction", (values) => {
    const nulls = values.filter((value) => value === null).length;
    for (const sort of [ascending, descending]) {
      const tail = sortedValues(values, sort).slice(values.length - nulls);
      expect(tail.every((value) => value === null)).toBe(true);
    }
  });

  property.prop([fc.array(fc.tuple(anyValue, fc.nat(3)), { maxLength: 30 })])(
    "is stable in either direction, and loses or doubles no row",
    (rows) => {
      for (const direction of ["ascending", "descending"] as const) {
        const order = sortedRows(rows, { column: 1, direction }, ORDER);
        expect(order.toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index));
        for (const [at, index] of order.entries()) {
          const next = order[at + 1];
          if (next !== undefined && rows[index]?.[1] === rows[next]?.[1]) expect(index).toBeLessThan(next);
        }
      }
    },
  );

  property.prop([anyValue, anyValue, anyValue])("the order is a total preorder over all values", (a, b, c) => {
    const compare = (one: unknown, other: unknown) => Math.sign(compareCells(cellOf(one), cellOf(other), ORDER));
    expect(compare(a, a)).toBe(0);
    expect(compare(a, b) + compare(b, a)).toBe(0);
    if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
  });
});
