/** Parts of the OpenAPI document that operations refer to: headers of answers, and the one header that reads take. */
import { ERROR_CODES, type ErrorCode } from "#contract/errors.ts";
import type { JsonObject } from "./json-object.ts";

const text = { type: "string" };

export const PARTS = {
  headers: {
    ETag: {
      description:
        "Weak tag of this answer: made of its content and the version of the data. Send it back as `If-None-Match`; 304 means that it still holds.",
      schema: text,
    },
    RateLimit: {
      description:
        "What is left of the quota: `r` requests, and `t` seconds until it begins anew (draft-8 of the IETF).",
      schema: text,
    },
    "RateLimit-Policy": { description: "The quota: `q` requests in `w` seconds from one address.", schema: text },
    "Retry-After": { description: "Seconds after which to try again.", schema: { type: "integer", minimum: 1 } },
    "X-Request-Id": {
      description:
        "The id of the request in the log: the one that was sent, if it is 1 to 64 letters, digits, `-` and `_`, or a new one.",
      schema: text,
    },
    Allow: { description: "The methods that this address answers to.", schema: text },
    "Content-Disposition": { description: "A file name for who saves the answer.", schema: text },
  },
  parameters: {
    IfNoneMatch: {
      name: "If-None-Match",
      in: "header",
      required: false,
      description: "The `ETag` of an earlier answer. Where it still holds the answer is 304 and empty.",
      schema: text,
    },
  },
} satisfies JsonObject;

type HeaderName = keyof typeof PARTS.headers;

/** References to these headers. */
export function headerRefs(...names: readonly HeaderName[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

export const LIMITED: readonly HeaderName[] = ["X-Request-Id", "RateLimit", "RateLimit-Policy"];

/** One response a status: several codes may share it. */
export function problemResponses(codes: readonly ErrorCode[]): JsonObject {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(codes)) {
    const { status } = ERROR_CODES[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const sorted = [...byStatus].toSorted(([a], [b]) => a - b);
  return Object.fromEntries(
    sorted.map(([status, each]) => [
      status,
      {
        description: each.map((code) => `\`${code}\`: ${ERROR_CODES[code].title}`).join("; "),
        headers: problemHeaders(status),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function problemHeaders(status: number): JsonObject {
  // Refused before the quota is looked at, and by the parser.
  const early = status === 403 || status === 414 || status === 431;
  const headers: HeaderName[] = early ? ["X-Request-Id"] : [...LIMITED];
  if (status === 405) headers.push("Allow");
  if (status === 429 || status === 503) headers.push("Retry-After");
  return headerRefs(...headers);
}
