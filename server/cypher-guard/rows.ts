/** What is known of the rows at a place of a query. */
export interface Rows {
  /** How many one run of the innermost subquery makes. */
  count: number;
  /** Names that stand for something in each row. */
  readonly bound: Set<string>;
  /** Names that stand for the same in all rows: they come from one row. */
  readonly single: Set<string>;
  /** Bytes that a row keeps alive, by name. */
  readonly held: Map<string, number>;
}

export function firstRow(): Rows {
  return { count: 1, bound: new Set(), single: new Set(), held: new Map() };
}

export function copyOf({ count, bound, single, held }: Rows): Rows {
  return { count, bound: new Set(bound), single: new Set(single), held: new Map(held) };
}
