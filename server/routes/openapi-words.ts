/** Puts the words of the contract beside the fields that they describe. */
import { FIELD_WORDS } from "#contract/field-words.ts";
import { SCHEMA_WORDS } from "#contract/schema-words.ts";
import { isObject, type JsonObject } from "./json-object.ts";

/** Describes a named schema and every field in it, in place. What has a description keeps it. */
export function describeSchema(name: string, schema: JsonObject): void {
  describe(schema, SCHEMA_WORDS[name]);
  describeFields(schema, [name]);
}

function describeFields(schema: JsonObject, path: readonly string[]): void {
  for (const [name, field] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    if (!isObject(field)) continue;
    const inner = [...path, name];
    describe(field, FIELD_WORDS[fieldKey(inner) ?? ""]);
    describeFields(field, inner);
  }
  for (const part of innerSchemas(schema)) describeFields(part, path);
}

/** The key in `FIELD_WORDS` that a field is described by: the longest end of its path that has an entry. */
export function fieldKey(path: readonly string[]): string | undefined {
  for (let from = 0; from < path.length; from++) {
    const key = path.slice(from).join(".");
    if (key in FIELD_WORDS) return key;
  }
  return undefined;
}

function describe(schema: JsonObject, words: string | undefined): void {
  if (words !== undefined && schema.description === undefined) schema.description = words;
}

/** Schemas inside one that are no fields: items, values of records, choices. */
function innerSchemas({ items, additionalProperties, anyOf, allOf, oneOf }: JsonObject): JsonObject[] {
  const choices = [anyOf, allOf, oneOf].flatMap((each) => (Array.isArray(each) ? each : []));
  return [items, additionalProperties, ...choices].filter(isObject);
}
