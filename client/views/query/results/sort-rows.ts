/** The rows of a table in the order asked for. Pure. */
import { cellOf } from "./cell.ts";
import { type CellOrder, compareCells } from "./compare-cells.ts";

export interface SortBy {
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

/** A click on a header: ascending, descending, and back to the order of the answer. */
export function nextSort(sort: SortBy | null, column: number): SortBy | null {
  if (sort === null || sort.column !== column) return { column, direction: "ascending" };
  return sort.direction === "ascending" ? { column, direction: "descending" } : null;
}

/** Indices into `rows` in the order to show. Equal rows keep the answer's order, nulls come last either way. */
export function sortedRows(
  rows: readonly (readonly unknown[])[],
  sort: SortBy | null,
  order: CellOrder,
): readonly number[] {
  const indices = rows.map((_, index) => index);
  if (sort === null) return indices;
  const cells = rows.map((row) => cellOf(row[sort.column]));
  const turn = sort.direction === "ascending" ? 1 : -1;
  return indices.sort((one, other) => {
    const a = cells[one] ?? { kind: "null" };
    const b = cells[other] ?? { kind: "null" };
    if (a.kind === "null" || b.kind === "null")
      return Number(a.kind === "null") - Number(b.kind === "null") || one - other;
    return turn * compareCells(a, b, order) || one - other;
  });
}
