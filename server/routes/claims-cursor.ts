import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "#contract/errors.ts";
import type { ClaimFilter } from "../queries/claim-filters.ts";

const content = z.strictObject({ after: z.string().min(1).max(400), filter: z.string() });

/** The place behind a claim in a list, opaque to the caller and good for the same filter only. */
export function makeCursor(after: string, filter: ClaimFilter): string {
  return Buffer.from(JSON.stringify({ after, filter: digest(filter) })).toString("base64url");
}

/** The id behind which the next page begins. Throws bad_request on what is not a cursor of this filter. */
export function readCursor(cursor: string, filter: ClaimFilter): string {
  const parsed = content.safeParse(jsonOf(cursor));
  if (!parsed.success) throw cursorFault("this is not a cursor of ours");
  if (parsed.data.filter !== digest(filter)) throw cursorFault("this cursor belongs to other filters");
  return parsed.data.after;
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

function digest(filter: ClaimFilter): string {
  const given = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(given)).digest("base64url").slice(0, 12);
}

function cursorFault(message: string): AppError {
  return new AppError("bad_request", `cursor: ${message}`, { errors: [{ path: "cursor", message }] });
}
