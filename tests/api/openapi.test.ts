import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

/** Every `$ref` in a document. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : references(inner),
  );
}

describe("GET /openapi.json", () => {
  it("is an OpenAPI 3.1 document with every call, its parameters, its answer and its errors", async () => {
    const document = await documentOf();
    expect(document.openapi).toBe("3.1.0");
    for (const { path, params, query, document: headers } of READ_ROUTES) {
      const operation = document.paths[`/api/v1${path}`]?.get;
      expect(operation, path).toBeDefined();
      const names = operation.parameters?.map((each: { name: string }) => each.name) ?? [];
      expect(names.sort()).toEqual([...Object.keys(params.shape), ...Object.keys(query.shape)].sort());
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["200", "304", "400", "500", "503"]));
      expect(operation.responses["200"].content["application/json"].schema).toBeDefined();
      expect("text/html" in operation.responses["200"].content, path).toBe(headers !== undefined);
      expect(operation.responses["400"].content["application/problem+json"].schema).toEqual({
        $ref: "#/components/schemas/Problem",
      });
    }
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(["/livez", "/readyz"]));
  });

  it("has no reference that leads nowhere, and each operation an id of its own", async () => {
    const document = await documentOf();
    const names = Object.keys(document.components.schemas);
    expect(names).toEqual(expect.arrayContaining(["Article", "Claim", "Entity", "Mention", "Relation", "Subgraph"]));
    for (const reference of references(document)) {
      expect(names.map((name) => `#/components/schemas/${name}`)).toContain(reference);
    }
    const ids = Object.values(document.paths).flatMap((item) =>
      Object.values(item as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says of a path's parameter that it is needed, and of an optional one that it is not", async () => {
    const document = await documentOf();
    const [id] = document.paths["/api/v1/entities/{id}"].get.parameters.filter(
      (each: { in: string }) => each.in === "path",
    );
    expect(id).toMatchObject({ name: "id", required: true });
    const search = document.paths["/api/v1/search"].get.parameters;
    const required = search.filter((each: { required?: boolean }) => each.required === true);
    expect(required.map((each: { name: string }) => each.name)).toEqual(["q"]);
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
