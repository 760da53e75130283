/** The examples of the OpenAPI document on the shipped corpus: each is asked as it stands there and keeps its promise. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cypherAnswer, explainAnswer } from "#contract/cypher.ts";
import { API_EXAMPLES, exampleAddress } from "#contract/examples.ts";
import { exportDocument } from "#contract/export.ts";
import { CYPHER_ROUTES } from "../../server/routes/cypher-openapi.ts";
import { EXPORT_ROUTE } from "../../server/routes/export-openapi.ts";
import { isObject, type JsonObject } from "../../server/routes/json-object.ts";
import { operationId } from "../../server/routes/openapi-operations.ts";
import { READ_ROUTES } from "../../server/routes/read-routes.ts";
import { openShippedApi } from "../helpers/shipped-api.ts";

const api = openShippedApi();

interface Call {
  readonly path: string;
  readonly answer: z.ZodType;
  /** What an answer that is no JSON begins with, by its content type. */
  readonly files?: Readonly<Record<string, RegExp>>;
}

const PAGE = { "text/html": /^<!doctype html>/i };
const EXPORT_FILES = { "text/csv": /^\uFEFF"?id/, "application/graphml+xml": /^<\?xml .*\n/ };

const CALLS = new Map<string, Call>([
  ...READ_ROUTES.map(
    ({ path, answer, document }) =>
      [operationId("get", path), { path, answer, ...(document === undefined ? {} : { files: PAGE }) }] as const,
  ),
  ...CYPHER_ROUTES.map(({ path, answer, operationId: id }) => [id, { path, answer }] as const),
  [EXPORT_ROUTE.operationId, { path: EXPORT_ROUTE.path, answer: exportDocument, files: EXPORT_FILES }],
]);

/** The answer's schema as the served document has it. */
async function documented(operation: string): Promise<z.ZodType> {
  const { paths, components } = JSON.parse((await api.request("/openapi.json")).text);
  const { path } = CALLS.get(operation) ?? {};
  const [described] = Object.values<{ responses: Record<string, JsonObject> }>(paths[`/api/v1${path}`]);
  const content = described?.responses["200"]?.content;
  const json = isObject(content) ? content["application/json"] : undefined;
  const schema = { ...(isObject(json) && isObject(json.schema) ? json.schema : {}), $defs: components.schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(schema).replaceAll("#/components/schemas/", "#/$defs/")));
}

/** What stands at a dotted path of an answer. */
function at(value: unknown, path: string): unknown {
  return path.split(".").reduce((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

it("every call has an example, and every example a call", () => {
  expect([...new Set(API_EXAMPLES.map(({ operation }) => operation))].sort()).toEqual([...CALLS.keys()].sort());
  const names = API_EXAMPLES.map(({ operation, name }) => `${operation} ${name}`);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(API_EXAMPLES.map((each) => [`${each.operation} ${each.name}`, each] as const))("%s", (_name, example) => {
  const { operation, body, finds } = example;
  const call = CALLS.get(operation);
  if (call === undefined) throw new Error(`there is no call ${operation}`);
  const address = exampleAddress(`/api/v1${call.path}`, example);
  const ask = () =>
    body === undefined
      ? api.request(address)
      : api.request(address, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        });

  it("is answered by its schema, with what it promises", async () => {
    const { status, text, headers } = await ask();
    expect([status, status === 200 ? "" : text]).toEqual([200, ""]);
    const type = String(headers["content-type"]).split(";")[0] ?? "";
    if (type !== "application/json") {
      expect(text).toMatch(call.files?.[type] ?? `a file of the type ${type}`);
      return;
    }
    const answer: unknown = JSON.parse(text);
    expect(call.answer.parse(answer)).toEqual(answer);
    expect((await documented(operation)).safeParse(answer).error?.issues).toBeUndefined();
    for (const path of finds) {
      const found = at(answer, path);
      expect(Array.isArray(found) ? found.length : found, path).toBeGreaterThan(0);
    }
  });
});

describe("what examples say besides", () => {
  const post = async <S extends z.ZodType>(id: string, name: string, schema: S): Promise<z.output<S>> => {
    const example = API_EXAMPLES.find((each) => each.operation === id && each.name === name);
    const { text } = await api.request(`/api/v1${CALLS.get(id)?.path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(example?.body),
    });
    return schema.parse(JSON.parse(text));
  };

  it("the typed values are exact", async () => {
    const { columns, rows } = await post("postCypher", "typed-values", cypherAnswer);
    expect(columns).toEqual(["large", "day", "month", "whole"]);
    expect(rows).toEqual([
      [
        { $type: "integer", value: "9007199254740993" },
        { $type: "date", value: "2025-08-01" },
        expect.objectContaining({ $type: "duration" }),
        { $type: "float", value: "2.0" },
      ],
    ]);
  });

  it("five rows are asked for and more are there", async () => {
    const { rows, truncated } = await post("postCypher", "parameters", cypherAnswer);
    expect([rows.length, truncated]).toEqual([5, { reason: "limit", shown: 5, limit: 5 }]);
  });

  it("the deletion is refused at its place", async () => {
    const { verdict, refusal } = await post("postCypherExplain", "refused", explainAnswer);
    expect([verdict, refusal?.code, refusal?.offset]).toEqual(["refused", "write_clause", 10]);
  });
});
