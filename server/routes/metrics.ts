import express, { type RequestHandler, type Router } from "express";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { refuseMethod } from "./api-router.ts";

/** Seconds. Cached answers take under a millisecond, a query of a user at most its timeout of 15 s. */
const DURATION_BUCKETS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

export interface Metrics {
  /** Counts each request and its time to the end of the answer. */
  readonly observe: RequestHandler;
  /** `GET /metrics` in Prometheus' text format. */
  readonly router: Router;
}

/**
 * Figures of the process and of the requests. A request is named by its call (`/entities/{id}`), never by its path: ids
 * and what people search for stay out, and the number of series stays bounded.
 */
export function createMetrics(calls: readonly { readonly path: string }[]): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const names = { labelNames: ["method", "call", "status"] as const, registers: [registry] };
  const requests = new Counter({ name: "silsila_http_requests_total", help: "Requests answered", ...names });
  const duration = new Histogram({
    name: "silsila_http_request_duration_seconds",
    help: "Time from a request's head to the end of its answer",
    buckets: DURATION_BUCKETS,
    ...names,
  });
  const nameOf = callNames(calls.map(({ path }) => path));

  const observe: RequestHandler = (request, response, next) => {
    const start = performance.now();
    const { path } = request;
    response.once("close", () => {
      const method = METHODS.has(request.method) ? request.method : "other";
      const labels = { method, call: nameOf(path), status: String(response.statusCode) };
      requests.inc(labels);
      duration.observe(labels, (performance.now() - start) / 1000);
    });
    next();
  };

  const router = express.Router();
  router.get("/metrics", async (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    response.type(registry.contentType).send(await registry.metrics());
  });
  router.all("/metrics", refuseMethod);
  return { observe, router };
}

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "DELETE", "OPTIONS"]);
const PREFIX = "/api/v1";

/** Names of the calls for a path: its template under the API, else what kind of address it is. */
function callNames(templates: readonly string[]): (path: string) => string {
  const patterns = templates.map((template) => ({
    template,
    pattern: new RegExp(`^${template.replaceAll(/[.+*?^$()[\]\\|]/g, "\\$&").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  }));
  return (path) => {
    if (!path.startsWith(PREFIX)) return OTHER_PATHS.has(path) ? path : "page";
    const rest = path.slice(PREFIX.length);
    return patterns.find(({ pattern }) => pattern.test(rest))?.template ?? "unknown";
  };
}

const OTHER_PATHS: ReadonlySet<string> = new Set(["/livez", "/readyz", "/metrics", "/openapi.json"]);
