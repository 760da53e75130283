import type { ErrorRequestHandler, Response } from "express";
import { AppError, ERROR_CODES, type Problem } from "#contract/errors.ts";

/** Where a problem's `type` points: the code is its fragment. Relative, so that it holds on any host. */
const TYPE_BASE = "/docs/problems#";

/** An AppError as an RFC 9457 problem. Its cause is not shown. */
export function problemOf(error: AppError, requestId: string): Problem {
  const { status, title } = ERROR_CODES[error.code];
  return {
    type: `${TYPE_BASE}${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message.toWellFormed(),
    requestId,
    ...(error.errors === undefined ? {} : { errors: [...error.errors] }),
    ...(error.refusal === undefined ? {} : { refusal: error.refusal }),
  };
}

/** Sends an AppError as problem+json. */
export function sendProblem(response: Response, error: AppError, requestId: string): void {
  const body = problemOf(error, requestId);
  if (error.retryAfter !== undefined) response.setHeader("Retry-After", error.retryAfter);
  response.setHeader("Cache-Control", "no-store");
  response.removeHeader("ETag");
  response.status(body.status).type("application/problem+json").send(JSON.stringify(body));
}

/** The last middleware: every error leaves as a problem; what is not an AppError is logged and says nothing outside. */
export const handleProblem: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const known = knownProblem(error);
  if (known.code === "internal") request.log.error({ err: error }, "a request failed by a fault of ours");
  else if (known.cause !== undefined) request.log.warn({ err: known.cause }, known.message);
  sendProblem(response, known, String(request.id));
};

function knownProblem(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = statusOf(error);
  switch (status) {
    case 413:
      return new AppError("payload_too_large", "The request is larger than this server accepts.");
    case 415:
      return new AppError(
        "unsupported_media_type",
        "Send the body as UTF-8 JSON, plain or compressed by gzip, deflate or br.",
      );
    case 404:
      return new AppError("not_found", "There is no such thing here.");
    default:
      if (status >= 400 && status < 500) return new AppError("bad_request", "The address or the body cannot be read.");
      return new AppError("internal", "Something went wrong on our side. The log has the details by this request id.");
  }
}

/** Express and its parsers mark errors of the request with a status. */
function statusOf(error: unknown): number {
  const status: unknown = error instanceof Error && "status" in error ? error.status : undefined;
  return typeof status === "number" ? status : 500;
}
