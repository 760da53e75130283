/** Values of an answer as cells: what the forms of `#contract/cypher.ts` are on the page. Pure; nothing is decoded deeper than it is looked at. */
import { ENTITY_TYPES, type EntityType } from "#contract/ontology.ts";

export type TemporalKind = "date" | "time" | "localtime" | "datetime" | "localdatetime";

export interface NodeCell {
  readonly kind: "node";
  /** Ours; null where the node has none. */
  readonly id: string | null;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface RelationshipCell {
  readonly kind: "relationship";
  readonly id: string | null;
  readonly type: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface PathCell {
  readonly kind: "path";
  readonly nodes: readonly NodeCell[];
  readonly relationships: readonly RelationshipCell[];
  /** Which relationships run along the path. */
  readonly forward: readonly boolean[];
}

export type Cell =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `text` is exact; `value` compares exactly with any other number. */
  | { readonly kind: "integer"; readonly text: string; readonly value: bigint }
  | { readonly kind: "float"; readonly text: string; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "bytes"; readonly base64: string }
  | { readonly kind: "temporal"; readonly type: TemporalKind; readonly iso: string }
  | {
      readonly kind: "duration";
      readonly iso: string;
      readonly months: number;
      readonly days: number;
      readonly seconds: number;
      readonly nanoseconds: number;
    }
  | { readonly kind: "point"; readonly srid: number; readonly at: readonly number[] }
  | { readonly kind: "list"; readonly items: readonly unknown[] }
  | { readonly kind: "map"; readonly entries: readonly (readonly [key: string, value: unknown])[] }
  | NodeCell
  | RelationshipCell
  | PathCell;

type Form = Readonly<Record<string, unknown>>;

const TEMPORAL = ["date", "time", "localtime", "datetime", "localdatetime"] as const satisfies readonly TemporalKind[];

function isForm(value: unknown): value is Form {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function idOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A number of one of our forms; integers beyond 2^53, which no real duration has, lose their last digits here only. */
function numberOf(value: unknown): number {
  return Number(isForm(value) ? value.value : value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function formOf(value: unknown): Form {
  return isForm(value) ? value : {};
}

function nodeOf(form: Form): NodeCell {
  const labels = listOf(form.labels).map(String);
  return { kind: "node", id: idOf(form.id), labels, properties: formOf(form.properties) };
}

function relationshipOf(form: Form): RelationshipCell {
  return {
    kind: "relationship",
    id: idOf(form.id),
    type: textOf(form.type),
    start: idOf(form.start),
    end: idOf(form.end),
    properties: formOf(form.properties),
  };
}

function pathOf(form: Form): PathCell {
  return {
    kind: "path",
    nodes: listOf(form.nodes).map((node) => nodeOf(formOf(node))),
    relationships: listOf(form.relationships).map((each) => relationshipOf(formOf(each))),
    forward: listOf(form.forward).map((each) => each === true),
  };
}

function pointOf(form: Form): Cell {
  const at = [form.x, form.y, ...(form.z === undefined ? [] : [form.z])].map(numberOf);
  return { kind: "point", srid: numberOf(form.srid), at };
}

function durationOf(form: Form): Cell {
  const [months, days, seconds, nanoseconds] = [form.months, form.days, form.seconds, form.nanoseconds].map(numberOf);
  return {
    kind: "duration",
    iso: textOf(form.value),
    months: months ?? 0,
    days: days ?? 0,
    seconds: seconds ?? 0,
    nanoseconds: nanoseconds ?? 0,
  };
}

/** A whole float is sent as its text; the server's text is Cypher's own. */
function floatOf(text: string): Cell {
  return { kind: "float", text, value: Number(text) };
}

function pairsOf(value: unknown): readonly (readonly [string, unknown])[] {
  return listOf(value).flatMap((pair) => (Array.isArray(pair) ? [[String(pair[0]), pair[1]] as const] : []));
}

function typedCell(type: string, form: Form): Cell {
  const temporal = TEMPORAL.find((each) => each === type);
  if (temporal !== undefined) return { kind: "temporal", type: temporal, iso: textOf(form.value) };
  switch (type) {
    case "integer":
      return { kind: "integer", text: textOf(form.value), value: BigInt(textOf(form.value)) };
    case "float":
      return floatOf(textOf(form.value));
    case "bytes":
      return { kind: "bytes", base64: textOf(form.value) };
    case "duration":
      return durationOf(form);
    case "point":
      return pointOf(form);
    case "node":
      return nodeOf(form);
    case "relationship":
      return relationshipOf(form);
    case "path":
      return pathOf(form);
    case "map":
      return { kind: "map", entries: pairsOf(form.value) };
    default:
      return { kind: "map", entries: Object.entries(form) };
  }
}

/** The cell of a value as the API sends it. What is none of its forms is shown as the JSON that it is. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return { kind: "null" };
  switch (typeof value) {
    case "boolean":
      return { kind: "boolean", value };
    case "string":
      return { kind: "text", value };
    case "number":
      return Number.isInteger(value)
        ? { kind: "integer", text: String(value), value: BigInt(value) }
        : { kind: "float", text: String(value), value };
  }
  if (Array.isArray(value)) return { kind: "list", items: value };
  if (!isForm(value)) return { kind: "text", value: String(value) };
  return typeof value.$type === "string"
    ? typedCell(value.$type, value)
    : { kind: "map", entries: Object.entries(value) };
}

/** The entity type that a node's labels name, or null for a claim, an article and anything else. */
export function entityTypeOf({ labels }: Pick<NodeCell, "labels">): EntityType | null {
  for (const label of labels) if (isEntityType(label)) return label;
  return null;
}

function isEntityType(label: string): label is EntityType {
  return Object.hasOwn(ENTITY_TYPES, label);
}
