/** Bounds of a query's parameters, walked without recursion: they may be nested as deep as JSON can say. */
import { LIMITS } from "./limits.ts";
import { type Refusal, refusalAt } from "./refusal.ts";
import { type Bound, even, number, UNKNOWN_PARAM } from "./value-bounds.ts";

const NOWHERE = { offset: 0, length: 0 };

/** The refusal of parameters that are too large or too deep, else undefined. Bytes are counted as JSON, about. */
export function paramsRefusal(params: Readonly<Record<string, unknown>>): Refusal | undefined {
  let bytes = 0;
  let level: unknown[] = [params];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LIMITS.paramDepth) return refusalAt("params_too_deep", NOWHERE, LIMITS.paramDepth);
    const deeper: unknown[] = [];
    for (const value of level) {
      bytes += ownBytes(value);
      if (bytes > LIMITS.paramBytes) return refusalAt("params_too_large", NOWHERE, LIMITS.paramBytes);
      if (Array.isArray(value)) for (const item of value) deeper.push(item);
      else if (value !== null && typeof value === "object") for (const item of Object.values(value)) deeper.push(item);
    }
    level = deeper;
  }
  return undefined;
}

function ownBytes(value: unknown): number {
  if (typeof value === "string") return utf8Length(value) + 3;
  if (value === null || typeof value !== "object") return 6;
  if (Array.isArray(value)) return 2;
  return Object.keys(value).reduce((sum, key) => sum + utf8Length(key) + 4, 2);
}

/** At least one byte a code unit: what is far beyond the limit need not be counted to its end. */
function utf8Length(text: string): number {
  return text.length > LIMITS.paramBytes ? text.length : new TextEncoder().encode(text).length;
}

/** What the guard reckons of a parameter: it is there already. */
export function paramBound(params: Readonly<Record<string, unknown>>, name: string): Bound {
  if (!Object.hasOwn(params, name)) return UNKNOWN_PARAM;
  const value = params[name];
  if (typeof value === "number") return number(0, Number.isInteger(value) ? Math.abs(value) : undefined);
  if (typeof value === "string") {
    return { size: Math.max(1, value.length), count: 1, element: value.length, work: 1, heap: 0 };
  }
  if (!Array.isArray(value)) return { ...even(totalSize(value), 0), count: 1 };
  const sizes = value.map(totalSize);
  const areNumbers = value.every((each) => typeof each === "number");
  return {
    size: sizes.reduce((sum, each) => sum + each, 1),
    count: Math.max(1, value.length),
    element: sizes.reduce((most, each) => Math.max(most, each), 1),
    work: 1,
    heap: 0,
    ...(areNumbers ? { numbers: "elements" } : {}),
  };
}

function totalSize(value: unknown): number {
  let size = 1;
  for (const open: unknown[] = [value]; open.length > 0; ) {
    const next = open.pop();
    size += typeof next === "string" ? next.length : 1;
    if (Array.isArray(next)) for (const item of next) open.push(item);
    else if (next !== null && typeof next === "object") for (const item of Object.values(next)) open.push(item);
  }
  return size;
}
