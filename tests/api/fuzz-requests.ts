/** Requests made from the OpenAPI document: as it asks, nearly so, and hostile. The same seed makes the same requests. */
import fc from "fast-check";
import { isObject, type JsonObject } from "../../server/routes/json-object.ts";
import { BAD_QUERIES } from "../unit/cypher-guard/bad-queries.ts";
import { goodReads } from "../unit/cypher-guard/good-reads.ts";

export interface FuzzRequest {
  readonly method: string;
  /** With its query, ready to be sent. */
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** What stands in the graph, so that some requests find something. */
export interface KnownIds {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly articles: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: JsonObject;
}

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly Parameter[];
  readonly hasBody: boolean;
}

/** Encoded already: also what is no UTF-8, and what begins another parameter. */
const RAW = [
  "%00",
  "%",
  "%E0%A4%A",
  "%ED%A0%80",
  "..%2f..%2fetc%2fpasswd",
  "%252e%252e",
  "a&a=b",
  "&__proto__=1",
  "&constructor[prototype]=1",
  "[]=1",
  "+",
  "%0d%0aX-A:%20b",
  ";",
  "%2C%2C%2C",
];
const HOSTILE = [
  "' OR 1=1 //",
  "`)) DETACH DELETE n //",
  '"}) MATCH (n) RETURN n',
  "\\u0027",
  "__proto__",
  "constructor",
  "\u202e\u0000x",
  "<script>alert(1)</script>",
  "*:* AND (",
  "((((((((((",
  "name:/(a|b)*a(a|b){30}/",
  "a~2 b~2 ?* *?",
  "\ud83d\ude00".repeat(40),
  "ﷺ".repeat(50),
  "x".repeat(201),
  "x".repeat(9_000),
  ",".repeat(600),
  "-1",
  "0",
  "1e9",
  "99999999999999999999",
  "0x10",
  "NaN",
  "null",
  "true",
  "2025-13",
  "2025-02-30",
  "0000",
  "9999-12-31",
  "-2025",
  "٢٠٢٥",
  " 2025 ",
  "",
];

export function fuzzRequests(document: JsonObject, known: KnownIds): fc.Arbitrary<FuzzRequest> {
  const operations = operationsOf(document);
  // Whole-graph exports are long; they get their share, not a quarter of the time.
  const weightOf = ({ path }: Operation) => (path.endsWith("/export") ? 1 : 4);
  return fc.oneof(
    ...operations.map((operation) => ({
      weight: weightOf(operation),
      arbitrary: requestOf(operation, document, known),
    })),
  );
}

function requestOf(operation: Operation, document: JsonObject, known: KnownIds): fc.Arbitrary<FuzzRequest> {
  const inPath = operation.parameters.filter((each) => each.in === "path");
  const inQuery = operation.parameters.filter((each) => each.in === "query");
  const pathParts = fc.tuple(...inPath.map((each) => parameterValue(each, document, known)));
  const query = fc
    .tuple(...inQuery.map((each) => perhaps(parameterValue(each, document, known), each.required)))
    .map((values) => inQuery.flatMap(({ name }, index) => (values[index] == null ? [] : [`${name}=${values[index]}`])));
  const extra = fc.oneof(
    { weight: 12, arbitrary: fc.constant("") },
    {
      weight: 1,
      arbitrary: fc.constantFrom("colour=blue", "limit=1&limit=2", "explain=cypher", "__proto__[x]=1", "=", "&&&"),
    },
  );
  return fc
    .record({
      pathParts,
      query,
      extra,
      method: oftenly(operation.method, fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")),
      headers: headersOf(operation),
      body: operation.hasBody ? bodyOf() : fc.constant(undefined),
    })
    .map(({ pathParts: parts, query: pairs, extra: more, method, headers, body }) => {
      let index = 0;
      const path = operation.path.replaceAll(/\{\w+\}/g, () => String(parts[index++] || "_"));
      const asked = [...pairs, ...(more === "" ? [] : [more])].join("&");
      const sends = body !== undefined && method !== "GET" && method !== "HEAD";
      return {
        method,
        path: asked === "" ? path : `${path}?${asked}`,
        headers: sends ? headers : withoutType(headers),
        ...(sends ? { body } : {}),
      };
    });
}

/** Null where it is left out. */
const perhaps = (value: fc.Arbitrary<string>, isRequired: boolean) =>
  fc.oneof(
    { weight: isRequired ? 1 : 3, arbitrary: fc.constant(null) },
    { weight: isRequired ? 12 : 2, arbitrary: value },
  );

const oftenly = (value: string, others: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 19, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: others });

function parameterValue(parameter: Parameter, document: JsonObject, known: KnownIds): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: goodValue(parameter, document, known).map(encode) },
    { weight: 2, arbitrary: fc.constantFrom(...HOSTILE).map(encode) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }).map(encode) },
    { weight: 1, arbitrary: fc.constantFrom(...RAW) },
  );
}

/** As the schema asks; ids that exist where the name says what it names. */
function goodValue({ name, schema }: Parameter, document: JsonObject, known: KnownIds): fc.Arbitrary<string> {
  const { entities, relations, articles } = known;
  if (/^(?:entity|subject|object|item|without)$/.test(name)) return fc.constantFrom(...entities);
  if (name === "from" || name === "to") return fc.oneof(fc.constantFrom(...entities), dates());
  if (name === "article") return fc.constantFrom(...articles);
  if (name === "relations" || name === "ids") {
    const ids = fc.constantFrom(...relations, ...(name === "ids" ? entities : []));
    return fc.array(ids, { minLength: 1, maxLength: 8 }).map((each) => each.join(","));
  }
  if (name === "id") return fc.constantFrom(...entities.slice(0, 40), ...relations.slice(0, 40), ...articles);
  return bySchema(schema, document);
}

function bySchema(schema: JsonObject, document: JsonObject): fc.Arbitrary<string> {
  const { $ref: reference, enum: values, type, anyOf } = schema;
  if (typeof reference === "string") return bySchema(referred(reference, document), document);
  if (Array.isArray(values)) return fc.constantFrom(...values.map(String));
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.filter(isObject).map((each) => bySchema(each, document)));
  if (typeof schema.const === "string") return fc.constant(schema.const);
  if (type === "integer" || type === "number") {
    const least = Number(schema.minimum ?? 0);
    return fc.integer({ min: least - 1, max: Math.min(Number(schema.maximum ?? 1_000), 1_000) + 1 }).map(String);
  }
  if (type === "boolean") return fc.constantFrom("true", "false");
  if (type === "array" && isObject(schema.items)) {
    return fc.array(bySchema(schema.items, document), { minLength: 1, maxLength: 4 }).map((each) => each.join(","));
  }
  return fc.oneof(dates(), fc.constantFrom("huawei", "هواوي", "chip", "export", "a"), fc.string({ maxLength: 20 }));
}

const dates = () =>
  fc.oneof(
    fc.integer({ min: 2018, max: 2030 }).map(String),
    fc
      .date({ min: new Date("2018-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    fc
      .date({ min: new Date("2018-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 7)),
  );

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function headersOf({ hasBody }: Operation): fc.Arbitrary<Record<string, string>> {
  const odd = fc.constantFrom<Record<string, string>>(
    { accept: "text/html" },
    { accept: "*/*;q=0" },
    { "accept-encoding": "br, gzip" },
    { "if-none-match": '"x"' },
    { "if-none-match": "*" },
    { "if-modified-since": "yesterday" },
    { range: "bytes=0-1" },
    { host: "evil.example" },
    { origin: "http://evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "x-request-id": "x".repeat(500) },
    { "content-encoding": "gzip" },
    { "accept-language": "ar-u-nu-arab, *;q=0.1" },
  );
  const type = hasBody
    ? fc.oneof(
        { weight: 15, arbitrary: fc.constant("application/json") },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            "text/plain",
            "application/json; charset=utf-16",
            "application/x-www-form-urlencoded",
            "",
          ),
        },
      )
    : fc.constant("");
  return fc
    .tuple(fc.option(odd, { freq: 4, nil: {} }), type)
    .map(([headers, contentType]) => (contentType === "" ? headers : { ...headers, "content-type": contentType }));
}

function withoutType({
  "content-type": _,
  "content-encoding": __,
  ...rest
}: Record<string, string>): Record<string, string> {
  return rest;
}

/** Bodies of the two calls that take Cypher. */
function bodyOf(): fc.Arbitrary<string> {
  const query = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...goodReads(300)) },
    { weight: 3, arbitrary: fc.constantFrom(...Object.values(BAD_QUERIES).flat()) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "(".repeat(20_000),
        "RETURN 1 AS x; RETURN 2",
        "RETURN '\ud800'",
        "RETURN $q AS x, $ids AS y",
        "MATCH (n) RETURN n",
      ),
    },
  );
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom(
      { $type: "date", value: "2025-13-01" },
      { $type: "integer", value: "9".repeat(30) },
      { $type: "nope" },
      { $type: "point", srid: 1, x: "a" },
      { $type: "node", id: "x" },
      -0,
      1e308,
      2 ** 60,
      "\ud800",
    ),
  );
  const params = fc.dictionary(fc.constantFrom("q", "ids", "n", "__proto__", "a b"), value, { maxKeys: 4 });
  const good = fc.record({ query, params, limit: fc.integer({ min: 0, max: 1_001 }) }, { requiredKeys: ["query"] });
  return fc.oneof(
    { weight: 8, arbitrary: good.map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: fc.jsonValue().map((body) => JSON.stringify(body)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "",
        "{",
        "null",
        "[]",
        '"x"',
        '{"query":1}',
        '{"query":"RETURN 1","params":[]}',
        '{"query":"RETURN 1","limit":"5"}',
        `{"query":"RETURN 1","params":{"a":${"[".repeat(5_000)}${"]".repeat(5_000)}}}`,
        '{"__proto__":{"query":"RETURN 1"}}',
        '\ufeff{"query":"RETURN 1"}',
        `{"query":"${"x".repeat(500_000)}"}`,
      ),
    },
  );
}

function operationsOf(document: JsonObject): Operation[] {
  const paths = isObject(document.paths) ? document.paths : {};
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, operation]) => {
      if (!isObject(operation)) return [];
      const listed = Array.isArray(operation.parameters) ? operation.parameters : [];
      const parameters = listed.filter(isObject).flatMap((each) => toParameter(each));
      return [{ path, method: method.toUpperCase(), parameters, hasBody: operation.requestBody !== undefined }];
    }),
  );
}

function toParameter({ name, in: place, required, schema }: JsonObject): Parameter[] {
  if (typeof name !== "string" || typeof place !== "string" || !isObject(schema)) return [];
  return [{ name, in: place, required: required === true, schema }];
}

function referred(reference: string, document: JsonObject): JsonObject {
  let at: unknown = document;
  for (const key of reference.split("/").slice(1)) at = isObject(at) ? at[key] : undefined;
  return isObject(at) ? at : {};
}
