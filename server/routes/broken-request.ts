/** Requests that Node's parser gives up before the application sees them: they leave as problems too (RFC 9457). */
import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { AppError } from "#contract/errors.ts";
import { problemOf } from "./problem-handler.ts";

/**
 * Answers on the bare connection and closes it. `answering`: an answer is on its way on this connection, so that nothing
 * may be written into it; it is only cut.
 */
export function answerBrokenRequest(error: Error, socket: Duplex, answering: boolean): void {
  if (!socket.writable || answering) {
    socket.destroy();
    return;
  }
  const requestId = randomUUID();
  const body = problemOf(faultOf(error), requestId);
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status] ?? ""}`,
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(text)}`,
    "Cache-Control: no-store",
    "X-Content-Type-Options: nosniff",
    `X-Request-Id: ${requestId}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${text}`);
}

function faultOf(error: Error): AppError {
  switch ("code" in error ? error.code : undefined) {
    case "HPE_HEADER_OVERFLOW":
      return new AppError("headers_too_large", "The address and headers are larger than this server accepts.");
    case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
      return new AppError("payload_too_large", "The request is larger than this server accepts.");
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new AppError("request_timeout", "The request did not arrive in time.");
    default:
      return new AppError("bad_request", "This is not a request in HTTP/1.1.");
  }
}
