import { z } from "zod";
import { PARAMETER_WORDS } from "#contract/parameter-words.ts";
import type { JsonObject } from "./json-object.ts";
import type { SchemaBook } from "./openapi-schemas.ts";

export interface ParameterPlace {
  readonly operationId: string;
  readonly in: "path" | "query";
}

/** The parameters of an object schema: what the text of an address stands for, not the text (numbers, lists, switches). */
export function parametersOf(schema: z.ZodObject, place: ParameterPlace, book: SchemaBook): JsonObject[] {
  return Object.entries(schema.shape).map(([name, field]) => parameterOf(name, field, place, book));
}

function parameterOf(name: string, field: z.core.$ZodType, place: ParameterPlace, book: SchemaBook): JsonObject {
  const { value, required, fallback } = unwrapped(field);
  const { isList, schema } = schemaOfValue(value, book);
  const words = PARAMETER_WORDS[`${place.operationId}.${name}`] ?? PARAMETER_WORDS[name];
  return {
    name,
    in: place.in,
    required,
    ...(words === undefined ? {} : { description: words }),
    // One value with commas, not the parameter several times.
    ...(isList ? { style: "form", explode: false } : {}),
    schema: fallback === undefined ? schema : { ...schema, default: fallback },
  };
}

function unwrapped(field: z.core.$ZodType): { value: z.core.$ZodType; required: boolean; fallback?: unknown } {
  if (field instanceof z.ZodOptional) return { ...unwrapped(field.unwrap()), required: false };
  if (field instanceof z.ZodDefault) {
    return { ...unwrapped(field.unwrap()), required: false, fallback: field.def.defaultValue };
  }
  return { value: field, required: true };
}

function schemaOfValue(value: z.core.$ZodType, book: SchemaBook): { isList: boolean; schema: JsonObject } {
  if (value instanceof z.ZodPipe) {
    const { out } = value.def;
    if (out instanceof z.ZodArray) return { isList: true, schema: book.schemaOf(out, "input") };
    if (out instanceof z.ZodNumber) return { isList: false, schema: book.schemaOf(out, "input") };
    if (out instanceof z.ZodTransform) return { isList: false, schema: { type: "boolean" } };
  }
  return { isList: false, schema: book.schemaOf(value, "input") };
}
