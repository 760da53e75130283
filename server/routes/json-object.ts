/** A JSON Schema (draft 2020-12, the dialect of OpenAPI 3.1) or another part of the document. */
export interface JsonObject {
  [key: string]: unknown;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
