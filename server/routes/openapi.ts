import { OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { readyAnswer } from "#contract/api.ts";
import { ERROR_CODES, type ErrorCode, problem } from "#contract/errors.ts";
import { type BodyRoute, CYPHER_ROUTES } from "./cypher-openapi.ts";
import type { ReadRoute } from "./read-route.ts";

/** Any call may answer these. */
const COMMON_ERRORS: readonly ErrorCode[] = [
  "bad_request",
  "method_not_allowed",
  "rate_limited",
  "internal",
  "engine_unavailable",
  "query_timeout",
];

/** The OpenAPI 3.1 document, made from the schemas that check requests and, in tests, answers. */
export function openApiDocument(routes: readonly ReadRoute[]): ReturnType<OpenApiGeneratorV31["generateDocument"]> {
  const registry = new OpenAPIRegistry();
  for (const route of routes) registerRead(registry, route);
  for (const route of CYPHER_ROUTES) registerPost(registry, route);
  registerHealth(registry);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Silsila",
      version: "1.0.0",
      description:
        "Dated, quoted claims on the AI-chip trade as a graph. Offsets are UTF-16 code units. Dates are ISO, cut to their precision. Every list says when it was cut, and why.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
  });
}

function registerRead(registry: OpenAPIRegistry, route: ReadRoute): void {
  registry.registerPath({
    method: "get",
    path: `/api/v1${route.path}`,
    summary: route.summary,
    operationId: operationId(route.path),
    tags: [route.path.split("/")[1] ?? "api"],
    request: { params: route.params, query: route.query },
    responses: {
      200: { description: "The answer", content: answerContent(route) },
      304: { description: "Not changed since the ETag that was sent" },
      ...problemResponses([...COMMON_ERRORS, ...route.errors]),
    },
  });
}

function registerPost(registry: OpenAPIRegistry, route: BodyRoute): void {
  registry.registerPath({
    method: "post",
    path: `/api/v1${route.path}`,
    summary: route.summary,
    operationId: route.operationId,
    tags: [route.path.split("/")[1] ?? "api"],
    request: { body: { required: true, content: { "application/json": { schema: route.body } } } },
    responses: {
      200: { description: "The answer", content: { "application/json": { schema: route.answer } } },
      ...problemResponses([...COMMON_ERRORS, ...route.errors]),
    },
  });
}

/** A document is HTML; its schema is that of what it answers in JSON (the explanation). */
function answerContent({ answer, document }: ReadRoute) {
  const json = { "application/json": { schema: answer } };
  return document === undefined ? json : { "text/html": { schema: z.string() }, ...json };
}

function registerHealth(registry: OpenAPIRegistry): void {
  const alive = z.object({ alive: z.boolean() });
  registry.registerPath({
    method: "get",
    path: "/livez",
    summary: "Does the process answer?",
    operationId: "getLivez",
    tags: ["health"],
    responses: { 200: { description: "It does", content: { "application/json": { schema: alive } } } },
  });
  const content = { "application/json": { schema: readyAnswer } };
  registry.registerPath({
    method: "get",
    path: "/readyz",
    summary: "Does the database answer, and with our schema?",
    operationId: "getReadyz",
    tags: ["health"],
    responses: { 200: { description: "Ready", content }, 503: { description: "Not ready, with the reasons", content } },
  });
}

/** One response a status: several codes may share it. */
function problemResponses(codes: readonly ErrorCode[]) {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const { status } = ERROR_CODES[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, each]) => [
      status,
      {
        description: each.map((code) => `\`${code}\`: ${ERROR_CODES[code].title}`).join("; "),
        content: { "application/problem+json": { schema: problem } },
      },
    ]),
  );
}

/** `/entities/{id}/neighbors` → `getEntitiesByIdNeighbors`. */
function operationId(path: string): string {
  const words = path.split("/").filter((each) => each !== "");
  return `get${words.map((word) => (word === "{id}" ? "ById" : word[0]?.toUpperCase() + word.slice(1))).join("")}`;
}
