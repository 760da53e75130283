/** One call of the API as an OpenAPI operation. */
import { OPERATION_WORDS } from "#contract/api-words.ts";
import type { ErrorCode } from "#contract/errors.ts";
import { API_EXAMPLES, type ApiExample, exampleAddress } from "#contract/examples.ts";
import type { BodyRoute } from "./cypher-openapi.ts";
import { isObject, type JsonObject } from "./json-object.ts";
import { parametersOf } from "./openapi-parameters.ts";
import { headerRefs, LIMITED, problemResponses } from "./openapi-parts.ts";
import type { SchemaBook } from "./openapi-schemas.ts";
import type { ReadRoute } from "./read-route.ts";

/** Any call may answer these. */
export const COMMON_ERRORS: readonly ErrorCode[] = [
  "bad_request",
  "forbidden_host",
  "method_not_allowed",
  "uri_too_long",
  "rate_limited",
  "headers_too_large",
  "internal",
  "engine_unavailable",
  "query_timeout",
];

const CALLER = "http://127.0.0.1:3000";

export function readOperation(route: ReadRoute, book: SchemaBook): JsonObject {
  const id = operationId("get", route.path);
  const parameters = [
    ...parametersOf(route.params, { operationId: id, in: "path" }, book),
    ...parametersOf(route.query, { operationId: id, in: "query" }, book),
  ];
  const missing: readonly ErrorCode[] = Object.keys(route.params.shape).length > 0 ? ["not_found"] : [];
  return {
    ...headOf(id, route),
    parameters: [...parameters.map((each) => withExamples(each, id)), { $ref: "#/components/parameters/IfNoneMatch" }],
    responses: {
      200: {
        description: "The answer",
        headers: headerRefs(
          "ETag",
          ...LIMITED,
          ...(route.document === undefined ? [] : (["Content-Disposition"] as const)),
        ),
        content: answerContent(route, book.named(answerName(id), route.answer)),
      },
      304: {
        description: "Nothing has changed since the answer with this `ETag`",
        headers: headerRefs("ETag", ...LIMITED),
      },
      ...problemResponses([...COMMON_ERRORS, ...missing, ...route.errors]),
    },
    "x-codeSamples": samplesOf(id, "get", `/api/v1${route.path}`),
  };
}

export function bodyOperation(route: BodyRoute, book: SchemaBook): JsonObject {
  const { operationId: id } = route;
  const examples = examplesOf(id).map(({ name, shows, body }) => [name, { summary: shows, value: body }]);
  const content = {
    "application/json": {
      schema: book.named(`${nameOf(id)}Body`, route.body, "input"),
      examples: Object.fromEntries(examples),
    },
  };
  return {
    ...headOf(id, route),
    requestBody: { required: true, content },
    responses: {
      200: {
        description: "The answer; it is never kept (`Cache-Control: no-store`)",
        headers: headerRefs(...LIMITED),
        content: { "application/json": { schema: book.named(answerName(id), route.answer) } },
      },
      ...problemResponses([...COMMON_ERRORS, "forbidden_origin", ...route.errors]),
    },
    "x-codeSamples": samplesOf(id, "post", `/api/v1${route.path}`),
  };
}

/** Id, summary, words and examples of a call. */
export function headOf(id: string, { path, summary }: { path: string; summary: string }): JsonObject {
  const examples = examplesOf(id).map((each) => `- ${each.shows}\n  \`${exampleAddress(`/api/v1${path}`, each)}\``);
  const words = OPERATION_WORDS[id];
  const description = [words, examples.length === 0 ? undefined : `**Examples**\n\n${examples.join("\n")}`];
  return {
    operationId: id,
    summary,
    description: description.filter((each) => each !== undefined).join("\n\n"),
    tags: [path.split("/")[1] ?? "api"],
  };
}

/** A document is HTML; its schema is that of what it answers in JSON (the explanation). */
function answerContent({ document }: ReadRoute, schema: JsonObject): JsonObject {
  const json = { "application/json": { schema } };
  return document === undefined ? json : { "text/html": { schema: { type: "string" } }, ...json };
}

function examplesOf(id: string): readonly ApiExample[] {
  return API_EXAMPLES.filter(({ operation }) => operation === id);
}

/** The value that a parameter has in each example of the call, under the example's name. */
export function withExamples(parameter: JsonObject, id: string): JsonObject {
  const { name, in: place, schema } = parameter;
  const found = examplesOf(id).flatMap((example) => {
    const value = (place === "path" ? example.params : example.query)?.[String(name)];
    return value === undefined ? [] : [[example.name, { summary: example.shows, value: typedValue(value, schema) }]];
  });
  return found.length === 0 ? parameter : { ...parameter, examples: Object.fromEntries(found) };
}

/** What the text in an address stands for by the parameter's schema. */
function typedValue(text: string, schema: unknown): unknown {
  switch (isObject(schema) ? schema.type : undefined) {
    case "array":
      return text.split(",");
    case "integer":
      return Number(text);
    case "boolean":
      return text === "true" || text === "1";
    default:
      return text;
  }
}

/** Commands to copy, in the form that OpenAPI readers agree on. */
export function samplesOf(id: string, method: "get" | "post", path: string): JsonObject[] {
  return examplesOf(id).map((example) => {
    const address = `'${CALLER}${exampleAddress(path, example)}'`;
    const body = JSON.stringify(example.body ?? {}).replaceAll("'", "'\\''");
    const source =
      method === "get" ? `curl ${address}` : `curl ${address} -H 'content-type: application/json' -d '${body}'`;
    return { lang: "Shell", label: example.name, source };
  });
}

/** `/entities/{id}/neighbors` → `getEntitiesByIdNeighbors`. */
export function operationId(method: "get" | "post", path: string): string {
  const words = path.split(/[/_-]/).filter((each) => each !== "");
  return `${method}${words.map((word) => (word === "{id}" ? "ById" : word[0]?.toUpperCase() + word.slice(1))).join("")}`;
}

function nameOf(id: string): string {
  return id.replace(/^(get|post)/, "");
}

function answerName(id: string): string {
  return `${nameOf(id)}Answer`;
}
