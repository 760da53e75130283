/** JSON Schemas of the contract as the OpenAPI document holds them: one component for each schema that has a name. */
import { z } from "zod";
import { isObject, type JsonObject } from "./json-object.ts";
import { describeSchema } from "./openapi-words.ts";

export interface SchemaBook {
  /** The schema in place, or a reference where it has a name of its own. */
  schemaOf(schema: z.core.$ZodType, io?: "input" | "output"): JsonObject;
  /** Puts the schema under a name and refers to it. */
  named(name: string, schema: z.core.$ZodType, io?: "input" | "output"): JsonObject;
  /** All that was named so far, sorted by name, each field with its description. */
  components(): JsonObject;
}

const PLACE = "#/components/schemas/";

export function createSchemaBook(): SchemaBook {
  const schemas = new Map<string, JsonObject>();

  function schemaOf(schema: z.core.$ZodType, io: "input" | "output" = "output"): JsonObject {
    // Inside an object a schema with a name becomes a reference, at the root it would be written out.
    const whole = z.toJSONSchema(z.object({ it: schema }), { io, override: (each) => tidy(each.jsonSchema, io) });
    const { $defs = {}, properties = {} } = whole;
    for (const [name, each] of Object.entries($defs)) if (!schemas.has(name)) schemas.set(name, pointed(each));
    return pointed(properties.it);
  }

  return {
    schemaOf,
    named(name, schema, io) {
      const placed = schemaOf(schema, io);
      if (typeof placed.$ref === "string") return placed;
      schemas.set(name, placed);
      return { $ref: `${PLACE}${name}` };
    },
    components() {
      const sorted = [...schemas].toSorted(([a], [b]) => (a < b ? -1 : 1));
      for (const [name, schema] of sorted) describeSchema(name, schema);
      return Object.fromEntries(sorted);
    },
  };
}

/** A later version may add fields to answers: only requests refuse what they do not know. */
function tidy(schema: z.core.JSONSchema.BaseSchema, io: "input" | "output"): void {
  if (io === "output" && schema.additionalProperties === false) delete schema.additionalProperties;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  // JSON has no other names than strings.
  delete schema.propertyNames;
}

/** A copy whose references point into the document. */
function pointed(value: unknown): JsonObject {
  const copy: unknown = JSON.parse(JSON.stringify(value ?? {}), (key: string, each: unknown) =>
    key === "$ref" && typeof each === "string" ? each.replace("#/$defs/", PLACE) : each,
  );
  if (!isObject(copy)) throw new TypeError("a schema is an object");
  return copy;
}
