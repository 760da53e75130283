/** docs/api.md as text, made from the OpenAPI document, which is made from the contract: the three cannot differ. */
import { API_EXAMPLES, exampleAddress } from "../server/contract/examples.ts";
import { isObject, type JsonObject } from "../server/routes/json-object.ts";
import { openApiDocument } from "../server/routes/openapi.ts";
import { READ_ROUTES } from "../server/routes/read-routes.ts";
import { apiChapters } from "./api-page-chapters.ts";
import { cell, schemaSection, typeText } from "./api-page-schemas.ts";

const HEAD = `# HTTP API

Made from \`server/contract/\` by \`npm run docs\`; a test fails where they differ. The same as an OpenAPI 3.1 document:
\`/openapi.json\`, with a page to try it at \`/docs\`. Every example below runs as a test on the shipped corpus.

`;

export function apiPage(): string {
  const document = openApiDocument(READ_ROUTES);
  const operations = operationsIn(document);
  const { schemas } = objectAt(document, "components");
  const named = Object.entries(isObject(schemas) ? schemas : {});
  return [
    HEAD,
    contents(operations),
    apiChapters(),
    "## Calls\n\n",
    ...operations.map(callSection),
    "## Schemas\n\n",
    ...named.map(([name, schema]) => schemaSection(name, isObject(schema) ? schema : {})),
  ]
    .join("")
    .trimEnd()
    .concat("\n");
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly operation: JsonObject;
}

function operationsIn(document: JsonObject): Call[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: isObject(operation) ? operation : {},
    })),
  );
}

function objectAt(value: JsonObject, key: string): JsonObject {
  const found = value[key];
  return isObject(found) ? found : {};
}

function contents(calls: readonly Call[]): string {
  const rows = calls.map(
    ({ method, path, operation }) =>
      `| [\`${method} ${path}\`](#${anchor(method, path)}) | ${cell(operation.summary)} |`,
  );
  return `| call | what it answers |\n|---|---|\n${rows.join("\n")}\n\n`;
}

/** As GitHub makes them: lower case, without punctuation, spaces as hyphens. */
function anchor(method: string, path: string): string {
  return `${method} ${path}`
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, "")
    .replaceAll(" ", "-");
}

function callSection({ method, path, operation }: Call): string {
  const [about = ""] = String(operation.description ?? "").split("**Examples**");
  return [
    `### ${method} ${path}\n\n${operation.summary}.\n\n`,
    about.trim() === "" ? "" : `${about.trim()}\n\n`,
    parameterTable(operation.parameters),
    bodyLine(objectAt(operation, "requestBody")),
    answerLine(objectAt(operation, "responses")),
    examples(path, String(operation.operationId)),
  ].join("");
}

function parameterTable(parameters: unknown): string {
  const own = (Array.isArray(parameters) ? parameters : []).filter(isObject).filter(({ $ref }) => $ref === undefined);
  if (own.length === 0) return "";
  const rows = own.map(({ name, required, schema, description }) => {
    const shape = isObject(schema) ? schema : {};
    const fallback = required === true ? "needed" : shape.default === undefined ? "" : `\`${String(shape.default)}\``;
    return `| \`${String(name)}\` | ${typeText(shape)} | ${fallback} | ${cell(description)} |`;
  });
  return `| parameter | type | default | meaning |\n|---|---|---|---|\n${rows.join("\n")}\n\n`;
}

function bodyLine({ content }: JsonObject): string {
  if (!isObject(content)) return "";
  return `Body: ${typeText(objectAt(objectAt(content, "application/json"), "schema"))} as \`application/json\`.\n\n`;
}

function answerLine(responses: JsonObject): string {
  const { 200: answer, ...others } = responses;
  const content = isObject(answer) ? objectAt(answer, "content") : {};
  const forms = Object.entries(content).map(([type, each]) => {
    const schema = isObject(each) ? objectAt(each, "schema") : {};
    return schema.$ref === undefined ? `\`${type}\`` : `${typeText(schema)} as \`${type}\``;
  });
  const errors = Object.values(others)
    .filter(isObject)
    .filter((each) => isObject(each.content) && "application/problem+json" in each.content)
    .flatMap(({ description }) => [...String(description).matchAll(/`(\w+)`:/g)].map(([, code]) => `\`${code}\``));
  return `Answer: ${forms.join(", or ")}.\n\n${errors.length === 0 ? "" : `Problems: ${errors.join(", ")}.\n\n`}`;
}

function examples(path: string, id: string): string {
  const found = API_EXAMPLES.filter(({ operation }) => operation === id).map((example) => {
    const address = exampleAddress(path, example);
    const request =
      example.body === undefined ? `GET ${address}` : `POST ${address}\n${JSON.stringify(example.body, null, 2)}`;
    return `${example.shows}\n\n\`\`\`http\n${request}\n\`\`\`\n\n`;
  });
  return found.join("");
}
