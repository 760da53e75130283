import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_EXAMPLES } from "#contract/examples.ts";
import { FIELD_WORDS } from "#contract/field-words.ts";
import { PARAMETER_WORDS } from "#contract/parameter-words.ts";
import { SCHEMA_WORDS } from "#contract/schema-words.ts";
import { CYPHER_ROUTES } from "../../server/routes/cypher-openapi.ts";
import { isObject, type JsonObject } from "../../server/routes/json-object.ts";
import { fieldKey } from "../../server/routes/openapi-words.ts";
import { READ_ROUTES } from "../../server/routes/read-routes.ts";
import { type ApiServer, startApiServer } from "../helpers/api-server.ts";

let api: ApiServer;
beforeAll(async () => {
  // The document needs no database.
  api = await startApiServer({
    reader: {
      read: async () => {
        throw new Error("the document asks the database nothing");
      },
    },
  });
});
afterAll(() => api.close());

const documentOf = async () => JSON.parse((await api.request("/openapi.json")).text);

/** Every object in a document with its place. */
function* objectsIn(value: unknown, place: readonly string[] = []): Generator<[readonly string[], JsonObject]> {
  if (Array.isArray(value)) for (const [index, each] of value.entries()) yield* objectsIn(each, [...place, `${index}`]);
  if (!isObject(value)) return;
  yield [place, value];
  for (const [key, each] of Object.entries(value)) yield* objectsIn(each, [...place, key]);
}

interface Operation extends JsonObject {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly parameters?: readonly JsonObject[];
  readonly responses: Readonly<Record<string, JsonObject>>;
}

async function operationsOf(): Promise<Operation[]> {
  const { paths } = await documentOf();
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, each]) => ({ ...each, method, path })),
  );
}

/** The fields of a schema and of the schemas inside it: the path of each by names of fields, and its own schema. */
function fieldsIn(value: unknown, path: readonly string[]): [string[], JsonObject][] {
  if (Array.isArray(value)) return value.flatMap((each) => fieldsIn(each, path));
  if (!isObject(value)) return [];
  const { properties, ...rest } = value;
  const fields = Object.entries(isObject(properties) ? properties : {}).flatMap(([name, field]) => {
    const inner = [...path, name];
    const own: [string[], JsonObject][] = isObject(field) ? [[inner, field]] : [];
    return [...own, ...fieldsIn(field, inner)];
  });
  return [...fields, ...Object.values(rest).flatMap((each) => fieldsIn(each, path))];
}

describe("GET /openapi.json", () => {
  it("is valid by a checker that is not ours", async () => {
    const checked = await new Validator().validate(await documentOf());
    expect(checked.errors).toBeUndefined();
    expect(checked.valid).toBe(true);
  });

  it("has every call with its parameters, its answer, its headers and its errors", async () => {
    const document = await documentOf();
    expect(document.openapi).toBe("3.1.0");
    for (const { path, params, query, document: isPage } of READ_ROUTES) {
      const operation = document.paths[`/api/v1${path}`]?.get;
      expect(operation, path).toBeDefined();
      const own = operation.parameters.filter((each: JsonObject) => each.in === "path" || each.in === "query");
      const names = own.map((each: JsonObject) => each.name);
      expect(names.sort()).toEqual([...Object.keys(params.shape), ...Object.keys(query.shape)].sort());
      expect(operation.parameters).toContainEqual({ $ref: "#/components/parameters/IfNoneMatch" });
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(["200", "304", "400", "403", "405", "414", "429", "431", "500", "503", "504"]),
      );
      const { headers, content } = operation.responses["200"];
      expect(Object.keys(headers)).toEqual(
        expect.arrayContaining(["ETag", "RateLimit", "RateLimit-Policy", "X-Request-Id"]),
      );
      expect(content["application/json"].schema.$ref, path).toMatch(/^#\/components\/schemas\/\w+Answer$/);
      expect("text/html" in content, path).toBe(isPage !== undefined);
    }
    for (const { path, operationId } of CYPHER_ROUTES) {
      const operation = document.paths[`/api/v1${path}`]?.post;
      expect(operation.operationId).toBe(operationId);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["200", "400", "413", "415", "422"]));
    }
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(["/livez", "/readyz", "/metrics"]));
  });

  it("answers each error with a problem, and says when to come back", async () => {
    for (const { operationId, responses } of await operationsOf()) {
      for (const [status, { content, headers }] of Object.entries(responses)) {
        if (Number(status) < 400 || operationId === "getReadyz") continue;
        const schema = { $ref: "#/components/schemas/Problem" };
        expect(content, `${operationId} ${status}`).toEqual({ "application/problem+json": { schema } });
        if (status === "429" || status === "503") expect(Object.keys(headers as JsonObject)).toContain("Retry-After");
        if (status === "405") expect(Object.keys(headers as JsonObject)).toContain("Allow");
      }
    }
  });

  it("has no reference that leads nowhere, no schema that nothing refers to, and each operation an id of its own", async () => {
    const document = await documentOf();
    const referred = new Set<string>();
    for (const [, { $ref }] of objectsIn(document)) if (typeof $ref === "string") referred.add($ref);
    const there = Object.entries(document.components).flatMap(([kind, each]) =>
      Object.keys(each as JsonObject).map((name) => `#/components/${kind}/${name}`),
    );
    expect([...referred].sort()).toEqual(there.sort());
    const ids = (await operationsOf()).map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("describes every schema, every field and every parameter, by words that are all in use", async () => {
    const document = await documentOf();
    const { schemas } = document.components;
    const silent = Object.entries(schemas).filter(([, each]) => (each as JsonObject).description === undefined);
    expect(silent.map(([name]) => name)).toEqual([]);
    expect(Object.keys(SCHEMA_WORDS).filter((name) => !(name in schemas))).toEqual([]);
    const fields = Object.entries(schemas).flatMap(([name, schema]) => fieldsIn(schema, [name]));
    expect(fields.filter(([, field]) => field.description === undefined).map(([path]) => path.join("."))).toEqual([]);
    const used = new Set(fields.map(([path]) => fieldKey(path)));
    expect(Object.keys(FIELD_WORDS).filter((key) => !used.has(key))).toEqual([]);
    const usedWords = new Set<string>();
    for (const { operationId, parameters = [] } of await operationsOf()) {
      for (const { name, description, $ref } of parameters) {
        if ($ref !== undefined) continue;
        expect(description, `${operationId} ${name}`).toBeTypeOf("string");
        usedWords.add(String(description));
      }
    }
    expect(Object.values(PARAMETER_WORDS).filter((words) => !usedWords.has(words))).toEqual([]);
  });

  it("tells numbers, switches and lists as what they are, with bounds and defaults", async () => {
    const document = await documentOf();
    const parameter = (path: string, name: string) =>
      document.paths[`/api/v1${path}`].get.parameters.find((each: JsonObject) => each.name === name);
    expect(parameter("/search", "q")).toMatchObject({ required: true, schema: { minLength: 1, maxLength: 200 } });
    expect(parameter("/search", "limit")).toMatchObject({
      required: false,
      schema: { type: "integer", minimum: 1, maximum: 500, default: 20 },
    });
    expect(parameter("/timeline", "undated").schema).toEqual({ type: "boolean", default: false });
    expect(parameter("/subgraph", "ids")).toMatchObject({
      required: true,
      style: "form",
      explode: false,
      schema: { type: "array", minItems: 1, maxItems: 500, items: { $ref: "#/components/schemas/EntityId" } },
    });
    expect(parameter("/entities/{id}", "id")).toMatchObject({ in: "path", required: true });
    expect(document.components.schemas.SearchAnswer.properties.truncated.anyOf).toEqual([
      { $ref: "#/components/schemas/Truncation" },
      { type: "null" },
    ]);
  });

  it("holds the examples of each call at their parameters, in bodies, and as commands to copy", async () => {
    const operations = await operationsOf();
    for (const { operationId, parameters = [], requestBody, ...rest } of operations) {
      const examples = API_EXAMPLES.filter(({ operation }) => operation === operationId);
      for (const { name, params = {}, query = {}, body } of examples) {
        for (const each of Object.keys({ ...params, ...query })) {
          const found = parameters.find((parameter) => parameter.name === each);
          expect(Object.keys((found?.examples as JsonObject) ?? {}), `${operationId} ${each}`).toContain(name);
        }
        if (body !== undefined) expect(JSON.stringify(requestBody)).toContain(JSON.stringify(body));
      }
      const samples = rest["x-codeSamples"];
      expect(Array.isArray(samples) ? samples.length : 0).toBe(examples.length);
    }
  });

  it("is 304 for who has it, and compressed", async () => {
    const first = await api.request("/openapi.json");
    const again = await api.request("/openapi.json", { headers: { "if-none-match": String(first.headers.etag) } });
    expect([again.status, again.text]).toEqual([304, ""]);
    const small = await api.request("/openapi.json", { headers: { "accept-encoding": "br" } });
    expect([small.headers["content-encoding"], small.headers.vary]).toEqual(["br", "Accept-Encoding"]);
  });
});

describe("GET /docs", () => {
  it("comes from our own disk, with nothing inline and nothing from elsewhere", async () => {
    const page = await api.request("/docs");
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/https?:\/\//);
    expect(page.text).not.toMatch(/<script>(?!<)/);
    const files = [...page.text.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path]) => path ?? "");
    expect(files.length).toBe(3);
    for (const path of files) expect([path, (await api.request(path)).status]).toEqual([path, 200]);
  });

  it("explains each problem at the address that problems name", async () => {
    const page = await api.request("/docs/problems");
    for (const code of ["bad_request", "unknown_entity", "engine_unavailable"])
      expect(page.text).toContain(`id="${code}"`);
  });
});
