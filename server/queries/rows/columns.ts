import type { Row } from "../query.ts";

/** The columns that are there: Neo4j returns null for an absent property, the contract leaves such fields out. */
export function presentColumns(row: Row): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
}

/** `{[key]: {ar, en}}` where both languages are stored, else nothing. */
export function bilingualColumn(key: string, ar: unknown, en: unknown): Record<string, unknown> {
  return typeof ar === "string" && typeof en === "string" ? { [key]: { ar, en } } : {};
}

/** The value of a one-row count. */
export function countOf(rows: readonly Row[], column = "total"): number {
  const value = rows[0]?.[column];
  return typeof value === "number" ? value : 0;
}
