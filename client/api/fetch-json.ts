import type { z } from "zod";
import { problem } from "#contract/errors.ts";
import { ApiFailure, failureOfProblem, failureOfStatus } from "./api-failure.ts";

/** Values of a query string; lists are joined by commas, absent values are left out. */
export type QueryValues = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** `path` below /api/v1 with its query string; keys in the order given, so that equal reads have equal addresses. */
export function apiAddress(path: string, values: QueryValues = {}): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    query.set(key, Array.isArray(value) ? value.join(",") : String(value));
  }
  const text = query.toString();
  return `/api/v1${path}${text === "" ? "" : `?${text}`}`;
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    if (cause instanceof DOMException) throw cause;
    return undefined;
  }
}

/** Seconds that a `Retry-After` header names; dates, which we never send, count as none. */
function retryAfterOf(response: Response): number | null {
  const told = response.headers.get("retry-after");
  return told !== null && /^\d{1,5}$/.test(told) ? Number(told) : null;
}

async function answerOf<T>(address: string, schema: z.ZodType<T>, request: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiFailure("network", "unreachable", "The server cannot be reached");
  }
  const body = await bodyOf(response);
  if (!response.ok) {
    const told = problem.safeParse(body);
    throw told.success ? failureOfProblem(told.data, retryAfterOf(response)) : failureOfStatus(response.status);
  }
  const checked = schema.safeParse(body);
  if (checked.success) return checked.data;
  const fault = checked.error.issues[0];
  throw new ApiFailure("shape", "answer_shape", `${address}: ${fault?.path.join(".") ?? ""} ${fault?.message ?? ""}`);
}

/** Reads JSON and checks it against its contract schema. Throws ApiFailure, or the AbortError of `signal`. */
export function fetchJson<T>(address: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
  return answerOf(address, schema, { headers: { accept: "application/json" }, signal: signal ?? null });
}

/** The same for a call with a JSON body. */
export function postJson<T>(address: string, body: unknown, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
  const headers = { accept: "application/json", "content-type": "application/json" };
  return answerOf(address, schema, { method: "POST", headers, body: JSON.stringify(body), signal: signal ?? null });
}
