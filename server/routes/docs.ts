import { createRequire } from "node:module";
import { dirname } from "node:path";
import express, { type Router } from "express";
import { ERROR_CODES } from "#contract/errors.ts";
import { weakTag } from "./answer-cache.ts";
import { refuseMethod } from "./api-router.ts";
import { openApiDocument } from "./openapi.ts";
import type { ReadRoute } from "./read-route.ts";

/** Swagger UI draws its own data: images and sets inline styles; it loads nothing from elsewhere. */
const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const PAGE = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Silsila: HTTP API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="data:,">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true, validatorUrl: null });\n`;

/** `/openapi.json`, and `/docs`: Swagger UI from our own disk, so that it works offline, and what each error code means. */
export function docsRouter(routes: readonly ReadRoute[]): Router {
  const router = express.Router();
  const document = JSON.stringify(openApiDocument(routes));
  const tag = weakTag("openapi", document);
  router.get("/openapi.json", (request, response) => {
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    response.vary("Accept-Encoding");
    if (request.fresh) response.status(304).end();
    else response.type("application/json").send(document);
  });
  router.all("/openapi.json", refuseMethod);
  router.use("/docs", (_request, response, next) => {
    response.setHeader("Content-Security-Policy", DOCS_POLICY);
    response.setHeader("Cache-Control", "no-cache");
    next();
  });
  router.get("/docs", (_request, response) => {
    response.type("html").send(PAGE);
  });
  router.get("/docs/start.js", (_request, response) => {
    response.type("text/javascript").send(START);
  });
  router.get("/docs/problems", (_request, response) => {
    response.type("html").send(problemsPage());
  });
  router.use("/docs", express.static(swaggerFolder(), { index: false }));
  return router;
}

function swaggerFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
}

function problemsPage(): string {
  const rows = Object.entries(ERROR_CODES).map(
    ([code, { status, title }]) => `<dt id="${code}"><code>${code}</code> (${status})</dt><dd>${title}</dd>`,
  );
  return `<!doctype html>\n<html lang="en" dir="ltr">\n<head><meta charset="utf-8"><title>Silsila: problems</title></head>\n<body><h1>Problems</h1><dl>\n${rows.join("\n")}\n</dl></body>\n</html>\n`;
}
