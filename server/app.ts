/** The HTTP application: middleware in order, routers, and the one place where errors become problems. */
import { constants } from "node:zlib";
import compression from "compression";
import express, { type Express, type Request, type Response } from "express";
import { rateLimit } from "express-rate-limit";
import type { Logger } from "pino";
import { AppError } from "#contract/errors.ts";
import type { CypherRunner } from "./neo4j/cypher-runner.ts";
import type { GraphReader } from "./queries/query.ts";
import { apiRouter } from "./routes/api-router.ts";
import { cypherRouter } from "./routes/cypher.ts";
import { CYPHER_ROUTES } from "./routes/cypher-openapi.ts";
import { docsRouter } from "./routes/docs.ts";
import { exportRouter } from "./routes/export.ts";
import { EXPORT_ROUTE } from "./routes/export-openapi.ts";
import { healthRouter, type Readiness } from "./routes/health.ts";
import { createMetrics } from "./routes/metrics.ts";
import { pageRouter } from "./routes/page.ts";
import { handleProblem } from "./routes/problem-handler.ts";
import { READ_ROUTES } from "./routes/read-routes.ts";
import { checkAddress, checkContentType, checkHost, checkOrigin, servedHosts } from "./routes/request-guards.ts";
import { requestLog } from "./routes/request-log.ts";
import { securityHeaders } from "./routes/security-headers.ts";
import { keepTraceGraphs, type TraceGraphs } from "./routes/trace-graphs.ts";

export interface AppDeps {
  readonly reader: GraphReader;
  /** What tracing searches; by default a snapshot of what the reader reads. */
  readonly traceGraphs?: TraceGraphs;
  readonly readiness: () => Promise<Readiness>;
  readonly logger: Logger;
  /** The address that the server is bound to; its name is served besides loopback. */
  readonly host: string;
  /** Runs users' Cypher; without it there is no `/cypher`. */
  readonly queries?: CypherRunner;
  /** The built client, or null to serve the API alone. */
  readonly clientDir: string | null;
  /** Requests a minute from one address. */
  readonly requestsPerMinute?: number;
}

const REQUESTS_PER_MINUTE = 3_000;

export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  const metrics = createMetrics([...READ_ROUTES, ...CYPHER_ROUTES, EXPORT_ROUTE]);
  app.use(requestLog(deps.logger));
  app.use(metrics.observe);
  app.use(securityHeaders());
  app.use(checkHost(servedHosts(deps.host)));
  app.use(checkOrigin);
  app.use(checkAddress);
  app.use(compression({ filter: isCompressible, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } }));
  app.use(healthRouter(deps.readiness));
  app.use(metrics.router);
  app.use(docsRouter(READ_ROUTES));
  app.use("/api", limitRate(deps.requestsPerMinute ?? REQUESTS_PER_MINUTE), checkContentType);
  const { reader, traceGraphs = keepTraceGraphs(reader) } = deps;
  if (deps.queries !== undefined) app.use("/api/v1", cypherRouter({ runner: deps.queries, reader }));
  app.use("/api/v1", exportRouter({ reader }));
  app.use("/api/v1", apiRouter(READ_ROUTES, { reader, traceGraphs }));
  if (deps.clientDir !== null) app.use(pageRouter(deps.clientDir));
  app.use((request) => {
    throw new AppError("not_found", `There is nothing at ${request.path.slice(0, 200)}.`);
  });
  app.use(handleProblem);
  return app;
}

/** Lines of JSON are not on the list of types that compress. */
function isCompressible(request: Request, response: Response): boolean {
  return (
    String(response.getHeader("Content-Type")).startsWith("application/x-ndjson") ||
    compression.filter(request, response)
  );
}

function limitRate(limit: number) {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, response, next) => {
      const seconds = Number(response.getHeader("Retry-After")) || 60;
      next(new AppError("rate_limited", `More than ${limit} requests in a minute.`, { retryAfter: seconds }));
    },
  });
}
