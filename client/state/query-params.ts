/** Parameters of a query: their names in its text, their values as JSON, and how a value is typed into a field. */
import type { QueryParams } from "./query-run.ts";

/** What stands between quotes, in backticks or in a comment holds no parameter. */
const TOKENS =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|`(?:``|[^`])*(?:`|$)|\$(?:`((?:``|[^`])+)`|([\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*|\d+))/gu;

/** The names after `$` in the order of their first use. */
export function paramNames(text: string): string[] {
  const names = new Set<string>();
  for (const [, quoted, plain] of text.matchAll(TOKENS)) {
    const name = quoted?.replaceAll("``", "`") ?? plain;
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

/** The parameters that a JSON text holds, or null where it is no object. */
export function parseParams(text: string): QueryParams | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value));
  } catch {
    return null;
  }
}

/** The value that a field's text stands for: JSON where it is JSON, text where it is bare words, null where it is broken JSON. */
export function valueOfField(text: string): { readonly value: unknown } | null {
  const bare = text.trim();
  const number = typedNumber(bare);
  if (number !== null) return { value: number };
  try {
    return { value: JSON.parse(bare) };
  } catch {
    return /^["[{]/.test(bare) ? null : { value: text };
  }
}

/** JSON has one kind of number; Cypher has two, and integers beyond what JSON carries exactly. */
function typedNumber(text: string): { readonly $type: "integer" | "float"; readonly value: string } | null {
  if (/^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text))) return { $type: "integer", value: text };
  const whole = /^-?\d+\.0+$/.test(text);
  return whole ? { $type: "float", value: text } : null;
}

/** How a value is written in its field: as typed, so that reading it gives the value again. */
export function fieldOfValue(value: unknown): string {
  if (typeof value === "string") {
    const read = valueOfField(value);
    return read !== null && read.value === value ? value : JSON.stringify(value);
  }
  if (typeof value === "object" && value !== null && "$type" in value && "value" in value) {
    const text = String(value.value);
    if (JSON.stringify(typedNumber(text)) === JSON.stringify(value)) return text;
  }
  return JSON.stringify(value) ?? "";
}

/** The text of a tab's parameters with one of them changed; null takes it away. */
export function withParam(text: string, name: string, value: { readonly value: unknown } | null): string {
  const rest = Object.entries(parseParams(text) ?? {}).filter(([key]) => key !== name);
  const entries = value === null ? rest : [...rest, [name, value.value] as const];
  return JSON.stringify(Object.fromEntries(entries));
}
