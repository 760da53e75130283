import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { AppError } from "#contract/errors.ts";
import { graphState } from "../queries/data-version.ts";
import { type AnswerCache, type CachedAnswer, createAnswerCache, serialise } from "./answer-cache.ts";
import type { ReadContext, ReadRoute } from "./read-route.ts";

/** The read calls as an Express router: GET and HEAD answer, other methods are 405, other addresses 404. */
export function apiRouter(routes: readonly ReadRoute[], context: ReadContext): Router {
  const router = express.Router({ caseSensitive: true });
  const cache = createAnswerCache();
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
    router.get(path, answerRead(route, context, cache));
    router.all(path, refuseMethod);
  }
  router.use((request) => {
    throw new AppError("not_found", `There is no call at ${request.path.slice(0, 200)}.`);
  });
  return router;
}

function answerRead(route: ReadRoute, context: ReadContext, cache: AnswerCache): RequestHandler {
  const { reader } = context;
  return async (request, response) => {
    const key = request.originalUrl;
    const before = await reader.read(graphState());
    if (before.loading) cache.clear();
    const known = before.loading ? undefined : cache.get(key, before.dataVersion);
    if (known !== undefined) return send(request, response, route, known);
    const { html, ...fields } = await route.answerTo(context, request.params, request.query);
    const answer = route.document !== undefined && typeof html === "string" ? html : fields;
    // Kept only where the data stood still meanwhile: a load changes articles one by one, its version at the end.
    const after = before.loading ? before : await reader.read(graphState());
    const steady = !after.loading && after.dataVersion === before.dataVersion;
    const sent = steady ? cache.put(key, before.dataVersion, answer) : serialise(answer, before.dataVersion);
    return send(request, response, route, sent);
  };
}

function send(request: Request, response: Response, route: ReadRoute, answer: CachedAnswer): void {
  const { body, contentType, etag } = answer;
  const headers = route.document?.(request.query) ?? {};
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("ETag", etag);
  // Said here for 304 too, which has no body that the compression looks at.
  response.vary("Accept-Encoding");
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.setHeader("Content-Type", contentType);
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** For addresses that are only read. */
export function refuseMethod(request: Request, response: Response): never {
  response.setHeader("Allow", "GET, HEAD");
  throw new AppError("method_not_allowed", `${request.method} is not allowed here; use GET.`);
}
