import { API_ABOUT, TAG_WORDS } from "#contract/api-words.ts";
import { problem } from "#contract/errors.ts";
import { CYPHER_ROUTES } from "./cypher-openapi.ts";
import { EXPORT_ROUTE, exportOperation } from "./export-openapi.ts";
import { isObject, type JsonObject } from "./json-object.ts";
import { healthOperations } from "./openapi-health.ts";
import { bodyOperation, readOperation } from "./openapi-operations.ts";
import { PARTS } from "./openapi-parts.ts";
import { createSchemaBook } from "./openapi-schemas.ts";
import type { ReadRoute } from "./read-route.ts";

/** The OpenAPI 3.1 document, made from the schemas that check requests and, in tests, answers. */
export function openApiDocument(routes: readonly ReadRoute[]): JsonObject {
  const book = createSchemaBook();
  book.named("Problem", problem);
  const paths: Record<string, JsonObject> = {};
  const add = (path: string, method: "get" | "post", operation: JsonObject) => {
    paths[path] = { ...paths[path], [method]: operation };
  };
  for (const route of routes) add(`/api/v1${route.path}`, "get", readOperation(route, book));
  add(`/api/v1${EXPORT_ROUTE.path}`, "get", exportOperation(book));
  for (const route of CYPHER_ROUTES) add(`/api/v1${route.path}`, "post", bodyOperation(route, book));
  for (const [path, operation] of Object.entries(healthOperations(book))) add(path, "get", operation);
  return {
    openapi: "3.1.0",
    info: {
      title: "Silsila",
      version: "1.0.0",
      summary: "Dated, quoted claims on the AI-chip trade as a graph",
      description: API_ABOUT,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: tagsOf(paths),
    paths,
    components: { schemas: book.components(), ...PARTS },
  };
}

/** The tags that operations use, in the order of their first use. */
function tagsOf(paths: Record<string, JsonObject>): JsonObject[] {
  const names = Object.values(paths)
    .flatMap((item) => Object.values(item))
    .flatMap((operation) => (isObject(operation) && Array.isArray(operation.tags) ? operation.tags.map(String) : []));
  return [...new Set(names)].map((name) => ({ name, description: TAG_WORDS[name] ?? name }));
}
