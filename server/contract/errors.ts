/** The closed set of error codes and the RFC 9457 problem that carries them. */
import { z } from "zod";
import { type RefusalDetail, refusal } from "./refusal.ts";

export const ERROR_CODES = {
  bad_request: { status: 400, title: "The request is not valid" },
  query_invalid: { status: 400, title: "The database cannot run this query" },
  not_found: { status: 404, title: "There is no such thing" },
  unknown_entity: { status: 404, title: "There is no entity with this id" },
  unknown_relation: { status: 404, title: "There is no relation with this id" },
  unknown_article: { status: 404, title: "There is no article with this id" },
  method_not_allowed: { status: 405, title: "The method is not allowed here" },
  forbidden_host: { status: 403, title: "This host is not served" },
  forbidden_origin: { status: 403, title: "Requests from other sites are refused" },
  forbidden: { status: 403, title: "The request is refused" },
  query_refused: { status: 403, title: "The query is refused: only what reads is run" },
  request_timeout: { status: 408, title: "The request did not arrive in time" },
  payload_too_large: { status: 413, title: "The request is too large" },
  uri_too_long: { status: 414, title: "The address is too long" },
  unsupported_media_type: { status: 415, title: "The content type is not supported" },
  query_too_large: { status: 422, title: "The query needs more memory than allowed" },
  query_busy: { status: 429, title: "Too many queries run already" },
  rate_limited: { status: 429, title: "Too many requests" },
  headers_too_large: { status: 431, title: "The headers are too large" },
  internal: { status: 500, title: "Something went wrong on our side" },
  engine_unavailable: { status: 503, title: "The graph database is not reachable" },
  graph_changing: { status: 503, title: "The graph is being changed" },
  query_timeout: { status: 504, title: "The query took longer than allowed" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;
const codes = Object.keys(ERROR_CODES) as ErrorCode[];

/** One fault of the input: where it stands and what is wrong with it. */
export const inputFault = z.object({ path: z.string(), message: z.string() });
export type InputFault = z.infer<typeof inputFault>;

/** `application/problem+json` (RFC 9457). */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(codes),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(inputFault).optional(),
    /** Of a query in Cypher: why it does not run, and where in it. */
    refusal: refusal.optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof problem>;

interface AppErrorOptions {
  readonly cause?: unknown;
  readonly errors?: readonly InputFault[];
  /** Seconds for the `Retry-After` header. */
  readonly retryAfter?: number;
  readonly refusal?: RefusalDetail;
}

/** An error that the caller may see. Its message becomes the problem's `detail`; its cause goes to the log only. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly errors: readonly InputFault[] | undefined;
  readonly retryAfter: number | undefined;
  readonly refusal: RefusalDetail | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.errors = options.errors;
    this.retryAfter = options.retryAfter;
    this.refusal = options.refusal;
  }
}
