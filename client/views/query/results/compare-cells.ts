/** The order of cells in a sorted column: by type, then by value, exactly. Pure. */
import { type Cell, cellOf } from "./cell.ts";
import { instantOf } from "./instant.ts";

/** Types in a column of several, in the order of their first value. */
const RANKS = {
  integer: 0,
  float: 0,
  boolean: 1,
  temporal: 2,
  duration: 3,
  text: 4,
  node: 5,
  relationship: 6,
  path: 7,
  point: 8,
  list: 9,
  map: 10,
  bytes: 11,
  null: 12,
} as const satisfies Record<Cell["kind"], number>;

const TEMPORAL_RANKS = { date: 0, localdatetime: 1, datetime: 1, localtime: 2, time: 2 } as const;

const DAYS_A_MONTH = 30.436875;
const SECONDS_A_DAY = 86_400;

/** What text sorts by, and by which words nodes, relationships and the rest do. */
export interface CellOrder {
  readonly compareText: (a: string, b: string) => number;
  readonly textOf: (cell: Cell) => string;
}

function sign(difference: number): number {
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/** Mixed integers and floats compare by their mathematical values; NaN comes last, as in Cypher. */
function compareNumbers(a: bigint | number, b: bigint | number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

function lengthOf(duration: Extract<Cell, { kind: "duration" }>): number {
  const { months, days, seconds, nanoseconds } = duration;
  return (months * DAYS_A_MONTH + days) * SECONDS_A_DAY + seconds + nanoseconds / 1e9;
}

function compareLists(a: readonly unknown[], b: readonly unknown[], order: CellOrder): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const found = compareCells(cellOf(a[index]), cellOf(b[index]), order);
    if (found !== 0) return found;
  }
  return a.length - b.length;
}

/** Less than 0 where `a` comes first in ascending order. Nulls come last; a total preorder over all cells. */
export function compareCells(a: Cell, b: Cell, order: CellOrder): number {
  const rank = RANKS[a.kind] - RANKS[b.kind];
  if (rank !== 0) return rank;
  if ((a.kind === "integer" || a.kind === "float") && (b.kind === "integer" || b.kind === "float"))
    return compareNumbers(a.value, b.value);
  if (a.kind === "boolean" && b.kind === "boolean") return Number(a.value) - Number(b.value);
  if (a.kind === "temporal" && b.kind === "temporal") {
    const kinds = TEMPORAL_RANKS[a.type] - TEMPORAL_RANKS[b.type];
    return kinds !== 0 ? kinds : compareNumbers(instantOf(a.iso), instantOf(b.iso));
  }
  if (a.kind === "duration" && b.kind === "duration") return sign(lengthOf(a) - lengthOf(b));
  if (a.kind === "list" && b.kind === "list") return compareLists(a.items, b.items, order);
  if (a.kind === "point" && b.kind === "point") return compareLists([a.srid, ...a.at], [b.srid, ...b.at], order);
  if (a.kind === "text" && b.kind === "text") return order.compareText(a.value, b.value);
  return order.compareText(order.textOf(a), order.textOf(b));
}
