import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";

const ID = /^[\w-]{1,64}$/;

/**
 * Gives each request an id (a well-formed `X-Request-Id` is kept) and logs it: failures of ours as errors, refusals as
 * info, the rest at debug. Headers and query text stay out of the log.
 */
export function requestLog(logger: Logger): RequestHandler {
  const log = pinoHttp({
    logger,
    genReqId(request, response) {
      const given = request.headers["x-request-id"];
      const id = typeof given === "string" && ID.test(given) ? given : randomUUID();
      response.setHeader("X-Request-Id", id);
      return id;
    },
    customLogLevel: (_request, response, error) =>
      response.statusCode >= 500 || error !== undefined ? "error" : response.statusCode >= 400 ? "info" : "debug",
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split("?", 1)[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
  return (request, response, next) => {
    log(request, response, next);
  };
}
