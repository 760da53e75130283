/** JSON Schemas as tables of fields for docs/api.md. */
import { isObject, type JsonObject } from "../server/routes/json-object.ts";

/** One named schema: what it is and its fields, those of inner objects by their path. */
export function schemaSection(name: string, schema: JsonObject): string {
  const about = typeof schema.description === "string" ? `${schema.description}\n\n` : "";
  const rows = fieldRows(schema, "");
  const body =
    rows.length === 0
      ? `${typeText({ ...schema, description: undefined })}\n\n`
      : `| field | type | meaning |\n|---|---|---|\n${rows.join("\n")}\n\n`;
  return `### ${name}\n\n${about}${body}`;
}

function fieldRows(schema: JsonObject, prefix: string): string[] {
  const { properties, required } = schema;
  if (!isObject(properties)) return [];
  const needed = new Set(Array.isArray(required) ? required : []);
  return Object.entries(properties).flatMap(([name, field]) => {
    if (!isObject(field)) return [];
    const path = `${prefix}${name}`;
    const optional = needed.has(name) ? "" : " (optional)";
    const { shape, suffix } = innerOf(field);
    return [
      `| \`${path}\` | ${typeText(field)}${optional} | ${cell(field.description)} |`,
      ...fieldRows(shape, `${path}${suffix}.`),
    ];
  });
}

/** The object inside a field and how the path goes on: `[]` through a list, `{}` through a map. */
function innerOf(field: JsonObject): { shape: JsonObject; suffix: string } {
  if (isObject(field.items)) return { shape: field.items, suffix: "[]" };
  if (isObject(field.additionalProperties)) return { shape: field.additionalProperties, suffix: "{}" };
  const choice = choicesOf(field).find(({ properties }) => properties !== undefined);
  return { shape: choice ?? field, suffix: "" };
}

function choicesOf({ anyOf, oneOf, allOf }: JsonObject): JsonObject[] {
  return [anyOf, oneOf, allOf].flatMap((each) => (Array.isArray(each) ? each : [])).filter(isObject);
}

/** A schema in a few words; named ones are links. */
export function typeText(schema: JsonObject): string {
  const { $ref, type, items, additionalProperties, enum: values, const: only } = schema;
  if (typeof $ref === "string") {
    const name = $ref.split("/").at(-1) ?? "";
    return `[${name}](#${name.toLowerCase()})`;
  }
  const choices = choicesOf(schema);
  if (choices.length > 0) return choices.map(typeText).join(" or ");
  if (Array.isArray(values)) return values.map((each) => `\`${String(each)}\``).join(", ");
  if (only !== undefined) return `\`${String(only)}\``;
  if (type === "array") return `list of ${isObject(items) ? typeText(items) : "values"}${bounds(schema, "Items")}`;
  if (type === "object" && isObject(additionalProperties)) {
    return `map of ${Object.keys(additionalProperties).length === 0 ? "values" : typeText(additionalProperties)}`;
  }
  if (Array.isArray(type)) return type.map(String).join(" or ");
  if (typeof type !== "string") return "any";
  return `${type}${type === "string" ? bounds(schema, "Length") : bounds(schema, "imum")}`;
}

function bounds(schema: JsonObject, what: "Length" | "Items" | "imum"): string {
  const [low, high] = [schema[`min${what}`], schema[`max${what}`]];
  if (low === undefined && high === undefined) return "";
  if (high === undefined) return low === 0 ? "" : ` (≥ ${String(low)})`;
  return low === undefined ? ` (≤ ${String(high)})` : ` (${String(low)}–${String(high)})`;
}

/** Text for a cell of a table. */
export function cell(text: unknown): string {
  return typeof text === "string" ? text.replaceAll("|", "\\|").replaceAll("\n", " ") : "";
}
