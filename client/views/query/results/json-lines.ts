/** Answers as JSON text. Pure. */
import type { CypherAnswer } from "#contract/cypher.ts";

/** JSON as people read it, with two blanks a level. */
export function indented(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? "null";
}

/** The rows as a list of maps by column, in the forms of the API. */
export function rowMaps({ columns, rows }: Pick<CypherAnswer, "columns" | "rows">): readonly Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}
